import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { InputError, type ReportDescription, type ReportEngine } from '../../src/core/index.js';
import type { InputFormat } from '../../src/sources/input-format.js';
import { EngineLostError } from '../../src/worker/engine-lost-error.js';
import { UNDER_WAY } from '../../src/worker/channel/valve.js';
import { handStream } from '../support/hand-stream.js';
import { deferred, nextTask, rejection, waitFor } from '../support/wait-for.js';
import { connect, scripted } from './channel.js';

const record = (id: string, agentId = 'a1') => ({ id, startedAt: '2026-03-10T09:00:00Z', agentId });
const line = (id: string) => `${JSON.stringify(record(id))}\n`;
const used = ({ records }: ReportDescription) => records.used;

describe('an engine behind messages', () => {
  it('moves the columns of answers, and keeps those of the description', async () => {
    const { engine } = connect();
    await engine.read([record('i1')]);
    const [one, two] = [await engine.describe(), await engine.describe()];
    assert.deepEqual(one, two);
    assert.deepEqual([...(await engine.counts({ by: 'agent' })).count], [1]);
    assert.deepEqual([...(await engine.counts({ by: 'agent' })).count], [1]);
    engine.dispose();
  });

  it('brings back errors as what they are', async () => {
    const { engine } = connect();
    const unread = await rejection(engine.read('<!doctype html>'));
    assert.ok(unread instanceof InputError);
    assert.equal(unread.code, 'html');
    await engine.read([record('i1')]);
    const wrong = await rejection(engine.counts({ period: { from: '2024-02-31', to: '2024-03-01' } }));
    assert.ok(wrong instanceof RangeError, String(wrong));
    engine.dispose();
  });

  it('drops questions that nobody waits for before they begin, and late answers', async () => {
    const { engine, received } = connect();
    await engine.read([record('i1')]);
    received.length = 0;
    const controllers = Array.from({ length: 10 }, () => new AbortController());
    const asked = controllers.map(({ signal }) => engine.behaviorScores({}, { signal }));
    const reason = new Error('overtaken');
    for (const controller of controllers.slice(0, 9)) controller.abort(reason);
    for (const one of asked.slice(0, 9)) assert.equal(await rejection(one), reason);
    assert.equal((await asked[9]).keys.length, 1);
    assert.equal(received.filter(({ type }) => type === 'answer').length, 1);
    assert.equal(await rejection(engine.counts({}, { signal: AbortSignal.abort(reason) })), reason);
    engine.dispose();
  });

  it('rejects what is pending, ends the worker, and answers nothing more once it is disposed of', async () => {
    const connection = connect();
    const { engine } = connection;
    await engine.read([record('i1')]);
    const pending = engine.describe();
    engine.dispose();
    assert.match((await rejection(pending)).message, /disposed/);
    assert.match((await rejection(engine.counts())).message, /disposed/);
    assert.match((await rejection(engine.read([]))).message, /disposed/);
    assert.ok(connection.terminated);
  });

  for (const [type, event, message] of [
    ['error', { message: 'out of memory' }, /out of memory/],
    ['messageerror', {}, /could not be read/],
  ] as const) {
    it(`rejects what is pending on ${type}`, async () => {
      const connection = connect();
      const reading = connection.engine.read(handStream().stream);
      const asked = connection.engine.describe();
      connection.emit(type, event);
      for (const one of [reading, asked, connection.engine.describe()]) {
        assert.match((await rejection(one)).message, message);
      }
      assert.ok(connection.terminated);
    });
  }

  it('has another engine answer what it was asked, and is asked, where one takes its place', async () => {
    const lost: Error[] = [];
    const next = deferred<ReportEngine>();
    const connection = connect({}, (error) => {
      lost.push(error);
      return next.promise;
    });
    const { engine } = connection;
    await engine.read([record('i1')]);
    const reading = engine.read(handStream().stream);
    const early = engine.describe();
    connection.emit('error', { message: 'out of memory' });
    assert.equal(await rejection(reading), lost[0]);
    assert.equal(await rejection(engine.append([])), lost[0]);
    const late = engine.describe();
    const other = connect().engine;
    await other.read([record('i1'), record('i2')]);
    next.resolve(other);
    assert.deepEqual([used(await early), used(await late), lost.length], [2, 2, 1]);
    other.dispose();
  });

  it('takes a worker for lost that is there and never answers, but not one that works or waits for its input', async () => {
    const silent = scripted((message) => (message.type === 'ping' ? [{ type: 'ready', turns: 5 }] : []));
    const asked = rejection(silent.engine.describe());
    for (let beat = 0; beat < 70; beat++) {
      silent.clock.pass();
      await nextTask();
    }
    assert.ok((await asked) instanceof EngineLostError);
    let turns = 0;
    const busy = scripted((message) => (message.type === 'ping' ? [{ type: 'ready', turns: ++turns }] : []));
    const idle = scripted((message) => (message.type === 'ping' ? [{ type: 'ready', turns: 5 }] : []));
    const lost: string[] = [];
    busy.engine.describe().catch((error: unknown) => lost.push(`busy ${String(error)}`));
    idle.engine.read(handStream().stream).catch((error: unknown) => lost.push(`idle ${String(error)}`));
    for (let beat = 0; beat < 200; beat++) {
      for (const { clock } of [busy, idle]) clock.pass();
      await nextTask();
    }
    assert.deepEqual(lost, []);
    // What is not taken in holds up the rest: that is the worker's turn.
    const big = rejection(idle.engine.read(new Uint8Array(3 * UNDER_WAY)));
    await nextTask();
    for (let beat = 0; beat < 70; beat++) {
      idle.clock.pass();
      await nextTask();
    }
    assert.ok((await big) instanceof EngineLostError);
    busy.engine.dispose();
  });

  const senseless: readonly object[] = [
    { type: 'commit', id: 1 },
    { type: 'commit', id: 1, description: {} },
    { type: 'fault', id: 1 },
    { type: 'fault', id: 1, fault: 'broken' },
    { type: 'taken', id: 1 },
    { type: 'answer', id: 1 },
  ];
  for (const message of senseless) {
    it(`takes a worker for lost that says ${JSON.stringify(message)}`, async () => {
      const { engine } = scripted(({ type }) => (type === 'ask' ? [message] : []));
      const error = await rejection(engine.describe());
      assert.ok(error instanceof EngineLostError, String(error));
      assert.match(error.message, /makes no sense/);
    });
  }

  it('leaves aside what nobody knows', async () => {
    const answer = { type: 'answer', id: 1, value: { records: {} } };
    const { engine } = scripted(({ type }) => (type === 'ask' ? ['hello', 5, { type: 'news' }, null, answer] : []));
    assert.deepEqual(await engine.describe(), { records: {} });
    engine.dispose();
  });

  it('pings the worker only while something is asked, and hears it', async () => {
    const { engine, sent, received, clock } = connect();
    await engine.read([record('i1')]);
    for (let beat = 0; beat < 10; beat++) clock.pass();
    assert.ok(!sent.some(({ type }) => type === 'ping'));
    const input = handStream();
    const reading = engine.read(input.stream);
    for (let beat = 1; beat <= 10; beat++) {
      clock.pass();
      const answers = () => received.filter(({ type }) => type === 'ready').length - 1;
      await waitFor(() => answers() === beat, `answer ${beat} (of ${answers()})`);
    }
    input.write(line('i2'));
    input.close();
    await reading;
    engine.dispose();
  });
});

