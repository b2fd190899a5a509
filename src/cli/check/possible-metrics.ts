/** Which metrics the data has what it takes for, and what is missing for the others. */

import type {
  MetricOverride,
  MetricValuesAnswer,
  PeriodRequest,
  ProblemReport,
  ReportDescription,
  ReportEngine,
  Unit,
} from '../../core/index.js';
import { METRIC_IDS } from '../../core/index.js';
import { dayToIso, isoToDay } from '../../core/select/days.js';
import { HANDLE_PARTS, NEEDS, SHOWN_BY } from './needs.js';

export interface PossibleMetric {
  readonly id: string;
  /** In `unit`. */
  readonly value: number;
  readonly unit: Unit;
  /** Observations: of a rate its denominator, of a count what was counted. */
  readonly n: number;
  /** What it lacks of what it could have, in English. */
  readonly without?: string;
}

export interface ImpossibleMetric {
  readonly id: string;
  /** In English. */
  readonly why: string;
}

export interface MetricsOfData {
  readonly possible: readonly PossibleMetric[];
  readonly impossible: readonly ImpossibleMetric[];
}

/** By the number of values that parts of the handling time have. */
const PART = 'part-';
/** Fields that are called as their metric is. */
const ANSWERS: readonly string[] = ['csat', 'nps', 'ces'];

/** @param asked default: all days of the data */
export async function metricsOf(
  engine: ReportEngine,
  { extent, problems }: ReportDescription,
  asked?: PeriodRequest,
): Promise<MetricsOfData> {
  if (!extent) return { possible: [], impossible: METRIC_IDS.map((id) => ({ id, why: NEEDS[id] })) };
  const period = asked ?? { from: extent.firstDay, to: dayToIso(isoToDay(extent.lastDay) + 1) };
  const parts = HANDLE_PARTS.map(([part]): [string, MetricOverride] => [
    PART + part,
    { measure: { of: 'parts', parts: [part] }, unit: 'seconds', better: 'lower', aggregate: 'mean' },
  ]);
  const definitions = { metrics: Object.fromEntries(parts) };
  const metrics = [...METRIC_IDS, ...parts.map(([id]) => id)];
  const answer = await engine.metricValues({ period, metrics, definitions, intervals: false });
  const of = (id: string) => placeOf(answer, id);
  const isOver = of('conversationsClosed').n > 0 || of('backlog').n < of('conversationsOpened').n;
  const possible: PossibleMetric[] = [];
  const impossible: ImpossibleMetric[] = [];
  for (const id of METRIC_IDS) {
    const { n, value, unit } = of(id);
    const isCounted = SHOWN_BY[id]?.some((other) => of(other).n > 0) ?? n > 0;
    // Where nothing says what is over, all would be open.
    const isShown = id === 'backlog' || id === 'backlogAge' ? isOver && (id === 'backlog' || n > 0) : isCounted;
    if (!isShown || Number.isNaN(value)) impossible.push({ id, why: unread(id, problems) ?? NEEDS[id] });
    else possible.push({ id, value, unit, n, ...(id === 'handleTime' && withoutOf((part) => of(PART + part).n)) });
  }
  return { possible, impossible };
}

/** Answers to a survey that are there and cannot be used: what they lack. */
function unread(id: string, { groups }: ProblemReport): string | null {
  const found = groups.find(({ field }) => ANSWERS.includes(id) && field.split('.')[0] === id);
  return found ? `${found.field} is expected to be ${found.expected}` : null;
}

function placeOf(answer: MetricValuesAnswer, id: string): { n: number; value: number; unit: Unit } {
  const place = answer.metrics.indexOf(id);
  return { n: answer.n[place], value: answer.value[place], unit: answer.definitions[place].unit };
}

function withoutOf(count: (part: string) => number): Pick<PossibleMetric, 'without'> {
  const missing = HANDLE_PARTS.filter(([part]) => count(part) === 0).map(([, name]) => name);
  return missing.length > 0 ? { without: `no ${missing.join(' and no ')} is given` } : {};
}
