import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { createEngine, type SelectionClause } from '../../src/core.js';
import { chosen, without } from '../../src/data/state-changes.js';
import { ReportStore, type ReportSnapshot } from '../../src/data/report-store.js';
import { useHandlers } from '../support/msw.js';
import { waitFor } from '../support/wait-for.js';
import { deferred, interactionsOf, nextTask, rising, steeredEngine, type Deferred } from '../support/widgets.js';

const data = interactionsOf({ id: 'a', values: rising(3) });

/** A store with every state it was in. */
function recorded(now?: () => number): { store: ReportStore; states: ReportSnapshot[] } {
  const store = new ReportStore(now);
  const states: ReportSnapshot[] = [];
  store.subscribe(() => states.push(store.snapshot));
  return { store, states };
}

async function reaches(store: ReportStore, status: ReportSnapshot['status']): Promise<ReportSnapshot> {
  await waitFor(
    () => store.snapshot.status === status && !store.snapshot.loading,
    () => `the status "${status}" (it is "${store.snapshot.status}")`,
  );
  return store.snapshot;
}

const agents = async ({ snapshot }: ReportStore) => (await snapshot.engine!.describe()).facets.agent.keys;

describe('a report store', () => {
  it('is initial, and has nothing', () => {
    const { snapshot } = new ReportStore();
    expect(snapshot).to.deep.include({
      status: 'initial',
      engine: null,
      description: null,
      error: null,
      loading: false,
    });
  });

  it('loads data at hand', async () => {
    const { store, states } = recorded(() => 1234);
    store.open({ data }, { timeZone: 'UTC' });
    expect(store.snapshot).to.deep.include({ status: 'loading', loading: true });
    const state = await reaches(store, 'ready');
    expect(state.description!.records.used).to.equal(3);
    expect(state).to.deep.include({ loadedAt: 1234, error: null, progress: null });
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('is partial with problems, empty without interactions, error without data', async () => {
    const { store } = recorded();
    store.open({ data: [...data, {}] });
    await reaches(store, 'partial');
    store.open({ data: [] });
    await reaches(store, 'empty');
    store.open({ data: 'not json' });
    const { error, engine } = await reaches(store, 'error');
    expect(error!.name).to.equal('InputError');
    expect(engine).to.equal(null);
  });

  it('turns whatever an engine throws into an error', async () => {
    const engine = await steeredEngine(data, () => ({
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- an engine may throw anything
      describe: () => Promise.reject('a text'),
    }));
    const { store } = recorded();
    store.open({ engine });
    expect((await reaches(store, 'error')).error)
      .to.be.instanceOf(Error)
      .with.property('message', 'a text');
  });

  it('shows the data that was opened last', async () => {
    const first = deferred<Uint8Array>();
    let cancelled = false;
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) =>
        void first.promise.then((bytes) => {
          if (cancelled) return;
          controller.enqueue(bytes);
          controller.close();
        }),
      cancel: () => void (cancelled = true),
    });
    const { store, states } = recorded();
    store.open({ data: slow });
    store.open({ data: interactionsOf({ id: 'second', values: [1] }) });
    await reaches(store, 'ready');
    first.resolve(new TextEncoder().encode(JSON.stringify(data)));
    await nextTask();
    await nextTask();
    expect(await agents(store)).to.deep.equal(['second']);
    expect(states.filter(({ status }) => status === 'ready')).to.have.length(1);
  });

  it('opens nothing again', async () => {
    const { store } = recorded();
    store.open({ data });
    const { engine } = await reaches(store, 'ready');
    store.open(null);
    expect(store.snapshot).to.deep.include({ status: 'initial', engine: null, description: null });
    await nextTask();
    let refused = '';
    await engine!.describe().catch((error: unknown) => (refused = String(error)));
    expect(refused).to.contain('disposed');
    store.refresh();
    store.resume();
    expect(store.snapshot.status).to.equal('initial');
  });

  it('tells those who subscribe until they stop', () => {
    const store = new ReportStore();
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.subscribe(() => stop());
    store.choose({ period: { preset: 'today' } });
    store.choose({ period: { preset: 'yesterday' } });
    expect(told).to.equal(1);
  });
});

const clause = (field: 'agent' | 'team' | 'behavior', value: string, source?: string): SelectionClause =>
  source === undefined ? { field, values: [value] } : { field, values: [value], source };

