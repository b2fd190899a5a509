import { expect } from '@open-wc/testing';
import { HttpResponse, delay, http } from 'msw';
import { load, type LoadOptions } from '../../src/data/load.js';
import type { LoadTools } from '../../src/data/load-tools.js';
import { useHandlers } from '../support/msw.js';
import { handStream } from '../support/hand-stream.js';
import { rejection } from '../support/wait-for.js';
import { FakeTools, settle, silence } from './fake-tools.js';

function run(tools: LoadTools | undefined, options: LoadOptions = {}, url = 'data.json') {
  const controller = new AbortController();
  const bytes = load(url, options, { signal: controller.signal }, tools);
  bytes.catch(() => undefined);
  return { bytes, controller };
}

async function expectAborted(bytes: Promise<unknown>, reason?: unknown): Promise<void> {
  const error = await rejection(bytes);
  if (reason === undefined) expect(error).to.have.property('name', 'AbortError');
  else expect(error).to.equal(reason);
}

describe('load, aborted', () => {
  it('makes no request where it was aborted before', async () => {
    const tools = new FakeTools([silence]);
    const reason = new Error('removed');
    await expectAborted(load('data.json', {}, { signal: AbortSignal.abort(reason) }, tools), reason);
    expect(tools.requests).to.have.length(0);
    expect(tools.timerCount).to.equal(0);
  });

  it('aborts the request that waits for an answer', async () => {
    const tools = new FakeTools([silence]);
    const { bytes, controller } = run(tools);
    await settle();
    expect(tools.timerCount).to.equal(1);
    controller.abort();
    await expectAborted(bytes);
    expect(tools.requests[0].signal.aborted).to.be.true;
    expect(tools.timerCount).to.equal(0);
  });

  it('aborts the request whose body arrives', async () => {
    const tools = new FakeTools([
      (request) => {
        const body = handStream(request.signal);
        body.write(5);
        return new Response(body.stream);
      },
    ]);
    const { bytes, controller } = run(tools);
    await settle();
    controller.abort();
    await expectAborted(bytes);
    expect(tools.requests[0].signal.aborted).to.be.true;
    expect(tools.timerCount).to.equal(0);
  });

  it('ends the pause before a further try', async () => {
    const tools = new FakeTools([new Response('', { status: 503, headers: { 'retry-after': '30' } })]);
    const { bytes, controller } = run(tools);
    await tools.advance(10_000);
    expect(tools.timerCount).to.equal(1);
    const reason = new Error('removed');
    controller.abort(reason);
    await expectAborted(bytes, reason);
    expect(tools.timerCount).to.equal(0);
    await tools.advance(60_000);
    expect(tools.requests).to.have.length(1);
  });

  it('makes no further try where the failure and the abort come together', async () => {
    const controller = new AbortController();
    const tools = new FakeTools([
      () => {
        controller.abort();
        return new Response('', { status: 503 });
      },
    ]);
    await expectAborted(load('data.json', {}, { signal: controller.signal }, tools));
    await tools.advance(60_000);
    expect(tools.requests).to.have.length(1);
    expect(tools.timerCount).to.equal(0);
  });

  it('gives no bytes where a listener to progress aborts at the end', async () => {
    const controller = new AbortController();
    const tools = new FakeTools([new Response('12345')]);
    const onProgress = ({ received }: { received: number }) => {
      if (received === 5) controller.abort();
    };
    await expectAborted(load('data.json', {}, { signal: controller.signal, onProgress }, tools));
  });

  it('honours the signal of the request options in the same way', async () => {
    const tools = new FakeTools([silence]);
    const own = new AbortController();
    const { bytes } = run(tools, { requestInit: { signal: own.signal } });
    await settle();
    const reason = new Error('the page author');
    own.abort(reason);
    await expectAborted(bytes, reason);
    expect(tools.timerCount).to.equal(0);
  });

  it('leaves no listener on the signal', async () => {
    const tools = new FakeTools([new Response('', { status: 503 }), new Response('', { status: 503 }), new Response()]);
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners++;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners--;
      remove(...given);
    };
    const bytes = load('data.json', {}, { signal }, tools);
    await tools.advance(60_000);
    await bytes;
    expect(tools.requests).to.have.length(3);
    expect(listeners).to.equal(0);
  });

  it('works with the requests and bodies of the browser', async () => {
    let requests = 0;
    await useHandlers([
      http.get('/silent', async () => {
        requests++;
        await delay('infinite');
      }),
      http.get('/half', () => {
        requests++;
        const body = handStream();
        body.write(10);
        return new HttpResponse(body.stream);
      }),
    ]);
    for (const url of ['/silent', '/half']) {
      const { bytes, controller } = run(undefined, {}, url);
      await delay(150);
      controller.abort();
      await expectAborted(bytes);
    }
    await delay(100);
    expect(requests).to.equal(2);
  });
});
