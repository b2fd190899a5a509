/** Fewer points for the same picture: lines with far more points than the screen has columns. */

/** Columns of device pixels that the widest plots have. */
export const COLUMNS = 4096;

/**
 * Of the points of each column of pixels the first, the last, and those with the least and the greatest of each value:
 * whatever else lies in the column is covered by the line between them.
 *
 * @param points in the order of `x`, from 0 to 1000
 * @param values what is drawn of a point, each a height
 */
export function thinned<T extends { readonly x: number }>(
  points: readonly T[],
  values: readonly ((point: T) => number)[],
  columns = COLUMNS,
): readonly T[] {
  if (points.length <= columns) return points;
  const columnOf = ({ x }: T) => Math.min(columns - 1, Math.floor((x / 1000) * columns));
  const kept: T[] = [];
  for (let start = 0, end = 0; start < points.length; start = end) {
    const column = columnOf(points[start]);
    while (end < points.length && columnOf(points[end]) === column) end++;
    const marked = new Set([start, end - 1]);
    for (const value of values) {
      let least = start;
      let greatest = start;
      for (let i = start + 1; i < end; i++) {
        if (value(points[i]) < value(points[least])) least = i;
        if (value(points[i]) > value(points[greatest])) greatest = i;
      }
      marked.add(least).add(greatest);
    }
    for (const i of [...marked].sort((a, b) => a - b)) kept.push(points[i]);
  }
  return kept;
}
