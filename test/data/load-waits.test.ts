import { expect } from '@open-wc/testing';
import type { LoadError } from '../../src/data/load-error.js';
import { load, loadInto, type LoadOptions, type LoadProgress } from '../../src/data/load.js';
import { handStream } from '../support/hand-stream.js';
import { rejection } from '../support/wait-for.js';
import { FakeTools, settle } from './fake-tools.js';

const OK = () => new Response('[]');
const UNREACHED = new TypeError('Failed to fetch');
const busy = (retryAfter?: string) =>
  new Response('busy', { status: 503, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

function run(tools: FakeTools, options: LoadOptions = {}) {
  const told: LoadProgress[] = [];
  const controller = new AbortController();
  const hooks = { signal: controller.signal, onProgress: (value: LoadProgress) => void told.push(value) };
  const bytes = load('data.json', options, hooks, tools);
  bytes.catch(() => undefined);
  return { bytes, told, controller, retry: () => told.at(-1)?.retry };
}

describe('load, waiting for a further try', () => {
  it('tells why and until when, then that it is under way, then nothing more of it', async () => {
    const tools = new FakeTools([busy('5'), OK]);
    tools.chance = 0.5;
    const { bytes, told } = run(tools);
    await tools.advance(0);
    const [waits] = told;
    expect((waits.retry!.error as LoadError).status).to.equal(503);
    expect(waits.retry!.at).to.equal(tools.time + 5250);
    await tools.advance(5250);
    await bytes;
    expect(told[1].retry).to.deep.include({ at: null, tryNow: null });
    expect(told[2]).to.deep.equal({ received: 0, total: null });
  });

  it('tries at once where the reader wants it, as one of its tries', async () => {
    const tools = new FakeTools([busy('50')]);
    const { bytes, retry } = run(tools);
    for (let tries = 1; tries <= 3; tries++) {
      await settle();
      expect(tools.requests).to.have.length(tries);
      retry()!.tryNow!();
      retry()!.tryNow?.();
    }
    expect(await rejection(bytes)).to.have.property('status', 503);
    expect(tools.requests).to.have.length(4);
    expect(tools.timerCount).to.equal(0);
  });

  it('lets go of its timer when it is given up', async () => {
    const tools = new FakeTools([busy('50')]);
    const { bytes, controller, told } = run(tools);
    await settle();
    controller.abort();
    expect(await rejection(bytes)).to.have.property('name', 'AbortError');
    expect([tools.timerCount, told.length]).to.deep.equal([0, 1]);
  });

  it('knows an instant even where a server asks to wait for ages', async () => {
    const tools = new FakeTools([busy('9'.repeat(40))]);
    const error = await rejection<LoadError>(run(tools).bytes);
    expect(new Date(error.retryAt!).getUTCFullYear()).to.equal(2056);
  });
});

describe('load, offline', () => {
  function offline(...answers: ConstructorParameters<typeof FakeTools>[0]) {
    const tools = new FakeTools(answers);
    tools.isOnline = false;
    return tools;
  }

  it('says so, and goes on when the device is online, however long that takes', async () => {
    const tools = offline(UNREACHED, OK);
    const { bytes, retry } = run(tools);
    await tools.advance(3_600_000);
    expect(retry()!.error).to.include({
      code: 'offline',
      message: 'The server could not be reached: this device is offline.',
    });
    expect([retry()!.at, tools.requests.length, tools.timerCount]).to.deep.equal([null, 1, 0]);
    await tools.connect();
    expect((await bytes).length).to.equal(2);
    expect([tools.requests.length, tools.waiting.size]).to.deep.equal([2, 0]);
  });

  it('uses up no tries', async () => {
    const tools = offline(UNREACHED);
    const { bytes, retry } = run(tools, { retries: 0 });
    for (let tries = 1; tries <= 6; tries++) {
      await settle();
      expect(tools.requests).to.have.length(tries);
      retry()!.tryNow!();
    }
    await settle();
    await tools.connect();
    expect(await rejection(bytes)).to.have.property('code', 'network');
    expect([tools.requests.length, tools.waiting.size]).to.deep.equal([8, 0]);
  });

  it('goes on after a connection that broke in the middle', async () => {
    const tools = new FakeTools([
      () => {
        const body = handStream();
        body.write(2048);
        tools.isOnline = false;
        void settle().then(body.fail);
        return new Response(body.stream);
      },
      OK,
    ]);
    const { bytes, retry } = run(tools, { retries: 0 });
    await tools.advance(0);
    await settle();
    expect((retry()!.error as LoadError).code).to.equal('offline');
    await tools.connect();
    expect((await bytes).length).to.equal(2);
  });

  it('takes what answers although the device thinks that it is offline', async () => {
    const tools = offline(busy());
    const { bytes } = run(tools);
    await tools.advance(60_000);
    expect(await rejection(bytes)).to.have.property('status', 503);
    expect(tools.requests).to.have.length(4);
  });

  it('leaves no listener behind when it is given up', async () => {
    const tools = offline(UNREACHED);
    const { bytes, controller } = run(tools);
    await settle();
    expect(tools.waiting.size).to.equal(1);
    controller.abort();
    expect(await rejection(bytes)).to.have.property('name', 'AbortError');
    expect(tools.waiting.size).to.equal(0);
  });

  it('ends at once where the request cannot be repeated', async () => {
    const tools = offline(UNREACHED);
    const body = new Blob(['{}']).stream();
    const { bytes } = run(tools, { requestInit: { method: 'POST', body, duplex: 'half' } as RequestInit });
    expect(await rejection(bytes)).to.have.property('code', 'offline');
  });
});

describe('load, minimum rate', () => {
  function trickling(options: LoadOptions) {
    const body = handStream();
    const tools = new FakeTools([new Response(body.stream)]);
    return { body, tools, ...run(tools, { retries: 0, ...options }) };
  }

  /** Bytes every 10 seconds. */
  async function drip({ body, tools }: ReturnType<typeof trickling>, bytes: number, times: number) {
    for (let i = 0; i < times; i++) {
      await tools.advance(10_000);
      body.write(bytes);
      await settle();
    }
  }

  it('gives up a body that brings less than 1,000 bytes a second over a span of 30 seconds', async () => {
    const load = trickling({});
    await drip(load, 9999, 6);
    const error = await rejection<LoadError>(load.bytes);
    expect(error.code).to.equal('slow');
    expect(error.message).to.equal('The server sent only 29,997 bytes in 30 seconds, less than 1,000 a second.');
    expect(load.tools.timerCount).to.equal(0);
  });

  it('lets one pass that brings just as many, and does not judge the first span', async () => {
    const load = trickling({});
    await drip(load, 1, 3);
    await drip(load, 10_000, 9);
    load.body.close();
    expect((await load.bytes).length).to.equal(90_003);
  });

  it('takes another rate, and any where it is 0 or nothing is too long', async () => {
    const strict = trickling({ minRate: 2000 });
    await drip(strict, 19_999, 6);
    expect(await rejection(strict.bytes)).to.have.property('code', 'slow');
    for (const options of [{ minRate: 0 }, { timeout: 0 }]) {
      const load = trickling(options);
      await drip(load, 1, 12);
      load.body.close();
      expect((await load.bytes).length).to.equal(12);
    }
  });

  it('does not count the time in which nobody asks for bytes', async () => {
    const body = handStream();
    const tools = new FakeTools([new Response(body.stream)]);
    let received = 0;
    const { signal } = new AbortController();
    const read = async (stream: ReadableStream<Uint8Array>) => {
      const reader = stream.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        received += next.value.length;
        tools.time += 300_000;
      }
    };
    const done = loadInto(read, 'data.json', { retries: 0 }, { signal }, tools);
    for (let i = 0; i < 5; i++) {
      await tools.advance(9000);
      body.write(2);
      await settle();
    }
    body.close();
    await done;
    expect(received).to.equal(10);
  });

  it('gives a page that slept its time again', async () => {
    const load = trickling({});
    await settle();
    load.tools.time += 3_600_000;
    await load.tools.advance(29_000);
    load.body.write(3);
    load.body.close();
    expect((await load.bytes).length).to.equal(3);
  });
});
