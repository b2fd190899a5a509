/** A message, and what tells which conversation it belongs to, from the values of one row. */

import type { Message } from '../../core/model/interaction.js';
import { putPath } from './put-path.js';
import type { MessageRecord } from '../join/message-join.js';
import { plainWord } from '../cells/cell-words.js';

/** What the type of a message tells of its author. Outgoing ones may be an agent's or a bot's. */
const AUTHORS: Readonly<Record<string, Message['from']>> = {
  incoming: 'customer',
  inbound: 'customer',
  activity: 'system',
  template: 'bot',
};
const PRIVATE = new Set(['note', 'privatenote', 'internalnote', 'internal', 'private']);

/** Columns that fill no field must not look as if they did. */
const OWN = new Set(['contactId', 'conversationId', 'channel', 'message']);

type Values = ReadonlyMap<string, unknown>;

export class MessageRows {
  readonly required: readonly (readonly string[])[] = [
    ['message.at'],
    ['message.from'],
    ['contactId', 'conversationId'],
  ];

  /** Fills in what follows from other columns. */
  complete(values: Map<string, unknown>): void {
    const kind = values.get('message.kind');
    const word = typeof kind === 'string' ? plainWord(kind) : '';
    if (!values.has('message.from') && Object.hasOwn(AUTHORS, word)) values.set('message.from', AUTHORS[word]);
    const isPrivate = PRIVATE.has(word) || values.get('message.public') === false;
    if (isPrivate && !values.has('message.private')) values.set('message.private', true);
    if (word === 'failed' && !values.has('message.failed')) values.set('message.failed', true);
    const sender = values.get('message.senderId');
    const from = values.get('message.from');
    const idOf = from === 'agent' ? 'message.agentId' : from === 'customer' ? 'contactId' : null;
    if (sender !== undefined && idOf && !values.has(idOf)) values.set(idOf, sender);
  }

  make(values: Values, extras: ReadonlyMap<string, string>): MessageRecord {
    const record: Record<string, unknown> = {};
    for (const [name, value] of extras) putPath(record, [OWN.has(name) ? `${name} (column)` : name], value);
    for (const [path, value] of values) {
      if (path !== 'message.public') putPath(record, path.split('.'), value);
    }
    return record as MessageRecord;
  }
}
