import { expect } from '@open-wc/testing';
import type { Aggregate, MetricDefinition, MetricOverride } from '../../src/core/index.js';
import { METRICS } from '../../src/core/metrics/definitions/metric-catalogue.js';
import { PRESETS } from '../../src/core/metrics/definitions/vendor-presets.js';
import { localizerFor } from '../../src/i18n/index.js';
import { describeMetric, metricSentences } from '../../src/words/describe-metric.js';
import { metricName } from '../../src/words/metric-words.js';
import { useAllMessages } from '../support/all-messages.js';

const AGGREGATES: readonly Aggregate[] = ['mean', 'median', 'p90', 'rate', 'count', 'sum', 'instant'];

await useAllMessages('ar', 'it', 'zh-Hans', 'zh-Hant');

/** Marks of direction are not seen. */
const seen = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

const metric = (id: string, override: MetricOverride = {}): MetricDefinition => ({
  ...METRICS.find((one) => one.id === id)!,
  ...override,
});

/** Every definition that the catalogue, its aggregates and the presets give. */
function variantsOf(definition: MetricDefinition): MetricDefinition[] {
  const bases = [definition, ...Object.values(PRESETS).map((preset) => ({ ...definition, ...preset[definition.id] }))];
  return bases.flatMap((base) => [base, ...AGGREGATES.map((aggregate) => ({ ...base, aggregate }))]);
}

/** What does not change what is measured. */
function meaningOf({ label: _label, unit: _unit, ...rest }: MetricDefinition): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

