/** What it takes to read the export or API answer of a helpdesk or contact centre: which tables it has, and what becomes of a row. */

import type { Paging } from './paging/paging.js';
import type { TableMapping, TableOptions } from './table/table-options.js';

/** A row: an object of an API, or the cells of a table by the names of their columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A table of a source: a list of an answer, a stream, or a file. */
export interface SourceTable {
  /**
   * Where its rows stand: paths of lists in an answer (`tickets`, `data.payload`), names of streams, of tables and of files;
   * `''`: the object or list at the top is the table.
   */
  readonly lists: readonly string[];
  /** Paths of fields that its rows have, such as `via.channel`: those by which the table is known; `a | b`: one of them. */
  readonly signs: readonly string[];
  /** Fields of which one at least must be there, where the signs are such that others may have them, too. */
  readonly needs?: readonly string[];
  /** Of rows that say more of a conversation: paths of the field that holds its id; several, of which the first one counts that is not missing: `a | b`. */
  readonly of?: string;
  /** Of rows that others refer to, such as people and queues: the path of their id. */
  readonly id?: string;
  /**
   * Another table that says of what `of` names, by its own `id`, to which conversation it belongs: the messages of a chat
   * that belongs to a ticket. What belongs to several belongs to none.
   */
  readonly through?: string;
  /** Path of the list, or object, within the row of a conversation where such rows may stand, too. */
  readonly within?: string;
}

/** The rows of a source that belong to a conversation, and those that all of them refer to. */
export interface Joined {
  /** Rows of a table that say more of this conversation, in the order in which they came. */
  rows(table: string): readonly Row[];
  /** The row of a table with an id. */
  find(table: string, id: unknown): Row | undefined;
  /** An instant: epoch milliseconds, or `undefined` where the value is missing; a text that is no instant is given back as it is. */
  instant(value: unknown): number | string | undefined;
}

/** Reads a value from a row and what is joined to it. Given a text: the value at this path, of `a | b` the first one that is not missing. */
export type Reader = string | ((row: Row, joined: Joined) => unknown);

/** By path of our field, such as `customer.name`, where its value comes from. Values take the form that the field has. */
export type RowMapping = Readonly<Record<string, Reader>>;

export interface MessageTable {
  readonly mapping: RowMapping;
  /** Rows that are no messages, such as assignments. */
  omit?(row: Row, joined: Joined): boolean;
}

/** People or teams that stand in a table of their own. */
export interface NamedRows {
  readonly table: string;
  readonly mapping: RowMapping;
  /** Which of them they are, where not all. */
  is?(row: Row): boolean;
}

interface AnySource {
  /** Lower case, as `describe().source` and the option `vendor` have it. */
  readonly name: string;
  /** What else it may be called in the option `vendor`, where several sources are of one vendor. */
  readonly vendor?: string;
  /** As the vendor writes it. */
  readonly title: string;
}

/** A source whose rows become conversations by a mapping, joined with rows of other tables. */
export interface RowSource extends AnySource {
  readonly kind: 'rows';
  /** By name; the first one is that of the conversations. */
  readonly tables: Readonly<Record<string, SourceTable>>;
  readonly conversation: RowMapping;
  /** Of each table of messages, how its rows become messages. */
  readonly messages?: Readonly<Record<string, MessageTable>>;
  /** Rows of the first table that are no conversations; why, in a few words, or `null`. */
  skip?(row: Row): string | null;
  /** Rows of the first table with the same key are one conversation: `joined.rows` gives them all. */
  readonly group?: string;
  /** Where people stand. */
  readonly agents?: NamedRows;
  /** Where teams or queues stand. */
  readonly teams?: NamedRows;
  /** `false`: messages without their conversations are none, because the first message stands with the conversation. */
  readonly messagesAlone?: boolean;
  /** Path of the ids of other conversations that were merged into this one. */
  readonly merged?: string;
  /** Path of the envelope that is true on the last page, whatever else it names. */
  readonly last?: string;
  /** Path of the envelope that is false on the last page, whatever else it names. */
  readonly hasMore?: string;
  /** How the next page is asked for: the first of these that the answer has. A header `Link` is followed of any answer. */
  readonly paging?: readonly Paging[];
  /** Whether its rows are records of the input format already; other tables are members of the envelope by their names. */
  readonly isOwn?: boolean;
  /** Whether it is never a table of columns. */
  readonly isJson?: boolean;
  /** A field that such data can only tell of some rows, and what that does to figures: it is told once, in English. */
  readonly partial?: { readonly field: string; readonly found: string; readonly expected: string };
  /** Paths of the envelope that are there where more pages follow: a cursor or an address. */
  readonly more?: readonly string[];
  /** Path of the envelope that says how many conversations there are in all. */
  readonly total?: string;
}

/** A report of a source, a table whose columns fill our fields as they are. */
export interface ReportTable extends AnySource {
  readonly kind: 'table';
  /** Names of columns by which it is known. */
  readonly signs: readonly string[];
  readonly mapping: TableMapping;
  /** Whether lines that are no records may follow the last record, such as the name of the report. */
  readonly foot?: boolean;
  readonly options?: Omit<TableOptions, 'mapping'>;
}

export type Source = RowSource | ReportTable;
