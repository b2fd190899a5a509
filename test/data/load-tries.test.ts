import { expect } from '@open-wc/testing';
import { LoadError } from '../../src/data/load-error.js';
import { load, type LoadOptions, type LoadProgress } from '../../src/data/load.js';
import { expectNoise } from '../support/no-console-noise.js';
import { handStream } from '../support/hand-stream.js';
import { rejection } from '../support/wait-for.js';
import { FakeTools, settle, silence } from './fake-tools.js';

const OK = () => new Response('[]');
const busy = (status = 503, headers: Record<string, string> = {}) => new Response('busy', { status, headers });

function run(tools: FakeTools, options: LoadOptions = {}, url = 'data.json') {
  const progress: LoadProgress[] = [];
  const controller = new AbortController();
  const hooks = { signal: controller.signal, onProgress: (value: LoadProgress) => void progress.push(value) };
  const bytes = load(url, options, hooks, tools);
  bytes.catch(() => undefined);
  return { bytes, progress, controller };
}

/** Lets a load that is bound to fail do so. */
async function fail(tools: FakeTools, options: LoadOptions = {}, url?: string): Promise<LoadError> {
  const { bytes } = run(tools, options, url);
  await tools.advance(600_000);
  const error = await rejection<LoadError>(bytes);
  expect(error).to.be.an.instanceof(LoadError);
  expect(tools.timerCount, 'timers left').to.equal(0);
  return error;
}

describe('load, further tries', () => {
  it('makes three more by default, each up to twice as late', async () => {
    const tools = new FakeTools([new TypeError('Failed to fetch')]);
    tools.chance = 0.5;
    const { bytes } = run(tools, { timeout: 0 });
    await tools.advance(249);
    expect(tools.requests).to.have.length(1);
    await tools.advance(1);
    expect(tools.requests).to.have.length(2);
    await tools.advance(60_000);
    expect(tools.delays).to.deep.equal([250, 500, 1000]);
    expect(tools.requests).to.have.length(4);
    expect(await rejection(bytes)).to.have.property('code', 'network');
    expect(tools.timerCount).to.equal(0);
  });

  it('lets chance choose the whole delay', async () => {
    const none = new FakeTools([busy(), OK]);
    const { bytes } = run(none, { timeout: 0 });
    await none.advance(0);
    await bytes;
    expect(none.delays).to.deep.equal([0]);
  });

  it('makes no more than three, whatever is wanted', async () => {
    const tools = new FakeTools([busy()]);
    await fail(tools, { timeout: 0, retries: 12 });
    expect(tools.requests).to.have.length(4);
  });

  for (const status of [408, 429, 500, 502, 503, 504, 599]) {
    it(`tries again after ${status}`, async () => {
      const tools = new FakeTools([busy(status), OK]);
      const { bytes } = run(tools);
      await tools.advance(10_000);
      expect((await bytes).length).to.equal(2);
      expect(tools.requests).to.have.length(2);
    });
  }

  for (const status of [400, 401, 403, 404, 410, 418, 451]) {
    it(`does not after ${status}`, async () => {
      const tools = new FakeTools([busy(status)]);
      const error = await fail(tools);
      expect([error.code, error.status, tools.requests.length]).to.deep.equal(['http', status, 1]);
    });
  }

  it('tries again after a timeout', async () => {
    const tools = new FakeTools([silence]);
    const error = await fail(tools, { retries: 2 });
    expect(tools.requests).to.have.length(3);
    expect([error.code, error.message]).to.deep.equal(['timeout', 'The server sent nothing for 30 seconds.']);
  });

  it('tries again after an answer that was cut off, and progress starts over', async () => {
    const cut = () => new Response('12345', { headers: { 'content-length': '8' } });
    const whole = () => new Response('12345678', { headers: { 'content-length': '8' } });
    const tools = new FakeTools([cut, whole]);
    const { bytes, progress } = run(tools);
    await tools.advance(10_000);
    expect((await bytes).length).to.equal(8);
    const received = progress.filter(({ retry }) => !retry).map((told) => told.received);
    expect(received).to.deep.equal([0, 5, 0, 8]);
  });

  it('tells a connection that broke from a server that could not be reached', async () => {
    const broken = () => {
      const body = handStream();
      body.write(2048);
      void settle().then(body.fail);
      return new Response(body.stream);
    };
    const error = await fail(new FakeTools([broken]), { retries: 0 });
    expect(error.code).to.equal('truncated');
    expect(error.message).to.equal('The answer was cut off after 2,048 bytes.');
    expect(error.cause).to.be.an.instanceof(TypeError);
  });

  it('takes an answer that is longer than announced, and then knows no total', async () => {
    const tools = new FakeTools([new Response('12345678', { headers: { 'content-length': '5' } })]);
    const { bytes, progress } = run(tools);
    expect((await bytes).length).to.equal(8);
    expect(progress).to.deep.equal([
      { received: 0, total: 5 },
      { received: 8, total: null },
    ]);
  });

  it('ignores an announced length that is not a number', async () => {
    const tools = new FakeTools([new Response('12345678', { headers: { 'content-length': '9, 9' } })]);
    expect((await run(tools).bytes).length).to.equal(8);
  });

  it('does not trust the length of an answer of another origin, which hides whether it is compressed', async () => {
    const response = new Response('12345678', { headers: { 'content-length': '20' } });
    Object.defineProperty(response, 'type', { value: 'cors' });
    const tools = new FakeTools([() => response]);
    const { bytes, progress } = run(tools, {}, 'https://data.example/report.json');
    expect((await bytes).length).to.equal(8);
    expect(progress.at(-1)).to.deep.equal({ received: 8, total: null });
  });

  it('goes on where a listener to progress throws, and reports its fault as uncaught', async () => {
    const faults: unknown[] = [];
    const { onerror } = window;
    window.onerror = (...given) => {
      faults.push(given[4]);
      return true;
    };
    try {
      const fault = new Error('listener');
      const onProgress = () => {
        throw fault;
      };
      const { signal } = new AbortController();
      const bytes = await load('data.json', {}, { signal, onProgress }, new FakeTools([OK]));
      await settle();
      expect(bytes.length).to.equal(2);
      expect(faults).to.deep.equal([fault, fault]);
      expectNoise(/Error: listener/);
    } finally {
      window.onerror = onerror;
    }
  });

  it('reads an answer without a body stream', async () => {
    expect((await run(new FakeTools([new Response(null)])).bytes).length).to.equal(0);
  });

  it('gives the last failure of several', async () => {
    const error = await fail(new FakeTools([new TypeError('gone'), busy(500), busy(502)]), { retries: 2 });
    expect(error.status).to.equal(502);
  });
});

