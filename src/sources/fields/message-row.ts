/** A message, and what tells which conversation it belongs to, from the values of one row. */

import type { Message } from '../../core/model/interaction.js';
import type { FieldColumn } from './field-columns.js';
import { putPath } from './put-path.js';
import type { MessageRecord } from '../join/message-record.js';
import { plainWord, readValue } from '../cells/cell-words.js';

/** What the type of a message tells of its author. Outgoing ones may be an agent's or a bot's. */
const AUTHORS: Readonly<Record<string, Message['from']>> = { incoming: 'customer', inbound: 'customer' };
const OUTGOING = new Set(['outgoing', 'outbound']);
/** What else the type of a message may say. */
const KINDS = new Set(['message', 'reply', 'comment', 'public', 'failed']);
/** What happened to a conversation, whoever did it: nobody wrote it. */
const EVENTS = new Set(
  'activity event template assignment assigned unassigned close closed open opened reopened snoozed unsnoozed lineitem'.split(
    ' ',
  ),
);
/** In the place of words, where a column is called so. */
const NUMBERED = ['incoming', 'outgoing', 'activity', 'template'];
const TYPE_COLUMN = 'messagetype';
const PRIVATE = new Set(['note', 'privatenote', 'internalnote', 'internal', 'private']);

/** Columns that fill no field must not look as if they did. */
const OWN = new Set(['contactId', 'conversationId', 'channel', 'message', 'replyTo']);

/** What other fields are derived from. */
const DERIVED = new Set(['message.public', 'message.incoming', 'message.fromAgent', 'message.replyTo']);

type Values = ReadonlyMap<string, unknown>;

/** Whether a word is what the type of a message may be. */
export function isMessageKind(text: string): boolean {
  const word = wordOf(text);
  return word in AUTHORS || /^[0-3]$/.test(word) || [OUTGOING, EVENTS, KINDS, PRIVATE].some((words) => words.has(word));
}

/** In English where it says which way a message went. */
function wordOf(text: string): string {
  return readValue('direction', [], text) ?? plainWord(text);
}

export class MessageRows {
  readonly required: readonly (readonly string[])[];

  /** Whether the type of a message is given as such: other columns with such words may speak of the conversation. */
  private readonly hasType: boolean;

  constructor(columns: readonly FieldColumn[] = []) {
    // Messages that name the one which they answer belong together by that.
    const hasReplies = columns.some(({ path }) => path === 'message.replyTo');
    this.required = [
      ['message.at'],
      ['message.from', 'message.incoming', 'message.fromAgent'],
      ['contactId', 'conversationId', ...(hasReplies ? ['message.id'] : [])],
    ];
    this.hasType = columns.some(({ path, name }) => path === 'message.kind' && plainWord(name) === TYPE_COLUMN);
  }

  /** Fills in what follows from other columns. */
  complete(values: Map<string, unknown>): void {
    const word = this.kindOf(values.get('message.kind'));
    const from = this.authorOf(word, values);
    if (from !== undefined) values.set('message.from', from);
    const isPrivate = PRIVATE.has(word) || values.get('message.public') === false;
    if (isPrivate && !values.has('message.private')) values.set('message.private', true);
    if (word === 'failed' && !values.has('message.failed')) values.set('message.failed', true);
    const sender = values.get('message.senderId');
    const idOf = from === 'agent' ? 'message.agentId' : from === 'customer' ? 'contactId' : null;
    if (sender !== undefined && idOf && !values.has(idOf)) values.set(idOf, sender);
  }

  private kindOf(kind: unknown): string {
    const word = typeof kind === 'string' ? wordOf(kind) : '';
    return this.hasType && /^[0-3]$/.test(word) ? NUMBERED[Number(word)] : word;
  }

  /** Whether it came in or went out says more than what its sender is called. */
  private authorOf(word: string, values: Values): unknown {
    const from = values.get('message.from');
    const incoming = values.get('message.incoming');
    const fromAgent = values.get('message.fromAgent');
    if (EVENTS.has(word)) return 'system';
    if (incoming === true || fromAgent === false) return 'customer';
    if (incoming === false || fromAgent === true) return from === undefined || from === 'customer' ? 'agent' : from;
    if (Object.hasOwn(AUTHORS, word) && (this.hasType || from === undefined)) return AUTHORS[word];
    return this.hasType && OUTGOING.has(word) && from === 'customer' ? 'agent' : from;
  }

  make(values: Values, extras: ReadonlyMap<string, string>): MessageRecord {
    const record: Record<string, unknown> = {};
    for (const [name, value] of extras) putPath(record, [OWN.has(name) ? `${name} (column)` : name], value);
    for (const [path, value] of values) {
      if (!DERIVED.has(path)) putPath(record, path.split('.'), value);
    }
    if (values.has('message.replyTo')) record['replyTo'] = values.get('message.replyTo');
    return record as MessageRecord;
  }
}
