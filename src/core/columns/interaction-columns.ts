/** Interactions in columns, one row an interaction. Texts are codes of a dictionary; a missing number is NaN. */

import { GrowingDictionary, type Dictionary } from './dictionary.js';
import { GrowingCodes, GrowingNumbers } from './growing.js';

/** As wide as the number of distinct values asks for. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

export interface CodedColumn {
  readonly codes: Codes;
  readonly dictionary: Dictionary;
}

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
export interface IdColumn {
  at(row: number): string;
  /** The row of an id, or undefined where there is none. */
  find(id: string): number | undefined;
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
  readonly raw: readonly Float64Array[];
}

/** One row, before it is encoded. */
export interface InteractionRow extends Readonly<Record<CodedColumnName, string | null>> {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly replayable: boolean;
  readonly raw: readonly number[];
}

export class ColumnsBuilder {
  private readonly ids: string[] = [];
  private readonly startedAt = new GrowingNumbers();
  private readonly endedAt = new GrowingNumbers();
  private readonly replayable = new GrowingCodes();
  private readonly raw: GrowingNumbers[];
  private readonly coded = new Map(
    CODED_COLUMNS.map((name) => [name, { codes: new GrowingCodes(), dictionary: new GrowingDictionary() }]),
  );

  constructor(behaviors: number) {
    this.raw = Array.from({ length: behaviors }, () => new GrowingNumbers());
  }

  get length(): number {
    return this.ids.length;
  }

  /** Writes a row; the row after the last appends. */
  set(row: number, values: InteractionRow): void {
    this.ids[row] = values.id;
    this.startedAt.set(row, values.startedAt);
    this.endedAt.set(row, values.endedAt);
    this.replayable.set(row, values.replayable ? 1 : 0);
    for (const [name, { codes, dictionary }] of this.coded) codes.set(row, dictionary.encode(values[name]));
    for (let k = 0; k < this.raw.length; k++) this.raw[k].set(row, values.raw[k]);
  }

  finish(): InteractionColumns {
    const { length } = this;
    const coded = {} as Record<CodedColumnName, CodedColumn>;
    for (const [name, { codes, dictionary }] of this.coded) coded[name] = { codes: codes.finish(length), dictionary };
    return {
      ...coded,
      length,
      ids: { at: (row) => this.ids[row], find: (id) => nonNegative(this.ids.indexOf(id)) },
      startedAt: this.startedAt.finish(length),
      endedAt: this.endedAt.finish(length),
      replayable: this.replayable.finish(length),
      raw: this.raw.map((column) => column.finish(length)),
    };
  }
}

function nonNegative(place: number): number | undefined {
  return place < 0 ? undefined : place;
}
