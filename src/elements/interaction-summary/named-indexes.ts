/** What a narrow card names of an interaction: the indexes furthest from the middle. */

import { INDEX_NEUTRAL, INDEX_NOT_RATED, type IndexScore } from '../../core/index.js';

export interface NamedIndex {
  readonly behavior: string;
  readonly index: IndexScore;
}

/** A narrow card has room for so many names. */
export const NAMED = 4;

/**
 * The indexes that say something, the behaviour in focus first, then the strongest ones, of equally strong ones the
 * negative first: these are what somebody looks for.
 */
export function namedIndexes(
  indexes: ReadonlyMap<string, IndexScore>,
  behaviors: readonly string[],
  focus: string | null,
): NamedIndex[] {
  const strength = ({ behavior, index }: NamedIndex) => (behavior === focus ? Infinity : Math.abs(index - 5));
  return behaviors
    .map((behavior) => ({ behavior, index: indexes.get(behavior) ?? INDEX_NOT_RATED }))
    .filter(({ index }) => index !== INDEX_NEUTRAL && index !== INDEX_NOT_RATED)
    .sort((a, b) => compare(strength(b), strength(a)) || a.index - b.index);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
