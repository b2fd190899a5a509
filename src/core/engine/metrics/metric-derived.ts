/** What is derived from the conversations of a data set, by row. */

import { MISSING, type Codes } from '../../columns/codes.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import type { Carried } from './metric-kept.js';
import type { ReportData } from '../rows/report-data.js';

/** By row, 1 where the status was not given. */
export function inferredStatus({ facts, length }: InteractionColumns): Uint8Array {
  const inferred = new Uint8Array(length).fill(1);
  facts.status?.forEach((status, row) => (inferred[row] = Number.isNaN(status) ? 1 : 0));
  return inferred;
}

/** By row, 1 where whether the customer is new is known, but was not given. */
export function inferredContacts({ contactType, length }: InteractionColumns, known: Codes): Uint8Array {
  const inferred = new Uint8Array(length);
  for (let row = 0; row < length; row++) inferred[row] = known[row] > 0 && contactType.codes[row] === MISSING ? 1 : 0;
  return inferred;
}

/** The latest instant of the data, epoch ms. Of data that grows, only what is new is looked at. */
export function lastInstant({ dataset: { columns }, days }: ReportData, known: Carried): number {
  const { endedAt, facts, events, length, startedAt } = columns;
  const { humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt, ratedAt } = facts;
  const ofRows = [endedAt, humanRequestedAt, assignedAt, firstResponseAt, resolvedAt, closedAt, surveySentAt, ratedAt];
  const isVoid = facts.void;
  if (isVoid) {
    const counted = latestBut(isVoid, [startedAt, ...ofRows], events);
    return counted > -Infinity ? counted : days.to;
  }
  let last = Math.max(days.to, known.asOf);
  for (const instants of ofRows) if (instants) last = latest(instants, known.rows, last);
  if (events) last = latest(events.at, known.events, last);
  known.rows = length;
  known.events = events?.at.length ?? 0;
  return (known.asOf = last);
}

/** Without the rows that are in no number at all. */
function latestBut(
  isVoid: Float64Array,
  ofRows: readonly (Float64Array | undefined)[],
  events: InteractionColumns['events'],
): number {
  let last = -Infinity;
  for (let row = 0; row < isVoid.length; row++) {
    if (!Number.isNaN(isVoid[row])) continue;
    for (const instants of ofRows) if (instants && instants[row] > last) last = instants[row];
    for (let e = 0; events && e < events.count[row]; e++) {
      const at = events.at[events.start[row] + e];
      if (at > last) last = at;
    }
  }
  return last;
}

function latest(instants: Float64Array, from: number, known: number): number {
  let last = known;
  for (let i = from; i < instants.length; i++) if (instants[i] > last) last = instants[i];
  return last;
}
