/** What one conversation gives to a metric to observe. */

import { FAILED } from '../columns/event-columns.js';
import { leastAnswer, mostAnswer } from '../model/survey-scale.js';
import type { Calendar } from './calendar.js';
import { allOf, type Test } from './conditions.js';
import { contactPart, type Contacts } from './conversation/contacts.js';
import type { Conversation } from './conversation/conversation.js';
import { attributed, observeHandlers, ownSeconds } from './credit.js';
import type { Condition, MetricDefinition, Moment } from './definitions/definition.js';
import { partOf, secondsOf } from './handle-parts.js';
import type { Observations } from './observations.js';
import { endOf, openSpans } from './open-spans.js';
import { awaitsResponse, eachResponse, firstResponseOf } from './responses.js';
import { CUSTOMER, firstKnown, firstReplyOf, isPublic, isReply, type Sent } from './conversation/sent.js';

export type Observer = (conversation: Conversation, into: Observations) => void;

export interface ObserverContext {
  /** The hours that count for a row; `null` where nobody says which. */
  readonly calendarOf: (row: number) => Calendar | null;
  readonly contacts: Contacts;
  test(condition: Condition, definition: MetricDefinition): Test;
  hasCustomer(row: number): boolean;
}

/** `null` where the metric observes no conversations but what is in other lists. */
export function observerOf(definition: MetricDefinition, context: ObserverContext): Observer | null {
  return among(definition, context, measured(definition, context));
}

/**
 * Observes what a metric still waits for: the seconds so far, up to the end of the conversation or else to an instant.
 * `null` where it waits for nothing.
 */
export function waitingObserverOf(
  definition: MetricDefinition,
  context: ObserverContext,
  asOf: number,
): Observer | null {
  return among(definition, context, waiting(definition, context, asOf));
}

/** Of the conversations that take part. */
export function among(definition: MetricDefinition, context: ObserverContext, observe: Observer): Observer;
export function among(
  definition: MetricDefinition,
  context: ObserverContext,
  observe: Observer | null,
): Observer | null;
export function among(
  definition: MetricDefinition,
  context: ObserverContext,
  observe: Observer | null,
): Observer | null {
  if (observe === null) return null;
  const { contacts } = context;
  // Where no contact has several legs, each is the first one.
  const part = contacts.single ? null : contactPart(definition);
  const where = definition.where
    .filter((condition) => condition !== 'firstLeg' || !contacts.single)
    .map((condition) => context.test(condition, definition));
  return (leg, into) => {
    const conversation = part === null ? leg : contacts.at(leg, part);
    if (conversation === null) return;
    const takesPart = allOf(where, conversation);
    if (takesPart === null) into.unknown++;
    else {
      into.known++;
      if (takesPart) observe(conversation, into);
    }
  };
}

