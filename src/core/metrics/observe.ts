/** What one conversation gives to a metric to observe. */

import { FAILED } from '../columns/event-columns.js';
import type { FactName } from '../columns/facts.js';
import type { Calendar } from './calendar.js';
import { allOf, type Test } from './conditions.js';
import { AGENT, BOT, CUSTOMER, firstKnown, isPublic, type Conversation, type Sent } from './conversation.js';
import type { Condition, HandlePart, Measure, MetricDefinition, Moment } from './definition.js';
import type { Observations } from './observations.js';

export type Observer = (conversation: Conversation, into: Observations) => void;

export interface ObserverContext {
  readonly calendar: Calendar;
  test(condition: Condition): Test;
  hasCustomer(row: number): boolean;
}

const PARTS: Readonly<Record<HandlePart, FactName>> = {
  queue: 'queueSeconds',
  talk: 'talkSeconds',
  hold: 'holdSeconds',
  afterContact: 'afterContactSeconds',
};

/** Seconds of those parts that are known; NaN where none is. */
export function secondsOf(parts: readonly HandlePart[], conversation: Conversation): number {
  let sum = NaN;
  for (const part of parts) {
    const seconds = conversation.fact(PARTS[part]);
    if (!Number.isNaN(seconds)) sum = (Number.isNaN(sum) ? 0 : sum) + seconds;
  }
  return sum;
}

/** `null` where the metric observes no conversations but what is in other lists. */
export function observerOf(definition: MetricDefinition, context: ObserverContext): Observer | null {
  const observe = measured(definition, context);
  if (observe === null) return null;
  const where = definition.where.map((condition) => context.test(condition));
  return (conversation, into) => {
    const takesPart = allOf(where, conversation);
    if (takesPart === null) into.unknown++;
    else into.known++;
    if (takesPart === true) observe(conversation, into);
  };
}

function measured(definition: MetricDefinition, context: ObserverContext): Observer | null {
  const { measure, longest } = definition;
  const agentOf = attributed(definition);
  const anchor = anchored(definition);
  const seconds = (into: Observations, c: Conversation, at: number, value: number, agent: number) => {
    if (Number.isNaN(value)) return;
    if (value < 0 || (longest !== null && value > longest)) into.keepOut(c.row, at, value, agent);
    else into.add(c.row, at, value, agent);
  };
  const between = (from: number, to: number) =>
    to < from ? (to - from) / 1000 : Number.isNaN(to - from) ? NaN : context.calendar.seconds(from, to);
  switch (measure.of) {
    case 'span':
      return (c, into) => {
        const from = firstKnown(...measure.start.map((moment) => momentOf(definition, c, moment)));
        const to = momentOf(definition, c, measure.stop);
        seconds(into, c, anchor(c, to), between(from, to), agentOf(c));
      };
    case 'parts':
      return (c, into) => seconds(into, c, anchor(c, c.startedAt), secondsOf(measure.parts, c), agentOf(c));
    case 'responses':
      return (c, into) =>
        eachResponse(definition, measure, c, (from, reply) =>
          seconds(into, c, anchor(c, reply.at), between(from, reply.at), agentOf(c, reply)),
        );
    case 'messages':
      return (c, into) => {
        if (c.messages === null) return;
        into.add(c.row, anchor(c, c.startedAt), messagesIn(definition, measure.which, c), agentOf(c));
      };
    case 'conversation':
      return conversationObserver(definition, context);
    case 'customers':
      return (c, into) => {
        if (context.hasCustomer(c.row)) into.add(c.row, anchor(c, c.startedAt), 1, agentOf(c));
      };
    case 'agentDays':
      return (c, into) => into.add(c.row, anchor(c, c.startedAt), 1, agentOf(c));
    case 'nps':
      return (c, into) => {
        const score = c.fact('nps');
        if (!Number.isNaN(score)) {
          into.add(c.row, anchor(c, c.ratedAt), score >= 9 ? 100 : score <= 6 ? -100 : 0, agentOf(c));
        }
      };
    case 'closes':
      return (c, into) => {
        if (measure.which === 'every' && c.firstCloseAt < c.lastCloseAt) {
          into.add(c.row, anchor(c, c.firstCloseAt), 1, agentOf(c));
        }
        if (!Number.isNaN(c.lastCloseAt)) into.add(c.row, anchor(c, c.lastCloseAt), 1, agentOf(c));
      };
    case 'assignments':
      return (c, into) => {
        if (!c.assigned) return;
        if (measure.which === 'first' || c.assignments.length === 0) {
          into.add(c.row, anchor(c, firstKnown(c.firstAssignedAt, c.startedAt)), 1, agentOf(c));
          return;
        }
        for (const sent of c.assignments) {
          into.add(c.row, anchor(c, firstKnown(sent.at, c.startedAt)), 1, agentOf(c, sent));
        }
      };
    case 'reopens':
      return (c, into) => {
        for (const at of c.reopenedAt) into.add(c.row, anchor(c, at), 1, agentOf(c));
      };
    case 'sentMessages':
      return (c, into) => {
        for (const sent of c.messages ?? []) {
          if (isSent(measure.which, sent)) into.add(c.row, anchor(c, sent.at), 1, agentOf(c, sent), sent.source);
        }
      };
    default:
      return null;
  }
}

