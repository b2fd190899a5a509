/** Selecting a key of a dimension gives what grouping by the dimension showed for it: for every question and dimension. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createEngine,
  DIMENSIONS,
  METRIC_IDS,
  type Dimension,
  type PeriodRequest,
  type ReportEngine,
} from '../../../src/core.js';
import { isoOfDay } from '../reference/days.js';
import { reports } from '../metrics/generate.js';

const CALENDAR: readonly Dimension[] = ['day', 'week', 'month', 'weekdayHour'];

/** What is open at an instant belongs to no date, customers to no group; presence is chosen by agent, team and date only. */
function isGrouped(metric: string, by: Dimension): boolean {
  if (metric === 'retentionRate' || metric === 'churnRate') return false;
  if (metric.startsWith('backlog')) return !CALENDAR.includes(by);
  if (metric === 'occupancy' || metric === 'onlineHours') return ['agent', 'team', 'day', 'week', 'month'].includes(by);
  return true;
}

/** Behaviours at random, but the same ones each time. */
function withBehaviors(input: Record<string, unknown>): Record<string, unknown> {
  const interactions = (input['interactions'] as object[]).map((record, i) => ({
    ...record,
    behaviors: { activeListening: (i * 7) % 11, buildRapport: i % 4 === 0 ? null : (i * 5) % 7 },
    exclusion: i % 9 === 8 ? 'opt_out' : null,
  }));
  return { ...input, interactions };
}

async function checkKey(engine: ReportEngine, by: Dimension, period: PeriodRequest): Promise<number> {
  const metrics = METRIC_IDS.filter((metric) => isGrouped(metric, by));
  const [scores, counts, values] = await Promise.all([
    engine.behaviorScores({ by, period }),
    engine.counts({ by, period }),
    engine.metricValues({ by, period, metrics }),
  ]);
  const keys = new Set([...scores.keys, ...counts.keys, ...values.keys]);
  for (const key of keys) {
    const selection = [{ field: by, values: [key] }];
    const what = `${by} ${key}`;
    const [ownScores, ownCounts, list, explained, ownValues] = await Promise.all([
      engine.behaviorScores({ period, selection }),
      engine.counts({ period, selection }),
      engine.interactions({ period, selection, page: { limit: 100 } }),
      engine.explain({ period, by, key, behavior: 'activeListening' }),
      engine.metricValues({ period, selection, metrics }),
    ]);
    const g = counts.keys.indexOf(key);
    const count = g < 0 ? 0 : counts.count[g];
    assert.equal(ownCounts.count[0], count, `counts of ${what}`);
    // Interactions of agents who must not appear are only among the counts.
    assert.ok(list.total <= count && (by !== 'agent' || list.total === count), `list of ${what}`);
    assert.equal(explained.interactions, list.total, `explain of ${what}`);
    const place = scores.keys.indexOf(key);
    assert.equal(place < 0 ? 0 : scores.interactions[place], list.total, `scores of ${what}`);
    const width = scores.behaviors.length;
    for (let k = 0; k < width && place >= 0; k++) {
      for (const column of ['earned', 'scored', 'neutral', 'notRated', 'percent', 'low', 'high'] as const) {
        assert.ok(Object.is(ownScores[column][k], scores[column][place * width + k]), `${column} of ${what}`);
      }
    }
    const row = values.keys.indexOf(key);
    metrics.forEach((metric, m) => {
      const cell = row * metrics.length + m;
      const n = row < 0 ? 0 : values.n[cell];
      assert.equal(ownValues.n[m], n, `n of ${metric}, ${what}`);
      // Of a group without any there is no value, or 0; and so it is of what is selected.
      if (n > 0) assert.ok(Object.is(ownValues.value[m], values.value[cell]), `${metric}, ${what}`);
    });
  }
  return keys.size;
}

