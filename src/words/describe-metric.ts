/** The definition of a metric in words, made from its data, so that they are true of any definition. */

import type { Aggregate, Condition, Measure, MetricDefinition, Moment } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import { spanText } from './metric-format.js';
import { metricName } from './metric-words.js';
import { channelName } from './wording.js';

interface MetricSentences {
  /** What is measured: `Mean time from the first assignment to the first reply by a person.` */
  readonly what: string;
  /** What takes part, when and for whom it counts, and what is left out. */
  readonly how: string;
}

/** Two sentences that say all that the definition says. */
export function describeMetric(definition: MetricDefinition, localizer: Localizer): string {
  return localizer.text('metric-sentences', { ...metricSentences(definition, localizer) });
}

export function metricSentences(definition: MetricDefinition, localizer: Localizer): MetricSentences {
  const sentence = (text: string) =>
    localizer.text('metric-sentence', { text: text.charAt(0).toLocaleUpperCase(localizer.locale) + text.slice(1) });
  const { calendar } = definition;
  const what = measured(definition, localizer);
  return {
    what: sentence(calendar === 'business' ? localizer.text('metric-in-hours', { what }) : what),
    how: sentence(chained(localizer, 'metric-notes', notes(definition, localizer))),
  };
}

/** What the aggregate is of. Conditions on conversations stand here where conversations are what is counted. */
function measured(definition: MetricDefinition, localizer: Localizer): string {
  const { aggregate, measure, part, where } = definition;
  if (measure.of !== 'conversation') {
    const what = noun(definition, localizer);
    // It is a share of sums by itself.
    return measure.of === 'occupancy' && aggregate === 'sum' ? what : aggregated(localizer, aggregate, what);
  }
  const conversations = localizer.text('metric-what-conversations');
  const conditions = conditionsOf(definition, where, localizer);
  const whole =
    conditions === ''
      ? conversations
      : localizer.text('metric-with-reason', { what: conversations, where: conditions });
  const share = aggregate === 'rate' && conditionsOf(definition, part, localizer);
  return share ? localizer.text('metric-of-share', { whole, part: share }) : aggregated(localizer, aggregate, whole);
}

function aggregated(localizer: Localizer, aggregate: Aggregate, what: string): string {
  return localizer.text(`metric-of-${aggregate}`, { what });
}

function notes(definition: MetricDefinition, localizer: Localizer): string[] {
  const {
    aggregate,
    anchor,
    attribution,
    better,
    buckets,
    countsAs,
    firstReply,
    leaveOut,
    longest,
    measure,
    part,
    where,
  } = definition;
  const note = (name: string, said: boolean, values = {}) =>
    said ? localizer.text(`metric-note-${name}`, values) : '';
  const waiting = measure.of === 'targets' ? (measure.waiting ?? 'missed') : 'leftOut';
  const isShare = measure.of === 'conversation' && aggregate === 'rate';
  const conditions = measure.of === 'conversation' ? '' : conditionsOf(definition, where, localizer);
  const parts = isShare ? '' : conditionsOf(definition, part, localizer);
  return [
    localizer.text('metric-note-counted', {
      by: localizer.text(`metric-by-${anchor}`),
      for: localizer.text(`metric-for-${attribution}`),
    }),
    conditions && localizer.text('metric-note-where', { where: conditions }),
    parts && localizer.text('metric-note-part', { part: parts }),
    note('known', isShare),
    note('bots', countsAs === 'humanOrBot'),
    note('bots-end-waiting', measure.of === 'responses' && measure.botsEndWaiting === true),
    note(`first-reply-${firstReply}`, firstReply !== 'any'),
    note('pending', leaveOut === 'pending'),
    note('each-value', measure.of === 'targets' && measure.each === 'value'),
    note(`waiting-${waiting}`, waiting !== 'leftOut'),
    longest === null ? '' : note('longest', true, { time: spanText(localizer, longest) }),
    buckets === undefined
      ? ''
      : note('buckets', true, { edges: localizer.list(buckets.map((edge) => spanText(localizer, edge))) }),
    localizer.text(`metric-note-${better ?? 'neither'}`),
  ].filter(Boolean);
}