for (const language of ['en-GB', 'zh-Hant', 'zh-Hans', 'ar', 'it']) {
  describe(`the words of a definition in ${language}`, () => {
    const localizer = localizerFor(language);

    it('name every metric of the catalogue', () => {
      for (const { id } of METRICS) expect(metricName(localizer, id)).to.not.equal(id);
    });

    it('hold no id, no gap and nothing undefined', () => {
      for (const variant of METRICS.flatMap(variantsOf)) {
        const words = seen(describeMetric(variant, localizer));
        expect(words, variant.id).to.not.match(/undefined|NaN|metric-|[{}]|\[object|[a-z][A-Z]|_/);
        expect(words, variant.id).to.not.match(/ {2}|\.\.|,,|; ?;|\( ?\)| [.,;]/);
      }
    });

    it('are two sentences', () => {
      for (const definition of METRICS) {
        const { what, how } = metricSentences(definition, localizer);
        for (const sentence of [what, how]) expect(seen(sentence)).to.match(/^[^a-z].*[.。]$/s);
      }
    });

    it('differ wherever two definitions of a metric differ', () => {
      for (const definition of METRICS) {
        const said = new Map<string, string>();
        for (const variant of variantsOf(definition)) {
          const words = describeMetric(variant, localizer);
          const meaning = meaningOf(variant);
          expect(said.get(words) ?? meaning, words).to.equal(meaning);
          said.set(words, meaning);
        }
      }
    });

    it('differ by every setting of a definition', () => {
      const changes: readonly [string, MetricOverride][] = [
        ['firstResponseTime', { countsAs: 'humanOrBot' }],
        ['firstResponseTime', { anchor: 'firstResponse' }],
        ['firstResponseTime', { attribution: 'assignee' }],
        ['firstResponseTime', { anchor: 'ended' }],
        ['firstResponseTime', { anchor: 'resolved' }],
        ['firstResponseTime', { firstReply: 'notOpening' }],
        ['firstResponseTime', { firstReply: 'answer' }],
        ['firstResponseTime', { buckets: [3600, 14_400] }],
        ['firstResponseTime', { where: ['customerWrote'] }],
        ['firstResponseTime', { calendar: 'business' }],
        ['firstResponseTime', { longest: 3600 }],
        ['firstResponseTime', { longest: 86_400 }],
        ['firstResponseTime', { better: null }],
        ['firstResponseTime', { where: ['assigned'] }],
        ['firstResponseTime', { measure: { of: 'span', start: ['started'], stop: 'firstResponse' } }],
        ['responseTime', { measure: { of: 'responses', since: 'last', withFirst: true } }],
        ['responseTime', { measure: { of: 'responses', since: 'first', withFirst: false } }],
        ['responseTime', { measure: { of: 'responses', since: 'first', withFirst: true, botsEndWaiting: true } }],
        ['resolutionTime', { measure: { of: 'span', start: ['started'], stop: 'eachClose' } }],
        ['handleTime', { measure: { of: 'assignedOpen' } }],
        ['slaCompliance', { measure: { of: 'targets', metrics: 'all', each: 'value' } }],
        ['slaCompliance', { measure: { of: 'targets', metrics: 'all', waiting: 'leftOut' } }],
        ['slaCompliance', { measure: { of: 'targets', metrics: 'all', waiting: 'judged' } }],
        ['handleTime', { measure: { of: 'parts', parts: ['queue', 'talk', 'hold', 'afterContact'] } }],
        ['conversationsClosed', { measure: { of: 'closes', which: 'every' } }],
        ['csat', { part: [{ csatAtLeast: { 5: 5 } }] }],
        ['csat', { where: ['surveyed'] }],
        ['serviceLevel', { part: [{ answeredWithin: { thresholdSeconds: { other: 60 }, abandoned: 'missed' } }] }],
        ['serviceLevel', { part: [{ answeredWithin: { thresholdSeconds: { other: 60 }, abandoned: 'leftOut' } }] }],
        ['serviceLevel', { part: [{ answeredWithin: { thresholdSeconds: { other: 60 }, abandoned: 'metWithin' } }] }],
        ['abandonmentRate', { where: ['offered', { notAbandonedWithin: 5 }] }],
        ['slaCompliance', { measure: { of: 'targets', metrics: ['csat', 'backlog'] } }],
        ['onlineHours', { measure: { of: 'presence', states: ['available', 'busy', 'away'] } }],
        ...([0, 24, null] as const).map((reopenHours): [string, MetricOverride] => [
          'firstContactResolution',
          { part: [{ firstContact: { count: 'replies', fewest: 1, most: 1, reopenHours } }] },
        ]),
        [
          'firstContactResolution',
          { part: [{ firstContact: { count: 'agents', fewest: 1, most: 2, reopenHours: 72 } }] },
        ],
      ];
      const said = new Set<string>();
      for (const [id, change] of changes) {
        const words = describeMetric(metric(id, change), localizer);
        expect(words, JSON.stringify(change)).to.not.equal(describeMetric(metric(id), localizer));
        expect(said.has(words), words).to.equal(false);
        said.add(words);
      }
    });
  });
}

describe('the words of a definition', () => {
  const localizer = localizerFor('en-GB');

  it('say start, stop, aggregate and whose replies', () => {
    const given = metric('firstResponseTime', { aggregate: 'p90', countsAs: 'humanOrBot', calendar: 'business' });
    expect(metricSentences(given, localizer).what).to.equal(
      '90th percentile of time from the request for a person (else the first assignment, else the start) ' +
        'to the first reply by a person or a bot, in business hours.',
    );
  });

  it('say of a rate what it is a share of', () => {
    expect(describeMetric(metric('csatResponseRate'), localizer)).to.equal(
      'Of the conversations that were sent a survey, the share that were rated. Each counts by the start of the ' +
        'conversation, for the agent who is rated, else the last one who replied; what is not known takes no part; more is better.',
    );
  });

  it('say what is left out', () => {
    expect(describeMetric(metric('queueTime'), localizer).replaceAll('\u00a0', ' ')).to.equal(
      'Mean queue time. Each counts by the start of the conversation, for the agent it is assigned to; only of ' +
        'conversations that are no transfer of another one (their transfers are read with them) and were answered; over 24 h is left out as an error; less is better.',
    );
  });
});
