/** The least and the greatest of some numbers; NaN stands for none. `null` where there is none. */

export function extent(values: Iterable<number>): [least: number, greatest: number] | null {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : null;
}
