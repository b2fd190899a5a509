/** What is derived from the conversations of a data set, by row. */

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
