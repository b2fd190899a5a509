/** Folds the events of a case: from the first to the last, who did what, and when it was resolved, closed and opened again. */

import { isNobody } from '../../core/ingest/nobody.js';
import { asInstant } from '../cells/cell-column.js';
import type { Meaning } from '../cells/state-words.js';

export interface TimedEvent {
  /** Epoch ms, here and below. */
  readonly at: number;
  /** When it ended; no earlier. */
  readonly until: number;
  readonly meaning: Meaning | null;
  readonly agent: string;
  readonly team: string;
}

type Instant = string | number;

/** What follows from the events of a case, by field of the input format. */
export interface Folded {
  /** Epoch ms. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly resolvedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly reopenedAt?: readonly Instant[];
  readonly agentId?: string;
  readonly agents?: readonly { readonly id: string; readonly from: Instant; readonly to: Instant }[];
  readonly teamId?: string;
}

/**
 * @param events in the order of time, at least one
 * @param isOfStates whether they tell the state that the case is in: one that does not change is no event
 */
export function fold(events: readonly TimedEvent[], isOfStates: boolean): Folded {
  const instants: Record<'resolved' | 'closed' | 'reopened', number[]> = { resolved: [], closed: [], reopened: [] };
  let before: Meaning | null = null;
  let isEnded = false;
  for (const { at, meaning } of events) {
    const changes = meaning !== before || !isOfStates;
    if (meaning === 'resolved' || meaning === 'closed') {
      if (changes) instants[meaning].push(at);
      isEnded = true;
    } else if (meaning === 'reopened' || (meaning === 'open' && isOfStates)) {
      if (meaning === 'reopened' ? changes : isEnded) instants.reopened.push(at);
      isEnded = false;
    }
    if (meaning !== null) before = meaning;
  }
  const reopenedAt = instants.reopened.map(asInstant);
  return {
    startedAt: events[0].at,
    endedAt: events.reduce((end, { until }) => Math.max(end, until), -Infinity),
    resolvedAt: isEnded ? instants.resolved.at(-1) : undefined,
    closedAt: isEnded ? instants.closed.at(-1) : undefined,
    ...(reopenedAt.length > 0 && { reopenedAt }),
    ...agentsOf(events),
    teamId: events.findLast(({ team }) => team !== '' && !isNobody(team))?.team,
  };
}

/** Who did something: one, or each from their first event to their last. */
function agentsOf(events: readonly TimedEvent[]): Pick<Folded, 'agentId' | 'agents'> {
  const spans = new Map<string, { id: string; from: Instant; to: Instant }>();
  for (const { at, until, agent } of events) {
    if (agent === '' || isNobody(agent)) continue;
    const span = spans.get(agent);
    if (span) span.to = asInstant(until);
    else spans.set(agent, { id: agent, from: asInstant(at), to: asInstant(until) });
  }
  return spans.size > 1 ? { agents: [...spans.values()] } : { agentId: [...spans.keys()][0] };
}