describe('reading behind messages', () => {
  it('makes what has arrived ready while the rest is waited for', async () => {
    const { engine } = connect();
    const input = handStream();
    const seen: number[] = [];
    const done = engine.read(input.stream, { onCommit: (description) => seen.push(used(description)) });
    input.write(line('i1') + line('i2'));
    await waitFor(() => seen.length > 0, 'a partial result');
    assert.deepEqual(seen, [2]);
    const partial = await engine.describe();
    assert.deepEqual([partial.complete, used(partial)], [false, 2]);
    input.write(line('i3'));
    input.close();
    await done;
    const whole = await engine.describe();
    assert.deepEqual([whole.complete, used(whole)], [true, 3]);
    engine.dispose();
  });

  it('shows no partial results of an input that is there at once', async () => {
    const { engine } = connect();
    const input = handStream();
    input.write(line('i1'));
    input.close();
    await engine.read(input.stream, { onCommit: () => assert.fail('a partial result') });
    engine.dispose();
  });

  it('keeps what has arrived where it is stopped, frees the stream, and can read anew', async () => {
    const { engine, sent, received } = connect();
    const input = handStream();
    const stop = new AbortController();
    const done = engine.read(input.stream, { signal: stop.signal });
    input.write(line('i1') + line('i2'));
    await waitFor(() => received.some(({ type }) => type === 'commit'), 'a partial result');
    const reason = new Error('enough');
    stop.abort(reason);
    assert.equal(await rejection(done), reason);
    assert.ok(input.cancelled);
    const left = await engine.describe();
    assert.deepEqual([left.complete, used(left)], [false, 2]);

    const failing = handStream();
    const second = engine.read(failing.stream);
    sent.length = 0;
    failing.write(line('i3') + line('i4'));
    await waitFor(() => sent.some(({ type }) => type === 'bytes'), 'bytes on their way');
    const cut = new Error('cut off');
    failing.fail(cut);
    assert.equal(await rejection(second), cut);
    assert.equal((await engine.describe()).complete, false);

    await engine.read([record('i3')]);
    assert.deepEqual([used(await engine.describe()), (await engine.describe()).complete], [1, true]);
    engine.dispose();
  });

  it('stops the stream of an input that cannot be used', async () => {
    const { engine } = connect();
    const input = handStream();
    const done = engine.read(input.stream);
    input.write('<!doctype html>');
    input.close();
    assert.equal((await rejection(done)).code, 'html');
    engine.dispose();
  });

  it('sends a table as it is, with its options, and has it read on the other side', async () => {
    const text = 'Call no.,Started,Who\n1,05/12/2024 10:00,Ann\n2,soon,Bo\n';
    const format = { isTable: true, table: { dateOrder: 'dmy', timeZone: 'Asia/Tokyo', mapping: { id: 'Call no.' } } };
    const inputs = [text, new TextEncoder().encode(text), new Blob([text]), new Blob([text]).stream()];
    for (const input of inputs) {
      const { engine, sent } = connect();
      await engine.read(input, { format: format as InputFormat });
      const { records, problems, timeZone } = await engine.describe();
      assert.deepEqual([records.read, records.used, timeZone], [2, 1, 'Asia/Tokyo']);
      assert.deepEqual(
        problems.problems.map(({ position, field, effect }) => [position, field, effect]),
        [
          [1, '', 'ignored'],
          [3, 'startedAt', 'skipped'],
        ],
      );
      const detail = (await engine.interaction('1'))!.record as unknown as Record<string, unknown>;
      assert.deepEqual([detail['startedAt'], detail['Who']], [Date.UTC(2024, 11, 5, 1), 'Ann']);
      assert.ok(!sent.some(({ type }) => type === 'records'));
      engine.dispose();
    }
  });

  it('has a text at hand read as such, whatever is said of bytes', async () => {
    const { engine } = connect();
    const format = { isTable: true, table: { encoding: 'windows-1252' } };
    await engine.read('id,startedAt,agentName\na,2025-01-01T00:00:00Z,José\uFFFD\n', { format });
    const { agents, problems } = await engine.describe();
    assert.equal(agents[0].name, 'José\uFFFD');
    assert.ok(!problems.groups.some(({ field }) => field === 'encoding'));
    engine.dispose();
  });

  it('waits for room before it sends more', async () => {
    const { engine, sent } = connect();
    const chunk = new Uint8Array(2 ** 20).fill(32);
    const input = handStream();
    const done = engine.read(input.stream);
    // Nothing is taken in while this thread is busy: what was sent by then is what may be under way.
    for (let i = 0; i < 30; i++) input.write(' '.repeat(chunk.length));
    for (let i = 0; i < 500; i++) await Promise.resolve();
    const bytes = sent.filter(({ type }) => type === 'bytes').length * chunk.length;
    assert.ok(bytes <= UNDER_WAY, `${bytes} bytes`);
    input.close();
    await rejection(done);
    engine.dispose();
  });
});