describe('load, Retry-After', () => {
  for (const [form, header] of [
    ['seconds', '5'],
    ['a date', 'Mon, 10 Mar 2025 12:00:05 GMT'],
  ] as const) {
    it(`waits as long as the server asks, given as ${form}`, async () => {
      const tools = new FakeTools([busy(429, { 'retry-after': header }), OK]);
      const { bytes } = run(tools);
      await tools.advance(4_999);
      expect(tools.requests).to.have.length(1);
      await tools.advance(1);
      expect(tools.requests).to.have.length(2);
      expect((await bytes).length).to.equal(2);
    });
  }

  it('adds the jitter, so that pages told the same do not come back together', async () => {
    const tools = new FakeTools([busy(503, { 'retry-after': '60' }), OK]);
    tools.chance = 0.5;
    const { bytes } = run(tools, { timeout: 0 });
    await tools.advance(60_250);
    await bytes;
    expect(tools.delays).to.deep.equal([60_250]);
  });

  it('fails at once where the server asks for more than a minute', async () => {
    const tools = new FakeTools([busy(429, { 'retry-after': '3600' })]);
    const { bytes } = run(tools);
    const error = await rejection<LoadError>(bytes);
    expect([error.code, error.status, tools.requests.length]).to.deep.equal(['http', 429, 1]);
    expect(error.message).to.equal('The server answered 429 Too Many Requests and asks to wait 3,600 seconds.');
    expect(error.retryAt).to.equal(tools.time + 3_600_000);
    expect(tools.timerCount).to.equal(0);
  });

  it('falls back on the growing delays where the header cannot be read', async () => {
    const tools = new FakeTools([busy(503, { 'retry-after': 'later' }), OK]);
    tools.chance = 0.5;
    const { bytes } = run(tools, { timeout: 0 });
    await tools.advance(250);
    expect((await bytes).length).to.equal(2);
  });
});

