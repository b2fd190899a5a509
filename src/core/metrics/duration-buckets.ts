/** Groups of durations: keys such as `under30s`, `30sTo2min`, `2To5min`, `over1h`, made from where they are parted. */

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** @param edges ascending, seconds; one key more than there are edges, and without any `all` */
export function bucketKeys(edges: readonly number[]): string[] {
  const named = edges.map((seconds) => {
    const [unit, size] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? ['s', 1];
    return { unit, number: String(seconds / size) };
  });
  const between = named.slice(1).map(({ unit, number }, i) => {
    const from = named[i];
    return `${from.number}${from.unit === unit ? '' : from.unit}To${number}${unit}`;
  });
  const [first, last] = [named[0], named.at(-1)];
  return first && last ? [`under${first.number}${first.unit}`, ...between, `over${last.number}${last.unit}`] : ['all'];
}

/** The place of a duration. An edge begins a bucket, but the last one ends its bucket: an hour is not over an hour. */
export function bucketOf(edges: readonly number[], seconds: number): number {
  const place = edges.findIndex((edge) => seconds < edge);
  const last = edges.length - 1;
  return place >= 0 ? place : seconds === edges[last] ? last : last + 1;
}
