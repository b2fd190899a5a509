/** What conversations have to do with each other: legs of one contact, and customers who come back. */

import { MISSING } from '../columns/dictionary.js';
import type { Steps } from '../steps.js';
import type { ReportData } from './report-data.js';

export const CONTACT_TYPES = ['new', 'returning'] as const;

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