describe('what is selected', () => {
  for (const by of DIMENSIONS) {
    it(`by ${by} is what grouping by it showed`, async () => {
      let keys = 0;
      await fc.assert(
        fc.asyncProperty(reports, fc.constantFrom(1, 3, 40), async ({ input, timeZone, day }, days) => {
          const engine = await createEngine(withBehaviors(input), { timeZone });
          keys += await checkKey(engine, by, { from: isoOfDay(day - 2), to: isoOfDay(day - 2 + days) });
        }),
        { seed: 5, numRuns: 30, endOnFailure: true },
      );
      assert.ok(keys > 5, `${keys} keys`);
    });
  }

  it('by days is the same however the days are named', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async ({ input, timeZone, day }) => {
        const engine = await createEngine(withBehaviors(input), { timeZone });
        const period = { from: isoOfDay(day - 2), to: isoOfDay(day + 3) };
        const span = [{ field: 'day', from: isoOfDay(day - 1), to: isoOfDay(day + 1) }] as const;
        const named = [{ field: 'day', values: [isoOfDay(day - 1), isoOfDay(day)] }] as const;
        const metrics = ['conversationsOpened', 'messagesOutgoing', 'resolutionTime', 'onlineHours'];
        for (const compare of [false, true]) {
          const ask = (selection: typeof span | typeof named) =>
            Promise.all([
              engine.behaviorScores({ period, selection, compare }),
              engine.counts({ period, selection, compare, by: 'weekdayHour' }),
              engine.metricValues({ period, selection, compare, metrics }),
            ]);
          assert.deepEqual(await ask(named), await ask(span));
        }
      }),
      { seed: 6, numRuns: 25, endOnFailure: true },
    );
  });

  it('by single days is only those, and not the ones between', async () => {
    const interactions = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-09'].map((date, i) => ({
      id: `i${i}`,
      startedAt: `${date}T12:00:00Z`,
    }));
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const period = { from: '2026-03-01', to: '2026-03-15' };
    const count = async (field: Dimension, ...values: string[]) =>
      (await engine.counts({ period, selection: [{ field, values }] })).count[0];
    assert.equal(await count('day', '2026-03-02', '2026-03-04', '2027-01-01', 'no day'), 2);
    assert.equal(await count('week', '2026-03-02'), 3);
    assert.equal(await count('week', '2026-03-03'), 0);
    assert.equal(await count('month', '2026-03'), 4);
    assert.equal(await count('weekdayHour', '1-12'), 2);
    assert.equal(await count('day'), 0);
  });

  it('by buckets of responses goes by the definitions in force', async () => {
    const engine = await createEngine(
      [5, 40, 400].map((seconds, i) => ({
        id: `i${i}`,
        startedAt: '2026-03-02T12:00:00Z',
        firstResponseAt: Date.parse('2026-03-02T12:00:00Z') + 1000 * seconds,
      })),
      { timeZone: 'UTC' },
    );
    const definitions = { metrics: { firstResponseTime: { buckets: [60] } } };
    const selection = [{ field: 'responseBucket', values: ['under1min'] }] as const;
    const [list, values] = [
      await engine.interactions({ selection, definitions }),
      await engine.metricValues({ metrics: ['conversationsOpened'], selection, definitions }),
    ];
    assert.deepEqual([list.total, values.value[0]], [2, 2]);
    assert.equal((await engine.counts({ selection: [{ field: 'responseBucket', values: ['under30s'] }] })).count[0], 1);
  });
});

describe('groups', () => {
  it('come in the order that the dimension has by nature', async () => {
    const at = ['2026-03-08T23:30:00Z', '2026-03-02T00:10:00Z', '2026-03-02T13:00:00Z', '2026-03-04T09:00:00Z'];
    const statuses = ['unanswered', 'open', 'completed', 'terminated'];
    const interactions = at.map((startedAt, i) => ({ id: `i${i}`, startedAt, status: statuses[i] }));
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    assert.deepEqual((await engine.counts({ by: 'weekdayHour' })).keys, ['1-00', '1-13', '3-09', '7-23']);
    assert.deepEqual((await engine.counts({ by: 'status' })).keys, ['open', 'completed', 'terminated', 'unanswered']);
    assert.deepEqual((await engine.counts({ by: 'week' })).keys, ['2026-03-02']);
    assert.deepEqual((await engine.behaviorScores({ by: 'day' })).keys, ['2026-03-02', '2026-03-04', '2026-03-08']);
  });
});
