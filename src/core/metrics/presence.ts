/** Presence of agents, cut at the midnights of a zone. */

import { mergeSort } from '../engine/rows/merge-sort.js';
import type { Presence } from '../model/interaction.js';
import type { ZoneClock } from '../select/zone.js';
import type { Steps } from '../steps.js';
import type { PresenceState } from './definitions/definition.js';
import type { Observations } from './observations.js';
import { NOBODY } from './conversation/sent.js';

/** Pieces that are made between two rests. */
const PIECES_PER_STEP = 4096;

/**
 * Pieces of one day each, with their milliseconds. Spans of an agent that overlap count once.
 *
 * @param codeOf the code of an agent, `NOBODY` where nobody knows them
 */
export function* observePresence(
  presence: readonly Presence<number>[],
  states: readonly PresenceState[],
  clock: ZoneClock,
  codeOf: (agentId: string) => number,
  into: Observations,
): Steps<void> {
  const wanted = Uint32Array.from(presence.keys()).filter((i) => {
    const { from, to, state } = presence[i];
    return states.includes(state) && from < to;
  });
  yield;
  const order = yield* mergeSort(wanted, (a, b) => presence[a].from - presence[b].from);
  const untils = new Map<string, number>();
  let pieces = 0;
  for (const i of order) {
    const { agentId, from, to } = presence[i];
    const until = untils.get(agentId) ?? -Infinity;
    if (++pieces % PIECES_PER_STEP === 0) yield;
    if (to <= until) continue;
    untils.set(agentId, to);
    const agent = codeOf(agentId);
    for (let at = Math.max(from, until); at < to;) {
      const next = Math.min(to, clock.startOf(clock.dayOf(at) + 1));
      into.add(NOBODY, at, next - at, agent);
      at = next;
      if (++pieces % PIECES_PER_STEP === 0) yield;
    }
  }
}
