/** The least and the greatest of any number of values: arguments of a call, such as `Math.max(...values)`, have a limit. */

/** `Infinity` where there are none. */
export function least(values: Iterable<number>): number {
  let found = Infinity;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/** `-Infinity` where there are none. */
export function greatest(values: Iterable<number>): number {
  let found = -Infinity;
  for (const value of values) found = Math.max(found, value);
  return found;
}
