/**
 * Room for columns that a question needs for a moment, used again by the next one: memory that is new costs more than most of
 * what is done with it. One question runs at a time.
 */

/** Longer columns are not kept. */
const MOST = 2 ** 21;

type Name =
  | ('picked' | 'cells' | 'zeros' | 'days')
  | 'order'
  | ('values' | 'units' | 'marks' | 'counts' | 'weighted' | 'weights' | 'upTo')
  | ('sorting' | 'sortingOther' | 'digits');

export class Scratch {
  private readonly doubles = new Map<Name, Float64Array>();
  private readonly integers = new Map<Name, Uint32Array>();

  /** What is in it is left from before. */
  numbers(name: Name, length: number): Float64Array {
    return roomIn(this.doubles, name, length, Float64Array);
  }

  codes(name: Name, length: number): Uint32Array {
    return roomIn(this.integers, name, length, Uint32Array);
  }

  /** The same room as that of `codes`. */
  signed(name: Name, length: number): Int32Array {
    const { buffer } = this.codes(name, length);
    return new Int32Array(buffer, 0, length);
  }
}

function roomIn<A extends Float64Array | Uint32Array>(
  kept: Map<Name, A>,
  name: Name,
  length: number,
  make: new (length: number) => A,
): A {
  let found = kept.get(name);
  if (found === undefined || found.length < length) {
    found = new make(length);
    if (length <= MOST) kept.set(name, found);
  }
  return found.subarray(0, length) as A;
}
