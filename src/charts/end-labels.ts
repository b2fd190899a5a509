/** Where the labels past the ends of two lines go, so that they do not cover each other. */

/** Middles of the two labels, px from the top of the plot; `null` where a line has no label. */
export interface EndLabels {
  readonly current: number | null;
  readonly previous: number | null;
}

/** Two labels closer than this, px, are pushed apart, each as far as the other. */
const LEAST_DISTANCE = 50;

/**
 * @param current where the line of this period ends, px from the top; `null` where it has no point
 * @param previous where the line of the previous period ends, likewise
 * @param height of the plot, px
 */
export function endLabels(current: number | null, previous: number | null, height: number): EndLabels {
  if (current === null || previous === null) return { current, previous };
  const gap = Math.abs(current - previous);
  if (gap >= LEAST_DISTANCE) return { current, previous };
  const half = LEAST_DISTANCE / 2;
  const middle = Math.max(half, Math.min(height - half, (current + previous) / 2));
  const above = { current: middle - half, previous: middle + half };
  return current <= previous ? above : { current: above.previous, previous: above.current };
}