describe('what a reader has chosen', () => {
  it('is the default period, compared, and no selection at first', () => {
    expect(new ReportStore().state).to.deep.equal({ period: null, compare: 'previous', selection: [] });
  });

  it('is taken back as it was given out, through JSON', () => {
    const [one, two] = [new ReportStore(), new ReportStore()];
    const state = {
      period: { preset: 'last-30-days', asOf: '2026-06-30' },
      compare: 'none',
      selection: [
        clause('agent', 'a', 'my-agents'),
        { field: 'day', from: '2026-06-01', to: '2026-06-02' },
        { field: 'search', text: 'x' },
        { field: 'category', values: ['billing'] },
      ],
    };
    one.setState(state);
    two.setState(JSON.parse(JSON.stringify(one.state)));
    expect(two.state).to.deep.equal(state);
  });

  it('may be set in part', () => {
    const store = new ReportStore();
    store.setState({ selection: [clause('agent', 'a')] });
    store.setState({ period: { from: '2026-06-01', to: '2026-07-01' } });
    expect(store.state).to.deep.equal({
      period: { from: '2026-06-01', to: '2026-07-01' },
      compare: 'previous',
      selection: [clause('agent', 'a')],
    });
  });

  const nonsense: readonly (readonly [unknown, string])[] = [
    ['text', 'state: expected an object'],
    [null, 'state: expected an object'],
    [{ period: { preset: 'last-8-days' } }, 'state.period: expected'],
    [{ period: { from: '2026-07-01', to: '2026-06-01' } }, 'state.period: expected'],
    [{ period: { from: 'soon', to: 'later' } }, 'state.period: expected'],
    [
      { selection: [{ field: 'day', from: '2026-02-31', to: '2026-03-05' }] },
      'state.selection[0]: expected from and to',
    ],
    [{ compare: 'next' }, 'state.compare: expected "previous" or "none"'],
    [{ selection: 'agent' }, 'state.selection: expected a list'],
    [{ selection: [{ field: 'mood', values: [] }] }, 'state.selection[0]: expected a field'],
    [
      { selection: [clause('agent', 'b'), { field: 'agent', values: 'b' }] },
      'state.selection[1]: expected a list of keys',
    ],
    [
      { selection: [{ field: 'day', from: '2026-06-02', to: '2026-06-02' }] },
      'state.selection[0]: expected from and to',
    ],
    [{ selection: [{ field: 'search' }] }, 'state.selection[0]: expected a text'],
    [{ selection: [null] }, 'state.selection[0]: expected an object'],
  ];
  for (const [state, warning] of nonsense) {
    it(`stays as it is where what is set is wrong, and says what was expected: ${JSON.stringify(state)}`, () => {
      const warnings: string[] = [];
      const store = new ReportStore(Date.now, (message) => warnings.push(message));
      store.setState({ period: { preset: 'today' }, compare: 'none' });
      store.setState(state);
      expect(store.state.period).to.deep.equal({ preset: 'today' });
      expect(store.state.compare).to.equal('none');
      expect(store.state.selection.length).to.equal(warning.includes('[1]') ? 1 : 0);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(warning);
    });
  }

  it('changes in one step, of which everybody is told once', () => {
    const { store, states } = recorded();
    expect(store.choose({ period: { preset: 'today' }, selection: [clause('agent', 'a')] })).to.equal(true);
    expect(store.choose({ selection: [clause('agent', 'a')] })).to.equal(false);
    store.setFixed([]);
    expect(states).to.have.length(1);
    store.setFixed([clause('agent', 'a')]);
    store.setFixed([clause('agent', 'a')]);
    expect(states).to.have.length(2);
  });

  it('stays when other data is opened, and through suspending', async () => {
    const { store } = recorded();
    store.choose({ period: { preset: 'last-7-days' }, selection: [clause('agent', 'a', 'one')] });
    store.setFixed([clause('team', 't')]);
    store.open({ data });
    await reaches(store, 'ready');
    store.suspend();
    store.open({ data: [] });
    await reaches(store, 'empty');
    expect(store.state.period).to.deep.equal({ preset: 'last-7-days' });
    expect(store.snapshot.fixed).to.have.length(1);
    expect(store.state.selection).to.have.length(1);
  });
});

