import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { ReportEngine } from '../../src/core/index.js';
import { ReportStore, type ReportSnapshot } from '../../src/data/report-store.js';
import { handStream, type HandStream } from '../support/hand-stream.js';
import { useHandlers } from '../support/msw.js';
import { nextTask, rejection, eventually } from '../support/wait-for.js';
import { interactionsOf, rising, steeredEngine } from '../support/widgets.js';

const lines = (agent: string, count: number) =>
  interactionsOf({ id: agent, values: rising(count) })
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');

function recorded(): { store: ReportStore; states: ReportSnapshot[] } {
  const store = new ReportStore();
  const states: ReportSnapshot[] = [];
  store.subscribe(() => states.push(store.snapshot));
  return { store, states };
}

const until = (store: ReportStore, what: string, reached: (state: ReportSnapshot) => boolean) =>
  eventually(
    () => reached(store.snapshot),
    () => `${what} (it is ${store.snapshot.status}, loading ${store.snapshot.loading})`,
  );
const used = (store: ReportStore) => store.snapshot.description?.records.used;
const isPartial = ({ description, loading }: ReportSnapshot) => loading && description?.complete === false;

describe('a report that arrives slowly', () => {
  let bodies: HandStream[] = [];

  async function body(count: number) {
    await eventually(() => bodies.length >= count, `request ${count}`);
    return bodies[count - 1];
  }

  beforeEach(async () => {
    bodies = [];
    await useHandlers([
      http.get('/slow.ndjson', () => {
        bodies.push(handStream());
        return new HttpResponse(bodies.at(-1)!.stream);
      }),
    ]);
  });

  for (const worker of [undefined, 'off']) {
    const place = worker === 'off' ? 'page' : 'worker';

    it(`is shown as far as it has come, and then whole (${place})`, async () => {
      const { store, states } = recorded();
      store.open({ src: '/slow.ndjson' }, { worker });
      const first = await body(1);
      first.write(lines('a', 3));
      await until(store, 'a partial report', isPartial);
      expect(used(store)).to.equal(3);
      const { revision, engine } = store.snapshot;
      expect((await engine!.counts({ by: 'agent' })).keys).to.deep.equal(['a']);
      first.write(lines('b', 2));
      first.close();
      await until(store, 'the whole report', ({ loading }) => !loading);
      expect(store.snapshot.description!.complete).to.equal(true);
      expect(used(store)).to.equal(5);
      expect(store.snapshot.revision).to.be.greaterThan(revision);
      expect(store.snapshot.engine).to.equal(engine);
      expect(states.map(({ status }) => status)).not.to.include('error');
      store.suspend();
    });
  }

  it('stays as far as it has come when the load is cancelled', async () => {
    const { store } = recorded();
    store.open({ src: '/slow.ndjson' });
    (await body(1)).write(lines('a', 3));
    await until(store, 'a partial report', isPartial);
    store.cancel();
    expect(store.snapshot).to.deep.include({ loading: false, progress: null, error: null });
    expect(store.snapshot.description!.complete).to.equal(false);
    await nextTask();
    await nextTask();
    expect((await store.snapshot.engine!.counts({ by: 'agent' })).keys).to.deep.equal(['a']);
    await store.append(interactionsOf({ id: 'b', values: [1] }));
    expect(used(store)).to.equal(4);
    store.refresh();
    const second = await body(2);
    second.write(lines('c', 2));
    second.close();
    await until(store, 'the whole report', ({ loading }) => !loading);
    expect((await store.snapshot.engine!.counts({ by: 'agent' })).keys).to.deep.equal(['c']);
    store.suspend();
  });

  it('is initial again when a load with nothing to show is cancelled', async () => {
    const { store } = recorded();
    store.cancel();
    store.open({ src: '/slow.ndjson' });
    await body(1);
    store.cancel();
    expect(store.snapshot).to.deep.include({ status: 'initial', loading: false, engine: null });
    store.suspend();
  });

  it('is an error when it breaks off before it was ever whole', async () => {
    const { store } = recorded();
    store.open({ src: '/slow.ndjson', load: { retries: 0 } });
    const first = await body(1);
    first.write(lines('a', 3));
    await until(store, 'a partial report', isPartial);
    first.fail();
    await until(store, 'the end', ({ loading }) => !loading);
    expect(store.snapshot).to.deep.include({ status: 'error', engine: null, description: null });
    expect(store.snapshot.error).to.have.property('code', 'truncated');
    store.suspend();
  });

  it('starts over with a further try, and doubles nothing', async () => {
    const { store } = recorded();
    store.open({ src: '/slow.ndjson', load: { retries: 1 } });
    const first = await body(1);
    first.write(lines('a', 3));
    await until(store, 'a partial report', isPartial);
    first.fail();
    const second = await body(2);
    expect(used(store), 'shown meanwhile').to.equal(3);
    second.write(lines('b', 2));
    second.close();
    await until(store, 'the whole report', ({ loading }) => !loading);
    expect(store.snapshot.status).to.equal('ready');
    expect((await store.snapshot.engine!.counts({ by: 'agent' })).keys).to.deep.equal(['b']);
    store.suspend();
  });

  it('is not shown in parts over a whole one', async () => {
    const { store, states } = recorded();
    store.open({ src: '/slow.ndjson', load: { retries: 0 } });
    const first = await body(1);
    first.write(lines('a', 3));
    first.close();
    await until(store, 'the whole report', ({ loading }) => !loading);
    const { engine } = store.snapshot;
    states.length = 0;
    store.refresh();
    const second = await body(2);
    second.write(lines('b', 2));
    // Whoever comes now shares this load, and has nothing better to show than a part.
    const other = recorded().store;
    other.open({ src: '/slow.ndjson', load: { retries: 0 } });
    await until(other, 'a partial report', isPartial);
    await nextTask();
    expect(bodies).to.have.length(2);
    other.suspend();
    expect(states.every((state) => state.engine === engine && state.description!.complete)).to.equal(true);
    second.fail();
    await until(store, 'the end', ({ loading }) => !loading);
    expect(store.snapshot).to.deep.include({ status: 'stale', engine });
    expect(used(store)).to.equal(3);
    store.refresh();
    await body(3);
    store.cancel();
    expect(store.snapshot).to.deep.include({ loading: false, engine });
    expect((await engine!.counts({ by: 'agent' })).keys).to.deep.equal(['a']);
    store.suspend();
  });
});

