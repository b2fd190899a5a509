// Medians, percentiles and growth.

/** @param {number[]} values @param {number} share 0 to 1; the nearest rank */
export function percentile(values, share) {
  if (!values?.length) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  return percentile(values, 0.5);
}

/** The slope of log(ms) over log(n): 1 is linear. @param {{ n: number, ms: number }[]} points */
export function growth(points) {
  const known = points.filter(({ ms }) => ms > 0);
  if (known.length < 2) return NaN;
  const x = known.map(({ n }) => Math.log(n));
  const y = known.map(({ ms }) => Math.log(ms));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mx = mean(x);
  const my = mean(y);
  const covariance = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
