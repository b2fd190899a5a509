/**
 * What a source gives to the ingest: records of the input format, each with its place in what it was read from, and what
 * was wrong there. The ingest knows nothing else of sources.
 */

import type { InputPart, Problem } from './problems.js';

/** A record and its place in the input, from 1: the line of a table, the place in a list. */
export interface Positioned<T = unknown> {
  readonly position: number;
  readonly record: T;
}

/** What an input was taken for that is not in our own format, and why. */
export interface SourceDescription {
  /** Such as `zendesk`. */
  readonly name: string;
  /** As the vendor writes it. */
  readonly title: string;
  /** From 0 to 1: how much of what its data has was found. 1 also where the page named the source. */
  readonly certainty: number;
  /** In English. */
  readonly why: string;
  /** Where rows of which table were found, and how many. `list`: the path of the list, the name of the stream; empty at the top. */
  readonly tables: readonly { readonly table: string; readonly list: string; readonly rows: number }[];
  /** Bytes of rows that were kept until what belongs to them had been read, or because others refer to them. */
  readonly waited?: number;
}

/** A part of an input that is soon entered: the reader rests between two parts. */
export interface RecordBatch {
  /** Plain data, as JSON could hold it. Positions rise from record to record, also from one batch to the next. */
  readonly records: readonly Positioned[];
  /** What is wrong with the input beyond what the check of each record finds. */
  readonly problems: readonly Problem[];
  /** Which files or sheets records are of, where the input has several: those that begin here. */
  readonly parts?: readonly InputPart[];
  /** Members of the envelope that have become known: each takes the place of what it was before. */
  readonly envelope?: Readonly<Record<string, unknown>>;
  /** Whether texts may hold bytes that were not UTF-8, as `decodeUtf8` keeps them. */
  readonly damaged?: boolean;
  /** What the input was taken for, as far as it is read. */
  readonly source?: SourceDescription;
  /** Bytes of the input that have been read so far. */
  readonly bytes: number;
}

/** All that a source reads, once, from the first record to the last. Ended early, it lets go of its input. */
export type RecordBatches = AsyncIterable<RecordBatch>;
