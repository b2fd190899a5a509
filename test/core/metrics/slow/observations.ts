/** What a metric observes in a conversation: values with the instant, the agent and the message source they belong to. */

import type { MetricDefinition } from '../../../../src/core/metrics/definition.js';
import type { Seconds } from './clock.js';
import { allHold } from './conditions.js';
import type { Conversation } from './conversation.js';
import { anchorOf, creditOf, isReply, momentOf } from './moments.js';

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
export function partsOf({ numbers }: Conversation, parts: readonly (keyof typeof PARTS)[]): number | null {
  const known = parts.map((part) => numbers[PARTS[part]]).filter((seconds) => seconds !== null);
  return known.length === 0 ? null : known.reduce((sum, seconds) => sum + seconds, 0);
}

function span(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Raw[] {
  const { measure, countsAs } = definition;
  if (measure.of !== 'span') return [];
  const starts = measure.start.map((moment) => momentOf(conversation, moment, countsAs));
  const from = starts.find((at) => at !== null) ?? null;
  const to = momentOf(conversation, measure.stop, countsAs);
  if (from === null || to === null) return [];
  if (to < from) return [{ value: (to - from) / 1000, negative: true }];
  return [{ value: seconds(from, to) }];
}

function responses(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Raw[] {
  const { measure, countsAs } = definition;
  if (measure.of !== 'responses') return [];
  const found: Raw[] = [];
  let asked: number | null = null;
  let replies = 0;
  for (const message of conversation.messages) {
    if (message.public && message.from === 'customer' && (asked === null || measure.since === 'last')) {
      asked = message.at;
    }
    if (!isReply(message, countsAs)) continue;
    replies++;
    if (asked !== null && (measure.withFirst || replies > 1)) {
      found.push({
        value: seconds(asked, message.at),
        own: message.at,
        sender: message.agent,
      });
    }
    asked = null;
  }
  return found;
}

function messageCount(conversation: Conversation, definition: MetricDefinition): Raw[] {
  const { measure, countsAs } = definition;
  if (measure.of !== 'messages' || !conversation.hasMessages) return [];
  const until = conversation.lastClose ?? Infinity;
  const counted = conversation.messages.filter(
    (message) => message.at <= until && (measure.which === 'public' ? message.public : isReply(message, countsAs)),
  );
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
  const { firstClose, lastClose, numbers, reopens } = conversation;
  switch (measure.of) {
    case 'span':
      return span(conversation, definition, seconds);
    case 'responses':
      return responses(conversation, definition, seconds);
    case 'parts': {
      const value = partsOf(conversation, measure.parts);
      return value === null ? [] : [{ value }];
    }
    case 'messages':
      return messageCount(conversation, definition);
    case 'conversation': {
      const known = allHold(part, conversation);
      return known === null ? [] : [{ value: 1, part: known }];
    }
    case 'closes':
      if (firstClose === null || lastClose === null) return [];
      return (measure.which === 'every' && firstClose !== lastClose ? [firstClose, lastClose] : [lastClose]).map(
        (own) => ({ value: 1, own }),
      );
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

export function observe(conversation: Conversation, definition: MetricDefinition, seconds: Seconds): Observation[] {
  if (allHold(definition.where, conversation) !== true) return [];
  return raws(conversation, definition, seconds).flatMap((raw): Observation[] => {
    const at = anchorOf(conversation, definition.anchor, raw.own ?? conversation.startedAt);
    if (at === null) return [];
    const tooLong = definition.longest !== null && raw.value > definition.longest;
    return [
      {
        conversation,
        value: raw.value,
        part: raw.part ?? true,
        at,
        agent: creditOf(conversation, definition.attribution, raw.sender ?? null),
        source: raw.source ?? conversation.texts.openedSource,
        leftOut: raw.negative ? 'negative' : tooLong ? 'tooLong' : null,
      },
    ];
  });
}
