/** Every answer of the engine against the reference, over generated reports and questions. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BehaviorScoresQuery } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import type { Shape } from './generators.js';
import { buildCase, shapes } from './generators.js';
import { checkCounts, checkExplanation, checkInteractions } from './reference/compare-lists.js';
import { checkScores } from './reference/compare.js';
import { dayOfIso, isoOfDay } from './reference/days.js';
import { Random } from './reference/random.js';
import { randomQuery } from './reference/random-query.js';
import { createReference } from './reference/reference.js';

async function open(shape: Shape) {
  const { input, languages, anchor } = buildCase(shape);
  const options = { timeZone: shape.place.timeZone, ...(languages && { languages }) };
  const reference = createReference(input, options);
  // A report without a usable record has no last day to count back from.
  fc.pre(reference.interactions.length > 0);
  return { engine: await createEngine(input, options), reference, random: new Random(shape.seed ^ 0x5bd1e995), anchor };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function checkRecords({ engine, reference }: Opened): Promise<void> {
  const { records, baseline } = await engine.describe();
  const { read, skipped, duplicates, interactions } = reference.data;
  assert.deepEqual({ ...records }, { read, used: interactions.length, skipped, duplicates });
  assert.deepEqual({ ...baseline.cuts }, { ...reference.cuts });
}

async function checkQuestion({ engine, reference, random }: Opened, query: BehaviorScoresQuery) {
  const answer = await engine.behaviorScores(query);
  checkScores(reference, query, answer);
  const { period, selection, by, bins, compare } = query;
  const scope = { ...(period && { period }), ...(selection && { selection }) };
  const count = { ...scope, ...(by && { by }), ...(bins && { bins }), ...(compare && { compare }) };
  checkCounts(reference, count, await engine.counts(count));
  const page = { offset: random.pick([0, 0, 3]), limit: random.pick([5, 1000]) };
  checkInteractions(reference, { ...scope, page }, await engine.interactions({ ...scope, page }));
  const keys = reference.keysOf(reference.select(reference.spans(query).current, selection), by);
  if (keys.length > 0) {
    const key = by ? { by, key: random.pick(keys) } : {};
    const question = { ...scope, ...key, behavior: random.pick(reference.names) };
    checkExplanation(reference, question, await engine.explain(question));
  }
  return answer;
}

async function checkReport(shape: Shape): Promise<void> {
  const opened = await open(shape);
  await checkRecords(opened);
  for (let i = 0; i < 3; i++) {
    const query = randomQuery(opened.random, opened.reference, opened.anchor);
    try {
      await checkQuestion(opened, query);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n  asked: ${JSON.stringify(query)}`, { cause: error });
    }
  }
  opened.engine.dispose();
}

/** Questions about two spans that both hold many records. */
function fullQueries(anchor: string): BehaviorScoresQuery[] {
  const day = dayOfIso(anchor);
  const shared = { period: { from: isoOfDay(day - 60), to: isoOfDay(day + 30) }, compare: true };
  return [
    shared,
    { ...shared, by: 'agent' },
    { ...shared, by: 'channel', bins: 'week', window: 4 },
    { ...shared, bins: 'day', window: 28 },
  ];
}

describe('engine against the reference', () => {
  it('answers alike about small reports', async () => {
    await fc.assert(fc.asyncProperty(shapes(12), checkReport), { seed: 1, numRuns: 1000 });
  });

  it('answers alike about middling reports', async () => {
    await fc.assert(fc.asyncProperty(shapes(150), checkReport), { seed: 2, numRuns: 140 });
  });

  it('answers alike about reports with enough scores for every verdict', async () => {
    const seen = new Map<string, number>();
    const count = (what: string, by: number) => seen.set(what, (seen.get(what) ?? 0) + by);
    const large = shapes(900).map((shape) => ({ ...shape, size: 300 + (shape.size % 600), spread: 150 }));
    const check = async (shape: Shape) => {
      const opened = await open(shape);
      for (const query of fullQueries(opened.anchor)) {
        const { verdict = [], clear = [] } = await checkQuestion(opened, query);
        for (const kind of verdict) count(kind, 1);
        for (const flag of clear) count('clear', flag);
      }
      opened.engine.dispose();
    };
    await fc.assert(fc.asyncProperty(large, check), { seed: 3, numRuns: 8 });
    for (const verdict of ['improving', 'declining', 'noClearChange', 'tooFew', 'clear']) {
      assert.ok((seen.get(verdict) ?? 0) > 20, `${verdict}: only ${seen.get(verdict)} cells`);
    }
  });
});