describe('load, limits of patience', () => {
  it('starts the limit again with every byte', async () => {
    const bodies: ReturnType<typeof handStream>[] = [];
    const tools = new FakeTools([
      (request) => {
        const body = handStream(request.signal);
        bodies.push(body);
        return new Response(body.stream);
      },
    ]);
    const { bytes } = run(tools, { timeout: 1000, minRate: 0 });
    for (let i = 0; i < 5; i++) {
      await tools.advance(900);
      bodies[0].write(1);
    }
    await tools.advance(900);
    bodies[0].close();
    expect((await bytes).length).to.equal(5);
    expect(tools.requests).to.have.length(1);
    expect(tools.timerCount).to.equal(0);
  });

  it('waits without limit where the timeout is 0, infinite or longer than a timer can be', async () => {
    for (const timeout of [0, Infinity, 2 ** 31]) {
      const tools = new FakeTools([silence]);
      const { bytes, controller } = run(tools, { timeout });
      await settle();
      expect(tools.timerCount, String(timeout)).to.equal(0);
      controller.abort();
      expect(await rejection(bytes)).to.have.property('name', 'AbortError');
    }
  });

  it('makes odd numbers of tries sensible', async () => {
    for (const [retries, requests] of [
      [-1, 1],
      [1.9, 2],
      [NaN, 4],
    ]) {
      const tools = new FakeTools([busy()]);
      await fail(tools, { retries });
      expect(tools.requests, String(retries)).to.have.length(requests);
    }
  });
});

describe('load, requests that cannot be made', () => {
  it('says which address is not valid', async () => {
    const tools = new FakeTools([OK]);
    const error = await fail(tools, {}, 'http://');
    expect([error.message, tools.requests.length]).to.deep.equal(['The address "http://" is not valid.', 0]);
    tools.page = undefined;
    expect((await fail(tools, {}, 'data.json')).message).to.equal('The address "data.json" is not valid.');
  });

  it('refuses a password in the address without showing it', async () => {
    const tools = new FakeTools([OK]);
    const error = await fail(tools, {}, 'https://me:secret@desk.example/data.json');
    expect(error.message).to.contain('must not hold a user name or password');
    expect(error.message + error.url).not.to.contain('secret');
    expect(tools.requests).to.have.length(0);
  });

  it('refuses options that the browser refuses, without a second try and without quoting them', async () => {
    for (const requestInit of [
      { headers: { Authorization: 'Bearer se\ncret' } },
      { method: 'CONNECT' },
      { mode: 'navigate' },
    ] satisfies RequestInit[]) {
      const tools = new FakeTools([OK]);
      const error = await fail(tools, { requestInit });
      expect(error.message).to.equal('The options of the request are not valid.');
      expect(error.cause).to.be.an.instanceof(TypeError);
      expect(tools.requests).to.have.length(0);
    }
  });

  it('says so where the browser hides the answer', async () => {
    const hidden = Response.error();
    const tools = new FakeTools([() => hidden]);
    const error = await fail(tools, { requestInit: { mode: 'no-cors' } });
    expect(error.message).to.contain('The browser hides the answer');
    expect(tools.requests).to.have.length(1);
  });

  it('says what to do on a page opened from disk', async () => {
    const tools = new FakeTools([new TypeError('Failed to fetch')]);
    tools.page = 'file:///home/me/report.html';
    const error = await fail(tools);
    expect([error.code, error.url]).to.deep.equal(['network', 'file:///home/me/data.json']);
    expect(error.message).to.contain('opened from disk cannot fetch files');
    expect(error.message).to.contain('<script type="application/json">').and.to.contain('`data` property');
    expect(tools.requests).to.have.length(1);
  });

  it('speaks of the network where a page opened from disk asks a server', async () => {
    const tools = new FakeTools([new TypeError('Failed to fetch')]);
    tools.page = 'file:///home/me/report.html';
    expect((await fail(tools, {}, 'https://desk.example/data.json')).message).to.contain('CORS');
  });

  it('does not repeat a request whose body is a stream', async () => {
    const tools = new FakeTools([busy()]);
    const body = new Blob(['{}']).stream();
    await fail(tools, { requestInit: { method: 'POST', body, duplex: 'half' } as RequestInit });
    expect(tools.requests).to.have.length(1);
  });
});
