/** SVG path data of straight lines, with coordinates rounded to hundredths. No point makes an empty path. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through the points; a single one is a closed path, which round ends draw as a dot. */
export function linePath(points: readonly Point[]): string {
  if (points.length === 0) return '';
  return `M${through(points)}${points.length === 1 ? 'Z' : ''}`;
}

/** The surface between two lines over the same places. */
export function areaPath(lower: readonly Point[], upper: readonly Point[]): string {
  return lower.length === 0 ? '' : `M${through(upper)}L${through(lower.toReversed())}Z`;
}

function through(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${hundredths(x)},${hundredths(y)}`).join('L');
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
