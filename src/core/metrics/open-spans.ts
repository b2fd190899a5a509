/** When conversations were open: from their start, and from each reopening, up to the next end. */

import type { Conversation } from './conversation/conversation.js';
import type { Observations } from './observations.js';

interface OpenSpan {
  /** Epoch ms. */
  readonly from: number;
  /** The first instant after it; Infinity: it lasts. */
  readonly to: number;
}

/** In the order of time; none where a conversation has ended, but when is not known. */
export function openSpans(c: Conversation): OpenSpan[] {
  const ends = endsOf(c);
  if (ends.length === 0 && c.ended && c.givenStatus !== 'open') return [];
  const { reopenedAt } = c;
  const spans: OpenSpan[] = [];
  for (let from: number | undefined = c.startedAt; from !== undefined;) {
    const begin: number = from;
    const to = ends.find((at) => at >= begin) ?? Infinity;
    spans.push({ from, to });
    from = reopenedAt.find((at) => at > to);
  }
  return spans;
}

/** When a conversation ended for the last time, epoch ms; Infinity: it is open; NaN: it has ended, but when is not known. */
export function endOf(c: Conversation): number {
  const last = endsOf(c).at(-1);
  if (last === undefined) return c.ended && c.givenStatus !== 'open' ? NaN : Infinity;
  return c.reopenedAt.some((at) => at > last) ? Infinity : last;
}

/** Spans as observations: they begin at `at`, and end before their value. */
export function observeOpen(c: Conversation, into: Observations): void {
  for (const { from, to } of openSpans(c)) into.add(c.row, from, to, c.assignee);
}

/** In the order of time. The last instant of a conversation ends it where no close comes later. */
function endsOf({ startedAt, firstCloseAt, lastCloseAt, endedAt, givenStatus }: Conversation): number[] {
  const ends = Number.isNaN(lastCloseAt)
    ? []
    : firstCloseAt < lastCloseAt
      ? [firstCloseAt, lastCloseAt]
      : [lastCloseAt];
  const stillOpen = givenStatus === 'open';
  if (!stillOpen && !Number.isNaN(endedAt) && !(endedAt < lastCloseAt)) ends.push(endedAt);
  // An end that comes before the start cannot be right, but says that it has ended.
  return stillOpen ? [] : ends.map((at) => Math.max(at, startedAt));
}
