/** Instants in the life of a conversation. */

import type {
  Anchor,
  Attribution,
  MetricDefinition,
  Moment,
} from '../../../../src/core/metrics/definitions/definition.js';
import type { Conversation, Leg, PlainMessage } from './conversation.js';

export function isReply(message: PlainMessage, countsAs: MetricDefinition['countsAs']): boolean {
  return message.public && (message.from === 'agent' || (countsAs === 'humanOrBot' && message.from === 'bot'));
}

export type ReplyRule = Pick<MetricDefinition, 'countsAs' | 'firstReply'>;

/** The first reply, where some do not count as one: that which nothing, or no customer, was there before. */
export function firstReplyOf({ messages }: Conversation, { countsAs, firstReply }: ReplyRule): PlainMessage | null {
  const counts = (before: readonly PlainMessage[]) => {
    if (firstReply === 'any' || firstReply === 'asked') return true;
    if (firstReply === 'answer') return before.some((one) => one.public && one.from === 'customer');
    return before.some((one) => one.delivered && one.from !== 'system');
  };
  return messages.find((one, i) => isReply(one, countsAs) && counts(messages.slice(0, i))) ?? null;
}

/** That one and the replies after it. */
export function repliesOf(conversation: Conversation, rule: ReplyRule): PlainMessage[] {
  const { messages } = conversation;
  const first = firstReplyOf(conversation, rule);
  return messages.filter((one, i) => first !== null && i >= messages.indexOf(first) && isReply(one, rule.countsAs));
}

export function firstResponseOf(conversation: Conversation, rule: ReplyRule): number | null {
  const reply = firstReplyOf(conversation, rule)?.at ?? null;
  const given = conversation.instants.firstResponseAt;
  if (rule.firstReply === 'asked' && conversation.outbound) return null;
  if (rule.firstReply !== 'any' && rule.firstReply !== 'asked') {
    if (conversation.hasMessages) return reply;
    return conversation.outbound ? null : given;
  }
  if (rule.countsAs === 'human' || reply === null) return given ?? reply;
  return Math.min(reply, given ?? reply);
}

export function firstAssignment({ instants, legs }: Conversation): number | null {
  const known = legs.map(({ from }) => from).filter((at) => at !== null);
  return instants.assignedAt ?? (known.length === 0 ? null : Math.min(...known));
}

/** Who had it when it was first responded to. */
function hadAtResponse(conversation: Conversation): string | null {
  const response = firstResponseOf(conversation, { countsAs: 'human', firstReply: 'any' });
  const before = conversation.legs.filter(({ from }) => from !== null && (response === null || from <= response));
  return before.reduce<Leg | null>((last, leg) => (last && last.from! >= leg.from! ? last : leg), null)?.agent ?? null;
}

function lastAssignment(conversation: Conversation): number | null {
  const response = firstResponseOf(conversation, { countsAs: 'human', firstReply: 'any' });
  const before = conversation.legs
    .map(({ from }) => from)
    .filter((at) => at !== null && (response === null || at <= response)) as number[];
  return before.length === 0 ? conversation.instants.assignedAt : Math.max(...before);
}

export function momentOf(conversation: Conversation, moment: Moment, rule: ReplyRule): number | null {
  const visible = conversation.messages.filter((message) => message.public);
  switch (moment) {
    case 'started':
      return conversation.startedAt;
    case 'ended':
      return conversation.endedAt;
    case 'firstMessage':
      return visible[0]?.at ?? null;
    case 'lastMessage':
      return visible.at(-1)?.at ?? conversation.endedAt;
    case 'firstCustomerMessage':
      return visible.find(({ from }) => from === 'customer')?.at ?? null;
    case 'humanRequested':
      return conversation.instants.humanRequestedAt;
    case 'firstAssigned':
      return firstAssignment(conversation);
    case 'lastAssigned':
      return lastAssignment(conversation);
    case 'firstResponse':
      return firstResponseOf(conversation, rule);
    case 'resolved':
      return conversation.instants.resolvedAt ?? conversation.instants.closedAt ?? conversation.lastClose;
    case 'firstClose':
      return conversation.firstClose;
    case 'lastClose':
      return conversation.lastClose;
  }
}

/** The instant that puts an observation into a period; `own` is its own one. */
export function anchorOf(conversation: Conversation, anchor: Anchor, rule: ReplyRule, own: number): number | null {
  switch (anchor) {
    case 'own':
      return own;
    case 'started':
      return conversation.startedAt;
    case 'ended':
    case 'resolved':
    case 'firstResponse':
      return momentOf(conversation, anchor, rule);
    case 'closed':
      return conversation.lastClose;
    case 'rated':
      return (
        conversation.instants.ratedAt ??
        conversation.instants.surveySentAt ??
        conversation.lastClose ??
        conversation.endedAt ??
        conversation.startedAt
      );
  }
}

/** Whom an observation counts for; `sender`: who wrote what is observed. */
export function creditOf(
  conversation: Conversation,
  attribution: Attribution,
  firstReply: MetricDefinition['firstReply'],
  sender: string | null,
): string | null {
  switch (attribution) {
    case 'assignee':
    case 'handlers':
      return conversation.assignee;
    case 'rated': {
      const written = conversation.messages.filter((message) => message.public && message.from === 'agent');
      const last = written.at(-1)?.agent ?? null;
      return conversation.rated ?? last ?? conversation.closer;
    }
    case 'sender':
      return sender ?? conversation.assignee;
    case 'closer':
      return conversation.closer;
    case 'firstResponder':
      return (
        firstReplyOf(conversation, { countsAs: 'human', firstReply })?.agent ??
        hadAtResponse(conversation) ??
        conversation.assignee
      );
  }
}
