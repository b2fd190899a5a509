/** Whether a condition is true of a conversation; `null` where that cannot be known. */

import type {
  Condition,
  FirstContactRule,
  MetricDefinition,
  ServiceLevelRule,
} from '../../../../src/core/metrics/definitions/definition.js';
import { offeredOf } from './contacts.js';
import type { Answer, Conversation } from './conversation.js';
import { firstAssignment, firstResponseOf, repliesOf } from './moments.js';

type Known = boolean | null;
type Rule = Pick<MetricDefinition, 'firstReply'>;

function atLeast(answer: Answer | null, least: Readonly<Record<number, number>>): Known {
  const edge = answer === null ? undefined : least[answer.scale];
  return answer === null || edge === undefined ? null : answer.score >= edge;
}

function oneContact(conversation: Conversation, rule: FirstContactRule, { firstReply }: Rule): Known {
  const { flags, texts, hasMessages, firstClose, reopens, legsOfContact } = conversation;
  if (flags.resolvedOnFirstContact !== null) return flags.resolvedOnFirstContact;
  const limit = rule.reopenHours === null ? Infinity : rule.reopenHours * 3_600_000;
  const reopened = reopens.some((at) => firstClose !== null && at - firstClose <= limit);
  if (reopened && rule.reopenHours !== 0) return false;
  const byLegs = rule.count === 'legs' || (rule.count === 'replies' && texts.channel?.toLowerCase() === 'voice');
  let count = legsOfContact;
  if (!byLegs) {
    if (!hasMessages) return null;
    const replies = repliesOf(conversation, { countsAs: 'human', firstReply });
    count =
      rule.count === 'replies'
        ? replies.length
        : new Set(replies.map(({ agent }) => agent ?? conversation.assignee)).size;
  }
  return count >= rule.fewest && count <= rule.most;
}

function inTime(conversation: Conversation, rule: ServiceLevelRule): Known {
  if (conversation.answered === false && conversation.abandoned !== true) return false;
  const { answered, numbers, texts, instants, startedAt } = conversation;
  const threshold = rule.thresholdSeconds[texts.channel ?? ''] ?? rule.thresholdSeconds['other'];
  const within = (seconds: number | null) => (seconds === null || seconds < 0 ? null : seconds <= threshold);
  if (answered === true) {
    const response = firstResponseOf(conversation, { countsAs: 'human', firstReply: 'any' });
    const from = instants.humanRequestedAt ?? firstAssignment(conversation) ?? startedAt;
    return within(numbers.queueSeconds ?? (response === null ? null : (response - from) / 1000));
  }
  if (answered === null) return null;
  if (rule.abandoned === 'leftOut') return null;
  return rule.abandoned === 'metWithin' && within(numbers.queueSeconds) === true;
}

/** One of them is true; else the first one tells. */
function either(a: Known, b: Known): Known {
  return b === true ? true : a;
}

export function holds(condition: Condition, conversation: Conversation, rule: Rule): Known {
  const { replied, answered, abandoned, assigned, ended, flags, texts, numbers, status, handledBy } = conversation;
  switch (condition) {
    case 'customerWrote':
      if (conversation.hasMessages) return conversation.messages.some((one) => one.public && one.from === 'customer');
      return conversation.outbound ? null : true;
    case 'replied':
      return replied;
    case 'handled':
      return either(replied, answered);
    case 'assigned':
      return assigned;
    case 'ended':
      return ended;
    case 'resolved':
      return conversation.lastClose !== null || flags.resolvedOnFirstContact !== null;
    case 'offered': {
      const whole = offeredOf(conversation);
      if (whole === null || whole.outbound || !whole.asked) return false;
      if (whole.answered === true) return true;
      if (!whole.over) return whole.abandoned === false && whole.texts.status !== 'open';
      return whole.answered === null && whole.abandoned === null ? null : true;
    }
    case 'firstLeg':
      return conversation.firstLeg;
    case 'answered':
      return answered;
    case 'abandoned':
      return abandoned;
    case 'converted':
      return flags.converted;
    case 'surveyed':
      return conversation.instants.surveySentAt !== null;
    case 'rated':
      return conversation.csat !== null;
  }
  if ('status' in condition) return status === null ? null : (condition.status as readonly string[]).includes(status);
  if ('handledBy' in condition) return conversation.wrote === null ? null : handledBy === condition.handledBy;
  if ('endReason' in condition) {
    return conversation.endReason === null
      ? false
      : (condition.endReason as readonly string[]).includes(conversation.endReason);
  }
  if ('sentiment' in condition) {
    if (condition.sentiment === 'known') return texts.sentiment !== null;
    return texts.sentiment === null ? null : texts.sentiment === condition.sentiment;
  }
  if ('csatAtLeast' in condition) return atLeast(conversation.csat, condition.csatAtLeast);
  if ('cesAtLeast' in condition) return atLeast(conversation.ces, condition.cesAtLeast);
  if ('firstContact' in condition) return oneContact(conversation, condition.firstContact, rule);
  if ('answeredWithin' in condition) return inTime(conversation, condition.answeredWithin);
  const { notAbandonedWithin } = condition;
  return !(abandoned === true && numbers.queueSeconds !== null && numbers.queueSeconds < notAbandonedWithin);
}

/** Whether all of them are true: not where one is false, not known where none is but one is not known. */
export function allHold(conditions: readonly Condition[], conversation: Conversation, rule: Rule): Known {
  const known = conditions.map((condition) => holds(condition, conversation, rule));
  if (known.includes(false)) return false;
  return known.includes(null) ? null : true;
}
