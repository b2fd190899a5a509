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
