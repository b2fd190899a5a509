/** When conversations are open. */

import type { Seconds } from './clock.js';
import type { Conversation } from './conversation.js';
import { firstAssignment } from './moments.js';

/** The instants that end a conversation. */
export function endsOf({ startedAt, endedAt, firstClose, lastClose, texts }: Conversation): number[] {
  const end = endedAt !== null && endedAt >= (lastClose ?? -Infinity) ? endedAt : null;
  if (texts.status === 'open') return [];
  return [firstClose, lastClose, end].filter((one) => one !== null).map((one) => Math.max(one, startedAt));
}

export function isOpenAt(conversation: Conversation, at: number): boolean {
  const { startedAt, reopens, texts } = conversation;
  const ends = endsOf(conversation);
  if (startedAt > at || (ends.length === 0 && texts.status !== 'open' && conversation.ended)) return false;
  const last = Math.max(-Infinity, ...ends.filter((one) => one <= at));
  return last === -Infinity || reopens.some((reopened) => reopened > last && reopened <= at);
}

/** Its last end; `null` where that is not known. Infinity: it is open. */
export function endOf(conversation: Conversation): number | null {
  const ends = endsOf(conversation);
  if (ends.length === 0) return conversation.ended && conversation.texts.status !== 'open' ? null : Infinity;
  return isOpenAt(conversation, Infinity) ? Infinity : Math.max(...ends);
}

/** From change to change: what lies between two of them is open or is not. */
export function assignedOpenSeconds(conversation: Conversation, seconds: Seconds): number | null {
  const end = endOf(conversation);
  const assigned = firstAssignment(conversation);
  if (end === null || end === Infinity || assigned === null) return null;
  if (assigned > end) return (end - assigned) / 1000;
  const { startedAt, reopens } = conversation;
  const changes = [startedAt, assigned, ...reopens, ...endsOf(conversation)].sort((a, b) => a - b);
  return changes
    .slice(1)
    .map((to, i) => ({ from: changes[i], to }))
    .filter(({ from }) => from >= assigned && isOpenAt(conversation, from))
    .reduce((sum, { from, to }) => sum + seconds(from, to), 0);
}
