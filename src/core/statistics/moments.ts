/** Mean and scatter of values that stand side by side. */

/** By distances from the first value, so that equal values have exactly that mean; NaN of no values. */
export function meanOf(values: Float64Array, from: number, to: number): number {
  const first = from < to ? values[from] : NaN;
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] - first;
  return first + sum / (to - from);
}

/**
 * The sum of the squared distances from the mean; with groups, that of the squared sums of the distances of each group.
 *
 * @param groups of which group each value is, those of one side by side
 */
export function scatterOf(
  values: Float64Array,
  from: number,
  to: number,
  mean: number,
  groups: Int32Array | null,
): number {
  let scatter = 0;
  if (groups === null) {
    for (let i = from; i < to; i++) scatter += (values[i] - mean) ** 2;
    return scatter;
  }
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (i > from && groups[i] !== groups[i - 1]) {
      scatter += sum * sum;
      sum = 0;
    }
    sum += values[i] - mean;
  }
  return scatter + sum * sum;
}
