/** What is derived from the conversations of a data set, by row. */

import type { Chains } from '../../metrics/conditions.js';
import type { Carried } from './metric-kept.js';
import type { ReportData } from '../rows/report-data.js';

/** By row, 1 where something was not given but follows from the rest. */
export interface DerivedColumns {
  readonly statusInferred: Uint8Array;
  readonly contactTypeInferred: Uint8Array;
}

/** The latest instant of the data, epoch ms. Of data that grows, only what is new is looked at. */
export function lastInstant({ dataset: { columns }, days }: ReportData, known: Carried): number {
  const { endedAt, facts, events, length } = columns;
  const { humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt, ratedAt } = facts;
  let last = Math.max(days.to, known.asOf);
  const ofRows = [endedAt, humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt, ratedAt];
  for (const instants of ofRows) if (instants) last = latest(instants, known.rows, last);
  if (events) last = latest(events.at, known.events, last);
  known.rows = length;
  known.events = events?.at.length ?? 0;
  return (known.asOf = last);
}

function latest(instants: Float64Array, from: number, known: number): number {
  let last = known;
  for (let i = from; i < instants.length; i++) if (instants[i] > last) last = instants[i];
  return last;
}

/** More transfers than this are a circle of names. */
const MOST_LEGS = 1000;

/**
 * Legs of contacts: those that name one parent, and the parents of parents. The first leg is the one without a parent;
 * where that is not in the data, the earliest of those that are.
 */
export function chainsOf({ dataset: { columns } }: ReportData): Chains {
  const { facts, parents, ids, startedAt, length } = columns;
  const { parent } = facts;
  if (!parent) return { legs: () => 1, isFirst: () => true };
  const rowOfParent = Int32Array.from({ length: parents.size }, (_, code) => ids.find(parents.text(code)) ?? -1);
  // The row of the first leg, or above them all the code of an id that is not in the data.
  const root = new Int32Array(length);
  const legs = new Uint32Array(length + parents.size);
  const first = new Int32Array(length + parents.size).fill(-1);
  for (let row = 0; row < length; row++) {
    let at = row;
    for (let steps = 0; !Number.isNaN(parent[at]); steps++) {
      const up = rowOfParent[parent[at]];
      if (up < 0 || steps === MOST_LEGS) {
        at = up < 0 ? length + parent[at] : row;
        break;
      }
      at = up;
      if (up === row) break;
    }
    root[row] = at;
    legs[at]++;
    const before = first[at];
    if (at < length) first[at] = at;
    else if (before < 0 || startedAt[row] < startedAt[before]) first[at] = row;
  }
  return { legs: (row) => legs[root[row]], isFirst: (row) => first[root[row]] === row };
}
