/** Conditions of a conversation: true, false, or not known. */

import type { InteractionColumns } from '../columns/interaction-columns.js';
import { CUSTOMER, firstKnown, isPublic, repliesOf, type Conversation, type Sent } from './conversation.js';
import type { Condition, FirstContactRule, MetricDefinition, ServiceLevelRule } from './definitions/definition.js';

const HOUR = 3_600_000;
const VOICE = 'voice';

/** Whether all conditions are true: `null` where one is not known and none is false. */
export function allOf(tests: readonly Test[], conversation: Conversation): boolean | null {
  let known = true;
  for (const test of tests) {
    const result = test(conversation);
    if (result === false) return false;
    if (result === null) known = false;
  }
  return known ? true : null;
}

export type Test = (conversation: Conversation) => boolean | null;

/** @param legs how many legs the contact of a row has */
export function testOf(
  condition: Condition,
  { firstReply }: Pick<MetricDefinition, 'firstReply'>,
  columns: InteractionColumns,
  legs: (row: number) => number,
): Test {
  if (typeof condition === 'string') {
    if (!Object.hasOwn(NAMED, condition)) throw new RangeError(`definitions: "${condition}" is not a condition`);
    return NAMED[condition];
  }
  if ('status' in condition) return ({ status }) => (status === null ? null : condition.status.includes(status));
  if ('handledBy' in condition) return ({ handledBy }) => handledBy === condition.handledBy;
  if ('endReason' in condition) {
    return ({ endReason }) => (endReason === null ? null : condition.endReason.includes(endReason));
  }
  if ('sentiment' in condition) {
    const { codes, dictionary } = columns.sentiment;
    const wanted = condition.sentiment === 'known' ? null : condition.sentiment;
    return ({ row }) => {
      if (codes[row] === 0) return wanted === null ? false : null;
      return wanted === null || dictionary.text(codes[row]) === wanted;
    };
  }
  if ('csatAtLeast' in condition) {
    return (c) => atLeast(condition.csatAtLeast, c.fact('csatScore'), c.fact('csatScale'));
  }
  if ('cesAtLeast' in condition) {
    return (c) => atLeast(condition.cesAtLeast, c.fact('cesScore'), c.fact('cesScale'));
  }
  if ('firstContact' in condition) {
    const replies = (messages: readonly Sent[]) => repliesOf({ countsAs: 'human', firstReply }, messages);
    return (c) => isFirstContact(condition.firstContact, c, replies, legs);
  }
  if ('answeredWithin' in condition) return (c) => isAnsweredWithin(condition.answeredWithin, c);
  return (c) => !(c.abandoned === true && c.fact('queueSeconds') < condition.notAbandonedWithin);
}

const NAMED: Readonly<Record<Extract<Condition, string>, Test>> = {
  customerWrote: ({ messages, outbound }) =>
    messages === null ? !outbound || null : messages.some((sent) => sent.kind === CUSTOMER && isPublic(sent)),
  replied: (c) => c.replied,
  handled: (c) => c.replied || c.answered === true,
  assigned: (c) => c.assigned,
  ended: (c) => c.ended,
  resolved: (c) => isResolved(c) || c.flag('resolvedOnFirstContact') !== null,
  offered: (c) => !c.outbound && (c.answered !== null || c.abandoned !== null),
  answered: (c) => c.answered,
  abandoned: (c) => c.abandoned,
  converted: (c) => c.flag('converted'),
  surveyed: (c) => !Number.isNaN(c.fact('surveySentAt')),
  rated: (c) => !Number.isNaN(c.fact('csatScore')),
};

function isResolved({ lastCloseAt }: Conversation): boolean {
  return !Number.isNaN(lastCloseAt);
}

function atLeast(least: Readonly<Record<number, number>>, score: number, scale: number): boolean | null {
  if (Number.isNaN(score) || least[scale] === undefined) return null;
  return score >= least[scale];
}

type Legs = (row: number) => number;
type Replies = (messages: readonly Sent[]) => readonly Sent[];

function isFirstContact(rule: FirstContactRule, c: Conversation, replies: Replies, legs: Legs): boolean | null {
  const given = c.flag('resolvedOnFirstContact');
  if (given !== null) return given;
  const reopened = c.reopenedAt.some(
    (at) => rule.reopenHours === null || at - c.firstCloseAt <= rule.reopenHours * HOUR,
  );
  if (reopened && rule.reopenHours !== 0) return false;
  const count = countOf(rule, c, replies, legs);
  return count === null ? null : count >= rule.fewest && count <= rule.most;
}

function countOf({ count }: FirstContactRule, c: Conversation, repliesIn: Replies, legs: Legs): number | null {
  if (count === 'legs' || (count === 'replies' && c.channel === VOICE && c.messages === null)) return legs(c.row);
  if (c.messages === null) return null;
  const replies = repliesIn(c.messages);
  return count === 'replies' ? replies.length : new Set(replies.map(({ agent }) => agent)).size;
}

function isAnsweredWithin({ thresholdSeconds, abandoned }: ServiceLevelRule, c: Conversation): boolean | null {
  const threshold = thresholdSeconds[c.channel] ?? thresholdSeconds['other'];
  if (threshold === undefined) return null;
  const queue = c.fact('queueSeconds');
  if (c.answered !== true) {
    // Not abandoned, and nothing says that it was answered: not known.
    if (abandoned === 'leftOut' || (c.answered === null && c.abandoned === false)) return null;
    return abandoned === 'metWithin' && queue <= threshold;
  }
  const from = firstKnown(c.humanRequestedAt, c.firstAssignedAt, c.startedAt);
  const wait = Number.isNaN(queue) ? (c.firstResponseAt - from) / 1000 : queue;
  return wait >= 0 ? wait <= threshold : null;
}
