/** Interactions in columns, one row an interaction. Texts are codes of a dictionary; a missing number is NaN. */

import type { CodedColumn, Codes, Dictionary } from './codes.js';
import type { EventColumns } from './event-columns.js';
import type { FactName } from './facts.js';

/** The coded columns. `customer` holds what a person is called, `customerId` who it is. */
export const CODED_COLUMNS = [
  'agent',
  'team',
  'channel',
  'contactType',
  'category',
  'direction',
  'language',
  'sentiment',
  'exclusion',
  'customer',
  'customerId',
] as const;

export type CodedColumnName = (typeof CODED_COLUMNS)[number];

/** The ids of the rows. */
interface IdColumn {
  at(row: number): string;
  /** The row of an id, or undefined where there is none. */
  find(id: string): number | undefined;
}

/** Raw values of a behaviour; NaN is missing. */
export interface RawColumn {
  at(row: number): number;
  /** One entry a row, not to be written. Where few rows have a value they are written into what `scratch` gives. */
  values(scratch: () => Float64Array): Float64Array;
}

export interface InteractionColumns extends Readonly<Record<CodedColumnName, CodedColumn>> {
  readonly length: number;
  readonly ids: IdColumn;
  /** Epoch ms. */
  readonly startedAt: Float64Array;
  /** Epoch ms. */
  readonly endedAt: Float64Array;
  /** 1 where there is a recording or a thread to replay. */
  readonly replayable: Codes;
  /** Raw behaviour values, one column a behaviour of the catalogue. */
  readonly raw: readonly RawColumn[];
  /** Facts that operational metrics are made of, NaN where missing; a fact that no record has is absent. */
  readonly facts: Readonly<Partial<Record<FactName, Float64Array>>>;
  /** Texts of `parentId`. */
  readonly parents: Dictionary;
  /** Texts of `priority`. */
  readonly priorities: Dictionary;
  /** Messages and what else happened, in the order of the records; `null` where no record has any. */
  readonly events: EventColumns | null;
}
