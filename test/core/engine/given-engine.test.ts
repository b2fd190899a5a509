/** Engines that pages give: with `ask` only, with the methods only, or with both. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  askableEngine,
  createEngine,
  type GivenEngine,
  type QuestionMethods,
  type ReportEngine,
  type ReportQuestion,
} from '../../../src/core.js';

const interactions = Array.from({ length: 30 }, (_, i) => ({
  id: `i${i}`,
  startedAt: Date.UTC(2026, 0, 5, 8, i),
  agentId: i % 3 === 0 ? 'ann' : 'bob',
  behaviors: { activeListening: i },
}));

const QUESTIONS: readonly ReportQuestion[] = [
  { type: 'describe' },
  { type: 'scores', by: 'agent', compare: true },
  { type: 'metrics', metrics: ['conversationsOpened', 'handleTime'], by: 'day' },
  { type: 'counts', by: 'weekdayHour', bins: 'month' },
  { type: 'interactions', page: { limit: 3 } },
  { type: 'interaction', id: 'i4' },
  { type: 'explain', behavior: 'activeListening' },
  { type: 'standouts', mix: [] },
];

/** What each method of an engine answers to the same questions. */
function byMethods(engine: QuestionMethods) {
  return Promise.all([
    engine.describe(),
    engine.behaviorScores({ by: 'agent', compare: true }),
    engine.metricValues({ metrics: ['conversationsOpened', 'handleTime'], by: 'day' }),
    engine.counts({ by: 'weekdayHour', bins: 'month' }),
    engine.interactions({ page: { limit: 3 } }),
    engine.interaction('i4'),
    engine.explain({ behavior: 'activeListening' }),
    engine.standouts({ mix: [] }),
  ]);
}

const byAsking = (engine: ReportEngine) => Promise.all(QUESTIONS.map((question) => engine.ask(question)));

function onlyMethods(engine: ReportEngine): GivenEngine {
  return {
    describe: (options) => engine.describe(options),
    behaviorScores: (...given) => engine.behaviorScores(...given),
    counts: (...given) => engine.counts(...given),
    interactions: (...given) => engine.interactions(...given),
    interaction: (...given) => engine.interaction(...given),
    explain: (...given) => engine.explain(...given),
    standouts: (...given) => engine.standouts(...given),
    metricValues: (...given) => engine.metricValues(...given),
    dispose: () => engine.dispose(),
  };
}

describe('an engine', () => {
  it('answers `ask` and its methods alike', async () => {
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    assert.deepEqual(await byAsking(engine), await byMethods(engine));
  });

  it('that has only `ask` has the methods, too', async () => {
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const given = askableEngine({ ask: (question, options) => engine.ask(question, options) });
    assert.deepEqual(await byMethods(given), await byMethods(engine));
    assert.equal(given.append, undefined);
    given.dispose();
  });

  it('that has only the methods can be asked, too', async () => {
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const given = askableEngine(onlyMethods(engine));
    assert.deepEqual(await byAsking(given), await byAsking(engine));
    assert.deepEqual(await byMethods(given), await byMethods(engine));
  });

  it('that lacks a method says so when it is asked', async () => {
    const given = askableEngine({ describe: () => Promise.reject(new Error('no data')) } as unknown as GivenEngine);
    await assert.rejects(given.describe(), /no data/);
    await assert.rejects(given.ask({ type: 'counts' }), /counts/);
  });

  it('that has all is taken as it is, and any other is the same one each time', async () => {
    const engine = await createEngine(interactions);
    assert.equal(askableEngine(engine), engine);
    const methods = onlyMethods(engine);
    assert.equal(askableEngine(methods), askableEngine(methods));
  });

  it('keeps what else it can do: it grows, and ends', async () => {
    const calls: unknown[] = [];
    const given = askableEngine({
      ask: () => Promise.reject(new Error('nothing')),
      append: (records) => Promise.resolve(void calls.push(records)),
      dispose: () => calls.push('disposed'),
    });
    await given.append?.([1]);
    given.dispose();
    assert.deepEqual(calls, [[1], 'disposed']);
  });

  it('hears of a question that is given up', async () => {
    const signals: unknown[] = [];
    const given = askableEngine({
      ask: (_, options) => (signals.push(options?.signal), Promise.reject(new Error('nothing'))),
    });
    const { signal } = new AbortController();
    await assert.rejects(given.counts({}, { signal }), /nothing/);
    assert.deepEqual(signals, [signal]);
  });

  it('refuses questions that make no sense, naming what is wrong', async () => {
    const engine = await createEngine(interactions);
    const wrong: [unknown, RegExp][] = [
      [{ type: 'sores' }, /^type: expected one of describe, scores.*"sores"$/],
      [{ type: 'toString' }, /^type: /],
      [{ type: 'scores', by: 'weekday' }, /^by: expected one of agent, .*weekdayHour, found "weekday"$/],
      [{ type: 'metrics', metrics: ['csat'], bins: 'year' }, /^bins: expected one of day, week, month, found "year"$/],
      [{ type: 'metrics' }, /^metrics: expected a list of ids/],
      [{ type: 'counts', selection: [{ field: 'status', values: 'open' }] }, /^selection\[0\]\.values: /],
      [{ type: 'counts', selection: [{ field: 'day', from: 'x', to: 'y' }] }, /^selection\[0\]: expected from and to/],
      [{ type: 'interactions', behind: { metric: 'csat', by: 'x' } }, /^behind\.by: /],
    ];
    for (const [question, message] of wrong) {
      await assert.rejects(engine.ask(question as ReportQuestion), { name: 'RangeError', message });
    }
  });
});
