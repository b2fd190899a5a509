/** Warnings for the author of the page. */

const given = new Set<string>();

/** Warns of a fault of the page once, however many elements share it. */
export function warnOnce(message: string): void {
  if (given.has(message)) return;
  given.add(message);
  console.warn(`[rapport] ${message}`);
}
