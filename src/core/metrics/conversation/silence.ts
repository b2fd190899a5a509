/** What the silence and the messages of a conversation say of its end. */

import { TIMERS, type SessionTimers } from '../../sessions/timers.js';
import type { ConversationRecord } from './record.js';
import { AGENT, BOT, CUSTOMER, isPublic, type Sent } from './sent.js';

export interface SilenceRule {
  /** The clock of what has no end: the last instant of the data. Epoch ms. */
  readonly asOf: number;
  readonly timers?: SessionTimers;
}

/** Whether it has been silent for so long that it is over. */
export function isSilent({ asOf, timers = TIMERS }: SilenceRule, c: ConversationRecord): boolean {
  const { messages, startedAt } = c;
  if (messages === null) return false;
  const allowed = timers.inactivity * 1000;
  // It has been silent at least since its last message.
  if (Math.max(startedAt, messages[messages.length - 1].at) + allowed <= asOf) return true;
  return silentSince(c, messages) + allowed <= asOf;
}

/** Since when the customer has said nothing, where only a bot answers; else since when nobody has. */
function silentSince(c: ConversationRecord, messages: readonly Sent[]): number {
  const withHuman = firstWithHuman(c, messages);
  let since = c.startedAt;
  let customerSpoke = false;
  let botSpoke = false;
  for (const sent of messages) {
    if (!isPublic(sent)) continue;
    const { kind, at } = sent;
    if (kind === CUSTOMER) customerSpoke = true;
    if (kind === BOT) botSpoke = true;
    // A bot that goes on talking does not keep a customer who has left.
    if (kind === CUSTOMER || !customerSpoke || withHuman <= at || !botSpoke) since = at;
  }
  return since;
}

/** When it first came to a human; Infinity: it has not. */
function firstWithHuman(c: ConversationRecord, messages: readonly Sent[]): number {
  const requested = c.humanRequestedAt;
  const assigned = c.number(c.facts.assignedAt);
  let first = Infinity;
  if (requested < first) first = requested;
  if (assigned < first) first = assigned;
  for (const { at } of c.assignments) if (at < first) first = at;
  for (const sent of messages) {
    if (sent.kind !== AGENT || !isPublic(sent)) continue;
    return sent.at < first ? sent.at : first;
  }
  return first;
}

interface Closes {
  readonly firstCloseAt: number;
  readonly lastCloseAt: number;
}

/** When the customer wrote again: the first time after each close. */
export function reopeningsIn({ firstCloseAt, lastCloseAt }: Closes, messages: readonly Sent[]): readonly number[] {
  const reopened: number[] = [];
  let close = firstCloseAt;
  for (const sent of messages) {
    if (!(sent.at > close) || sent.kind !== CUSTOMER || !isPublic(sent)) continue;
    // Between two closes it is open from the first message on, after the last one for good.
    if (close < lastCloseAt && sent.at >= lastCloseAt) close = lastCloseAt;
    if (!(sent.at > close)) continue;
    reopened.push(sent.at);
    close = close < lastCloseAt ? lastCloseAt : Infinity;
  }
  return reopened;
}
