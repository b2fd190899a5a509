/** What a metric observes in a conversation: values with the instant, the agent and the message source they belong to. */

import type { MetricDefinition, Moment } from '../../../../src/core/metrics/definitions/definition.js';
import type { Seconds } from './clock.js';
import { allHold } from './conditions.js';
import { talkOf, type Conversation, type PlainMessage } from './conversation.js';
import { anchorOf, creditOf, firstReplyOf, isReply, momentOf, repliesOf } from './moments.js';
import { assignedOpenSeconds, endOf } from './open.js';

export interface Observation {
  conversation: Conversation;
  value: number;
  /** Of a rate: whether it is in the numerator. */
  part: boolean;
  /** The instant that puts it into a period. */
  at: number;
  agent: string | null;
  source: string | null;
  leftOut: 'negative' | 'tooLong' | null;
  /** Of what several agents handled: what counts for no agent but once, and what counts for one of them only. */
  share: 'all' | 'total' | 'agent';
}

interface Raw {
  value: number;
  part?: boolean;
  own?: number;
  sender?: string | null;
  source?: string | null;
  negative?: boolean;
}

const PARTS = {
  queue: 'queueSeconds',
  talk: 'talkSeconds',
  hold: 'holdSeconds',
  afterContact: 'afterContactSeconds',
} as const;

/** The sum of the parts that are known; `null` where none is. */
export function partsOf(conversation: Conversation, parts: readonly (keyof typeof PARTS)[]): number | null {
  return sumOf(parts.map((part) => partOf(conversation, part)));
}

function partOf(conversation: Conversation, part: keyof typeof PARTS): number | null {
  return part === 'talk' ? talkOf(conversation) : conversation.numbers[PARTS[part]];
}

function sumOf(some: readonly (number | null)[]): number | null {
  const known = some.filter((seconds) => seconds !== null);
  return known.length === 0 ? null : known.reduce((sum, seconds) => sum + seconds, 0);
}

/** Who replied or talked; else to whom it was assigned; else whose it is. */
function handlersOf({ messages, legs, assignee }: Conversation): (string | null)[] {
  const writers = messages
    .filter((message) => message.public && message.from === 'agent')
    .map(({ agent }) => agent ?? assignee);
  const talkers = legs.filter(({ talk }) => (talk ?? 0) > 0).map(({ agent }) => agent);
  const active = [...writers, ...talkers].filter((agent) => agent !== null);
  const all = active.length > 0 ? active : legs.map(({ agent }) => agent);
  return all.length > 0 ? [...new Set(all)] : [assignee];
}

/** What of some parts is one agent's: their own talk, and of the last one what is not told by agent. */
function ownParts(conversation: Conversation, parts: readonly (keyof typeof PARTS)[], agent: string): number | null {
  const { legs, assignee } = conversation;
  const handlers = handlersOf(conversation);
  const closer = legs.at(-1)?.agent ?? assignee;
  const last = handlers.includes(closer) ? closer : handlers.at(-1);
  const byAgent = legs.some(({ talk }) => talk !== null);
  return sumOf(
    parts.map((part) => {
      if (part === 'talk' && byAgent) return sumOf(legs.filter((leg) => leg.agent === agent).map(({ talk }) => talk));
      return agent === last ? partOf(conversation, part) : null;
    }),
  );
}

function startOf(conversation: Conversation, definition: MetricDefinition, start: readonly Moment[]): number | null {
  return start.map((moment) => momentOf(conversation, moment, definition)).find((at) => at !== null) ?? null;
}

function closesOf({ firstClose, lastClose }: Conversation): number[] {
  return [...new Set([firstClose, lastClose])].filter((at) => at !== null);
}

