/** What is judged, and which findings stand when many are judged together. */

/** What rests on fewer interactions than this is too few: not judged, not ranked. */
export const ENOUGH_INTERACTIONS = 20;

/** Of all findings that are called clear, this share may be wrong on average. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Benjamini–Hochberg: 1 for each p-value that stands, 0 for the others. NaN was not tested and does not count. */
export function falseDiscoveryControl(pValues: Float64Array, rate = FALSE_DISCOVERY_RATE): Uint8Array {
  const sorted = pValues.filter((p) => p === p).sort();
  let limit = -1;
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] * sorted.length <= rate * (i + 1)) limit = sorted[i]!;
  }
  return Uint8Array.from(pValues, (p) => (p <= limit ? 1 : 0));
}
