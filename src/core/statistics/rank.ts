/** Finding values by their rank without sorting all of them. */

const SAMPLE = 31;
const sample = new Float64Array(SAMPLE);

/**
 * Orders `values[from..to)` into those below, equal to and above a pivot of about middle rank.
 *
 * @returns where the values equal to the pivot start, and where the greater ones do
 */
export function partition(values: Float64Array, from: number, to: number): readonly [number, number] {
  const pivot = middleOf(values, from, to);
  let equal = from;
  let greater = to;
  for (let i = from; i < greater;) {
    const value = values[i];
    if (value < pivot) {
      values[i++] = values[equal];
      values[equal++] = value;
    } else if (value > pivot) {
      values[i] = values[--greater];
      values[greater] = value;
    } else i++;
  }
  return [equal, greater];
}

/** The value of rank `rank`, counted from 0, once all are sorted. Reorders the values. */
export function valueOfRank(values: Float64Array, rank: number): number {
  let from = 0;
  let to = values.length;
  for (;;) {
    const [equal, greater] = partition(values, from, to);
    if (rank < equal) to = equal;
    else if (rank >= greater) from = greater;
    else return values[rank];
  }
}

/** The middle value of a few, evenly spread. */
function middleOf(values: Float64Array, from: number, to: number): number {
  const size = Math.min(SAMPLE, to - from);
  for (let i = 0; i < size; i++) {
    const value = values[from + Math.floor(((i + 0.5) * (to - from)) / size)];
    let place = i;
    for (; place > 0 && sample[place - 1] > value; place--) sample[place] = sample[place - 1];
    sample[place] = value;
  }
  return sample[size >> 1];
}
