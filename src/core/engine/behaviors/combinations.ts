/** Combinations of the values of some dimensions: those that occur are numbered. */

import type { CodedColumn, Codes } from '../../columns/codes.js';
import type { Dimension } from '../../select/dimensions.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { BLOCK } from './cell-counts.js';

/** Possible combinations, occurring or not, beyond which none are numbered. */
const MOST_POSSIBLE = 2 ** 21;

/** The keys of a dimension, by row. */
export type ColumnOf = (dimension: Dimension) => CodedColumn;

export class Combinations {
  private readonly codes = new Map<Dimension, Uint32Array>();

  private constructor(
    private readonly fields: readonly Dimension[],
    /** How many codes each of the fields has. */
    private readonly sizes: readonly number[],
    /** The number of each possible combination; −1 where it does not occur. */
    private readonly numbers: Int32Array,
    /** The possible combination behind each number. */
    private readonly possible: readonly number[],
    /** Rows of the most frequent combination. */
    readonly mostRows: number,
  ) {}

  get size(): number {
    return this.possible.length;
  }

  /** The combinations of the first `rows` rows; `null` where there are more than `most`. */
  static *of(columnOf: ColumnOf, fields: readonly Dimension[], rows: number, most: number): Steps<Combinations | null> {
    const sizes = fields.map((field) => columnOf(field).dictionary.size);
    const product = sizes.reduce((all, size) => all * size, 1);
    if (product > MOST_POSSIBLE) return null;
    const numbers = new Int32Array(product).fill(-1);
    const counts = new Uint32Array(product);
    const scratch = new Uint32Array(BLOCK);
    for (let row = 0; row < rows; row += BLOCK) {
      const n = Math.min(BLOCK, rows - row);
      combine(columnOf, fields, sizes, row, n, scratch);
      for (let i = 0; i < n; i++) counts[scratch[i]]++;
      if (row % ROWS_PER_STEP === 0) yield;
    }
    const possible: number[] = [];
    let mostRows = 0;
    for (let combination = 0; combination < product; combination++) {
      if (counts[combination] === 0) continue;
      numbers[combination] = possible.length;
      possible.push(combination);
      mostRows = Math.max(mostRows, counts[combination]);
    }
    return possible.length > most ? null : new Combinations(fields, sizes, numbers, possible, mostRows);
  }

  /** Writes the numbers of the combinations of `n` rows. */
  locate(columnOf: ColumnOf, row: number, n: number, numbers: Uint32Array): void {
    combine(columnOf, this.fields, this.sizes, row, n, numbers);
    for (let i = 0; i < n; i++) numbers[i] = this.numbers[numbers[i]];
  }

  /** The code that each combination has for a field. */
  codesOf(field: Dimension): Uint32Array {
    const known = this.codes.get(field);
    if (known) return known;
    const place = this.fields.indexOf(field);
    const below = this.sizes.slice(place + 1).reduce((all, size) => all * size, 1);
    const codes = Uint32Array.from(this.possible, (combination) => Math.floor(combination / below) % this.sizes[place]);
    this.codes.set(field, codes);
    return codes;
  }

  /** The combinations of fewer fields, and which of them each of these falls into. */
  without(fields: readonly Dimension[]): { combinations: Combinations; target: Uint32Array } {
    const sizes = fields.map((field) => this.sizes[this.fields.indexOf(field)]);
    const coarse = new Uint32Array(this.size);
    fields.forEach((field, i) => {
      const codes = this.codesOf(field);
      for (let c = 0; c < coarse.length; c++) coarse[c] = coarse[c] * sizes[i] + codes[c];
    });
    const possible = [...new Set(coarse)];
    const numbers = new Int32Array(sizes.reduce((all, size) => all * size, 1)).fill(-1);
    possible.forEach((combination, number) => (numbers[combination] = number));
    const combinations = new Combinations(fields, sizes, numbers, possible, 0);
    return { combinations, target: coarse.map((combination) => numbers[combination]) };
  }
}

/** Writes which possible combination each of `n` rows has. */
function combine(
  columnOf: ColumnOf,
  fields: readonly Dimension[],
  sizes: readonly number[],
  row: number,
  n: number,
  combined: Uint32Array,
): void {
  combined.fill(0, 0, n);
  fields.forEach((field, i) => combineField(columnOf(field).codes, sizes[i], row, n, combined));
}

function combineField(codes: Codes, size: number, row: number, n: number, combined: Uint32Array): void {
  for (let i = 0; i < n; i++) combined[i] = combined[i] * size + codes[row + i];
}
