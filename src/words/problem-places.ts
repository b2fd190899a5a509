/** Where the problems of a group stand, for lists of groups. */

import { kindOfField, type Problem, type ProblemGroup, type ProblemReport } from '../core/ingest/problems.js';

/** Places in one file, or sheet. */
export interface ProblemPlaces {
  /** `null` where the input is one. */
  readonly source: string | null;
  /** From 1, each once, in their order; empty where what is wrong is no record. */
  readonly positions: readonly number[];
}

/**
 * @param most places that are given
 * @returns by file, in their order; `all` is false where there are more
 */
export function problemPlaces(
  group: ProblemGroup,
  { problems }: ProblemReport,
  most: number,
): { readonly places: readonly ProblemPlaces[]; readonly all: boolean } {
  const own = problems.filter((problem) => isOf(problem, group));
  const named = own.some(({ source }) => source !== undefined);
  // Without files, the group knows places that are no longer listed.
  const found: readonly Pick<Problem, 'source' | 'position'>[] = named
    ? own
    : group.positions.map((position) => ({ position }));
  const places: { source: string | null; positions: number[] }[] = [];
  const seen = new Set<string>();
  for (const { source = null, position } of found) {
    const key = `${position} ${source}`;
    if (seen.has(key) || (source === null && position === 0)) continue;
    if (seen.size === most) return { places, all: false };
    seen.add(key);
    const last = places.at(-1)?.source === source ? places.at(-1)! : { source, positions: [] };
    if (places.at(-1) !== last) places.push(last);
    if (position > 0) last.positions.push(position);
  }
  return { places, all: group.count <= found.length };
}

/** The first of a group, as far as it is listed. */
export function firstOf(group: ProblemGroup, { problems }: ProblemReport): Problem | undefined {
  return problems.find((problem) => isOf(problem, group));
}

function isOf(problem: Problem, { field, code, effect, expected }: ProblemGroup): boolean {
  return (
    problem.code === code &&
    problem.effect === effect &&
    problem.expected === expected &&
    kindOfField(problem) === field
  );
}
