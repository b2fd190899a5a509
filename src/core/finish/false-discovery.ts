/** Benjamini–Hochberg: which of many findings stand when they are judged together. */

/** Of all findings that are called clear, this share may be wrong on average. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** 1 for each p-value that stands, 0 for the others. NaN was not tested and does not count. */
export function falseDiscoveryControl(pValues: Float64Array, rate = FALSE_DISCOVERY_RATE): Uint8Array {
  const sorted = pValues.filter((p) => p === p).sort();
  let limit = -1;
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] * sorted.length <= rate * (i + 1)) limit = sorted[i]!;
  }
  return Uint8Array.from(pValues, (p) => (p <= limit ? 1 : 0));
}
