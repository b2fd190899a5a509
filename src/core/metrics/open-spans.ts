/** When conversations were open: from their start, and from each reopening, up to the next end. */

import type { Conversation } from './conversation.js';
import type { Observations } from './observations.js';

/** Spans as observations: they begin at `at`, and end before their value, epoch ms or Infinity. */
export function observeOpen(c: Conversation, into: Observations): void {
  const ends = endsOf(c);
  // It has ended, but when is not known.
  if (ends.length === 0 && c.ended && !(c.statusGiven && c.status === 'open')) return;
  let from = c.startedAt;
  for (;;) {
    const end = ends.find((at) => at >= from) ?? Infinity;
    into.add(c.row, from, end, c.assignee);
    const reopened = c.reopenedAt.find((at) => at > end);
    if (reopened === undefined) return;
    from = reopened;
  }
}

/** In the order of time. The last instant of a conversation ends it where no close comes later. */
function endsOf({ startedAt, firstCloseAt, lastCloseAt, endedAt, status, statusGiven }: Conversation): number[] {
  const ends = Number.isNaN(lastCloseAt)
    ? []
    : firstCloseAt < lastCloseAt
      ? [firstCloseAt, lastCloseAt]
      : [lastCloseAt];
  const stillOpen = statusGiven && status === 'open';
  if (!stillOpen && !Number.isNaN(endedAt) && !(endedAt < lastCloseAt)) ends.push(endedAt);
  // An end that comes before the start cannot be right, but says that it has ended.
  return stillOpen ? [] : ends.map((at) => Math.max(at, startedAt));
}
