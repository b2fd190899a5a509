/** Sorting numbers within groups. */

/** Fewer are sorted by comparing: counters of digits would cost more. */
const FEW = 2 ** 12;
const DIGITS = 2 ** 16;

/** Room for one entry a value, and for as many counters as `countersFor` says. */
export interface OrderRoom {
  readonly order: Uint32Array;
  readonly other: Uint32Array;
  readonly counters: Uint32Array;
}

/** @param most as in `orderWithin` */
export function countersFor(most: number | null): number {
  return most === null ? DIGITS : most + 1;
}

/** Where the values of each group end once those of a group are together. */
export function endsOf(n: Uint32Array): Uint32Array {
  let end = 0;
  return n.map((count) => (end += count));
}

/**
 * The places of values by group: of group g, up to `ends[g]`, its own in the order of their values, and equal ones in that of
 * their places. By digits, the lowest first, and at last by group (radix sort): whole numbers that are
 * not large are one digit, others four of 16 bits, of which those that all values have in common cost nothing.
 *
 * @param values no NaN
 * @param groups of each value
 * @param most all values are whole numbers from 0 up to this; `null` where that is not known
 * @returns one of the columns of `room`
 */
export function orderWithin(
  values: Float64Array,
  groups: Uint32Array,
  ends: Uint32Array,
  most: number | null,
  { order, other, counters }: OrderRoom,
): Uint32Array {
  const { length } = values;
  for (let i = 0; i < length; i++) order[i] = i;
  if (length < FEW) {
    // The difference of two infinite values is none.
    return order
      .subarray(0, length)
      .sort((a, b) => groups[a] - groups[b] || (values[a] === values[b] ? a - b : values[a] - values[b]));
  }
  let [from, to] = [order, other];
  if (most !== null) {
    counters.fill(0);
    for (let i = 0; i < length; i++) counters[values[i]]++;
    startsOf(counters);
    for (let i = 0; i < length; i++) to[counters[values[i]]++] = i;
    [from, to] = [to, from];
  } else {
    // The bits of a double order those that are not negative; the low digit comes first in memory.
    const digits = new Uint16Array(values.buffer, values.byteOffset, 4 * length);
    for (let digit = 0; digit < 4; digit++) {
      if (allHave(digits, digit, length)) continue;
      counters.fill(0);
      for (let i = 0; i < length; i++) counters[digitOf(digits, i, digit)]++;
      startsOf(counters);
      for (let p = 0; p < length; p++) {
        const i = from[p];
        to[counters[digitOf(digits, i, digit)]++] = i;
      }
      [from, to] = [to, from];
    }
  }
  if (ends.length === 1) return from;
  const starts = new Uint32Array(ends.length);
  starts.set(ends.subarray(0, -1), 1);
  for (let p = 0; p < length; p++) {
    const i = from[p];
    to[starts[groups[i]]++] = i;
  }
  return to;
}

/** Of a value below 0 all bits are turned round, of others the one that tells them apart. */
function digitOf(digits: Uint16Array, i: number, digit: number): number {
  const top = digits[4 * i + 3];
  const own = digits[4 * i + digit];
  if (top >= 0x8000) return 0xffff - own;
  return digit === 3 ? own + 0x8000 : own;
}

function allHave(digits: Uint16Array, digit: number, length: number): boolean {
  const first = digitOf(digits, 0, digit);
  for (let i = 1; i < length; i++) if (digitOf(digits, i, digit) !== first) return false;
  return true;
}

/** Counts become where those counted start. */
function startsOf(counters: Uint32Array): void {
  let sum = 0;
  for (let d = 0; d < counters.length; d++) {
    const count = counters[d];
    counters[d] = sum;
    sum += count;
  }
}