describe('records on their way', () => {
  class Customer {
    constructor(private readonly given: string) {}
    get name(): string {
      return this.given;
    }
  }

  it('are read whatever they are: proxies, classes, functions, circles', async () => {
    const circle: Record<string, unknown> = record('circle');
    circle['self'] = circle;
    const { engine } = connect();
    await engine.read([
      new Proxy(record('proxy'), {}),
      { ...record('class'), customer: new Customer('Ann') },
      { ...record('function'), agentName: () => 'no' },
      circle,
      { id: () => 1 },
    ]);
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.used, records.skipped], [4, 1]);
    assert.ok(problems.groups.some(({ field }) => field === 'agentName'));
    assert.equal((await engine.interaction('class'))?.customer, 'Ann');
    engine.dispose();
  });

  it('are read where they hold themselves in many ways, share what they hold, or are nested deep', async () => {
    const circle: Record<string, unknown> = record('circle');
    Object.assign(circle, { one: circle, two: [circle, circle], why: () => circle });
    let shared: unknown = [];
    let deep: unknown = [];
    for (let level = 0; level < 90; level++) shared = { left: shared, right: shared };
    for (let level = 0; level < 50_000; level++) deep = [deep];
    const { engine } = connect();
    await engine.read([
      circle,
      { ...record('shared'), shared },
      { ...record('copied'), shared, why: () => 1 },
      { ...record('deep'), deep },
      { ...record('wrong'), customer: { id: deep } },
    ]);
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.used, records.skipped], [5, 0]);
    assert.deepEqual(
      problems.problems.map(({ position, field }) => [position, field]),
      [[5, 'customer.id']],
    );
    engine.dispose();
  });

  it('are appended, and are part of later answers', async () => {
    const { engine } = connect();
    await engine.read({ timeZone: 'Asia/Tokyo', interactions: [record('i1')] });
    await engine.append(Array.from({ length: 1200 }, (_, i) => record(`j${i}`, 'a2')));
    const description = await engine.describe();
    assert.deepEqual([used(description), description.timeZone], [1201, 'Asia/Tokyo']);
    assert.deepEqual([...description.facets.agent.counts], [1, 1200]);
    engine.dispose();
  });
});

describe('an engine that was disposed of', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;

  /** Lets go of an engine the way a lease does, which nobody but the caller of `dispose` knows. */
  class Holder {
    constructor(private readonly engine: { dispose(): void }) {}
    release(): void {
      this.engine.dispose();
    }
  }

  function releasedBy(engine: { dispose(): void }): WeakRef<Holder> {
    const holder = new Holder(engine);
    holder.release();
    return new WeakRef(holder);
  }

  async function isCollected(reference: WeakRef<object>): Promise<boolean> {
    for (let turn = 0; turn < 20 && reference.deref(); turn++) {
      await pause(1);
      collectGarbage();
    }
    return reference.deref() === undefined;
  }

  it('does not keep who disposed of it', async () => {
    const { engine } = connect();
    assert.equal(await isCollected(releasedBy(engine)), true);
    // Still there, and asked in vain.
    assert.match(String(await rejection(engine.describe())), /was disposed/);
  });

  it('would be seen to, by these tests: an error at hand keeps its stack', async () => {
    const keeping = {
      ended: null as Error | null,
      dispose() {
        this.ended = new Error('ended');
      },
    };
    assert.equal(await isCollected(releasedBy(keeping)), false);
    assert.equal(keeping.ended?.message, 'ended');
  });
});
