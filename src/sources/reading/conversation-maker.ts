/** A record of the input format from the rows of a conversation. */

import { ENVELOPE_LISTS, INTERACTION } from '../../core/model/fields.js';
import { parseInstant } from '../../core/ingest/objects/instant.js';
import type { Message } from '../../core/model/interaction.js';
import { agentsOf } from '../join/message-join.js';
import { MESSAGE, RecordMaker } from '../mapping/make.js';
import type { Joined, MessageTable, NamedRows, Row, RowSource } from '../source.js';
import type { Join } from './join.js';

type Made = Record<string, unknown>;

interface MessageMaker {
  readonly table: string;
  readonly maker: RecordMaker;
  readonly omit: NonNullable<MessageTable['omit']>;
}

export class ConversationMaker {
  private readonly maker: RecordMaker;
  private readonly messages: readonly MessageMaker[];

  constructor(private readonly source: RowSource) {
    this.maker = new RecordMaker(source.conversation);
    this.messages = Object.entries(source.messages ?? {}).map(([table, { mapping, omit }]) => ({
      table,
      maker: new RecordMaker(mapping, MESSAGE),
      omit: omit ?? (() => false),
    }));
  }

  make(row: Row, joined: Joined): Made {
    if (this.source.isOwn) return row;
    const record = this.maker.make(row, joined);
    const messages = this.messagesOf(joined);
    if (messages.length > 0) record['messages'] = messages;
    return { ...extrasOf(row), ...record };
  }

  /** Of a conversation of which only messages are there. */
  makeOfMessages(id: string, joined: Joined): Made {
    const messages = this.messagesOf(joined);
    const [first, last] = [messages[0], messages.at(-1)];
    const agents = agentsOf(messages as unknown as readonly Message[]);
    return { ...agents, ...this.maker.make({}, joined), id, startedAt: first?.['at'], endedAt: last?.['at'], messages };
  }

  /** In the order of time; what has no instant keeps its place at the end, for the check to tell. */
  private messagesOf(joined: Joined): readonly Made[] {
    const made: Made[] = [];
    for (const { table, maker, omit } of this.messages) {
      for (const row of joined.rows(table)) if (!isSo(() => omit(row, joined))) made.push(maker.make(row, joined));
    }
    const at = (message: Made) => {
      const instant = parseInstant(message['at']);
      return Number.isNaN(instant) ? Infinity : instant;
    };
    return made
      .map((message) => ({ message, at: at(message) }))
      .sort((a, b) => compare(a.at, b.at))
      .map(({ message }) => message);
  }
}

/** What cannot be told of a row is not so: then its values tell what is wrong. */
function isSo(judge: () => boolean): boolean {
  try {
    return judge();
  } catch {
    return false;
  }
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** Agents or teams of a table. */
export function namedRows(list: 'agents' | 'teams', source: RowSource, join: Join): Made[] | null {
  const of: NamedRows | undefined = source[list];
  if (!of) return null;
  const maker = new RecordMaker(of.mapping, ENVELOPE_LISTS[list]);
  const none = join.of(null, []);
  const rows = [...join.all(of.table)].filter((row) => of.is?.(row) ?? true);
  return rows.length > 0 ? rows.map((row) => maker.make(row, none)) : null;
}

/** What the row says beside, for the view of one interaction, under its own names. */
function extrasOf(row: Row): Made {
  const extras: Made = {};
  for (const [name, value] of Object.entries(row)) {
    const isPlain = typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean';
    if (isPlain && !Object.hasOwn(INTERACTION.fields, name) && name !== '__proto__') extras[name] = value;
  }
  return extras;
}
