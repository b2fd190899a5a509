/** Targets of metrics, and whether conversations meet them. */

import type { Target } from '../model/interaction.js';
import type { Conversation } from './conversation.js';
import type { Better, MetricDefinition, TargetsMeasure } from './definitions/definition.js';
import type { Observer } from './observe.js';
import { Observations } from './observations.js';

interface TargetScope {
  readonly channel: string | null;
  readonly teamId: string | null;
}

/** The target of a metric: the one that names most of channel and team, the team before the channel. */
export function targetOf(targets: readonly Target[], metric: string, scope: TargetScope): number {
  let best = NaN;
  let rank = -1;
  for (const target of targets) {
    const channel = target.channel ?? null;
    const teamId = target.teamId ?? null;
    if (target.metric !== metric) continue;
    if ((channel !== null && channel !== scope.channel) || (teamId !== null && teamId !== scope.teamId)) continue;
    const own = (teamId === null ? 0 : 2) + (channel === null ? 0 : 1);
    if (own < rank) continue;
    rank = own;
    best = target.value;
  }
  return best;
}

/** Whether a value meets a target: at most it where less is better, else at least. */
function meets(value: number, target: number, better: Better): boolean {
  return better === 'lower' ? value <= target : value >= target;
}

interface TargetMetric {
  readonly definition: MetricDefinition;
  readonly observe: Observer;
  /** Observes what is still waited for; `null` where nothing can be, or where that takes no part. */
  readonly observeWaiting: Observer | null;
  /** Room for what is seen in one conversation. */
  readonly values: Observations;
}

const NOTHING = new Observations().state();

/** Takes whether each value of a conversation that has a target meets it, with its place in the observations. */
export function eachTarget(
  metrics: readonly TargetMetric[],
  { waiting }: TargetsMeasure,
  targetFor: (metric: string) => number,
  c: Conversation,
  take: (met: boolean, values: Observations, i: number) => void,
): void {
  for (const { definition, observe, observeWaiting, values } of metrics) {
    const target = targetFor(definition.id);
    if (Number.isNaN(target)) continue;
    values.restore(NOTHING);
    observe(c, values);
    const known = values.length;
    observeWaiting?.(c, values);
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values.values[i])) continue;
      const met = meets(values.values[i], target, definition.better);
      // What has come is judged; what has not may still come in time.
      if (i < known || !met || waiting === 'judged') take(met, values, i);
    }
  }
}
