/** What must not change an answer does not, and parts add up to the whole. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BehaviorScoresQuery, ReportEngine, ScoreColumns } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import type { GeneratedCase, Shape } from './generators.js';
import { buildCase, shapes } from './generators.js';
import { Random } from './reference/random.js';

const QUERIES: readonly BehaviorScoresQuery[] = [
  { compare: true },
  { by: 'agent', compare: true },
  { by: 'team', bins: 'week', window: 2 },
  { by: 'channel', period: { preset: 'this-month' } },
];

/** The report without records that cannot be used, or that share an id and so depend on their order. */
function unique({ input, ...rest }: GeneratedCase): GeneratedCase {
  const ids = new Set<unknown>();
  const interactions = input.interactions.filter(({ id }) => {
    const fresh = (typeof id === 'number' || (typeof id === 'string' && id !== '')) && !ids.has(String(id));
    ids.add(String(id));
    return fresh;
  });
  return { ...rest, input: { ...input, interactions } };
}

function open({ input, languages, shape }: GeneratedCase, extra: object = {}): Promise<ReportEngine> {
  return createEngine(input, { timeZone: shape.place.timeZone, languages, ...extra });
}

const SCORES = [
  'earned',
  'possible',
  'scored',
  'neutral',
  'notRated',
  'scoredInteractions',
  'percent',
  'low',
  'high',
  'band',
] as const;

function assertSameScores(got: ScoreColumns, expected: ScoreColumns): void {
  for (const column of SCORES) assert.deepEqual(got[column], expected[column], column);
}

const COUNTED = ['earned', 'possible', 'scored', 'neutral', 'notRated', 'scoredInteractions'] as const;

/** Sums a column over its rows: one total for each behaviour. */
function totals(column: Float64Array | Uint32Array, behaviors: number): number[] {
  const sums = Array<number>(behaviors).fill(0);
  column.forEach((value, i) => (sums[i % behaviors] = (sums[i % behaviors] ?? 0) + value));
  return sums;
}

describe('invariants', () => {
  it('the order of the records changes no answer', async () => {
    const check = async (shape: Shape) => {
      const sorted = unique(buildCase(shape));
      const { input } = sorted;
      const shuffled = {
        ...sorted,
        input: { ...input, interactions: new Random(shape.seed).shuffled(input.interactions) },
      };
      const [a, b] = [await open(sorted), await open(shuffled)];
      for (const query of QUERIES) {
        assert.deepEqual(await b.behaviorScores(query), await a.behaviorScores(query));
        assert.deepEqual(await b.counts(query), await a.counts(query));
      }
      assert.deepEqual(await b.interactions(), await a.interactions());
      const [before, after] = [await a.describe(), await b.describe()];
      for (const part of ['records', 'extent', 'facets', 'agents', 'exclusions', 'baseline', 'behaviors'] as const) {
        assert.deepEqual(after[part], before[part], part);
      }
    };
    await fc.assert(fc.asyncProperty(shapes(60), check), { seed: 9, numRuns: 100 });
  });

  it('interactions that are excluded change no score', async () => {
    const check = async (shape: Shape) => {
      const plain = unique(buildCase(shape));
      // Copies of what is there, so that no key, day or period is new.
      const copies = plain.input.interactions.map((record, i) => ({
        ...record,
        id: `copy-${i}`,
        exclusion: 'opt_out',
        behaviors: { activeListening: 1e9, greeting: -1e9 },
      }));
      const more = { ...plain, input: { ...plain.input, interactions: [...plain.input.interactions, ...copies] } };
      const [a, b] = [await open(plain), await open(more)];
      for (const query of QUERIES) assertSameScores(await b.behaviorScores(query), await a.behaviorScores(query));
      assert.deepEqual((await b.describe()).baseline, (await a.describe()).baseline);
    };
    await fc.assert(fc.asyncProperty(shapes(60), check), { seed: 10, numRuns: 100 });
  });

  it('with the same baseline given, more records elsewhere change no score', async () => {
    const check = async (shape: Shape) => {
      const part = unique(buildCase({ ...shape, spread: 10 }));
      const { baseline } = await (await open(part)).describe();
      // The same records again, so much earlier that no period asked about reaches them.
      const startedAt = new Date(Date.parse(part.anchor) - 250 * 86_400_000).toISOString();
      const older = part.input.interactions.map((record, i) => ({
        ...record,
        id: `old-${i}`,
        startedAt,
        endedAt: null,
      }));
      const all = { ...part, input: { ...part.input, interactions: [...older, ...part.input.interactions] } };
      const [a, b] = [await open(part, { baseline }), await open(all, { baseline })];
      const { extent } = await a.describe();
      fc.pre(extent !== null);
      for (const query of QUERIES) assertSameScores(await b.behaviorScores(query), await a.behaviorScores(query));
    };
    await fc.assert(fc.asyncProperty(shapes(40), check), { seed: 11, numRuns: 60 });
  });

  it('the parts of agents, and those of days, add up to the whole', async () => {
    const check = async (shape: Shape) => {
      const engine = await open(buildCase(shape));
      const whole = await engine.behaviorScores();
      const agents = await engine.behaviorScores({ by: 'agent' });
      const days = await engine.behaviorScores({ bins: 'day' });
      const size = whole.behaviors.length;
      for (const column of COUNTED) {
        assert.deepEqual(totals(agents[column], size), [...whole[column]], `agents: ${column}`);
        assert.deepEqual(totals(days[column], size), [...whole[column]], `days: ${column}`);
      }
      const [all] = whole.interactions;
      assert.equal(totals(agents.interactions, 1)[0] + agents.ungrouped, all);
      assert.equal(totals(days.interactions, 1)[0], all);
      const excluded = [...whole.exclusions.counts].reduce((sum, count) => sum + count, 0);
      assert.equal(excluded, whole.excluded[0]);
    };
    await fc.assert(fc.asyncProperty(shapes(150), check), { seed: 12, numRuns: 120 });
  });

  it('an explanation gives the figures of the score that it explains', async () => {
    const check = async (shape: Shape) => {
      const engine = await open(buildCase(shape));
      const answer = await engine.behaviorScores({ by: 'agent' });
      for (const [k, key] of answer.keys.entries()) {
        for (const [b, behavior] of answer.behaviors.entries()) {
          const cell = k * answer.behaviors.length + b;
          const explained = await engine.explain({ by: 'agent', key, behavior });
          for (const column of SCORES) {
            assert.deepEqual(explained[column], answer[column][cell], `${key} ${behavior} ${column}`);
          }
          const { counts } = explained;
          assert.equal(explained.earned, 10 * counts['10'] + 6 * counts['6'] + 4 * counts['4']);
          assert.equal(explained.scored, counts['10'] + counts['6'] + counts['4'] + counts['0']);
        }
      }
    };
    await fc.assert(fc.asyncProperty(shapes(80), check), { seed: 13, numRuns: 80 });
  });

  it('an engine that was disposed of answers nothing', async () => {
    const engine = await createEngine([{ id: 'a', startedAt: 1e12 }], { timeZone: 'UTC' });
    engine.dispose();
    await assert.rejects(() => engine.behaviorScores());
    await assert.rejects(() => engine.describe());
    await assert.rejects(() => engine.interaction('a'));
    engine.dispose();
  });
});
