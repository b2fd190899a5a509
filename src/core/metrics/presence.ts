/** Presence of agents, cut at the midnights of a zone. */

import type { Presence } from '../model/interaction.js';
import type { ZoneClock } from '../select/zone.js';
import type { PresenceState } from './definitions/definition.js';
import type { Observations } from './observations.js';
import { NOBODY } from './conversation/sent.js';

/**
 * Pieces of one day each, with their milliseconds. Spans of an agent that overlap count once.
 *
 * @param codeOf the code of an agent, `NOBODY` where nobody knows them
 */
export function observePresence(
  presence: readonly Presence<number>[],
  states: readonly PresenceState[],
  clock: ZoneClock,
  codeOf: (agentId: string) => number,
  into: Observations,
): void {
  const byAgent = new Map<string, { from: number; to: number }[]>();
  for (const { agentId, from, to, state } of presence) {
    if (!states.includes(state) || !(from < to)) continue;
    const spans = byAgent.get(agentId) ?? [];
    spans.push({ from, to });
    byAgent.set(agentId, spans);
  }
  for (const [agentId, spans] of byAgent) {
    const agent = codeOf(agentId);
    spans.sort((a, b) => a.from - b.from);
    let until = -Infinity;
    for (const span of spans) {
      for (let at = Math.max(span.from, until); at < span.to;) {
        const next = Math.min(span.to, clock.startOf(clock.dayOf(at) + 1));
        into.add(NOBODY, at, next - at, agent);
        at = next;
      }
      until = Math.max(until, span.to);
    }
  }
}
