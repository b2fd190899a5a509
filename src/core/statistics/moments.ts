/** Count, mean and scatter of values. */

export interface Moments {
  readonly n: number;
  /** NaN of no values. */
  readonly mean: number;
  /** The sum of the squared distances from the mean. */
  readonly scatter: number;
}

/** By distances from the first value, so that equal values have exactly that mean, and no scatter. */
export function momentsOf(values: Float64Array): Moments {
  const n = values.length;
  const first = n === 0 ? NaN : values[0];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] - first;
  const mean = first + sum / n;
  let scatter = 0;
  for (let i = 0; i < n; i++) scatter += (values[i] - mean) ** 2;
  return { n, mean, scatter };
}