describe('choosing in a widget', () => {
  const selected = (...choices: readonly [string, ...SelectionClause[]][]) =>
    choices.reduce<readonly SelectionClause[]>(
      (selection, [source, ...clauses]) => chosen(selection, source, clauses),
      [],
    );

  it('makes one clause a widget and field', () => {
    expect(
      selected(
        ['one', clause('agent', 'a')],
        ['one', clause('team', 't')],
        ['two', clause('agent', 'b')],
        ['one', clause('agent', 'c')],
      ),
    ).to.deep.equal([clause('team', 't', 'one'), clause('agent', 'b', 'two'), clause('agent', 'c', 'one')]);
  });

  it('just what is chosen already clears it, all of several fields together', () => {
    const both = [clause('agent', 'a'), clause('behavior', 'x')] as const;
    expect(selected(['one', ...both], ['one', ...both])).to.deep.equal([]);
    expect(selected(['one', clause('agent', 'a')], ['one', ...both])).to.have.length(2);
    expect(selected(['one', ...both], ['one', clause('agent', 'a'), clause('behavior', 'y')])).to.deep.equal([
      clause('agent', 'a', 'one'),
      clause('behavior', 'y', 'one'),
    ]);
  });

  it('leaves one behaviour in focus, whoever chose it', () => {
    expect(selected(['one', clause('behavior', 'x')], ['two', clause('behavior', 'y')])).to.deep.equal([
      clause('behavior', 'y', 'two'),
    ]);
  });

  it('drops clauses by source, by field, by both, or all', () => {
    const all = ['one', 'two'].flatMap((source) => [clause('agent', 'a', source), clause('team', 't', source)]);
    const left = (which: Parameters<typeof without>[1]) =>
      without(all, which).map(({ source, field }) => `${source} ${field}`);
    expect(left({ source: 'one' })).to.deep.equal(['two agent', 'two team']);
    expect(left({ field: 'team' })).to.deep.equal(['one agent', 'two agent']);
    expect(left({ source: 'two', field: 'agent' })).to.deep.equal(['one agent', 'one team', 'two team']);
    expect(left({})).to.deep.equal([]);
    expect(left({ source: 'three' })).to.have.length(4);
  });
});

describe('the period of a report', () => {
  it('is resolved once, for everybody, and again when the data grows', async () => {
    const { store } = recorded();
    expect(store.snapshot.period).to.equal(null);
    store.open({ data }, { timeZone: 'UTC' });
    const { period } = await reaches(store, 'ready');
    expect(period).to.deep.include({ from: '2026-04-02', to: '2026-07-01', days: 90, previousFrom: '2026-01-02' });
    store.choose({ selection: [clause('agent', 'a')] });
    expect(store.snapshot.period).to.equal(period);
    await store.append(
      interactionsOf({ id: 'later', values: [1] }).map((one) => ({ ...one, startedAt: '2026-07-02T12:00:00Z' })),
    );
    expect(store.snapshot.period).to.deep.include({ from: '2026-04-04', to: '2026-07-03' });
    store.choose({ period: { preset: 'today', asOf: '2026-06-30' } });
    expect(store.snapshot.period).to.deep.include({ from: '2026-06-30', to: '2026-07-01', days: 1 });
    expect(store.resolve({ preset: 'yesterday' })).to.deep.include({ from: '2026-07-01', to: '2026-07-02' });
  });
});

describe('names of widgets', () => {
  it('are their own as long as they are in use, and the same in a page that is built again', () => {
    const store = new ReportStore();
    expect(['my-agents', 'my-agents', 'board'].map((wanted) => store.takeName(wanted))).to.deep.equal([
      'my-agents',
      'my-agents-2',
      'board',
    ]);
    store.giveBackName('my-agents');
    expect(store.takeName('my-agents')).to.equal('my-agents');
  });
});

