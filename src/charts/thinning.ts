/** Fewer points for the same picture: for lines with far more points than the screen has columns of pixels. */

import { maxIndex, minIndex } from 'd3-array';

/** The points of a line in the order of time; `null` is a gap. */
export type Gapped<T> = readonly (T | null)[];

/** Columns of device pixels that the widest plots have. */
export const COLUMNS = 4096;

/**
 * Of the points of each column of pixels the first, the last, and those with the least and the greatest of each value:
 * whatever else lies in the column is covered by the line between them. Gaps stay gaps.
 *
 * @param points in the order of `x`, from 0 to 100
 * @param values what is drawn of a point, each a height
 */
export function thinned<T extends { readonly x: number }>(
  points: Gapped<T>,
  values: readonly ((point: T) => number)[],
  columns = COLUMNS,
): Gapped<T> {
  if (points.length <= columns) return points;
  const columnOf = (point: T | null) => point && Math.min(columns - 1, Math.floor((point.x / 100) * columns));
  const kept: (T | null)[] = [];
  for (let start = 0, end = 0; start < points.length; start = end) {
    const column = columnOf(points[start]);
    while (end < points.length && columnOf(points[end]) === column) end++;
    if (column === null) kept.push(null);
    else kept.push(...extremes(points.slice(start, end) as T[], values));
  }
  return kept;
}

/** The first and the last point and those with the least and the greatest of each value, each once, in their order. */
function extremes<T>(points: readonly T[], values: readonly ((point: T) => number)[]): T[] {
  const ends = values.flatMap((value) => [minIndex(points, value), maxIndex(points, value)]);
  const places = new Set([0, points.length - 1, ...ends]);
  return [...places].sort((a, b) => a - b).map((place) => points[place]);
}