describe('appending to a report', () => {
  const data = interactionsOf({ id: 'a', values: rising(3) });

  it('gathers calls that come together, and tells once', async () => {
    const batches: number[] = [];
    const engine = await steeredEngine(data, (real): Partial<ReportEngine> => ({
      append: (records) => {
        batches.push(records.length);
        return real.append!(records);
      },
    }));
    const { store, states } = recorded();
    store.open({ engine });
    await until(store, 'the report', ({ loading }) => !loading);
    const { revision } = store.snapshot;
    states.length = 0;
    await Promise.all(rising(50).map((i) => store.append(interactionsOf({ id: `n${i}`, values: [i] }))));
    expect(batches).to.deep.equal([50]);
    expect(used(store)).to.equal(53);
    expect(states.map((state) => state.revision)).to.deep.equal([revision + 1]);
    store.suspend();
  });

  it('waits for the load, and is seen by all who share it', async () => {
    await useHandlers([http.get('/append.json', () => HttpResponse.json(data))]);
    const stores = [recorded().store, recorded().store];
    for (const store of stores) store.open({ src: '/append.json' });
    await stores[0].append(interactionsOf({ id: 'b', values: [1, 2] }));
    await until(stores[1], 'the report', ({ loading }) => !loading);
    expect(stores.map(used)).to.deep.equal([5, 5]);
    for (const store of stores) store.suspend();
  });

  it('says why it cannot be done', async () => {
    const { store } = recorded();
    expect(await rejection(store.append([]))).to.have.property('message', 'There is no report to append to.');
    const engine = await steeredEngine(data, () => ({}));
    store.open({ engine });
    expect(String(await rejection(store.append([])))).to.contain('takes no further interactions');
    expect(await rejection(store.append({} as never))).to.be.instanceOf(TypeError);
    const left = store.append([]);
    store.suspend();
    expect(String(await rejection(left))).to.contain('no report');
    store.open({ data: 'nonsense' });
    expect(await rejection(store.append([]))).to.have.property('name', 'InputError');
  });
});
