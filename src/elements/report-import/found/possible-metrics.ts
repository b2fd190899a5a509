/** Which figures what was given can have, and what the others would need. */

import type { MetricDefinition, ReportDescription, ReportEngine } from '../../../core/index.js';
import { addDays } from '../../../core/select/days.js';

/** A figure of all that was given; `null` where there is nothing that it could be made of. */
export interface PossibleFigure {
  /** In the unit; NaN of behaviours, which are many. */
  readonly value: number;
  readonly unit: MetricDefinition['unit'] | null;
}

/** By id of the metric; `behaviors` for scores. */
export type Possible = ReadonlyMap<string, PossibleFigure | null>;

/** Metrics, and the field that most would give them by; `null` where no single one does. */
export const NEEDS: Readonly<Record<string, string | null>> = {
  conversationsOpened: 'startedAt',
  firstResponseTime: 'firstResponseAt',
  resolutionTime: 'resolvedAt',
  handleTime: 'talkSeconds',
  queueTime: 'queueSeconds',
  abandonmentRate: 'abandoned',
  firstContactResolution: 'resolvedOnFirstContact',
  csat: 'csat.score',
  sentimentPositive: 'sentiment',
  behaviors: null,
};

const BEHAVIORS = 'behaviors';

/** Of all days of the input. */
export async function possibleMetrics(
  engine: ReportEngine,
  { extent }: ReportDescription,
  signal: AbortSignal,
): Promise<Possible> {
  const possible = new Map<string, PossibleFigure | null>();
  if (!extent) return possible;
  const ids = Object.keys(NEEDS).filter((id) => id !== BEHAVIORS);
  const period = { from: extent.firstDay, to: addDays(extent.lastDay, 1) };
  const [figures, scores] = await Promise.all([
    engine.metricValues({ metrics: ids, period, intervals: false }, { signal }),
    engine.behaviorScores({ period }, { signal }),
  ]);
  ids.forEach((id, i) => {
    const { [i]: value } = figures.value;
    possible.set(id, figures.n[i] > 0 ? { value, unit: figures.definitions[i].unit } : null);
  });
  possible.set(BEHAVIORS, scores.scored.some((count) => count > 0) ? { value: NaN, unit: null } : null);
  return possible;
}
