import { expect } from '@open-wc/testing';
import { HttpResponse, delay, http } from 'msw';
import { LoadError } from '../../src/data/load-error.js';
import { load, type LoadOptions, type LoadProgress } from '../../src/data/load.js';
import { useHandlers } from '../support/msw.js';
import { handStream } from '../support/hand-stream.js';
import { rejection } from '../support/wait-for.js';

const ONCE: LoadOptions = { retries: 0 };

function start(url: string, options: LoadOptions = ONCE) {
  const progress: LoadProgress[] = [];
  const signal = new AbortController().signal;
  return { progress, bytes: load(url, options, { signal, onProgress: (value) => progress.push(value) }) };
}

async function failure(url: string, options?: LoadOptions): Promise<LoadError> {
  const error = await rejection<LoadError>(start(url, options).bytes);
  expect(error).to.be.an.instanceof(LoadError);
  return error;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('load, over the network', () => {
  it('gives the bytes as they came', async () => {
    const body = new Uint8Array([0, 255, 10, 13, 0xef, 0xbb, 0xbf]);
    await useHandlers([http.get('/report', () => HttpResponse.arrayBuffer(body.buffer))]);
    expect([...(await start('/report').bytes)]).to.deep.equal([...body]);
  });

  it('asks with GET for JSON, with credentials for the same origin', async () => {
    let seen: Request | undefined;
    await useHandlers([http.all('/report', ({ request }) => ((seen = request), new HttpResponse('[]')))]);
    await start('/report').bytes;
    expect(seen!.method).to.equal('GET');
    expect(seen!.credentials).to.equal('same-origin');
    expect(seen!.headers.get('accept')).to.equal('application/json, application/x-ndjson;q=0.9, */*;q=0.1');
  });

  it("puts the page author's options first", async () => {
    let seen: Request | undefined;
    await useHandlers([http.all('/report', ({ request }) => ((seen = request), new HttpResponse('[]')))]);
    const headers = { Accept: 'text/plain', 'X-Key': 'k' };
    const requestInit: RequestInit = { method: 'post', body: '{"days":90}', credentials: 'include', headers };
    await start('/report', { requestInit }).bytes;
    expect(seen!.method).to.equal('POST');
    expect(seen!.credentials).to.equal('include');
    expect(seen!.headers.get('accept')).to.equal('text/plain');
    expect(seen!.headers.get('x-key')).to.equal('k');
    expect(await seen!.text()).to.equal('{"days":90}');
  });

  it('resolves a relative address against the base of the document', async () => {
    const base = document.createElement('base');
    base.href = '/deep/folder/';
    document.head.append(base);
    try {
      await useHandlers([http.get('/deep/folder/report', () => new HttpResponse('deep'))]);
      expect(text(await start('report').bytes)).to.equal('deep');
    } finally {
      base.remove();
    }
  });

  it('reports progress from the beginning of the answer to its end', async () => {
    await useHandlers([
      http.get('/report', () => {
        const body = handStream();
        void (async () => {
          for (const length of [300, 500, 200]) {
            body.write(length);
            await delay(30);
          }
          body.close();
        })();
        return new HttpResponse(body.stream, { headers: { 'Content-Length': '1000' } });
      }),
    ]);
    const { bytes, progress } = start('/report');
    expect((await bytes).length).to.equal(1000);
    expect(progress[0]).to.deep.equal({ received: 0, total: 1000 });
    expect(progress.map(({ received }) => received)).to.deep.equal([0, 300, 800, 1000]);
    expect(progress.every(({ total }) => total === 1000)).to.be.true;
  });

  it('knows no total where the server does not say', async () => {
    await useHandlers([http.get('/report', () => new HttpResponse(new Blob(['[1]']).stream()))]);
    const { bytes, progress } = start('/report');
    await bytes;
    expect(progress[0]).to.deep.equal({ received: 0, total: null });
    expect(progress.at(-1)).to.deep.equal({ received: 3, total: null });
  });

  it('leaves out a total that is that of the compressed body', async () => {
    const headers = { 'Content-Length': '99', 'Content-Encoding': 'gzip' };
    await useHandlers([http.get('/report', () => new HttpResponse('[1, 2]', { headers }))]);
    const { bytes, progress } = start('/report');
    expect((await bytes).length).to.equal(6);
    expect(progress.map(({ total }) => total)).to.deep.equal(progress.map(() => null));
  });

  it('leaves the content to the reader: a login page after a redirect, or nothing', async () => {
    await useHandlers([
      http.get('/report', () => HttpResponse.html('<!doctype html>')),
      http.get('/nothing', () => new HttpResponse(null, { status: 204 })),
    ]);
    expect(text(await start('/report').bytes)).to.equal('<!doctype html>');
    expect((await start('/nothing').bytes).length).to.equal(0);
  });

  it('says that a connection failed', async () => {
    await useHandlers([http.get('/report', () => HttpResponse.error())]);
    const error = await failure('/report#top');
    expect(error.code).to.equal('network');
    expect(error.status).to.be.null;
    expect(error.url).to.equal(new URL('/report', location.href).href);
    expect(error.message).to.equal('The server could not be reached.');
  });

  it('says that another origin may not allow requests', async () => {
    await useHandlers([http.get('https://other.example/report', () => HttpResponse.error())]);
    const { message } = await failure('https://other.example/report');
    expect(message).to.equal(
      'The server could not be reached, or requests from this page are not allowed (CORS, Content Security Policy).',
    );
  });

  it('names the status, with its words even where the protocol sends none', async () => {
    await useHandlers([
      http.get('/missing', () => new HttpResponse('no', { status: 404, statusText: '' })),
      http.get('/teapot', () => new HttpResponse('no', { status: 418, statusText: "I'm a teapot" })),
      http.get('/odd', () => new HttpResponse('no', { status: 499 })),
    ]);
    const error = await failure('/missing');
    expect([error.code, error.status]).to.deep.equal(['http', 404]);
    expect(error.message).to.equal('The server answered 404 Not Found.');
    expect((await failure('/teapot')).message).to.equal("The server answered 418 I'm a teapot.");
    expect((await failure('/odd')).message).to.equal('The server answered 499.');
  });

  it('takes a part for the whole only where it was asked for', async () => {
    await useHandlers([http.get('/report', () => new HttpResponse('[', { status: 206 }))]);
    const error = await failure('/report');
    expect([error.code, error.status]).to.deep.equal(['truncated', 206]);
    expect(error.message).to.equal('The server answered 206 Partial Content.');
    expect(text(await start('/report', { ...ONCE, requestInit: { headers: { Range: 'bytes=0-0' } } }).bytes)).to.equal(
      '[',
    );
  });

  it('says that an answer was cut off', async () => {
    const cut = () => new HttpResponse('x'.repeat(1000), { headers: { 'Content-Length': '5000' } });
    await useHandlers([http.get('/report', cut)]);
    const error = await failure('/report');
    expect([error.code, error.message]).to.deep.equal([
      'truncated',
      'The answer was cut off: 1,000 of 5,000 bytes arrived.',
    ]);
  });

  it('says that the server sent nothing, before and within the answer', async () => {
    await useHandlers([
      http.get('/silent', () => delay('infinite')),
      http.get('/stuck', () => {
        const body = handStream();
        body.write(10);
        return new HttpResponse(body.stream);
      }),
    ]);
    for (const url of ['/silent', '/stuck']) {
      const error = await failure(url, { retries: 0, timeout: 200 });
      expect([error.code, error.message]).to.deep.equal(['timeout', 'The server sent nothing for 0.2 seconds.']);
    }
  });

  it('lets a slow answer take longer than the timeout as long as bytes arrive', async () => {
    await useHandlers([
      http.get('/slow', () => {
        const body = handStream();
        void (async () => {
          for (let i = 0; i < 8; i++) {
            await delay(100);
            body.write(1);
          }
          body.close();
        })();
        return new HttpResponse(body.stream);
      }),
    ]);
    expect((await start('/slow', { retries: 0, timeout: 400, minRate: 0 }).bytes).length).to.equal(8);
  });

  it('tries again and gives the answer of the later try', async () => {
    let requests = 0;
    await useHandlers([
      http.get('/report', () => {
        requests++;
        return requests === 1 ? new HttpResponse('busy', { status: 503 }) : new HttpResponse('[]');
      }),
    ]);
    expect(text(await start('/report', { retries: 1 }).bytes)).to.equal('[]');
    expect(requests).to.equal(2);
  });

  it('reads data: and blob: addresses', async () => {
    expect(text(await start('data:application/json,%5B1%5D').bytes)).to.equal('[1]');
    const url = URL.createObjectURL(new Blob(['[2]']));
    expect(text(await start(url).bytes)).to.equal('[2]');
    URL.revokeObjectURL(url);
    expect((await failure(url, { retries: 3 })).message).to.equal('The blob: address could not be fetched.');
  });
});