function measured(definition: MetricDefinition, context: ObserverContext): Observer | null {
  const { measure, longest } = definition;
  const agentOf = attributed(definition);
  const anchor = anchored(definition);
  const seconds = (into: Observations, c: Conversation, at: number, value: number, agent: number, share = 0) => {
    if (Number.isNaN(value)) return;
    if (value < 0 || (longest !== null && value > longest)) into.keepOut(c.row, at, value, agent, share);
    else into.add(c.row, at, value, agent, 0, share);
  };
  const shared = definition.attribution === 'handlers';
  const between = (c: Conversation, from: number, to: number) =>
    to < from ? (to - from) / 1000 : Number.isNaN(to - from) ? NaN : counted(definition, context, c, from, to);
  switch (measure.of) {
    case 'span':
      return (c, into) => {
        const from = startOf(definition, measure.start, c);
        if (measure.stop === 'eachClose') {
          for (const to of closesOf(c)) seconds(into, c, anchor(c, to), between(c, from, to), agentOf(c));
          return;
        }
        const to = momentOf(definition, c, measure.stop);
        const value = between(c, from, to);
        if (value === value) seconds(into, c, anchor(c, to), value, agentOf(c));
      };
    case 'assignedOpen':
      return (c, into) => {
        const end = endOf(c);
        if (end === Infinity) return;
        let sum = Math.min(0, between(c, c.firstAssignedAt, end));
        for (const span of openSpans(c)) {
          const from = Math.max(span.from, c.firstAssignedAt);
          if (from < span.to) sum += counted(definition, context, c, from, span.to);
        }
        seconds(into, c, anchor(c, end), sum, agentOf(c));
      };
    case 'parts': {
      const { parts } = measure;
      if (!shared) return (c, into) => seconds(into, c, anchor(c, c.startedAt), secondsOf(parts, c), agentOf(c));
      const own = (c: Conversation, agent: number, handlers: readonly number[]) =>
        ownSeconds(parts, partOf, c, agent, handlers);
      return (c, into) => observeHandlers(c, anchor(c, c.startedAt), secondsOf(parts, c), own, seconds, into);
    }
    case 'responses':
      return (c, into) => {
        eachResponse(definition, measure, c, (from, reply) =>
          seconds(into, c, anchor(c, reply.at), between(c, from, reply.at), agentOf(c, reply)),
        );
      };
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
      if (shared) return (c, into) => observeHandlers(c, anchor(c, c.startedAt), 1, one, take, into);
      return (c, into) => into.add(c.row, anchor(c, c.startedAt), 1, agentOf(c));
    case 'nps':
      return (c, into) => {
        const score = c.number(c.facts.nps);
        if (!Number.isNaN(score)) {
          into.add(c.row, anchor(c, c.ratedAt), score >= 9 ? 100 : score <= 6 ? -100 : 0, agentOf(c));
        }
      };
    case 'score': {
      const { question, points } = measure;
      const [score, scale] = [`${question}Score`, `${question}Scale`] as const;
      return (c, into) => {
        const of = c.number(c.facts[scale]);
        const least = leastAnswer(of);
        const value = 1 + ((c.number(c.facts[score]) - least) * (points - 1)) / (mostAnswer(of) - least);
        if (!Number.isNaN(value)) into.add(c.row, anchor(c, c.ratedAt), value, agentOf(c));
      };
    }
    case 'closes':
      return (c, into) => {
        const closes = measure.which === 'every' ? closesOf(c) : [c.lastCloseAt];
        for (const at of closes) if (!Number.isNaN(at)) into.add(c.row, anchor(c, at), 1, agentOf(c));
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
  const part = definition.part.map((condition) => context.test(condition, definition));
  const shared = definition.attribution === 'handlers';
  return (c, into) => {
    const is = allOf(part, c);
    if (is === null) return;
    const at = anchor(c, c.startedAt);
    const value = is ? 1 : 0;
    if (shared) observeHandlers(c, at, value, value === 1 ? one : zero, take, into);
    else into.add(c.row, at, value, agentOf(c));
  };
}

const one = () => 1;
const zero = () => 0;

function take(into: Observations, c: Conversation, at: number, value: number, agent: number, share = 0): void {
  into.add(c.row, at, value, agent, 0, share);
}

function waiting(definition: MetricDefinition, context: ObserverContext, asOf: number): Observer | null {
  const { measure } = definition;
  const agentOf = attributed(definition);
  const anchor = anchored(definition);
  const take = (c: Conversation, from: number, into: Observations) => {
    const until = Math.min(endOf(c), asOf);
    if (from <= until) into.add(c.row, anchor(c, from), counted(definition, context, c, from, until), agentOf(c));
  };
  /** What is over without a response that the customer waited for will never have one: it takes for ever. */
  const response = (c: Conversation, from: number, into: Observations) => {
    if (!awaitsResponse(definition, c)) return;
    if (c.over && c.abandoned === false) {
      if (!Number.isNaN(from)) into.add(c.row, anchor(c, from), Infinity, agentOf(c));
    } else if (!c.over || endOf(c) < Infinity) take(c, from, into);
  };
  switch (measure.of) {
    case 'span':
      return (c, into) => {
        const stop = measure.stop === 'eachClose' ? closesOf(c)[0] : momentOf(definition, c, measure.stop);
        if (!Number.isNaN(stop)) return;
        const observe = measure.stop === 'firstResponse' ? response : take;
        observe(c, startOf(definition, measure.start, c), into);
      };
    case 'responses':
      return (c, into) =>
        take(
          c,
          eachResponse(definition, measure, c, () => undefined),
          into,
        );
    default:
      return null;
  }
}

/** Seconds of a span that count; NaN where it is not known which hours do. */
function counted(
  { leaveOut }: MetricDefinition,
  { calendarOf }: ObserverContext,
  c: Conversation,
  from: number,
  to: number,
): number {
  const calendar = calendarOf(c.row);
  if (calendar === null) return NaN;
  let sum = calendar.seconds(from, to);
  if (leaveOut !== 'pending') return sum;
  for (let w = 0; w < c.waits.length; w += 2) {
    const [begin, end] = [Math.max(from, c.waits[w]), Math.min(to, c.waits[w + 1])];
    if (begin < end) sum -= calendar.seconds(begin, end);
  }
  return Math.max(0, sum);
}

function anchored(definition: MetricDefinition): (c: Conversation, own: number) => number {
  switch (definition.anchor) {
    case 'started':
      return (c) => c.startedAt;
    case 'ended':
      return (c) => c.endedAt;
    case 'firstResponse':
      return (c) => firstResponseOf(definition, c);
    case 'resolved':
      return (c) => c.resolvedAt;
    case 'closed':
      return (c) => c.lastCloseAt;
    case 'rated':
      return (c) => c.ratedAt;
    case 'own':
      return (_, own) => own;
  }
}

function momentOf(definition: MetricDefinition, c: Conversation, moment: Moment): number {
  return moment === 'firstResponse' ? firstResponseOf(definition, c) : c.at(moment);
}

/** When the last of what a span runs to came; NaN: not yet. */
export function doneAt(definition: MetricDefinition, stop: Moment | 'eachClose', c: Conversation): number {
  return momentOf(definition, c, stop === 'eachClose' ? 'lastClose' : stop);
}

function startOf(definition: MetricDefinition, start: readonly Moment[], c: Conversation): number {
  for (let m = 0; m < start.length; m++) {
    const at = momentOf(definition, c, start[m]);
    if (at === at) return at;
  }
  return NaN;
}

/** The last one is NaN where there is none. */
function closesOf({ firstCloseAt, lastCloseAt }: Conversation): readonly number[] {
  return firstCloseAt < lastCloseAt ? [firstCloseAt, lastCloseAt] : [lastCloseAt];
}

function messagesIn(
  definition: MetricDefinition,
  which: 'public' | 'replies',
  { messages, lastCloseAt }: Conversation,
): number {
  const first = which === 'public' ? messages![0] : firstReplyOf(definition, messages);
  let begun = false;
  let count = 0;
  for (const sent of messages!) {
    if (sent.at > lastCloseAt) break;
    begun ||= sent === first;
    if (begun && (which === 'public' ? isPublic(sent) : isReply(definition.countsAs, sent))) count++;
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
