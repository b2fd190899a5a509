import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { InputError } from '../../src/core/index.js';
import { LoadError } from '../../src/data/load-error.js';
import type { LoadProgress } from '../../src/data/load.js';
import { leaseEngine, leaseFreshEngine, type EngineLease, type EngineRequest } from '../../src/data/shared-engines.js';
import { useHandlers } from '../support/msw.js';
import { rejection, waitFor } from '../support/wait-for.js';
import { nextTask } from '../support/widgets.js';
import { settle } from './fake-tools.js';

const interaction = (id: string) => ({ id, startedAt: '2025-03-10T09:00:00Z', agentId: 'a1' });
const report = (...ids: string[]) => JSON.stringify(ids.map(interaction));

function request(more: Partial<EngineRequest> = {}): EngineRequest {
  return { url: '/report', load: { retries: 0 }, engine: { timeZone: 'Asia/Taipei' }, ...more };
}

/** Answers each request by hand. */
class Server {
  readonly requests: Request[] = [];
  private readonly waiting: ((response: Response) => void)[] = [];

  async listen(): Promise<void> {
    const answer = ({ request }: { request: Request }) => {
      this.requests.push(request);
      return new Promise<Response>((resolve) => this.waiting.push(resolve));
    };
    await useHandlers([http.get('/report', answer), http.get('/other', answer)]);
  }

  async reached(count: number): Promise<void> {
    await waitFor(
      () => this.requests.length === count,
      () => `${count} requests (there were ${this.requests.length})`,
    );
  }

  /** `which`: the place of the request in the order of their coming. */
  answer(which: number, body: BodyInit | null, init?: ResponseInit): void {
    this.waiting[which](new HttpResponse(body, init));
  }
}

async function idsOf({ engine }: EngineLease): Promise<readonly string[]> {
  return (await (await engine).interactions({ limit: 10 } as object)).ids;
}

/** So many turns of the microtask queue, and tasks after them. */
async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  for (let task = 20; task < turns; task++) await nextTask();
}

async function expectDisposed(lease: EngineLease): Promise<void> {
  const error = await rejection((await lease.engine).describe());
  expect(String(error)).to.contain('disposed');
}

