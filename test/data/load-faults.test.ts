import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { LoadError } from '../../src/data/load-error.js';
import { ReportStore } from '../../src/data/report-store.js';
import { useHandlers } from '../support/msw.js';
import { eventually } from '../support/wait-for.js';
import { interactionsOf, rising } from '../support/widgets.js';

const src = '/load-faults.json';
const some = (count: number) => interactionsOf({ id: 'a', values: rising(count) });

let store: ReportStore;

beforeEach(() => {
  store = new ReportStore();
});

afterEach(() => store.suspend());

const settled = () =>
  eventually(
    () => !store.snapshot.loading,
    () => `the end of the load (it is "${store.snapshot.status}")`,
  );

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('an engine whose code cannot be had at first', () => {
  const PlainWorker = window.Worker;

  afterEach(() => {
    window.Worker = PlainWorker;
  });

  const refused = () => {
    throw new Error('no connection');
  };

  it('is asked for as often as data is, waits for a connection, and says that the page should be loaded again', async () => {
    let isOnline = true;
    let asked = 0;
    let answers = 0;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    const chance = Math.random;
    try {
      Math.random = () => 0.01;
      window.Worker = new Proxy(PlainWorker, { construct: refused });
      await useHandlers([
        http.get(
          '*page-engine*',
          () => (asked++, isOnline ? new HttpResponse('', { status: 404 }) : HttpResponse.error()),
        ),
        http.get(src, () => (answers++, HttpResponse.json(some(3)))),
      ]);
      for (const open of [() => store.open({ src }), () => store.open({ data: some(3) })]) {
        asked = answers = 0;
        open();
        await settled();
        expect(store.snapshot.error).to.include({ name: 'LoadError', code: 'part' });
        expect(asked).to.be.within(4, 5);
        expect(answers).to.be.at.most(4);
        isOnline = false;
        open();
        await eventually(
          () => (store.snapshot.progress?.retry?.error as LoadError | undefined)?.code === 'offline',
          () => 'what it waits for',
        );
        expect(store.snapshot.status).to.equal('loading');
        isOnline = true;
        store.cancel();
      }
    } finally {
      Math.random = chance;
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('is started again once the answer is there', async () => {
    let isConnected = false;
    window.Worker = new Proxy(PlainWorker, { construct: refused });
    const answered = () => {
      isConnected = true;
      window.Worker = PlainWorker;
      return HttpResponse.json(some(3));
    };
    let askedForCode = 0;
    const code = () => {
      askedForCode++;
      return isConnected ? undefined : HttpResponse.error();
    };
    await useHandlers([
      http.get('*page-engine*', code),
      http.get(src, async () => {
        await eventually(
          () => askedForCode > 0,
          () => 'the code to be asked for',
        );
        return answered();
      }),
    ]);
    store.open({ src });
    await settled();
    expect(store.snapshot).to.include({ status: 'ready', error: null });
    expect(store.snapshot.description!.records.used).to.equal(3);
  });
});

/** All at once; that it was all is known a while later. */
function slowToEnd(bytes: Blob): ReadableStream<Uint8Array> {
  const rest = new ReadableStream<Uint8Array>({ pull: (end) => void setTimeout(() => end.close(), 100) });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void bytes
    .stream()
    .pipeTo(writable, { preventClose: true })
    .then(() => rest.pipeTo(writable));
  return readable;
}

describe('an input that is compressed and damaged', () => {
  it('is told as such, wherever it is damaged', async () => {
    const whole = await packed(JSON.stringify(some(50)));
    const sum = whole.slice();
    sum[sum.length - 6] ^= 1;
    for (const parts of [[sum], [whole.slice(0, -9)], [whole, 'more'], [whole, whole]]) {
      const bytes = new Blob(parts);
      for (const data of [bytes, slowToEnd(bytes)]) {
        store.open({ data });
        await settled();
        expect(store.snapshot.status).to.equal('error');
        expect(store.snapshot.error).to.include({ name: 'InputError', code: 'truncated' });
      }
    }
    store.open({ data: whole });
    await settled();
    expect(store.snapshot.description!.records.used).to.equal(50);
  });
});

describe('a refresh that is asked for again and again', () => {
  const plainFetch = window.fetch;
  const PlainWorker = window.Worker;
  const requests: Request[] = [];
  const alive = new Set<Worker>();

  beforeEach(() => {
    requests.length = 0;
    alive.clear();
    window.fetch = (given: RequestInfo | URL, init?: RequestInit) => {
      if (given instanceof Request && given.url.endsWith(src)) requests.push(given);
      return plainFetch(given, init);
    };
    window.Worker = class extends PlainWorker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        alive.add(this);
      }
      override terminate(): void {
        alive.delete(this);
        super.terminate();
      }
    };
  });

  afterEach(() => {
    window.fetch = plainFetch;
    window.Worker = PlainWorker;
  });

  it('is made twice, and leaves one worker', async () => {
    let count = 3;
    await useHandlers([http.get(src, () => HttpResponse.json(some(count)))]);
    store.open({ src });
    await settled();
    count = 4;
    for (let i = 0; i < 5; i++) store.refresh();
    await eventually(() => requests.length === 3, 'the second refresh');
    await settled();
    expect(requests).to.have.length(3);
    expect(store.snapshot).to.include({ status: 'ready', error: null });
    expect(store.snapshot.description!.records.used).to.equal(4);
    await eventually(() => alive.size === 1, 'the end of the other workers');
  });

  it('is given up, request and worker, where another address is opened', async () => {
    await useHandlers([http.get(src, () => HttpResponse.json(some(3)))]);
    store.open({ src });
    await settled();
    for (let i = 0; i < 3; i++) store.refresh();
    store.open({ data: some(50) });
    await settled();
    expect(requests).to.have.length(2);
    expect(requests[1].signal.aborted).to.equal(true);
    expect(store.snapshot.description!.records.used).to.equal(50);
    await eventually(() => alive.size === 0, 'the end of the workers');
  });

  it('leaves what is shown in use, where the last one fails', async () => {
    let isGood = true;
    await useHandlers([
      http.get(src, () => (isGood ? HttpResponse.json(some(3)) : new HttpResponse('', { status: 404 }))),
    ]);
    store.open({ src });
    await settled();
    isGood = false;
    for (let i = 0; i < 3; i++) store.refresh();
    await settled();
    expect(store.snapshot.status).to.equal('stale');
    expect((await store.snapshot.engine!.counts({ by: 'agent' })).keys).to.deep.equal(['a']);
    for (let i = 0; i < 3; i++) store.refresh();
    store.cancel();
    expect((await store.snapshot.engine!.counts({ by: 'agent' })).keys).to.deep.equal(['a']);
    expect(alive.size).to.equal(1);
  });
});
