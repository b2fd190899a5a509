/** What metrics are called, and what their changes are called. */

import type { Direction } from '../charts/glyphs.js';
import type { MetricDefinition, MetricVerdict } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import { commonUnit, metricChange, type TimeUnit } from './metric-format.js';
import type { Unjudged } from './unjudged.js';

const AGGREGATE = /\.(mean|median|p90)$/;

/** The id without the aggregate that was asked for: `firstResponseTime` of `firstResponseTime.p90`. */
export function metricId(asked: string): string {
  return asked.replace(AGGREGATE, '');
}

/** Whether a name is known in all languages. */
export function isKnownMetric(localizer: Localizer, asked: string): boolean {
  const id = metricId(asked);
  return /^\w+$/.test(id) && localizer.has(`metric-name-${id}`);
}

/**
 * The label of the definition, else the translated one, else the id; with the aggregate that was asked for. Languages
 * that say “mean” within a name do so where the definition's own aggregate is one.
 */
export function metricName(
  localizer: Localizer,
  asked: string,
  { label, aggregate = '' }: { readonly label?: string; readonly aggregate?: string } = {},
): string {
  const id = metricId(asked);
  const other = AGGREGATE.exec(asked)?.[1];
  const values = { aggregate: other ? '' : aggregate };
  const name = label ?? (isKnownMetric(localizer, id) ? localizer.text(`metric-name-${id}`, values) : id);
  return other ? localizer.text(`metric-named-${other}`, { name }) : name;
}

interface MetricChange {
  readonly value: number;
  /** value − previous; NaN where either is missing. */
  readonly change: number;
  /** `null`: there is nothing to judge it by. */
  readonly verdict: MetricVerdict | null;
  /** Why it is not judged; `null` where it is, or where there is nothing to compare. */
  readonly unjudged: Unjudged | null;
  /** Whether the change stands when all changes that are shown are judged together. */
  readonly clear: boolean;
  readonly definition: MetricDefinition;
  readonly target?: number;
}

interface MetricChangeWords {
  /** That of the number, where the change is clear. What it means stands in the words. */
  readonly direction: Direction;
  readonly tone: 'good' | 'bad' | 'muted';
  readonly text: string;
}

const TONES: Readonly<Partial<Record<MetricVerdict, 'good' | 'bad'>>> = { improving: 'good', declining: 'bad' };

/** `−12 s, clear improvement`. A change that rests on too few is not written: a number would be read as one. */
export function metricChangeWords(localizer: Localizer, metric: MetricChange): MetricChangeWords {
  const { change, value, verdict, clear, definition } = metric;
  const none = { direction: 'none', tone: 'muted' } as const;
  if (Number.isNaN(change)) {
    return { ...none, text: localizer.text(verdict === 'partial' ? 'metric-change-partial' : 'metric-change-none') };
  }
  if (!isChangeShown(metric)) {
    return { ...none, text: localizer.text('metric-change-why', { reason: verdictWords(localizer, metric) }) };
  }
  const signed = metricChange(localizer, definition.unit, change, value, timeUnitOf(metric));
  const judged = localizer.text('metric-change', { change: signed, verdict: verdictWords(localizer, metric) });
  if (!clear || verdict === null) return { ...none, text: judged };
  return { direction: change < 0 ? 'down' : 'up', tone: TONES[verdict] ?? 'muted', text: judged };
}

/** Whether the number of a change is written. What is of one moment is exact, though nobody judges it. */
export function isChangeShown({ unjudged }: Pick<MetricChange, 'unjudged'>): boolean {
  return unjudged === null || unjudged === 'moment' || unjudged === 'other';
}

/** The unit of time of a value, its change and its target, which are read together. */
export function timeUnitOf(metric: Pick<MetricChange, 'value' | 'change' | 'unjudged' | 'target'>): TimeUnit {
  const { value, change, target = NaN } = metric;
  return commonUnit(value, isChangeShown(metric) ? change : NaN, target);
}

/** Whether a change would be clear on its own, but does not stand among all that are judged with it. */
export function isMetricClearAlone({ verdict, clear }: Pick<MetricChange, 'verdict' | 'clear'>): boolean {
  return !clear && (verdict === 'higher' || verdict === 'lower' || verdict === 'improving' || verdict === 'declining');
}

export function verdictWords(localizer: Localizer, metric: MetricChange): string {
  const { change, definition, unjudged } = metric;
  if (unjudged !== null) return localizer.text('metric-change-unjudged', { reason: unjudged });
  const verdict = isMetricClearAlone(metric) ? 'noClearChange' : metric.verdict;
  switch (verdict) {
    case null:
      return '';
    case 'improving':
      return localizer.text('metric-change-improving');
    case 'partial':
      return localizer.text('metric-change-partial');
    case 'tooFew':
      return localizer.text('metric-change-none');
    case 'noClearChange':
      return localizer.text('verdict-noClearChange');
    default:
      return localizer.text(`metric-change-${kindOf(definition)}-${change < 0 ? 'down' : 'up'}`);
  }
}

function kindOf({ unit }: MetricDefinition): 'duration' | 'count' | 'rate' {
  if (unit === 'seconds' || unit === 'hours') return 'duration';
  return unit === 'count' ? 'count' : 'rate';
}