describe('a report store with an address', () => {
  const answers: Deferred<Response>[] = [];

  async function request(count: number): Promise<Deferred<Response>> {
    await waitFor(
      () => answers.length >= count,
      () => `request ${count}`,
    );
    return answers[count - 1];
  }

  const good = (agent = 'a') => HttpResponse.json(interactionsOf({ id: agent, values: [1] }));

  beforeEach(async () => {
    answers.length = 0;
    await useHandlers([
      http.get('/store.json', () => {
        answers.push(deferred());
        return answers.at(-1)!.promise;
      }),
    ]);
  });

  it('tells how far the load is', async () => {
    const { store, states } = recorded();
    store.open({ src: '/store.json' });
    const body = JSON.stringify(data);
    (await request(1)).resolve(new HttpResponse(body, { headers: { 'Content-Length': String(body.length) } }));
    await reaches(store, 'ready');
    const received = states.flatMap(({ progress }) => progress?.received ?? []);
    expect(received.at(-1)).to.equal(body.length);
    store.suspend();
  });

  it('keeps the old data where a refresh brings records of which none can be used, and says why', async () => {
    const { store } = recorded();
    store.open({ src: '/store.json' });
    (await request(1)).resolve(good());
    const { engine, revision } = await reaches(store, 'ready');
    store.refresh();
    (await request(2)).resolve(HttpResponse.json([{ id: 'x' }, { id: 'y' }]));
    const stale = await reaches(store, 'stale');
    expect(stale).to.deep.include({ engine, revision, loading: false });
    expect(stale.error).to.deep.include({ name: 'InputError', code: 'noneUsable' });
    expect(stale.error!.message).to.match(/^None of 2 records can be used \(startedAt: /);
    expect(await agents(store)).to.deep.equal(['a']);
    // A list that holds nothing is what it says.
    store.refresh();
    (await request(3)).resolve(HttpResponse.json([]));
    const empty = await reaches(store, 'empty');
    expect(empty).to.deep.include({
      error: null,
      before: { used: stale.description!.records.used, loadedAt: stale.loadedAt },
    });
    // Nor does a second one hide what there was.
    store.refresh();
    (await request(4)).resolve(HttpResponse.json([]));
    await waitFor(() => store.snapshot.revision > empty.revision, 'the second empty list');
    expect(store.snapshot.before).to.deep.equal(empty.before);
    store.refresh();
    (await request(5)).resolve(good());
    expect((await reaches(store, 'ready')).before).to.equal(null);
    store.suspend();
  });

  it('keeps the old data through a refresh, and if it fails', async () => {
    const { store, states } = recorded();
    store.open({ src: '/store.json' });
    (await request(1)).resolve(good());
    const { engine, revision } = await reaches(store, 'ready');
    store.refresh();
    expect(store.snapshot).to.deep.include({ status: 'ready', loading: true, engine });
    (await request(2)).resolve(new HttpResponse('', { status: 404 }));
    const stale = await reaches(store, 'stale');
    expect(stale.engine).to.equal(engine);
    expect(stale.error!.name).to.equal('LoadError');
    expect(stale.revision).to.equal(revision);
    expect(await agents(store)).to.deep.equal(['a']);
    store.refresh();
    expect(store.snapshot.status).to.equal('stale');
    (await request(3)).resolve(good('b'));
    const fresh = await reaches(store, 'ready');
    expect(fresh.error).to.equal(null);
    expect(fresh.revision).to.be.greaterThan(revision);
    expect(await agents(store)).to.deep.equal(['b']);
    let refused = '';
    await engine!.describe().catch((error: unknown) => (refused = String(error)));
    expect(refused).to.contain('disposed');
    expect(states.map(({ status }) => status)).not.to.include('error');
    store.suspend();
  });

  it('asks the server at a refresh, not the cache', async () => {
    const { store } = recorded();
    const caches: RequestCache[] = [];
    await useHandlers([
      http.get('/store.json', ({ request: { cache } }) => {
        caches.push(cache);
        return good();
      }),
    ]);
    store.open({ src: '/store.json' });
    await reaches(store, 'ready');
    store.refresh();
    await waitFor(
      () => !store.snapshot.loading,
      () => 'the refresh',
    );
    expect(caches).to.deep.equal(['default', 'no-cache']);
    store.suspend();
  });

  it('shows each answer where it is refreshed more often than the server answers, and asks once more after that', async () => {
    const { store } = recorded();
    store.open({ src: '/store.json' });
    (await request(1)).resolve(good('1'));
    await reaches(store, 'ready');
    store.refresh();
    for (let i = 2; i <= 5; i++) {
      const answer = await request(i);
      for (let again = 0; again < 3; again++) store.refresh();
      await nextTask();
      expect(answers).to.have.length(i);
      answer.resolve(i === 3 ? new HttpResponse('', { status: 404 }) : good(String(i)));
      await request(i + 1);
      expect(await agents(store)).to.deep.equal([String(i === 3 ? 2 : i)]);
      expect(store.snapshot).to.include({ status: i === 3 ? 'stale' : 'ready', loading: true });
    }
    answers[5].resolve(good('last'));
    await reaches(store, 'ready');
    expect(await agents(store)).to.deep.equal(['last']);
    await nextTask();
    expect(answers).to.have.length(6);
    store.suspend();
  });

  it('does not refresh again what was cancelled, or opened anew', async () => {
    const { store } = recorded();
    store.open({ src: '/store.json' });
    (await request(1)).resolve(good('a'));
    await reaches(store, 'ready');
    for (const stop of [() => store.cancel(), () => store.open({ data }), () => store.suspend()]) {
      store.open({ src: '/store.json' });
      const before = answers.length;
      store.refresh();
      await request(before + 1);
      store.refresh();
      stop();
      answers.at(-1)!.resolve(good('late'));
      await waitFor(
        () => !store.snapshot.loading,
        () => 'the end',
      );
      await nextTask();
      expect(answers).to.have.length(before + 1);
    }
  });

  it('adds what is appended while it is refreshed to the data that comes last', async () => {
    const { store } = recorded();
    store.open({ src: '/store.json' });
    await request(1);
    store.refresh();
    const appended = store.append(interactionsOf({ id: 'added', values: [1] }));
    answers[0].resolve(good('a'));
    (await request(2)).resolve(good('b'));
    await appended;
    expect(await agents(store)).to.have.members(['b', 'added']);
    store.suspend();
  });

  it('stops when it is suspended, tells so, and loads again when it is resumed', async () => {
    const { store, states } = recorded();
    store.open({ src: '/store.json' });
    await request(1);
    store.suspend();
    expect(states.at(-1)!.status).to.equal('initial');
    answers[0].resolve(good('late'));
    await nextTask();
    await nextTask();
    expect(store.snapshot.status).to.equal('initial');
    store.resume();
    (await request(2)).resolve(good('again'));
    await reaches(store, 'ready');
    store.resume();
    expect(store.snapshot.loading).to.equal(false);
    expect(await agents(store)).to.deep.equal(['again']);
    store.suspend();
    expect(store.snapshot).to.deep.include({ status: 'initial', engine: null, description: null, error: null });
  });

  it('shares its load with another store of the same address and options', async () => {
    const stores = [recorded().store, recorded().store];
    for (const store of stores) store.open({ src: '/store.json' }, { timeZone: 'UTC' });
    (await request(1)).resolve(good());
    const [one, two] = [await reaches(stores[0], 'ready'), await reaches(stores[1], 'ready')];
    expect(one.engine).to.equal(two.engine);
    stores[0].suspend();
    expect(await agents(stores[1])).to.deep.equal(['a']);
    stores[1].suspend();
    expect(answers).to.have.length(1);
  });
});

describe('a baseline by its address', () => {
  it('is loaded before the data is scored, and may be refused', async () => {
    const { baseline } = await (await createEngine(data)).describe();
    const order: string[] = [];
    await useHandlers([
      http.get('/store-baseline.json', () => {
        order.push('baseline');
        return HttpResponse.json(baseline);
      }),
      http.get('/store.json', () => {
        order.push('data');
        return HttpResponse.json(data);
      }),
    ]);
    const { store } = recorded();
    store.open({ src: '/store.json' }, { baseline: '/store-baseline.json' });
    const { description } = await reaches(store, 'ready');
    expect(description!.givenBaseline).to.equal(true);
    expect(order).to.deep.equal(['baseline', 'data']);
    store.open({ data }, { baseline: '/store.json' });
    expect((await reaches(store, 'error')).error!.name).to.equal('BaselineError');
  });

  it('is no longer waited for once the store is suspended', async () => {
    let asked = 0;
    const held = deferred<Response>();
    await useHandlers([
      http.get('/store-baseline.json', () => held.promise),
      http.get('/store.json', () => {
        asked++;
        return HttpResponse.json(data);
      }),
    ]);
    const { store } = recorded();
    store.open({ src: '/store.json' }, { baseline: '/store-baseline.json' });
    await nextTask();
    store.suspend();
    held.resolve(HttpResponse.json({}));
    await nextTask();
    await nextTask();
    expect(asked).to.equal(0);
    expect(store.snapshot.status).to.equal('initial');
  });
});
