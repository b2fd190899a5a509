/** Operational metrics of the engine against the slow reference. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import type { Dimension } from '../../../src/core/select/dimensions.js';
import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import type { MetricOverride } from '../../../src/core/metrics/definitions/definition.js';
import { VENDOR_PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import type { MetricRules } from '../../../src/core/metrics/definitions/rules.js';
import type { DimensionClause } from '../../../src/core/select/clauses.js';
import { isoOfDay } from '../reference/days.js';
import { checkMetrics } from './compare.js';
import { businessHoursAround, periodsAround, reports } from './generate.js';
import { createReference } from './reference.js';

const HAVE_ALL_AGGREGATES = METRICS.filter(({ aggregate }) => aggregate === 'mean').map(({ id }) => id);
const ALL = [
  ...METRICS.map(({ id }) => id),
  ...HAVE_ALL_AGGREGATES.flatMap((id) => [`${id}.mean`, `${id}.median`, `${id}.p90`]),
];
const GROUPINGS: readonly (Dimension | undefined)[] = [
  undefined,
  'agent',
  'team',
  'channel',
  'contactType',
  'category',
  'direction',
  'language',
  'sentiment',
  'openedSource',
  'source',
  'status',
  'handledBy',
  'responseBucket',
  'day',
  'week',
  'month',
  'weekdayHour',
];

/** Definitions of one's own: each part of a definition, changed where it says something. */
const OWN: readonly Readonly<Record<string, MetricOverride>>[] = [
  { firstResponseTime: { calendar: 'business' }, responseTime: { calendar: 'business' } },
  { resolutionTime: { calendar: 'business', attribution: 'closer', anchor: 'closed' } },
  { firstResponseTime: { countsAs: 'humanOrBot' }, responseTime: { countsAs: 'humanOrBot' } },
  { responseTime: { measure: { of: 'responses', since: 'last', withFirst: false }, anchor: 'own' } },
  { resolutionTime: { measure: { of: 'span', start: ['firstResponse'], stop: 'firstClose' }, longest: 3600 } },
  { assignmentToFirstResponse: { measure: { of: 'span', start: ['lastAssigned'], stop: 'firstResponse' } } },
  { handleTime: { measure: { of: 'parts', parts: ['queue', 'talk', 'hold', 'afterContact'] }, longest: 600 } },
  { conversationsAssigned: { measure: { of: 'assignments', which: 'every' } } },
  { abandonmentRate: { where: ['offered', { notAbandonedWithin: 30 }] } },
  { serviceLevel: { part: [{ answeredWithin: { thresholdSeconds: { chat: 5, other: 60 }, abandoned: 'leftOut' } }] } },
  { conversationsOpened: { where: ['assigned', 'ended'], attribution: 'firstResponder', anchor: 'firstResponse' } },
  { messagesIncoming: { anchor: 'rated' }, reopens: { anchor: 'started' } },
  {
    csat: { unit: 'points', aggregate: 'mean', part: [], measure: { of: 'score', question: 'csat', points: 5 } },
    resolutionTime: { leaveOut: 'pending' },
  },
];

/** Clauses; days lie around this one. */
const clausesAround = (day: number) =>
  fc.array(
    fc.oneof(
      fc.record({
        field: fc.constant('search' as const),
        text: fc.constantFrom('c1', 'ANN', ' x', 'of', 'HIDDEN', 'nobody', ''),
      }),
      fc
        .record({ from: fc.integer({ min: -3, max: 2 }), days: fc.integer({ min: 0, max: 4 }) })
        .map(({ from, days }) => ({
          field: 'day' as const,
          from: isoOfDay(day + from),
          to: isoOfDay(day + from + days),
        })),
      ...(
        [
          ['agent', ['ann', 'bob', 'cat', 'hidden', 'nobody']],
          ['team', ['t1', 't2']],
          ['channel', ['voice', 'chat', 'email']],
          ['sentiment', ['positive', 'neutral', 'negative']],
          ['contactType', ['new', 'returning']],
        ] as const
      ).map(([field, values]) =>
        fc.subarray<string>([...values], { minLength: 1 }).map((some): DimensionClause => ({ field, values: some })),
      ),
    ),
    { maxLength: 2 },
  );

const questions = reports.chain((report) =>
  fc.record({
    report: fc.constant(report),
    period: periodsAround(report.day),
    preset: fc.option(fc.constantFrom(...VENDOR_PRESETS)),
    own: fc.option(fc.constantFrom(...OWN)),
    businessHours: businessHoursAround(report.day),
    selection: fc.option(clausesAround(report.day)),
    bins: fc.option(fc.constantFrom('day' as const, 'week' as const, 'month' as const), { freq: 1 }),
    compare: fc.boolean(),
    intervals: fc.boolean(),
  }),
);

/** Presence belongs to no hour, and what is open to no date. */
function withoutGroups(id: string, by: Dimension): boolean {
  if (id === 'occupancy' || id === 'onlineHours') return by === 'weekdayHour';
  return ['day', 'week', 'month', 'weekdayHour'].includes(by) && id.startsWith('backlog');
}

describe('metricValues', () => {
  for (const by of GROUPINGS) {
    it(`answers like the reference, by ${by ?? 'nothing'}`, async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(
          questions,
          async ({ report, period, preset, own, businessHours, selection, bins, compare, intervals }) => {
            const { input, timeZone } = report;
            const definitions: MetricRules = { businessHours, ...(preset && { preset }), ...(own && { metrics: own }) };
            const query: MetricValuesQuery = {
              metrics: ALL.filter((id) => !(by && withoutGroups(id, by))),
              period,
              compare,
              intervals,
              definitions,
              ...(by && { by }),
              ...(selection && { selection }),
              ...(bins && { bins }),
            };
            const engine = await createEngine(input, { timeZone });
            const answer = await engine.metricValues(query);
            compared += checkMetrics(answer, query, createReference(input, timeZone, definitions));
          },
        ),
        { seed: 71, numRuns: 25, endOnFailure: true },
      );
      assert.ok(compared > 500, `${compared} values compared`);
    });
  }
});
