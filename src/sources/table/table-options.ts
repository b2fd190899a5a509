/** How a table is read, as a page may say it. All of it but functions of the mapping is plain data. */

/** `dmy`: 31/12/2024. `mdy`: 12/31/2024. `ymd`: 24/12/31; four digits that come first are a year in any case. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalMark = ',' | '.';
export type DurationUnit = 'seconds' | 'minutes' | 'hours';
export type TableKind = 'interactions' | 'messages';

/**
 * The name of a column; of several, of which the first one that is not empty is read, all written in the same way; what
 * a row (cells by the names of their columns) gives, such as the sum of two columns; a value that all rows have; `null`: this
 * field is not read.
 */
export type MappedColumn =
  | string
  | readonly string[]
  | ((row: Readonly<Record<string, string>>) => unknown)
  | { readonly value: string | number | boolean }
  | null;

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
