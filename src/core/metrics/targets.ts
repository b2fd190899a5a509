/** Targets of metrics, and whether conversations meet them. */

import type { Target } from '../model/interaction.js';
import type { Conversation } from './conversation.js';
import type { Better, MetricDefinition } from './definition.js';
import type { Observer } from './observe.js';
import { Observations } from './observations.js';

export interface TargetScope {
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
export function meets(value: number, target: number, better: Better): boolean {
  return better === 'lower' ? value <= target : value >= target;
}

export interface TargetMetric {
  readonly definition: MetricDefinition;
  readonly observe: Observer;
}

/** Observes whether all values of a conversation that have a target meet it; none: nothing. */
export function targetObserver(
  metrics: readonly TargetMetric[],
  targets: readonly Target[],
  teamOf: (row: number) => string | null,
  add: (conversation: Conversation, met: boolean, into: Observations) => void,
): Observer {
  return (c, into) => {
    let met: boolean | null = null;
    for (const { definition, observe } of metrics) {
      const scope = { channel: c.channel || null, teamId: teamOf(c.row) };
      const target = targetOf(targets, definition.id, scope);
      if (Number.isNaN(target)) continue;
      const values = new Observations();
      observe(c, values);
      for (let i = 0; i < values.length; i++) {
        const value = values.values[i];
        if (!Number.isNaN(value)) met = met !== false && meets(value, target, definition.better);
      }
    }
    if (met !== null) add(c, met, into);
  };
}
