/** Sums, means and scatter of values by group. */

/** Values, the group of each from 0 on, and how many groups there are. */
export interface Grouped {
  readonly values: Float64Array;
  readonly groups: Uint32Array;
  readonly size: number;
}

// Of one group sums are kept out of memory: that is twice as fast.

export function sumsOf({ values, groups, size }: Grouped): Float64Array {
  const sums = new Float64Array(size);
  if (size === 1) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i];
    sums[0] = sum;
  } else for (let i = 0; i < values.length; i++) sums[groups[i]] += values[i];
  return sums;
}

/**
 * By distances from the first value of each group, so that equal values have exactly that mean; NaN of no values.
 *
 * @param n how many values each group has
 */
export function meansOf({ values, groups, size }: Grouped, n: ArrayLike<number>): Float64Array {
  const firsts = new Float64Array(size).fill(NaN);
  const sums = new Float64Array(size);
  if (size === 1 && values.length > 0) {
    const first = (firsts[0] = values[0]);
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i] - first;
    sums[0] = sum;
  } else {
    for (let i = 0; i < values.length; i++) {
      const first = firsts[groups[i]];
      if (first === first) sums[groups[i]] += values[i] - first;
      else firsts[groups[i]] = values[i];
    }
  }
  return firsts.map((first, group) => first + sums[group] / n[group]);
}

/** The sums of the squared distances from the means. */
export function scattersOf({ values, groups, size }: Grouped, means: Float64Array): Float64Array {
  const scatters = new Float64Array(size);
  if (size === 1) {
    const mean = means[0];
    let scatter = 0;
    for (let i = 0; i < values.length; i++) scatter += (values[i] - mean) ** 2;
    scatters[0] = scatter;
  } else for (let i = 0; i < values.length; i++) scatters[groups[i]] += (values[i] - means[groups[i]]) ** 2;
  return scatters;
}

/**
 * The same by unit of evidence: the sums of the squared sums of the distances of each unit.
 *
 * @param units of each value; those of one unit in a group follow each other but for values of other groups
 */
export function unitScattersOf(
  { values, groups, size }: Grouped,
  means: Float64Array,
  units: Int32Array,
): Float64Array {
  const scatters = new Float64Array(size);
  const sums = new Float64Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let i = 0; i < values.length; i++) {
    const group = groups[i];
    if (units[i] !== last[group]) {
      scatters[group] += sums[group] ** 2;
      sums[group] = 0;
      last[group] = units[i];
    }
    sums[group] += values[i] - means[group];
  }
  return scatters.map((scatter, group) => scatter + sums[group] ** 2);
}

/** How many units the values of each group are of; see `unitScattersOf`. */
export function unitsIn(units: Int32Array, groups: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let i = 0; i < units.length; i++) {
    const group = groups[i];
    if (units[i] === last[group]) continue;
    last[group] = units[i];
    counts[group]++;
  }
  return counts;
}
