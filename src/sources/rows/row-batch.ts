/** What is read of an input that is a list of rows, or several. */

import type { Row } from '../source.js';

export interface FoundRow {
  /** Where it stands: the path of a list, the name of a stream. */
  readonly list: string;
  readonly row: Row;
  /** Bytes of its text, of a table characters. */
  readonly size: number;
}

export interface RowBatch {
  readonly rows: readonly FoundRow[];
  /** Values beside the lists that have become known, by path, such as `meta.next_cursor`. */
  readonly envelope: Readonly<Record<string, unknown>>;
  /** What was no row: its list, its place there from 1, and why. */
  readonly faults: readonly { readonly list: string; readonly place: number; readonly why: string }[];
  /** Bytes read so far. */
  readonly bytes: number;
}

/** How an answer is taken apart. */
export interface RowPlan {
  /** Paths of lists whose elements are rows. */
  readonly lists: ReadonlySet<string>;
  /** Whether each object at the top is a row by itself: of the list `''`. */
  readonly whole: boolean;
}