/** The conversation itself: 1, or whether it is a part. What is not known takes no part. */
function conversationObserver(definition: MetricDefinition, context: ObserverContext): Observer {
  const agentOf = attributed(definition);
  const anchor = anchored(definition);
  const part = definition.part.map((condition) => context.test(condition));
  return (c, into) => {
    const is = allOf(part, c);
    if (is !== null) into.add(c.row, anchor(c, c.startedAt), is ? 1 : 0, agentOf(c));
  };
}

function anchored({ anchor }: MetricDefinition): (c: Conversation, own: number) => number {
  switch (anchor) {
    case 'started':
      return (c) => c.startedAt;
    case 'firstResponse':
      return (c) => c.firstResponseAt;
    case 'closed':
      return (c) => c.lastCloseAt;
    case 'rated':
      return (c) => c.ratedAt;
    case 'own':
      return (_, own) => own;
  }
}

function attributed({ attribution }: MetricDefinition): (c: Conversation, sent?: Sent) => number {
  switch (attribution) {
    case 'assignee':
      return (c) => c.assignee;
    case 'firstResponder':
      return (c) => c.firstResponder;
    case 'closer':
      return (c) => c.closer;
    case 'sender':
      return (c, sent) => (sent === undefined || sent.agent < 0 ? (sent ? c.assignee : c.firstResponder) : sent.agent);
  }
}

/** Where bots' replies count, the first one of these may be the first response. */
function momentOf({ countsAs }: MetricDefinition, c: Conversation, moment: Moment): number {
  if (moment !== 'firstResponse' || countsAs === 'human') return c.at(moment);
  const reply = c.messages?.find((sent) => isReply(countsAs, sent));
  return reply && !(reply.at >= c.firstResponseAt) ? reply.at : c.firstResponseAt;
}

function isReply(countsAs: MetricDefinition['countsAs'], { kind, flags }: Sent): boolean {
  return flags === 0 && (kind === AGENT || (kind === BOT && countsAs === 'humanOrBot'));
}

function eachResponse(
  { countsAs }: MetricDefinition,
  { since, withFirst }: Extract<Measure, { of: 'responses' }>,
  { messages }: Conversation,
  take: (from: number, reply: Sent) => void,
): void {
  let asked = NaN;
  let replies = 0;
  for (const sent of messages ?? []) {
    if (sent.kind === CUSTOMER && isPublic(sent)) {
      if (since === 'last' || Number.isNaN(asked)) asked = sent.at;
    } else if (isReply(countsAs, sent)) {
      if (!Number.isNaN(asked) && (withFirst || replies > 0)) take(asked, sent);
      replies++;
      asked = NaN;
    }
  }
}

function messagesIn(
  { countsAs }: MetricDefinition,
  which: 'public' | 'replies',
  { messages, lastCloseAt }: Conversation,
): number {
  let count = 0;
  for (const sent of messages!) {
    if (sent.at > lastCloseAt) break;
    count += (which === 'public' ? isPublic(sent) : isReply(countsAs, sent)) ? 1 : 0;
  }
  return count;
}

function isSent(which: 'incoming' | 'outgoing' | 'failed', sent: Sent): boolean {
  if (which === 'failed') return isFailed(sent);
  return isPublic(sent) && (sent.kind === CUSTOMER) === (which === 'incoming');
}

function isFailed({ flags }: Sent): boolean {
  return flags === FAILED;
}
