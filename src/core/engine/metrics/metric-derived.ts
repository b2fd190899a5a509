/** What is derived from the conversations of a data set, by row. */

import { MISSING } from '../../columns/codes.js';
import type { HandledBy } from '../../sessions/session-status.js';
import type { Steps } from '../../steps.js';
import type { Carried } from './metric-kept.js';
import type { ReportData } from '../rows/report-data.js';

export const HANDLED_BY: readonly HandledBy[] = ['agent', 'bot', 'unhandled'];
export const CONTACT_TYPES = ['new', 'returning'] as const;

/** Codes by row, 0 where it is not known, else the place in its list + 1. */
export interface DerivedColumns {
  readonly status: Uint8Array;
  readonly handledBy: Uint8Array;
  readonly contactType: Uint8Array;
  /** 1 where it was not given but follows from the rest. */
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

/** As given, else whether the customer had a conversation before in the data. */
export function* contactTypes({ dataset: { columns } }: ReportData): Steps<Uint8Array> {
  const { contactType, customerId, startedAt, length } = columns;
  const first = new Int32Array(customerId.dictionary.size).fill(-1);
  for (let row = 0; row < length; row++) {
    const code = customerId.codes[row];
    if (first[code] < 0 || startedAt[row] < startedAt[first[code]]) first[code] = row;
  }
  yield;
  const types = new Uint8Array(length);
  const givenType = Uint8Array.from({ length: contactType.dictionary.size }, (_, code) =>
    code === MISSING ? 0 : CONTACT_TYPES.indexOf(contactType.dictionary.text(code) as 'new') + 1,
  );
  for (let row = 0; row < length; row++) {
    const code = customerId.codes[row];
    types[row] = givenType[contactType.codes[row]] || (code === MISSING ? 0 : first[code] === row ? 1 : 2);
  }
  return types;
}
