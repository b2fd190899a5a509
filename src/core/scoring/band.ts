/** Bands of a percent, and index values of one interaction: the same five names. */

export type Band = 'veryPositive' | 'moderatelyPositive' | 'neutral' | 'moderatelyNegative' | 'veryNegative';

/** From the best to the worst, with the lower bound in tenths of a percent, inclusive. */
export const BANDS: readonly { readonly band: Band; readonly from: number }[] = [
  { band: 'veryPositive', from: 905 },
  { band: 'moderatelyPositive', from: 705 },
  { band: 'neutral', from: 305 },
  { band: 'moderatelyNegative', from: 105 },
  { band: 'veryNegative', from: 0 },
];

/**
 * The band of `earned` of `possible` points. Compared as whole numbers, because the rounding of a division must not
 * decide at an edge.
 */
export function bandOf(earned: number, possible: number): Band | null {
  if (possible === 0) return null;
  for (const { band, from } of BANDS) if (1000 * earned >= from * possible) return band;
  return 'veryNegative';
}
