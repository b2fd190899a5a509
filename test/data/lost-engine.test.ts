import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { EngineLostError, LoadError } from '../../src/data/load-error.js';
import { ReportStore, type ReportSnapshot } from '../../src/data/report-store.js';
import { handStream } from '../support/hand-stream.js';
import { useHandlers } from '../support/msw.js';
import { eventually, rejection } from '../support/wait-for.js';
import { interactionsOf, rising } from '../support/widgets.js';

const agent = (id: string, count = 3) => interactionsOf({ id, values: rising(count) });

/** The workers that were started, to be ended from outside. */
const workers: Worker[] = [];
const PlainWorker = window.Worker;

beforeEach(() => {
  workers.length = 0;
  window.Worker = class extends PlainWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.push(this);
    }
  };
});

afterEach(() => {
  window.Worker = PlainWorker;
});

/** The worker breaks, and the browser tells. */
function breakDown(): void {
  workers.at(-1)!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
}

interface Opened {
  readonly store: ReportStore;
  readonly states: ReportSnapshot[];
}

const stores: ReportStore[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.suspend();
});

let time = 0;

function opened(open: (store: ReportStore) => void): Opened {
  const store = new ReportStore(() => ++time);
  const states: ReportSnapshot[] = [];
  store.subscribe(() => states.push(store.snapshot));
  stores.push(store);
  open(store);
  return { store, states };
}

async function settled({ store }: Opened, status: ReportSnapshot['status']): Promise<ReportSnapshot> {
  await eventually(
    () => store.snapshot.status === status && !store.snapshot.loading,
    () => `"${status}" (it is "${store.snapshot.status}", ${String(store.snapshot.error)})`,
  );
  return store.snapshot;
}

const agents = async ({ store }: Opened) => (await store.snapshot.engine!.counts({ by: 'agent' })).keys;

/** Answers the requests one after the other; the last answer is given again. */
async function answers(...given: (() => Response)[]): Promise<{ count: number }> {
  const requests = { count: 0 };
  await useHandlers([http.get('/lost.json', () => given[Math.min(requests.count++, given.length - 1)]())]);
  return requests;
}

const json = (records: unknown) => () => HttpResponse.json(records as object);
const failing = () => new HttpResponse('', { status: 403 });
const src = '/lost.json';

