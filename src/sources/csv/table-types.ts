/** What a table becomes: records of the input format, and what was wrong on the way. */

import type { Interaction, Message } from '../../core/model/interaction.js';

/** What was wrong. The codes are those of the problems of any other input. */
export type TableProblemCode =
  'missing' | 'type' | 'instant' | 'oneOf' | 'range' | 'duplicate' | 'unknown' | 'limit' | 'syntax';

/** Of the same shape as the problems of any other input, so that both make one list. */
export interface TableProblem {
  /** The line on which the record begins, from 1; that of the header for what concerns a column, 0 for options. */
  readonly position: number;
  readonly id: string | null;
  /** Path of our field, or the name of a column that is none; empty for the whole record. */
  readonly field: string;
  readonly code: TableProblemCode;
  readonly found: string;
  readonly expected: string;
  readonly effect: 'skipped' | 'missing' | 'ignored';
}

export type Report = (problem: TableProblem) => void;

/** `dmy`: 31/12/2024. `mdy`: 12/31/2024. `ymd`: 24/12/31; four digits that come first are a year in any case. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalMark = ',' | '.';
export type DurationUnit = 'seconds' | 'minutes' | 'hours';
export type TableKind = 'interactions' | 'messages';

/**
 * The name of a column; of several, of which the first one that is not empty is read, all written in the same way; what
 * a row (cells by the names of their columns) gives, such as the sum of two columns; `null`: this field is not read.
 */
export type MappedColumn = string | readonly string[] | ((row: Readonly<Record<string, string>>) => unknown) | null;

/** Columns by path of our field, such as `customer.name`; in a table of messages by `message.at` and the like. */
export type TableMapping = Readonly<Record<string, MappedColumn>>;

export interface TableOptions {
  /** One character. Default: `,` `;` tab or `|`, whichever the header has most of. */
  readonly delimiter?: string;
  /** Default: `messages` where the header has an instant and a text or sender, and more that fits messages. */
  readonly kind?: TableKind;
  /** What it does not name is found by the names of the columns. */
  readonly mapping?: TableMapping;
  /** Default: decided for each column by the dates that can be read in one order only. */
  readonly dateOrder?: DateOrder;
  /** Default: decided for each column by the numbers that can be read in one way only. */
  readonly decimal?: DecimalMark;
  /** Of durations that are plain numbers, where the name of their column has no unit. Default: `seconds`. */
  readonly durations?: DurationUnit;
  /** IANA name of the zone of instants without an offset. Default: UTC, which is reported. */
  readonly timeZone?: string;
  /** Of the bytes, as `TextDecoder` names it. Default: `utf-8`, or UTF-16 where a byte order mark says so. */
  readonly encoding?: string;
  /** Cells that mean *missing*, in any case. Default: `MISSING_WORDS`. */
  readonly missing?: readonly string[];
}

/** A message of an export of messages, with what tells which conversation it belongs to. */
export interface MessageRecord {
  contactId?: string;
  conversationId?: string;
  channel?: string;
  message: Message;
  [unknownKey: string]: unknown;
}

/** A record and the line on which it begins, from 1. */
export interface Positioned<T> {
  readonly position: number;
  readonly record: T;
}

export type TableBatch =
  | { readonly kind: 'interactions'; readonly records: readonly Positioned<Interaction>[] }
  | { readonly kind: 'messages'; readonly records: readonly Positioned<MessageRecord>[] };

const FOUND_LENGTH = 80;

/** A cell as text that is safe to show. */
export function foundText(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}
