/** Conversations from a table of messages. They are complete only once all of the table has been read. */

import { parseInstant } from '../../core/ingest/objects/instant.js';
import type { Interaction, Message } from '../../core/model/interaction.js';
import type { Positioned } from '../../core/ingest/record-batch.js';
import { asInstant } from '../cells/cell-column.js';
import { putPath } from '../fields/put-path.js';
import type { PositionedMessage } from './message-record.js';
import { byReplies } from './reply-chains.js';

/** Conversations that are put together between two rests. */
const PART = 50;

/** The messages of one contact on one channel, in the order of the file, as conversations. */
export type SplitMessages = (messages: readonly PositionedMessage[]) => readonly (readonly PositionedMessage[])[];

/** Fields of a message record that are not extra columns. */
const OWN = new Set(['contactId', 'conversationId', 'channel', 'message', 'replyTo']);

export class MessageJoin {
  private readonly conversations = new Map<string, PositionedMessage[]>();
  /** Messages without a conversation. */
  private readonly loose: PositionedMessage[] = [];
  /** Whether any of them says which one it answers. */
  private haveReplies = false;

  /** @param split finds the conversations of a contact */
  constructor(private readonly split: SplitMessages) {}

  add(messages: readonly PositionedMessage[]): void {
    for (const message of messages) {
      const { conversationId, replyTo } = message.record;
      if (conversationId !== undefined) push(this.conversations, conversationId, message);
      else {
        this.loose.push(message);
        this.haveReplies ||= replyTo !== undefined;
      }
    }
  }

  /** All conversations, in the order in which they begin in the file. */
  *end(): Generator<readonly Positioned<Interaction>[], void, void> {
    const all: [id: string, messages: readonly PositionedMessage[]][] = [
      ...this.conversations,
      ...(this.haveReplies ? byReplies(this.loose) : this.sessions()),
    ];
    all.sort(([, [a]], [, [b]]) => a.position - b.position);
    for (let from = 0; from < all.length; from += PART) {
      yield all.slice(from, from + PART).map(([id, messages]) => conversationOf(id, messages));
    }
  }

  /** The conversations of each contact on each channel. */
  private *sessions(): Generator<[id: string, messages: readonly PositionedMessage[]]> {
    const streams = new Map<string, PositionedMessage[]>();
    for (const message of this.loose) {
      const { contactId, channel } = message.record;
      push(streams, JSON.stringify([contactId, channel ?? null]), message);
    }
    for (const messages of streams.values()) {
      for (const part of this.split(messages)) {
        const { contactId, channel, message } = part[0].record;
        yield [[contactId, channel, instantOf(message)].filter(Boolean).join(' '), part];
      }
    }
  }
}

function conversationOf(id: string, given: readonly PositionedMessage[]): Positioned<Interaction> {
  const messages = given.map(({ record }) => record.message);
  const sorted = [...messages].sort((a, b) => instantOf(a) - instantOf(b));
  const first = <K extends 'channel' | 'contactId'>(name: K) => given.find(({ record }) => record[name])?.record[name];
  const contactId = first('contactId');
  const record: Record<string, unknown> = sameInAll(given);
  Object.assign(record, {
    id,
    startedAt: asInstant(instantOf(sorted[0])),
    endedAt: asInstant(instantOf(sorted[sorted.length - 1])),
    channel: first('channel'),
    customer: contactId === undefined ? undefined : { id: contactId },
    ...openedBy(sorted[0]),
    ...agentsOf(sorted),
    messages: sorted,
  });
  return { position: given[0].position, record: record as unknown as Interaction };
}

/** A first message that says of itself to be one of many began the conversation as such. */
function openedBy({ source }: Message): object {
  return source === 'broadcast' || source === 'workflow' ? { openedSource: source } : {};
}

/** Who answered: one agent, or each with the time in which they wrote. */
export function agentsOf(messages: readonly Message[]): object {
  const spans = new Map<string, { id: string; from: Message['at']; to: Message['at'] }>();
  for (const { from, agentId, at, private: hidden } of messages) {
    if (from !== 'agent' || !agentId || hidden) continue;
    const span = spans.get(agentId);
    if (span) span.to = at;
    else spans.set(agentId, { id: agentId, from: at, to: at });
  }
  return spans.size > 1 ? { agents: [...spans.values()] } : { agentId: [...spans.keys()][0] };
}

/** What columns that fill no field say of all messages alike is said of the conversation. */
function sameInAll(messages: readonly PositionedMessage[]): Record<string, unknown> {
  const same = new Map(Object.entries(messages[0].record).filter(([name]) => !OWN.has(name)));
  for (const { record } of messages) {
    for (const [name, value] of same) if (record[name] !== value) same.delete(name);
  }
  const result: Record<string, unknown> = {};
  for (const [name, value] of same) putPath(result, [name], value);
  return result;
}

function instantOf({ at }: Message): number {
  return parseInstant(at);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
