/** What is known of one conversation, given or derived, for metrics to look at. */

import { EVENT_KINDS, FAILED } from '../columns/event-columns.js';
import type { FactName } from '../columns/facts.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import type { HandledBy, SessionStatus } from '../model/field-values.js';
import type { EndReason } from '../model/interaction.js';
import type { MetricDefinition, Moment } from './definitions/definition.js';

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

/** Instants are epoch ms, NaN where they are not known. */
export class Conversation {
  row = 0;
  channel = '';
  startedAt = NaN;
  endedAt = NaN;
  humanRequestedAt = NaN;
  firstAssignedAt = NaN;
  lastAssignedAt = NaN;
  firstResponseAt = NaN;
  resolvedAt = NaN;
  firstCloseAt = NaN;
  lastCloseAt = NaN;
  /** What puts answers to a survey into a period. */
  ratedAt = NaN;
  assignee = NOBODY;
  closer = NOBODY;
  /** Who had it when it was first responded to, as far as assignments tell. */
  responder = NOBODY;
  /** Whom an answer to a survey is about, where that is given. */
  rated = NOBODY;
  /** Of all agents together; NaN where it is not known. */
  talkSeconds = NaN;
  /** A human wrote what the customer could see, or spoke to them. */
  wrote = false;
  /** The same as a reply: what the centre starts waits for the customer to answer. */
  replied: boolean | null = false;
  assigned = false;
  ended = false;
  /** Ended, or said to be over in other words. */
  over = false;
  /** The customer asked for a human. */
  asked = false;
  answered: boolean | null = null;
  abandoned: boolean | null = null;
  /** The centre started it. */
  outbound = false;
  endReason: EndReason | null = null;
  status: SessionStatus | null = null;
  /** Whether the status was given. */
  statusGiven = false;
  /** `null`: nobody, because the customer did not answer what the centre started. */
  handledBy: HandledBy | null = 'bot';
  /** Whether how it ends depends on the last instant of the data. */
  pending = false;
  /** Messages in the order of time; `null` where the record has none. */
  messages: readonly Sent[] | null = null;
  assignments: readonly Sent[] = [];
  /** What agents talked; `at` is in seconds. */
  talks: readonly Sent[] = [];
  reopenedAt: readonly number[] = [];
  /** From and to of each span in which it waited for others, in the order of time; they do not overlap. */
  waits: readonly number[] = [];

  constructor(private readonly facts: InteractionColumns['facts']) {}

  /** A number of the record, NaN where it is missing. */
  fact(name: FactName): number {
    return this.facts[name]?.[this.row] ?? NaN;
  }

  /** A flag of the record, `null` where it is missing. */
  flag(name: FactName): boolean | null {
    const value = this.fact(name);
    return Number.isNaN(value) ? null : value === 1;
  }

  at(moment: Moment): number {
    switch (moment) {
      case 'started':
        return this.startedAt;
      case 'ended':
        return this.endedAt;
      case 'firstMessage':
        return this.messages?.find(isPublic)?.at ?? NaN;
      case 'lastMessage':
        return this.messages?.findLast(isPublic)?.at ?? this.endedAt;
      case 'firstCustomerMessage':
        return this.messages?.find((sent) => sent.kind === CUSTOMER && isPublic(sent))?.at ?? NaN;
      case 'humanRequested':
        return this.humanRequestedAt;
      case 'firstAssigned':
        return this.firstAssignedAt;
      case 'lastAssigned':
        return this.lastAssignedAt;
      case 'firstResponse':
        return this.firstResponseAt;
      case 'resolved':
        return this.resolvedAt;
      case 'firstClose':
        return this.firstCloseAt;
      case 'lastClose':
        return this.lastCloseAt;
    }
  }
}

/** A message that its receiver gets to see. */
export function isPublic({ kind, flags }: Sent): boolean {
  return flags === 0 && kind !== SYSTEM;
}

type ReplyRule = Pick<MetricDefinition, 'countsAs' | 'firstReply'>;

/** The first reply that counts by the rule of a definition, of those whose replies count. */
export function firstReplyOf({ countsAs, firstReply }: ReplyRule, messages: readonly Sent[] | null): Sent | undefined {
  let counts = firstReply === 'any' || firstReply === 'asked';
  return messages?.find((sent) => {
    if (counts && isReply(countsAs, sent)) return true;
    const opens = firstReply === 'notOpening' && sent.kind !== SYSTEM && (sent.flags & FAILED) === 0;
    if (opens || (sent.kind === CUSTOMER && isPublic(sent))) counts = true;
    return false;
  });
}

/** Replies from the first one on that counts. */
export function repliesOf(rule: ReplyRule, messages: readonly Sent[]): Sent[] {
  const first = firstReplyOf(rule, messages);
  return first ? messages.slice(messages.indexOf(first)).filter((sent) => isReply(rule.countsAs, sent)) : [];
}

export function isReply(countsAs: MetricDefinition['countsAs'], { kind, flags }: Sent): boolean {
  return flags === 0 && (kind === AGENT || (kind === BOT && countsAs === 'humanOrBot'));
}

export function firstKnown(...values: number[]): number {
  return values.find((value) => !Number.isNaN(value)) ?? NaN;
}