describe('an engine whose worker has gone', () => {
  it('is noticed when it is asked next, though the browser says nothing, and its data is read anew', async () => {
    const requests = await answers(json(agent('a')), json(agent('b')));
    const report = opened((store) => store.open({ src }));
    const before = await settled(report, 'ready');
    workers[0].terminate();
    const asked = before.engine!.counts({ by: 'agent' });
    const after = await (async () => {
      await eventually(() => report.store.snapshot.engine !== before.engine, 'another engine');
      return settled(report, 'ready');
    })();
    expect((await asked).keys).to.deep.equal(['b']);
    expect(await agents(report)).to.deep.equal(['b']);
    expect(after.revision).to.be.greaterThan(before.revision);
    expect(after.loadedAt).to.be.greaterThan(before.loadedAt!);
    expect(after.error).to.equal(null);
    expect([requests.count, workers.length]).to.deep.equal([2, 2]);
    const marked = report.states.filter(({ status }) => status === 'stale');
    expect(marked).not.to.have.length(0);
    for (const { description, loading } of marked) {
      expect([description!.agents[0].id, loading]).to.deep.equal(['a', true]);
    }
  });

  it('is started again where it goes while it reads', async () => {
    const bodies = [handStream(), handStream()];
    const line = (id: string) => JSON.stringify(agent(id, 1)[0]) + '\n';
    await answers(
      ...bodies.map(
        ({ stream }) =>
          () =>
            new Response(stream),
      ),
    );
    const report = opened((store) => store.open({ src }));
    bodies[0].write(line('a') + line('b'));
    await eventually(() => report.store.snapshot.engine !== null, 'what has arrived');
    workers[0].terminate();
    bodies[1].write(line('a') + line('b'));
    bodies[1].close();
    await settled(report, 'ready');
    expect(await agents(report)).to.deep.equal(['a', 'b']);
    expect(workers).to.have.length(2);
    expect(report.states.map(({ status }) => status)).not.to.include.members(['error', 'stale']);
  });

  it('keeps its figures, marked, where it goes a second time, and answers nothing more', async () => {
    await answers(json(agent('a')));
    const report = opened((store) => store.open({ src }));
    const first = await settled(report, 'ready');
    breakDown();
    await eventually(() => report.store.snapshot.engine !== first.engine, 'another engine');
    const second = await settled(report, 'ready');
    const waiting = rejection(second.engine!.counts({ by: 'agent' }));
    breakDown();
    const { error, engine } = await settled(report, 'stale');
    expect(error).to.be.instanceOf(EngineLostError).with.property('message').that.contains('out of memory');
    expect(await waiting).to.be.instanceOf(EngineLostError);
    expect(await rejection(engine!.counts({}))).to.be.instanceOf(EngineLostError);
    expect(workers).to.have.length(2);
    report.store.refresh();
    await settled(report, 'ready');
    expect(await agents(report)).to.deep.equal(['a']);
  });

  it('ends in an error where it goes twice before there is anything', async () => {
    await answers(() => new Response(handStream().stream));
    const report = opened((store) => store.open({ src }));
    for (const count of [1, 2]) {
      await eventually(() => workers.length === count, `worker ${count}`);
      // Not before it is ready: a worker that does not start is another matter.
      await new Promise((resolve) => workers[count - 1].addEventListener('message', resolve, { once: true }));
      await eventually(() => report.store.snapshot.progress !== null || count === 2, 'an answer');
      breakDown();
    }
    expect((await settled(report, 'error')).error).to.be.instanceOf(EngineLostError);
  });

  it('keeps its figures, marked, where the data cannot be had again', async () => {
    const requests = await answers(json(agent('a')), failing);
    const report = opened((store) => store.open({ src }));
    const before = await settled(report, 'ready');
    const waiting = rejection(before.engine!.counts({ by: 'agent' }));
    breakDown();
    const after = await settled(report, 'stale');
    expect(after.error).to.be.instanceOf(LoadError).with.property('status', 403);
    expect([after.description, after.loadedAt]).to.deep.equal([before.description, before.loadedAt]);
    expect(await waiting).to.equal(after.error);
    expect(requests.count).to.equal(2);
  });

  it('says how many appended interactions are missing', async () => {
    await answers(json(agent('a')));
    const report = opened((store) => store.open({ src }));
    const before = await settled(report, 'ready');
    await report.store.append(agent('b', 2));
    breakDown();
    await eventually(() => report.store.snapshot.engine !== before.engine, 'another engine');
    const after = await settled(report, 'stale');
    expect(after.error).to.be.instanceOf(EngineLostError).with.property('missing', 2);
    expect(await agents(report)).to.deep.equal(['a']);
    // What is appended now is there, and what was lost still is not.
    await report.store.append(agent('c', 1));
    expect(report.store.snapshot).to.have.property('status', 'stale');
    expect(await agents(report)).to.deep.equal(['a', 'c']);
    report.store.refresh();
    expect((await settled(report, 'ready')).error).to.equal(null);
  });

  it('is no reason to lose what is being appended: what takes its place is given it', async () => {
    await answers(json(agent('a')));
    const report = opened((store) => store.open({ src }));
    await settled(report, 'ready');
    // Gone without a word: only what is sent to it tells.
    workers[0].terminate();
    await report.store.append(agent('b', 2));
    expect(workers).to.have.length(2);
    expect(await agents(report)).to.have.members(['a', 'b']);
    expect((await settled(report, 'ready')).error).to.equal(null);
  });

  it('rejects what is being appended where nothing takes its place', async () => {
    await answers(json(agent('a')), failing);
    const report = opened((store) => store.open({ src }));
    await settled(report, 'ready');
    const appended = rejection(report.store.append(agent('b', 2)));
    await eventually(() => report.store.snapshot.engine !== null, 'the engine');
    breakDown();
    expect(await appended)
      .to.be.instanceOf(LoadError)
      .with.property('status', 403);
    expect((await settled(report, 'stale')).error).to.be.instanceOf(LoadError);
  });

  it('has no more requests made than one load may', async () => {
    const chance = Math.random;
    Math.random = () => 0.01;
    const late = handStream();
    const broken = () => new HttpResponse('', { status: 503 });
    const requests = await answers(broken, broken, () => new Response(late.stream), broken);
    const report = opened((store) => store.open({ src }));
    await eventually(() => requests.count === 3 && report.store.snapshot.progress?.received === 0, 'the third answer');
    await eventually(() => report.store.snapshot.progress?.retry === undefined, 'its beginning');
    breakDown();
    const { error } = await settled(report, 'error');
    Math.random = chance;
    expect(requests.count).to.equal(4);
    expect(error).to.be.instanceOf(LoadError).with.property('status', 503);
  });

  it('is started once for all who share it, and for those who come later', async () => {
    const requests = await answers(json(agent('a')), json(agent('b')));
    const reports = [1, 2].map(() => opened((store) => store.open({ src })));
    for (const report of reports) await settled(report, 'ready');
    breakDown();
    reports.push(opened((store) => store.open({ src })));
    for (const report of reports) {
      await eventually(() => report.store.snapshot.description?.agents[0]?.id === 'b', 'the data read anew');
      await settled(report, 'ready');
    }
    expect(new Set(reports.map(({ store }) => store.snapshot.engine)).size).to.equal(1);
    expect(requests.count).to.equal(2);
  });

  it('reads data at hand again, but for a stream, which can be read once', async () => {
    const many = agent('a', 2000);
    const report = opened((store) => store.open({ data: many }));
    const before = await settled(report, 'ready');
    breakDown();
    await eventually(() => report.store.snapshot.engine !== before.engine, 'another engine');
    expect((await settled(report, 'ready')).description!.records.used).to.equal(2000);

    const streamed = opened((store) => store.open({ data: new Blob([JSON.stringify(many)]).stream() }));
    await settled(streamed, 'ready');
    breakDown();
    expect((await settled(streamed, 'stale')).error).to.be.instanceOf(EngineLostError);
  });

  it('does not stand in the way of a load that is under way', async () => {
    const late = handStream();
    await answers(json(agent('a')), () => new Response(late.stream), failing);
    const report = opened((store) => store.open({ src }));
    await settled(report, 'ready');
    const gone = workers[0];
    report.store.refresh();
    await eventually(() => workers.length === 2, 'the worker of the refresh');
    gone.dispatchEvent(new ErrorEvent('error', {}));
    expect(report.store.snapshot).to.deep.include({ status: 'stale', loading: true });
    late.write(JSON.stringify(agent('b')));
    late.close();
    await settled(report, 'ready');
    expect(await agents(report)).to.deep.equal(['b']);
  });

  it('is forgotten where nobody holds it any more', async () => {
    await answers(json(agent('a')));
    const report = opened((store) => store.open({ src }));
    await settled(report, 'ready');
    report.store.suspend();
    breakDown();
    expect(report.store.snapshot.status).to.equal('initial');
    expect(workers).to.have.length(1);
  });
});