describe('leaseEngine', () => {
  let server: Server;

  beforeEach(async () => {
    server = new Server();
    await server.listen();
  });

  it('loads once for identical requests and gives all the same engine', async () => {
    const leases = [leaseEngine(request()), leaseEngine(request({ url: './../../report#x' })), leaseEngine(request())];
    await server.reached(1);
    server.answer(0, report('i1'));
    const engines = await Promise.all(leases.map(({ engine }) => engine));
    expect(new Set(engines).size).to.equal(1);
    expect((await engines[0].describe()).timeZone).to.equal('Asia/Taipei');
    const later = leaseEngine(request());
    expect(await later.engine).to.equal(engines[0]);
    expect(server.requests).to.have.length(1);
    for (const lease of [...leases, later]) lease.release();
  });

  it('loads apart for other addresses and other options, and each gets its own answer in whatever order', async () => {
    const a = leaseEngine(request());
    await server.reached(1);
    const b = leaseEngine(request({ url: '/other' }));
    await server.reached(2);
    const c = leaseEngine(request({ engine: { timeZone: 'UTC' } }));
    await server.reached(3);
    server.answer(2, report('c'));
    expect(await idsOf(c)).to.deep.equal(['c']);
    server.answer(1, report('b'));
    expect(await idsOf(b)).to.deep.equal(['b']);
    server.answer(0, report('a'));
    expect(await idsOf(a)).to.deep.equal(['a']);
    expect((await (await c.engine).describe()).timeZone).to.equal('UTC');
    for (const lease of [a, b, c]) lease.release();
  });

  it('does not share a load with a signal of its own, and honours that', async () => {
    const own = new AbortController();
    const a = leaseEngine(request());
    await server.reached(1);
    const b = leaseEngine(request({ load: { retries: 0, requestInit: { signal: own.signal } } }));
    await server.reached(2);
    own.abort();
    expect(await rejection(b.engine)).to.have.property('name', 'AbortError');
    server.answer(0, report('a'));
    expect(await idsOf(a)).to.deep.equal(['a']);
    a.release();
    b.release();
  });

  it('aborts the load when the last lease is released, not before', async () => {
    const a = leaseEngine(request());
    const b = leaseEngine(request());
    await server.reached(1);
    a.release();
    a.release();
    server.answer(0, report('i1'));
    expect(await idsOf(b)).to.deep.equal(['i1']);
    b.release();

    const c = leaseEngine(request());
    await server.reached(2);
    c.release();
    expect(await rejection(c.engine)).to.have.property('name', 'AbortError');
    server.answer(1, report('late'));
    const d = leaseEngine(request());
    await server.reached(3);
    server.answer(2, report('i2'));
    expect(await idsOf(d)).to.deep.equal(['i2']);
    d.release();
  });

  it('disposes of the engine with the last lease, and loads again for the next', async () => {
    const a = leaseEngine(request());
    const b = leaseEngine(request());
    await server.reached(1);
    server.answer(0, report('i1'));
    await a.engine;
    a.release();
    a.release();
    expect(await idsOf(b)).to.deep.equal(['i1']);
    b.release();
    await expectDisposed(b);

    const c = leaseEngine(request());
    await server.reached(2);
    server.answer(1, report('i2'));
    expect(await idsOf(c)).to.deep.equal(['i2']);
    c.release();
  });

  it('leaves no engine behind, however close to the end the last lease is released', async () => {
    const url = `data:application/json,${encodeURIComponent(report('i1'))}`;
    const ends = new Set<string>();
    for (let turns = 0; turns < 40; turns++) {
      let released: Promise<void> | undefined;
      const lease = leaseEngine(request({ url, worker: turns % 2 === 0 ? 'off' : undefined }), {
        onProgress: ({ received }) => {
          if (received > 0) released = afterTurns(turns).then(() => lease.release());
        },
      });
      const end = await lease.engine.then(
        (engine) => released!.then(() => rejection(engine.describe())),
        (error: unknown) => error,
      );
      ends.add(String(end));
    }
    expect([...ends].sort()).to.deep.equal([
      'AbortError: signal is aborted without reason',
      'Error: The engine was disposed.',
    ]);
  });

  it('does not keep a failed load, of the network or of the content', async () => {
    const a = leaseEngine(request());
    const b = leaseEngine(request());
    await server.reached(1);
    server.answer(0, 'no', { status: 404 });
    for (const { engine } of [a, b]) expect(await rejection(engine)).to.be.an.instanceof(LoadError);

    const c = leaseEngine(request());
    await server.reached(2);
    server.answer(1, '<!doctype html><title>Log in</title>');
    const error = await rejection(c.engine);
    expect(error).to.be.an.instanceof(InputError).with.property('code', 'html');

    const d = leaseEngine(request());
    await server.reached(3);
    for (const failed of [a, b, c]) failed.release();
    server.answer(2, report('i1'));
    expect(await idsOf(d)).to.deep.equal(['i1']);
    const e = leaseEngine(request());
    expect(await e.engine).to.equal(await d.engine);
    d.release();
    e.release();
    expect(server.requests).to.have.length(3);
  });

  it('leaves no unhandled rejection behind where nobody waits for the engine any more', async () => {
    const unhandled: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', listen);
    try {
      const lease = leaseEngine(request());
      await server.reached(1);
      lease.release();
      await settle();
      expect(unhandled).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', listen);
    }
  });

  it('tells every holder how far the load is, late ones at once, and released ones nothing more', async () => {
    const seen: Record<string, LoadProgress[]> = { a: [], b: [], c: [] };
    const a = leaseEngine(request(), { onProgress: (progress) => seen['a'].push(progress) });
    const b = leaseEngine(request(), { onProgress: (progress) => seen['b'].push(progress) });
    await server.reached(1);
    let body!: ReadableStreamDefaultController<Uint8Array>;
    const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
    const bytes = new TextEncoder().encode(report('i1'));
    server.answer(0, stream, { headers: { 'Content-Length': String(bytes.length) } });
    body.enqueue(bytes.slice(0, 5));
    const first = { received: 5, total: bytes.length };
    await waitFor(
      () => seen['a'].length === 2,
      () => 'progress',
    );
    expect(seen['a']).to.deep.equal([{ received: 0, total: bytes.length }, first]);
    expect(seen['b']).to.deep.equal(seen['a']);
    b.release();
    const c = leaseEngine(request(), { onProgress: (progress) => seen['c'].push(progress) });
    expect(seen['c']).to.deep.equal([first]);
    body.enqueue(bytes.slice(5));
    body.close();
    await a.engine;
    expect(seen['a'].at(-1)).to.deep.equal({ received: bytes.length, total: bytes.length });
    expect(seen['c'].at(-1)).to.deep.equal(seen['a'].at(-1));
    expect(seen['b']).to.have.length(2);
    a.release();
    c.release();
  });

  it('keeps its options when the caller changes them afterwards', async () => {
    const languages = ['en'];
    const lease = leaseEngine(request({ engine: { languages } }));
    languages[0] = 'zh';
    await server.reached(1);
    server.answer(0, JSON.stringify([{ ...interaction('i1'), language: 'en' }]));
    expect((await (await lease.engine).describe()).exclusions).to.deep.equal({});
    lease.release();
  });
});

