/** What a definition can say, each of it changed, against the slow reference. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import type { Dimension } from '../../../src/core/select/dimensions.js';
import type { MetricOverride, Moment } from '../../../src/core/metrics/definitions/definition.js';
import { VENDOR_PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import type { MetricRules } from '../../../src/core/metrics/definitions/rules.js';
import { checkMetrics } from './compare.js';
import { Random } from '../reference/random.js';
import { businessHoursAround, periodsAround, reports } from './generate.js';
import { createReference } from './reference.js';

const anchor = fc.constantFrom('started', 'ended', 'firstResponse', 'resolved', 'closed', 'rated', 'own');
const common = {
  anchor,
  attribution: fc.constantFrom('assignee', 'handlers', 'firstResponder', 'closer', 'rated', 'sender'),
  calendar: fc.constantFrom('all', 'business'),
  countsAs: fc.constantFrom('human', 'humanOrBot'),
  firstReply: fc.constantFrom('any', 'asked', 'notOpening', 'answer'),
  where: fc.subarray(['customerWrote', 'assigned', 'ended', 'replied', 'firstLeg', 'offered'], { maxLength: 2 }),
  longest: fc.constantFrom(null, 3600),
  leaveOut: fc.constantFrom('pending', undefined),
};
const MOMENTS: readonly Moment[] = [
  'started',
  'humanRequested',
  'firstAssigned',
  'firstResponse',
  'firstCustomerMessage',
];
const start = fc.subarray([...MOMENTS], { minLength: 1, maxLength: 3 });
const stop = fc.constantFrom('eachClose', 'firstResponse', 'ended', 'resolved', 'lastClose');
const edges = fc.uniqueArray(fc.constantFrom(30, 90, 120, 3600, 5400, 7200, 86_400), { minLength: 1, maxLength: 5 });

const overrides = fc.record({
  firstResponseTime: fc.record({
    ...common,
    measure: fc.record({ of: fc.constant('span'), start, stop }),
    buckets: edges.map((some) => [...some].sort((a, b) => a - b)),
  }),
  responseTime: fc.record({
    ...common,
    measure: fc.record({
      of: fc.constant('responses'),
      since: fc.constantFrom('first', 'last'),
      withFirst: fc.boolean(),
      botsEndWaiting: fc.boolean(),
    }),
  }),
  resolutionTime: fc.record({ ...common, measure: fc.record({ of: fc.constant('span'), start, stop }) }),
  handleTime: fc.record({ ...common, measure: fc.record({ of: fc.constant('assignedOpen') }) }),
  conversationsClosed: fc.record({
    anchor,
    measure: fc.record({ of: fc.constant('closes'), which: fc.constantFrom('every', 'last') }),
  }),
  slaCompliance: fc.record({
    anchor,
    attribution: common.attribution,
    where: common.where,
    measure: fc.record({
      of: fc.constant('targets'),
      metrics: fc.constantFrom('all', ['responseTime'], ['firstResponseTime', 'handleTime']),
      each: fc.constantFrom('conversation', 'value'),
      waiting: fc.constantFrom('leftOut', 'missed', 'judged'),
    }),
  }),
}) as fc.Arbitrary<Record<string, MetricOverride>>;

/** Half of what conversations may have: what others leave to be inferred. */
function sparse(input: Record<string, unknown>, seed: number): Record<string, unknown> {
  const random = new Random(seed);
  const thin = (record: object) =>
    Object.fromEntries(
      Object.entries(record).filter(([field]) => field === 'id' || field === 'startedAt' || random.chance(0.5)),
    );
  return { ...input, interactions: (input['interactions'] as object[]).map(thin) };
}

const questions = reports.chain((report) =>
  fc.record({
    report: fc.constant(report),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    period: periodsAround(report.day),
    preset: fc.option(fc.constantFrom(...VENDOR_PRESETS), { freq: 1 }),
    metrics: overrides,
    businessHours: businessHoursAround(report.day),
  }),
);

const GROUPINGS: readonly (Dimension | undefined)[] = [undefined, 'agent', 'responseBucket'];

describe('definitions of all kinds', () => {
  for (const by of GROUPINGS) {
    it(`are what the reference makes of them, by ${by ?? 'nothing'}`, async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(questions, async ({ report, seed, period, preset, metrics, businessHours }) => {
          const { timeZone } = report;
          const input = seed % 2 === 0 ? report.input : sparse(report.input, seed);
          const definitions: MetricRules = { businessHours, metrics, ...(preset && { preset }) };
          const query: MetricValuesQuery = {
            metrics: [
              ...Object.keys(metrics),
              'conversationsOpened',
              'backlog',
              'responsesPerTicket',
              'handledByAgent',
            ],
            period,
            definitions,
            ...(by && { by }),
          };
          const engine = await createEngine(input, { timeZone });
          const answer = await engine.metricValues(query);
          compared += checkMetrics(answer, query, createReference(input, timeZone, definitions));
        }),
        { seed: 19, numRuns: 40, endOnFailure: true },
      );
      assert.ok(compared > 200, `${compared} values compared`);
    });
  }
});
