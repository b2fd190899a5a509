/** Many conversations, whose cells are counted together: each comes to what it comes to by itself. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesAnswer } from '../../../src/core/engine/questions/metrics.js';
import { isoOfDay } from '../reference/days.js';
import { Random } from '../reference/random.js';
import { drawConversation } from './generate.js';

const COUNT = 12_000;
/** 2026-01-05, a Monday. */
const FIRST = 20_458;
const DAYS = 28;
/** So many days after as many: of other weekdays, so that days are weighted; and of the same. */
const LENGTHS = [10, 14];
/** Agents whose conversations belong to no key. */
const HIDDEN = ['a5', 'a17'].map((id) => ({ id, evaluable: false }));
const METRICS = [
  'conversationsOpened',
  'handleTime',
  'responseTime.p90',
  'handleTime.median',
  'uniqueContacts',
  'firstResponseTime.median',
  'csat',
  'handleTime.p90',
  'responseTime',
  'nps',
];
const COLUMNS = ['value', 'n', 'low', 'high', 'previous', 'changeLow', 'changeHigh', 'pValue'] as const;
const OF_CHANGES = ['previous', 'change', 'changeLow', 'changeHigh', 'pValue', 'verdict', 'clear'] as const;

/** @param talk how many seconds, of conversations without messages; `null`: with messages */
function draw(seed: number, talk: ((random: Random) => number) | null): object[] {
  const random = new Random(seed);
  return Array.from({ length: COUNT }, (_, i) => {
    const record = drawConversation(random, i, FIRST * 86_400_000, DAYS);
    if (talk === null) return record;
    // All take part in what is about them all: their observations are those of the rows.
    const { id, startedAt, channel, agentId, customer, nps } = record;
    const firstResponseAt = new Date(Date.parse(String(startedAt)) + 1000 * talk(random)).toISOString();
    return { id, startedAt, channel, agentId, customer, nps, firstResponseAt, talkSeconds: talk(random) };
  });
}

/** One column of a metric, by bin. */
function partOf(answer: MetricValuesAnswer, column: (typeof COLUMNS)[number], key: number, metric: number): number[] {
  const bins = Math.max(1, answer.binStarts.length);
  const from = (key * answer.metrics.length + metric) * bins;
  return [...answer[column]!.slice(from, from + bins)];
}

const periodOf = (length: number) => ({ from: isoOfDay(FIRST + length), to: isoOfDay(FIRST + 2 * length) });

describe('the cells of one question', () => {
  for (const [what, seed, talk] of [
    ['messages', 31, null],
    ['few different durations', 32, (random: Random) => random.whole(0, 30)],
    ['many different durations', 33, (random: Random) => random.whole(0, 4000)],
    ['parts of seconds', 35, (random: Random) => random.whole(0, 4000) / 8],
  ] as const) {
    it(`are those of a question for each of them, of ${what}`, async () => {
      const engine = await createEngine({ interactions: draw(seed, talk), agents: HIDDEN }, { timeZone: 'UTC' });
      const common = { period: periodOf(LENGTHS[0]), bins: 'week', compare: true } as const;
      const together = await engine.metricValues({ ...common, metrics: METRICS, by: 'agent' });
      assert.equal(together.keys.length, 38);
      for (const [k, agent] of [...together.keys.entries()].slice(0, 4)) {
        for (const [m, metric] of METRICS.entries()) {
          const selection = [{ field: 'agent' as const, values: [agent] }];
          const alone = await engine.metricValues({ ...common, metrics: [metric], selection });
          for (const column of COLUMNS) {
            const [found, expected] = [partOf(together, column, k, m), partOf(alone, column, 0, 0)];
            assert.deepEqual(found, expected, `${metric} of ${agent}, ${column}`);
          }
        }
      }
      const judged = together.pValue!.filter((p) => !Number.isNaN(p)).length;
      assert.ok(judged > 20);
      engine.dispose();
    });
  }

  it('are judged alike whether their intervals are shown or not', async () => {
    const engine = await createEngine({ interactions: draw(34, null), agents: HIDDEN }, { timeZone: 'UTC' });
    for (const length of LENGTHS) {
      const question = { metrics: METRICS, period: periodOf(length), by: 'agent', compare: true } as const;
      const shown = await engine.metricValues(question);
      const bare = await engine.metricValues({ ...question, intervals: false });
      for (const column of OF_CHANGES) assert.deepEqual(bare[column], shown[column], `${length} days, ${column}`);
      assert.deepEqual(bare.value, shown.value);
      assert.ok(bare.low.every(Number.isNaN) && bare.high.every(Number.isNaN));
    }
    engine.dispose();
  });
});