describe('leaseFreshEngine', () => {
  let server: Server;

  beforeEach(async () => {
    server = new Server();
    await server.listen();
  });

  it('loads again while others keep what they have, and later leases share the new load', async () => {
    const old = leaseEngine(request());
    await server.reached(1);
    server.answer(0, report('old'));
    await old.engine;
    const fresh = leaseFreshEngine(request());
    await server.reached(2);
    const later = leaseEngine(request());
    server.answer(1, report('new'));
    expect(await idsOf(fresh)).to.deep.equal(['new']);
    expect(await later.engine).to.equal(await fresh.engine);
    expect(await idsOf(old)).to.deep.equal(['old']);
    expect(server.requests).to.have.length(2);
    old.release();
    await expectDisposed(old);
    fresh.release();
    expect(await idsOf(later)).to.deep.equal(['new']);
    later.release();
  });

  it('asks the server rather than the cache, unless the options say otherwise', async () => {
    const plain = leaseEngine(request());
    await server.reached(1);
    const fresh = leaseFreshEngine(request());
    await server.reached(2);
    const own = leaseFreshEngine(request({ load: { requestInit: { cache: 'force-cache' } } }));
    await server.reached(3);
    expect(server.requests.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache', 'force-cache']);
    for (const lease of [plain, fresh, own]) {
      lease.release();
      await rejection(lease.engine);
    }
  });

  it('leaves the data of others alone when it fails', async () => {
    const old = leaseEngine(request());
    await server.reached(1);
    server.answer(0, report('old'));
    await old.engine;
    const fresh = leaseFreshEngine(request());
    await server.reached(2);
    server.answer(1, 'no', { status: 500 });
    expect(await rejection(fresh.engine)).to.have.property('status', 500);
    expect(await idsOf(old)).to.deep.equal(['old']);
    fresh.release();
    old.release();
    await expectDisposed(old);
  });

  it('gives the newest of several loads to later leases, whichever ends first', async () => {
    const slow = leaseEngine(request());
    await server.reached(1);
    const fresh = leaseFreshEngine(request());
    await server.reached(2);
    server.answer(1, report('new'));
    await fresh.engine;
    server.answer(0, report('old'));
    expect(await idsOf(slow)).to.deep.equal(['old']);
    const later = leaseEngine(request());
    expect(await idsOf(later)).to.deep.equal(['new']);
    for (const lease of [slow, fresh, later]) lease.release();
  });
});
