/** Targets of metrics, and whether conversations meet them. */

import type { Target } from '../model/interaction.js';
import type { Conversation } from './conversation/conversation.js';
import type { Better, MetricDefinition, TargetsMeasure } from './definitions/definition.js';
import type { Observer } from './observe.js';
import { Observations } from './observations.js';
import { endOf } from './open-spans.js';

interface TargetScope {
  readonly channel: string | null;
  readonly teamId: string | null;
  readonly priority: string | null;
  readonly agentId: string | null;
}

/** The most specific first. */
const SCOPES = ['agentId', 'teamId', 'priority', 'channel'] as const;

/** The target of a metric: the most specific one, by agent, then team, then priority, then channel; of equals the last. */
export function targetOf(targets: readonly Target[], metric: string, scope: TargetScope): number {
  let best = NaN;
  let rank = -1;
  for (const target of targets) {
    if (target.metric !== metric || SCOPES.some((name) => (target[name] ?? scope[name]) !== scope[name])) continue;
    const own = SCOPES.reduce((sum, name) => 2 * sum + ((target[name] ?? null) === null ? 0 : 1), 0);
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
  /** The contact of a conversation where the metric reads its legs as one; `null` where it counts at another leg. */
  whole(c: Conversation): Conversation | null;
  readonly observe: Observer;
  /** When it is due by the conversation itself, epoch ms, NaN where it does not say; and when it came, NaN: not yet. */
  due(c: Conversation): number;
  done(c: Conversation): number;
  /** Observes what is still waited for; `null` where nothing can be, or where that takes no part. */
  readonly observeWaiting: Observer | null;
  /** Room for what is seen in one conversation. */
  readonly values: Observations;
}

const NOTHING = new Observations().state();

/**
 * Takes whether each value of a conversation that has a target meets it, with its place in the observations. What the
 * conversation itself says is due wins over targets, and is judged by the instant.
 */
export function eachTarget(
  metrics: readonly TargetMetric[],
  { waiting }: TargetsMeasure,
  targetFor: (metric: string) => number,
  c: Conversation,
  asOf: number,
  take: (met: boolean, values: Observations, i: number) => void,
): void {
  for (const { definition, whole, observe, observeWaiting, values, due, done } of metrics) {
    const read = whole(c);
    if (read === null) continue;
    const dueAt = due(read);
    if (!Number.isNaN(dueAt)) {
      values.restore(NOTHING);
      observe(read, values);
      const known = values.length;
      if (known === 0) observeWaiting?.(read, values);
      if (values.length === 0 || Number.isNaN(values.values[0])) continue;
      const never = values.values[0] === Infinity;
      const met = known > 0 ? done(read) <= dueAt : !never && Math.min(endOf(read), asOf) <= dueAt;
      if (known > 0 || !met || waiting === 'judged') take(met, values, 0);
      continue;
    }
    const target = targetFor(definition.id);
    if (Number.isNaN(target)) continue;
    values.restore(NOTHING);
    observe(read, values);
    const known = values.length;
    observeWaiting?.(read, values);
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values.values[i])) continue;
      const met = meets(values.values[i], target, definition.better);
      // What has come is judged; what has not may still come in time.
      if (i < known || !met || waiting === 'judged') take(met, values, i);
    }
  }
}
