/** Messages of a conversation, and what else its events say. */

import { EVENT_KINDS, FAILED } from '../../columns/event-columns.js';
import type { MetricDefinition } from '../definitions/definition.js';

export const [CUSTOMER, AGENT, BOT, SYSTEM] = EVENT_KINDS.map((_, i) => i);

/** Nobody known. */
export const NOBODY = -1;

export interface Sent {
  readonly at: number;
  readonly kind: number;
  readonly flags: number;
  /** Code of the conversation's agents or above; `NOBODY`. */
  readonly agent: number;
  readonly source: number;
}

/** A message that its receiver gets to see. */
export function isPublic({ kind, flags }: Sent): boolean {
  return flags === 0 && kind !== SYSTEM;
}

/** A question comes before its answer, and of equals the one that was given first. */
export function byTime(a: Sent, b: Sent): number {
  return a.at - b.at || rankOf(a) - rankOf(b);
}

function rankOf({ kind }: Sent): number {
  return kind === CUSTOMER ? 0 : kind === SYSTEM ? 1 : kind === BOT ? 2 : 3;
}

type ReplyRule = Pick<MetricDefinition, 'countsAs' | 'firstReply'>;

/** The first reply that counts by the rule of a definition, of those whose replies count. */
export function firstReplyOf({ countsAs, firstReply }: ReplyRule, messages: readonly Sent[] | null): Sent | undefined {
  if (messages === null) return undefined;
  let counts = firstReply === 'any' || firstReply === 'asked';
  for (const sent of messages) {
    if (counts && isReply(countsAs, sent)) return sent;
    const opens = firstReply === 'notOpening' && sent.kind !== SYSTEM && (sent.flags & FAILED) === 0;
    if (opens || (sent.kind === CUSTOMER && isPublic(sent))) counts = true;
  }
  return undefined;
}

/** Replies from the first one on that counts. */
export function repliesOf(rule: ReplyRule, messages: readonly Sent[]): Sent[] {
  const first = firstReplyOf(rule, messages);
  return first ? messages.slice(messages.indexOf(first)).filter((sent) => isReply(rule.countsAs, sent)) : [];
}

export function isReply(countsAs: MetricDefinition['countsAs'], { kind, flags }: Sent): boolean {
  return flags === 0 && (kind === AGENT || (kind === BOT && countsAs === 'humanOrBot'));
}

/** The first of some numbers that is known; NaN where none is. */
export function firstKnown(first: number, second: number, third = NaN, fourth = NaN, fifth = NaN): number {
  if (first === first) return first;
  if (second === second) return second;
  if (third === third) return third;
  return fourth === fourth ? fourth : fifth;
}
