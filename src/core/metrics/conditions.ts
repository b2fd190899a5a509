/** Conditions of a conversation: true, false, or not known. */

import type { InteractionColumns } from '../columns/interaction-columns.js';
import type { Contacts } from './conversation/contacts.js';
import type { Conversation } from './conversation/conversation.js';
import type { Condition, FirstContactRule, MetricDefinition, ServiceLevelRule } from './definitions/definition.js';
import { CUSTOMER, firstKnown, isPublic, NOBODY, repliesOf, type Sent } from './conversation/sent.js';

const HOUR = 3_600_000;
const VOICE = 'voice';

/** Whether all conditions are true: `null` where one is not known and none is false. */
export function allOf(tests: readonly Test[], conversation: Conversation): boolean | null {
  let known = true;
  for (let t = 0; t < tests.length; t++) {
    const result = tests[t](conversation);
    if (result === false) return false;
    if (result === null) known = false;
  }
  return known ? true : null;
}

export type Test = (conversation: Conversation) => boolean | null;

export function testOf(
  condition: Condition,
  { firstReply }: Pick<MetricDefinition, 'firstReply'>,
  columns: InteractionColumns,
  contacts: Contacts,
): Test {
  if (typeof condition === 'string') {
    if (condition === 'firstLeg') return (c) => contacts.at(c, 'all') !== null;
    if (condition === 'offered') {
      return (c) => {
        const contact = contacts.at(c, 'offered');
        return contact !== null && isOffered(contact);
      };
    }
    if (!Object.hasOwn(NAMED, condition)) {
      throw new RangeError(`definitions: "${condition as string}" is not a condition`);
    }
    return NAMED[condition];
  }
  if ('status' in condition) return ({ status }) => (status === null ? null : condition.status.includes(status));
  if ('handledBy' in condition) {
    return (c) => (c.wrote === null ? null : c.handledBy === condition.handledBy);
  }
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
    return (c) => atLeast(condition.csatAtLeast, c.number(c.facts.csatScore), c.number(c.facts.csatScale));
  }
  if ('cesAtLeast' in condition) {
    return (c) => atLeast(condition.cesAtLeast, c.number(c.facts.cesScore), c.number(c.facts.cesScale));
  }
  if ('firstContact' in condition) {
    const replies = (messages: readonly Sent[]) => repliesOf({ countsAs: 'human', firstReply }, messages);
    return (c) => isFirstContact(condition.firstContact, c, replies, contacts);
  }
  if ('answeredWithin' in condition) return (c) => isAnsweredWithin(condition.answeredWithin, c);
  return (c) => !(c.abandoned === true && c.queueSeconds < condition.notAbandonedWithin);
}

const NAMED: Readonly<Record<Exclude<Extract<Condition, string>, 'firstLeg' | 'offered'>, Test>> = {
  customerWrote: ({ messages, outbound }) =>
    messages === null ? !outbound || null : messages.some((sent) => sent.kind === CUSTOMER && isPublic(sent)),
  replied: (c) => c.replied,
  handled: (c) => c.answered === true || c.replied,
  assigned: (c) => c.assigned,
  ended: (c) => c.ended,
  resolved: (c) => isResolved(c) || c.flag(c.facts.resolvedOnFirstContact) !== null,
  answered: (c) => c.answered,
  abandoned: (c) => c.abandoned,
  converted: (c) => c.flag(c.facts.converted),
  surveyed: (c) => !Number.isNaN(c.number(c.facts.surveySentAt)),
  rated: (c) => !Number.isNaN(c.number(c.facts.csatScore)),
};

function isOffered(c: Conversation): boolean | null {
  if (c.outbound || !c.asked) return false;
  if (c.answered === true || c.over) return c.answered !== null || c.abandoned !== null || null;
  // What the source says was not abandoned has had its outcome.
  return c.abandoned === false && c.givenStatus !== 'open';
}

function isResolved({ lastCloseAt }: Conversation): boolean {
  return !Number.isNaN(lastCloseAt);
}

function atLeast(least: Readonly<Record<number, number>>, score: number, scale: number): boolean | null {
  if (Number.isNaN(score) || least[scale] === undefined) return null;
  return score >= least[scale];
}

type Replies = (messages: readonly Sent[]) => readonly Sent[];

function isFirstContact(rule: FirstContactRule, c: Conversation, replies: Replies, contacts: Contacts): boolean | null {
  const given = c.flag(c.facts.resolvedOnFirstContact);
  if (given !== null) return given;
  const reopened = c.reopenedAt.some(
    (at) => rule.reopenHours === null || at - c.firstCloseAt <= rule.reopenHours * HOUR,
  );
  if (reopened && rule.reopenHours !== 0) return false;
  const count = countOf(rule, c, replies, contacts);
  return count === null ? null : count >= rule.fewest && count <= rule.most;
}

function countOf({ count }: FirstContactRule, c: Conversation, repliesIn: Replies, contacts: Contacts): number | null {
  if (count === 'legs' || (count === 'replies' && c.channel === VOICE)) {
    return contacts.count(c);
  }
  if (c.messages === null) return null;
  const replies = repliesIn(c.messages);
  // Who wrote is not always told: the assignee, then.
  const agents = () => new Set(replies.map(({ agent }) => (agent === NOBODY ? c.assignee : agent)));
  return count === 'replies' ? replies.length : agents().size;
}

function isAnsweredWithin({ thresholdSeconds, abandoned }: ServiceLevelRule, c: Conversation): boolean | null {
  const threshold = thresholdSeconds[c.channel] ?? thresholdSeconds['other'];
  if (threshold === undefined) return null;
  const queue = c.queueSeconds;
  if (c.answered !== true) {
    if (c.answered === null) return null;
    if (c.abandoned !== true) return false;
    return abandoned === 'leftOut' ? null : abandoned === 'metWithin' && queue <= threshold;
  }
  const from = firstKnown(c.humanRequestedAt, c.firstAssignedAt, c.startedAt);
  const wait = Number.isNaN(queue) ? (c.firstResponseAt - from) / 1000 : queue;
  return wait >= 0 ? wait <= threshold : null;
}