function span(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Raw[] {
  const { measure } = definition;
  if (measure.of !== 'span') return [];
  const from = startOf(conversation, definition, measure.start);
  const each = measure.stop === 'eachClose';
  const stops = each ? closesOf(conversation) : [momentOf(conversation, measure.stop, definition)];
  return stops.flatMap((to): Raw[] => {
    if (from === null || to === null) return [];
    if (to < from) return [{ value: (to - from) / 1000, own: to, negative: true }];
    return [{ value: seconds(from, to), own: to }];
  });
}

/** Since when the message at a place, or one that is still to come, has been waited for. */
function waitedSince(conversation: Conversation, definition: MetricDefinition, place: number): number | null {
  const { measure } = definition;
  if (measure.of !== 'responses') return null;
  const before = conversation.messages.slice(0, place);
  const ends = (one: PlainMessage) =>
    isReply(one, definition.countsAs) || (measure.botsEndWaiting === true && one.public && one.from === 'bot');
  const last = before.findLastIndex(ends);
  const questions = before.slice(last + 1).filter((one) => one.public && one.from === 'customer');
  if (questions.length > 0) return questions.at(measure.since === 'last' ? -1 : 0)!.at;
  const requested = conversation.instants.humanRequestedAt;
  const free = requested !== null && (last < 0 || requested >= before[last].at);
  return measure.botsEndWaiting === true && free ? requested : null;
}

function responses(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Raw[] {
  const { measure } = definition;
  if (measure.of !== 'responses') return [];
  const left = measure.withFirst ? null : firstReplyOf(conversation, definition);
  return conversation.messages.flatMap((reply, place): Raw[] => {
    if (!isReply(reply, definition.countsAs) || reply === left) return [];
    const since = waitedSince(conversation, definition, place);
    if (since === null || since > reply.at) return [];
    return [{ value: seconds(since, reply.at), own: reply.at, sender: reply.agent }];
  });
}

/** Whether a first response that is not there is known not to have come, and may come. */
function mayRespond({ outbound, wrote, hasMessages }: Conversation, { firstReply }: MetricDefinition): boolean {
  if (firstReply === 'any') return wrote === false;
  if (firstReply === 'asked') return wrote === false && !outbound;
  return hasMessages || wrote === false;
}

/** How long a conversation has waited for what a metric measures, up to its end or the clock; with since when. */
export function waitingFor(
  conversation: Conversation,
  definition: MetricDefinition,
  allSeconds: Seconds,
  clock: number,
): { since: number; value: number; until: number } | null {
  const seconds = withoutWaiting(conversation, definition, allSeconds);
  const { measure, where } = definition;
  if (allHold(where, conversation, definition) !== true) return null;
  let since: number | null = null;
  if (measure.of === 'span') {
    const stop = measure.stop === 'eachClose' ? 'lastClose' : measure.stop;
    const comes = stop !== 'firstResponse' || mayRespond(conversation, definition);
    if (comes && momentOf(conversation, stop, definition) === null) {
      since = startOf(conversation, definition, measure.start);
    }
  } else if (measure.of === 'responses') {
    since = waitedSince(conversation, definition, conversation.messages.length);
  }
  const isResponse = measure.of === 'span' && measure.stop === 'firstResponse';
  if (since !== null && isResponse && conversation.over) {
    if (conversation.abandoned === false) return { since, value: Infinity, until: Infinity };
    if (!Number.isFinite(endOf(conversation) ?? NaN)) return null;
  }
  const end = endOf(conversation);
  if (since === null || end === null) return null;
  const until = Math.min(end, clock);
  if (since > until) return null;
  const value = seconds(since, until);
  return Number.isNaN(value) ? null : { since, value, until };
}

function messageCount(conversation: Conversation, definition: MetricDefinition): Raw[] {
  const { measure } = definition;
  if (measure.of !== 'messages' || !conversation.hasMessages) return [];
  const until = conversation.lastClose ?? Infinity;
  const counted = (
    measure.which === 'public' ? conversation.messages.filter((one) => one.public) : repliesOf(conversation, definition)
  ).filter(({ at }) => at <= until);
  return [{ value: counted.length }];
}

function sent(conversation: Conversation, which: 'incoming' | 'outgoing' | 'failed'): Raw[] {
  const counted = conversation.messages.filter((message) => {
    if (which === 'failed') return message.failed;
    if (which === 'incoming') return message.public && message.from === 'customer';
    return message.public && message.from !== 'customer';
  });
  return counted.map(({ at, agent, source }) => ({ value: 1, own: at, sender: agent, source }));
}

function assignments({ assigned, legs, instants, startedAt }: Conversation, which: 'every' | 'first'): Raw[] {
  if (!assigned) return [];
  if (which === 'every' && legs.length > 0) {
    return legs.map(({ agent, from }) => ({ value: 1, own: from ?? startedAt, sender: agent }));
  }
  const known = legs.map(({ from }) => from).filter((at) => at !== null);
  const first = instants.assignedAt ?? (known.length > 0 ? Math.min(...known) : startedAt);
  return [{ value: 1, own: first }];
}

function raws(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Raw[] {
  const { measure, part } = definition;
  const { numbers, reopens } = conversation;
  switch (measure.of) {
    case 'span':
      return span(conversation, definition, seconds);
    case 'responses':
      return responses(conversation, definition, seconds);
    case 'assignedOpen': {
      const value = assignedOpenSeconds(conversation, seconds);
      return value === null ? [] : [{ value, own: endOf(conversation)!, negative: value < 0 }];
    }
    case 'parts': {
      const value = partsOf(conversation, measure.parts);
      return value === null ? [] : [{ value }];
    }
    case 'messages':
      return messageCount(conversation, definition);
    case 'conversation': {
      const known = allHold(part, conversation, definition);
      return known === null ? [] : [{ value: 1, part: known }];
    }
    case 'closes':
      return closesOf(conversation)
        .slice(measure.which === 'every' ? 0 : -1)
        .map((own) => ({ value: 1, own }));
    case 'customers':
      return conversation.texts.customer === null ? [] : [{ value: 1 }];
    case 'agentDays':
      return [{ value: 1 }];
    case 'assignments':
      return assignments(conversation, measure.which);
    case 'reopens':
      return reopens.map((own) => ({ value: 1, own }));
    case 'sentMessages':
      return sent(conversation, measure.which);
    case 'score': {
      const answer = conversation[measure.question];
      if (answer === null) return [];
      const [least, most] = answer.scale === 11 ? [0, 10] : [1, answer.scale];
      const share = (answer.score - least) / (most - least);
      return [{ value: 1 + share * (measure.points - 1), own: anchorOf(conversation, 'rated', definition, 0)! }];
    }
    case 'nps':
      if (numbers.nps === null) return [];
      return [{ value: numbers.nps >= 9 ? 100 : numbers.nps <= 6 ? -100 : 0 }];
    case 'occupancy': {
      const value = partsOf(conversation, measure.parts);
      return value === null ? [] : [{ value }];
    }
    default:
      return [];
  }
}

const SHARED: readonly string[] = ['conversation', 'agentDays', 'parts', 'occupancy'];

/** Seconds without those in which others were waited for: what lies between two changes counts or does not. */
export function withoutWaiting({ pending }: Conversation, { leaveOut }: MetricDefinition, seconds: Seconds): Seconds {
  if (leaveOut !== 'pending') return seconds;
  return (from, to) => {
    const changes = pending.flatMap((span) => [span.from, span.to ?? Infinity]).filter((at) => at > from && at < to);
    const places = [from, ...changes.sort((a, b) => a - b), to];
    return places
      .slice(1)
      .map((end, i) => ({ begin: places[i], end }))
      .filter(({ begin }) => !pending.some((span) => span.from <= begin && begin < (span.to ?? Infinity)))
      .reduce((sum, { begin, end }) => sum + seconds(begin, end), 0);
  };
}

export function observe(conversation: Conversation, definition: MetricDefinition, allSeconds: Seconds): Observation[] {
  const seconds = withoutWaiting(conversation, definition, allSeconds);
  if (allHold(definition.where, conversation, definition) !== true) return [];
  const { measure, attribution } = definition;
  const handlers = attribution === 'handlers' && SHARED.includes(measure.of) ? handlersOf(conversation) : null;
  return raws(conversation, definition, seconds).flatMap((raw): Observation[] => {
    if (Number.isNaN(raw.value)) return [];
    const at = anchorOf(conversation, definition.anchor, definition, raw.own ?? conversation.startedAt);
    if (at === null) return [];
    const of = (value: number, agent: string | null, share: Observation['share']): Observation => {
      const tooLong = definition.longest !== null && value > definition.longest;
      return {
        conversation,
        value,
        part: raw.part ?? true,
        at,
        agent,
        source: raw.source ?? conversation.texts.openedSource,
        leftOut: raw.negative ? 'negative' : tooLong ? 'tooLong' : null,
        share,
      };
    };
    if (handlers === null) {
      const agent = creditOf(conversation, attribution, definition.firstReply, raw.sender ?? null);
      return [of(raw.value, agent, 'all')];
    }
    if (handlers.length === 1) return [of(raw.value, handlers[0], 'all')];
    const each = handlers.flatMap((agent): Observation[] => {
      const byParts = measure.of === 'parts' || measure.of === 'occupancy';
      const value = byParts ? ownParts(conversation, measure.parts, agent!) : raw.value;
      return value === null ? [] : [of(value, agent, 'agent')];
    });
    return [of(raw.value, null, 'total'), ...each];
  });
}
