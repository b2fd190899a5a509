/** Sorting in steps. */

import type { Steps } from '../../steps.js';

const RUN = 2048;

/** Sorts a list by a comparison that knows no ties, or does not mind their order. */
export function* mergeSort(list: Uint32Array, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  for (let from = 0; from < list.length; from += RUN) {
    list.subarray(from, from + RUN).sort(compare);
    yield;
  }
  let source = list;
  let target: Uint32Array = new Uint32Array(list.length > RUN ? list.length : 0);
  for (let run = RUN; run < list.length; run *= 2) {
    for (let from = 0; from < list.length; from += 2 * run) {
      yield* merge(
        source,
        target,
        from,
        Math.min(from + run, list.length),
        Math.min(from + 2 * run, list.length),
        compare,
      );
    }
    [source, target] = [target, source];
  }
  return source;
}

function* merge(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  middle: number,
  to: number,
  compare: (a: number, b: number) => number,
): Steps<void> {
  let left = from;
  let right = middle;
  for (let i = from; i < to; i++) {
    const takeLeft = left < middle && (right >= to || compare(source[left], source[right]) <= 0);
    target[i] = takeLeft ? source[left++] : source[right++];
    if ((i - from) % (4 * RUN) === 4 * RUN - 1) yield;
  }
}