/** What is observed, as a noun. */
function noun({ measure, countsAs: who }: MetricDefinition, localizer: Localizer): string {
  const text = (what: string, values = {}) => localizer.text(`metric-what-${what}`, { who, ...values });
  const moment = (name: Moment | 'eachClose') => localizer.text(`metric-moment-${name}`, { who });
  switch (measure.of) {
    case 'conversation':
      return text('conversations');
    case 'span':
      return text('span', {
        start: firstOf(localizer, measure.start.map(moment)),
        stop: moment(measure.stop),
      });
    case 'responses':
      return text('responses', { since: measure.since, replies: measure.withFirst ? 'all' : 'later' });
    case 'parts':
      return text('parts', { parts: listed(localizer, 'part', measure.parts) });
    case 'messages':
    case 'closes':
    case 'assignments':
    case 'sentMessages':
      return text(`${measure.of}-${measure.which}`);
    case 'score':
      return text('score', { points: measure.points });
    case 'open':
    case 'customersActive':
      return text(`${measure.of}-${measure.what}`);
    case 'targets':
      return targets(measure, localizer);
    case 'presence':
      return text('presence', { states: listed(localizer, 'state', measure.states) });
    case 'occupancy': {
      const { parts, states } = measure;
      return text('occupancy', {
        parts: listed(localizer, 'part', parts),
        states: listed(localizer, 'state', states),
      });
    }
    default:
      return text(measure.of);
  }
}

function targets({ metrics }: Measure & { of: 'targets' }, localizer: Localizer): string {
  if (metrics === 'all') return localizer.text('metric-what-targets-all');
  const names = localizer.list(metrics.map((metric) => metricName(localizer, metric)));
  return localizer.text('metric-what-targets-some', { metrics: names });
}

function conditionsOf(
  { countsAs: who }: MetricDefinition,
  conditions: readonly Condition[],
  localizer: Localizer,
): string {
  return localizer.list(conditions.map((condition) => conditionWords(condition, who, localizer)).filter(Boolean));
}

/** Says of conversations that it is true of them. Empty where it is true of all. */
function conditionWords(condition: Condition, who: MetricDefinition['countsAs'], localizer: Localizer): string {
  const text = (what: string, values = {}) => localizer.text(`metric-if-${what}`, values);
  if (typeof condition === 'string') return text(condition, { who });
  if ('status' in condition) return text('status', { values: listed(localizer, 'status', condition.status) });
  if ('handledBy' in condition) return text(`handledBy-${condition.handledBy}`);
  if ('endReason' in condition) return text('endReason', { values: listed(localizer, 'end', condition.endReason) });
  if ('sentiment' in condition) return text(`sentiment-${condition.sentiment}`);
  if ('csatAtLeast' in condition) return text('csat', { scores: scores(localizer, condition.csatAtLeast) });
  if ('cesAtLeast' in condition) return text('ces', { scores: scores(localizer, condition.cesAtLeast) });
  if ('firstContact' in condition) {
    const { count, fewest, most, reopenHours } = condition.firstContact;
    const range = fewest === most ? localizer.count(most) : localizer.text('metric-range', { fewest, most });
    const contact = text(`contact-${count}`, { range, most });
    if (reopenHours === 0) return contact;
    const reopened = reopenHours === null ? text('not-reopened') : text('not-reopened-within', { hours: reopenHours });
    return localizer.list([contact, reopened]);
  }
  if ('answeredWithin' in condition) {
    const { thresholdSeconds, abandoned } = condition.answeredWithin;
    return text(`answered-${abandoned}`, { limits: limits(localizer, thresholdSeconds) });
  }
  const seconds = condition.notAbandonedWithin;
  return seconds === 0 ? '' : text('not-abandoned', { time: spanText(localizer, seconds) });
}

/** The scale of five first, which most have. */
function scores(localizer: Localizer, leasts: Readonly<Record<number, number>>): string {
  const all = Object.entries(leasts)
    .sort(([a], [b]) => Number(b === '5') - Number(a === '5'))
    .map(([scale, least]) => localizer.text('metric-score', { least, scale: Number(scale) }));
  const [first = '', ...rest] = all;
  const others = localizer.list(rest);
  return others === ''
    ? localizer.text('metric-scores', { first })
    : localizer.text('metric-scores-more', { first, others });
}

function limits(localizer: Localizer, seconds: Readonly<Record<string, number>>): string {
  const words = Object.entries(seconds).map(([key, limit]) => {
    const channel = key === 'other' ? localizer.text('metric-limit-other') : channelName(localizer, key);
    return localizer.text('metric-limit', { time: spanText(localizer, limit), channel });
  });
  return localizer.list(words);
}

function listed(localizer: Localizer, kind: string, keys: readonly string[]): string {
  return localizer.list(keys.map((key) => localizer.text(`metric-${kind}-${key}`)));
}

/** The first one, and what stands in where it is not known. */
function firstOf(localizer: Localizer, [first = '', ...rest]: readonly string[]): string {
  return rest.length === 0
    ? first
    : localizer.text('metric-else', { first, others: chained(localizer, 'metric-else-more', rest) });
}

/** Several texts as one, by a message that puts two together. */
function chained(localizer: Localizer, id: 'metric-notes' | 'metric-else-more', texts: readonly string[]): string {
  return texts.reduceRight((others, first) => localizer.text(id, { first, others }));
}
