/** Finding weighted values by their rank without sorting all of them. */

import { middleOf } from './rank.js';

/**
 * The least value of which all up to it weigh at least `target`; the greatest value where they do not. Reorders values and
 * kinds.
 *
 * @param kinds of each value, its place in `weights`
 * @param target above 0
 */
export function valueOfWeight(
  values: Float64Array,
  kinds: Uint32Array,
  weights: ArrayLike<number>,
  target: number,
): number {
  let from = 0;
  let to = values.length;
  let before = 0;
  let found = NaN;
  while (from < to) {
    const [equal, greater] = partitionBoth(values, kinds, from, to);
    found = values[equal];
    const below = before + weightOf(kinds, weights, from, equal);
    if (below >= target) {
      to = equal;
      continue;
    }
    before = below + weightOf(kinds, weights, equal, greater);
    if (before >= target) return found;
    from = greater;
  }
  return found;
}

function weightOf(kinds: Uint32Array, weights: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weights[kinds[i]];
  return sum;
}

/** As `partition`, with the kinds of the values. */
function partitionBoth(values: Float64Array, kinds: Uint32Array, from: number, to: number): readonly [number, number] {
  const pivot = middleOf(values, from, to);
  let equal = from;
  let greater = to;
  for (let i = from; i < greater;) {
    const value = values[i];
    if (value === pivot) {
      i++;
      continue;
    }
    const place = value < pivot ? equal++ : --greater;
    const kind = kinds[i];
    values[i] = values[place];
    kinds[i] = kinds[place];
    values[place] = value;
    kinds[place] = kind;
    if (value < pivot) i++;
  }
  return [equal, greater];
}
