/** Where the words of a trend go so that they cover neither each other nor the line. */

/** Middles of the two labels past the end, from the top of the plot, px; `null` where a line has no label. */
export interface EndLabels {
  readonly current: number | null;
  readonly previous: number | null;
}

/** Two labels closer than this, px, are pushed apart, each as far as the other. */
const LEAST_DISTANCE = 34;

/** @param height of the plot, px; `current` and `previous` are the ends of the lines, px from the top */
export function endLabels(current: number | null, previous: number | null, height: number): EndLabels {
  if (current === null || previous === null) return { current, previous };
  const gap = Math.abs(current - previous);
  if (gap >= LEAST_DISTANCE) return { current, previous };
  const half = LEAST_DISTANCE / 2;
  const middle = Math.max(half, Math.min(height - half, (current + previous) / 2));
  const above = { current: middle - half, previous: middle + half };
  return current <= previous ? above : { current: above.previous, previous: above.current };
}
