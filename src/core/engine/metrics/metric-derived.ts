/** What is derived from the conversations of a data set, by row. */

import { MISSING } from '../../columns/codes.js';
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
  const { humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt } = facts;
  let last = Math.max(days.to, known.asOf);
  const look = (instants: Float64Array | undefined, from: number) => {
    for (let i = from; i < (instants?.length ?? 0); i++) if (instants![i] > last) last = instants![i];
  };
  const ofRows = [endedAt, humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt];
  for (const instants of ofRows) look(instants, known.rows);
  look(events?.at, known.events);
  known.rows = length;
  known.events = events?.at.length ?? 0;
  return (known.asOf = last);
}

/** How many legs the contact of a row has. */
export function legsOf({ dataset: { columns } }: ReportData): (row: number) => number {
  const { facts, parents, ids, length } = columns;
  const { parent } = facts;
  if (!parent) return () => 1;
  const children = new Uint32Array(parents.size);
  for (let row = 0; row < length; row++) if (!Number.isNaN(parent[row])) children[parent[row]]++;
  return (row) => {
    const code = Number.isNaN(parent[row]) ? (parents.find(ids.at(row)) ?? MISSING) : parent[row];
    if (code === MISSING) return 1;
    return children[code] + (ids.find(parents.text(code)) === undefined ? 0 : 1);
  };
}
