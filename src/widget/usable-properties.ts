/** What properties take. A page that sets one to something else is told so once, and the element goes on. */

import { warnOnce } from './warn-once.js';

export interface PropertyKind {
  /** In words, after “expected”. */
  readonly expected: string;
  is(value: unknown): boolean;
  /** What stands in place of a value that is not of this kind. Default: `null`, as if nothing had been set. */
  instead?(value: unknown): unknown;
}

/** By name of the property. `null` and `undefined`, which frameworks set, always stand for what is not set. */
export type PropertyKinds = Readonly<Record<string, PropertyKind>>;

export const TEXT: PropertyKind = { expected: 'a text', is: (value) => typeof value === 'string' };

/**
 * What a report is narrowed to. Numbers are written out, as ids often are. Anything else is written out too, and will match
 * nothing: a filter that was meant must never be dropped, because the report would then show what it was meant to hide.
 */
export const KEY: PropertyKind = {
  expected: 'a text or a number',
  is: (value) => typeof value === 'string',
  instead: (value) => String(value),
};

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

/** Replaces the value of a property that does not take it. */
export function replaceUnusable(host: HTMLElement, kinds: PropertyKinds, name: string): void {
  if (!Object.hasOwn(kinds, name)) return;
  const values = host as unknown as Record<string, unknown>;
  const kind = kinds[name];
  const value = values[name];
  if (value === null || value === undefined || kind.is(value)) return;
  if (!kind.instead || !Number.isFinite(value)) {
    warnOnce(`<${host.localName}> ${name}: expected ${kind.expected}, found ${wordFor(value)}.`);
  }
  values[name] = kind.instead?.(value) ?? null;
}

/** Not the value itself, which may be of any size, or private. */
function wordFor(value: unknown): string {
  return Array.isArray(value) ? 'a list' : Number.isNaN(value) ? 'NaN' : `a value of type ${typeof value}`;
}
