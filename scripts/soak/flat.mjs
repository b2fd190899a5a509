// Whether a row of measurements stays flat, however much single ones are off.

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median of the slopes between all pairs (Theil and Sen): up to 29 % of the points may be anything.
 *
 * @param {{ at: number, value: number }[]} points
 * @returns {number} 0 where there are fewer than two
 */
export function slope(points) {
  const slopes = [];
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) if (b.at !== a.at) slopes.push((b.value - a.value) / (b.at - a.at));
  }
  return slopes.length === 0 ? 0 : median(slopes);
}

/**
 * Growth over the second half, while the first one is left for what is set up once.
 *
 * @param {{ at: number, value: number }[]} points in the order of `at`, any unit
 * @param {{ share: number, floor: number }} bound how much it may grow: a share of the level, or so much where that is more
 * @returns {{ level: number, growth: number, allowed: number, isFlat: boolean }}
 */
export function judge(points, { share, floor }) {
  if (points.length === 0) throw new RangeError('Nothing was measured.');
  const half = points.slice(Math.floor(points.length / 2));
  const level = median(half.map(({ value }) => value));
  const growth = slope(half) * (half.at(-1).at - half[0].at);
  const allowed = Math.max(share * level, floor);
  return { level, growth, allowed, isFlat: growth <= allowed };
}
