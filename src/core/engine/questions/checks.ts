/** What a field of a question may hold, and how it is said where it holds something else. */

/** An error that names the field, what was expected and what is there. */
export function refused(path: string, found: unknown, expected: string): RangeError {
  return new RangeError(`${path}: expected ${expected}, found ${shown(found)}`);
}

export function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

export function isText(found: unknown): found is string {
  return typeof found === 'string';
}

export function isFlag(found: unknown): boolean {
  return typeof found === 'boolean';
}

export function isWhole(found: unknown, least: number): boolean {
  return Number.isSafeInteger(found) && (found as number) >= least;
}

export function isOneOf(values: readonly string[], found: unknown): boolean {
  return isText(found) && values.includes(found);
}

export function isListOf(holds: (found: unknown) => boolean, found: unknown): boolean {
  // Not `every`: that passes over holes.
  return Array.isArray(found) && Array.from(found as unknown[]).every(holds);
}

/** As JSON; of what has none, or throws, what kind of thing it is. */
function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  try {
    return JSON.stringify(found) ?? typeof found;
  } catch {
    return typeof found;
  }
}
