/** What properties take. A page that sets one to something else is told so once; the property counts as not set. */

import { warnOnce } from './warn-once.js';

export interface PropertyKind {
  /** In words, after “expected”. */
  readonly expected: string;
  is(value: unknown): boolean;
}

/** By name of the property. `null` and `undefined`, which frameworks set, always stand for what is not set. */
export type PropertyKinds = Readonly<Record<string, PropertyKind>>;

export const TEXT: PropertyKind = { expected: 'a text', is: (value) => typeof value === 'string' };

export const OBJECT: PropertyKind = {
  expected: 'an object',
  is: (value) => typeof value === 'object' && !Array.isArray(value),
};

/** Keys separated by spaces, or a list that replaces that of the data. */
export const TEXT_OR_LIST: PropertyKind = {
  expected: 'a text or a list',
  is: (value) => typeof value === 'string' || Array.isArray(value),
};

export const TEXT_OR_OBJECT: PropertyKind = {
  expected: 'a text or an object',
  is: (value) => TEXT.is(value) || OBJECT.is(value),
};

/** Sets properties that hold what they do not take to `null`. */
export function ignoreUnusable(host: HTMLElement, kinds: PropertyKinds): void {
  const values = host as unknown as Record<string, unknown>;
  for (const [name, { expected, is }] of Object.entries(kinds)) {
    const value = values[name];
    if (value === null || value === undefined || is(value)) continue;
    warnOnce(`<${host.localName}> ${name}: expected ${expected}, found ${wordFor(value)}.`);
    values[name] = null;
  }
}

/** Not the value itself, which may be of any size, or private. */
function wordFor(value: unknown): string {
  return Array.isArray(value) ? 'a list' : Number.isNaN(value) ? 'NaN' : `a value of type ${typeof value}`;
}
