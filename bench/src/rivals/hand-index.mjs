// Work A by hand: four cut values by selection in a histogram, then the band of every value.

const BUCKETS = 65_536;
/** A bucket that holds a cut: the band depends on the value itself. */
const MIXED = 255;

const histogram = new Uint32Array(BUCKETS);
const bandOfBucket = new Uint8Array(BUCKETS);

/** The bucket of every value in g, so that more is better for both polarities; bucket 0 is missing. */
function bucketPositive(raw, buckets) {
  for (let i = 0; i < raw.length; i++) {
    const bucket = (raw[i] * 65_533 + 1) | 0;
    buckets[i] = bucket;
    histogram[bucket]++;
  }
}

function bucketNegative(raw, buckets) {
  for (let i = 0; i < raw.length; i++) {
    const bucket = (65_534.5 - raw[i] * 65_533) | 0;
    buckets[i] = bucket;
    histogram[bucket]++;
  }
}

/** 2·n·p of a value with so many lower ones, and so many lower or equal ones. */
function place(below, upTo, negative) {
  return negative ? 2 * upTo - 1 : below + upTo;
}

/** Whether a place reaches cut c: ≥ 0.10, ≥ 0.35, > 0.65, > 0.90. */
function reaches(c, place10, n) {
  if (c === 0) return place10 >= 2 * n;
  if (c === 1) return place10 >= 7 * n;
  if (c === 2) return place10 > 13 * n;
  return place10 > 18 * n;
}

/**
 * Finds the buckets in which a cut may lie, with how many values lie below each, and fills in the band of every other
 * bucket: between two such buckets it does not change.
 */
function cutBuckets(n) {
  const found = new Map();
  let below = 0;
  let c = 0;
  let filled = 1;
  bandOfBucket[0] = 0;
  for (let bucket = 1; bucket < BUCKETS && c < 4; bucket++) {
    const upTo = below + histogram[bucket];
    // The best place that a value here can have is that of a highest value of its own, the worst that of a lowest one.
    if (upTo > below && reaches(c, 10 * (2 * upTo - 1), n)) {
      bandOfBucket.fill(c + 1, filled, bucket);
      bandOfBucket[bucket] = MIXED;
      filled = bucket + 1;
      found.set(bucket, below);
      while (c < 4 && reaches(c, 10 * (2 * upTo + 1), n)) c++;
    }
    below = upTo;
  }
  bandOfBucket.fill(c + 1, filled);
  return found;
}

/** The cut values in g, from the values of the cut buckets. */
function exactCuts(n, negative, below, values, sizes) {
  const cuts = [Infinity, Infinity, Infinity, Infinity];
  for (const bucket of [...below.keys()].sort((a, b) => a - b)) {
    const { first, others } = values.get(bucket);
    const groups = [[first, sizes(bucket) - others.length]];
    const sorted = Float64Array.from(others).sort();
    for (let i = 0; i < sorted.length;) {
      let end = i + 1;
      while (end < sorted.length && sorted[end] === sorted[i]) end++;
      groups.push([sorted[i], end - i]);
      i = end;
    }
    groups.sort((a, b) => a[0] - b[0]);
    let lower = below.get(bucket);
    for (const [g, count] of groups) {
      const place10 = 10 * place(lower, lower + count, negative);
      for (let c = 0; c < 4; c++) if (cuts[c] === Infinity && reaches(c, place10, n)) cuts[c] = g;
      lower += count;
    }
  }
  return cuts;
}

/**
 * @param {Float64Array} raw 0 to 1, NaN is missing
 * @param {boolean} negative
 * @param {Uint16Array} buckets scratch of the same length
 * @param {Uint32Array} mixed scratch of the same length
 * @param {Uint8Array} codes result: 0 not rated, then 1 + the number of cut values reached
 */
export function indexColumn(raw, negative, buckets, mixed, codes) {
  histogram.fill(0);
  if (negative) bucketNegative(raw, buckets);
  else bucketPositive(raw, buckets);
  const n = raw.length - histogram[0];
  const below = cutBuckets(n);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const band = bandOfBucket[buckets[i]];
    codes[i] = band;
    if (band === MIXED) mixed[length++] = i;
  }
  settleMixed(raw, negative, { buckets, rows: mixed.subarray(0, length), below, n }, codes);
}

function settleMixed(raw, negative, { buckets, rows, below, n }, codes) {
  const sign = negative ? -1 : 1;
  const values = new Map([...below.keys()].map((bucket) => [bucket, { first: NaN, others: [] }]));
  let bucket = -1;
  let entry = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (buckets[row] !== bucket) {
      bucket = buckets[row];
      entry = values.get(bucket);
      if (entry.first !== entry.first) entry.first = sign * raw[row] + 0;
    }
    const g = sign * raw[row] + 0;
    if (g !== entry.first) entry.others.push(g);
  }
  const [c4, cNeutral, c6, c10] = exactCuts(n, negative, below, values, (b) => histogram[b]);
  for (let i = 0; i < rows.length; i++) {
    const g = sign * raw[rows[i]];
    codes[rows[i]] = 1 + (g >= c4) + (g >= cNeutral) + (g >= c6) + (g >= c10);
  }
}
