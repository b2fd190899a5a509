/** Finding weighted values by their rank without sorting all of them. */

import { middleOf } from './rank.js';

/** A place that no value below it has to pass, and what all before it weigh. */
interface Split {
  readonly at: number;
  readonly before: number;
}

/**
 * Finds the least value of which all up to it weigh at least a target above 0; the greatest value where they do not. Reorders
 * values and kinds; what one search has ordered the next one need not.
 *
 * @param kinds of each value, its place in `weights`
 */
export function weightedRanks(
  values: Float64Array,
  kinds: Uint32Array,
  weights: ArrayLike<number>,
): (target: number) => number {
  const splits: Split[] = [{ at: 0, before: 0 }];
  return (target) => {
    let next = splits.findIndex(({ before }) => before >= target);
    if (next < 0) next = splits.length;
    let { at: from, before } = splits[next - 1];
    let to = splits[next]?.at ?? values.length;
    let found = values[from];
    while (from < to) {
      const [equal, greater] = partitionBoth(values, kinds, from, to);
      found = values[equal];
      const below = before + weightOf(kinds, weights, from, equal);
      const through = below + weightOf(kinds, weights, equal, greater);
      const here = [
        { at: equal, before: below },
        { at: greater, before: through },
      ];
      splits.splice(next, 0, ...here.filter(({ at }) => at > from && at < to));
      if (below >= target) to = equal;
      else if (through >= target) return found;
      else {
        before = through;
        from = greater;
        next = splits.findIndex(({ at }) => at === from) + 1;
      }
    }
    return found;
  };
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
