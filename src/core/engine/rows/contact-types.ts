/** Whether the customer of each interaction is new or returning: as given, else by the rest of the data. */

import { MISSING } from '../../columns/codes.js';
import { extendColumn } from '../../columns/growing/extend-column.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { legsOf } from '../../columns/legs.js';
import { CONTACT_TYPES } from '../../model/field-values.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';

const NEW = 1;
const RETURNING = 2;

/** Goes on where rows are added. */
export class ContactTypes {
  /** By row: the place in `CONTACT_TYPES` + 1; 0 where it is not known. */
  private types = new Uint8Array(0);
  /** By the code of a customer's id: the row of the earliest interaction + 1; 0 before there is one. */
  private first = new Int32Array(0);
  private rows = 0;

  *read(columns: InteractionColumns): Steps<Uint8Array> {
    const { contactType, customerId, length } = columns;
    this.types = extendColumn(this.types, length, Uint8Array, 1);
    this.first = extendColumn(this.first, customerId.dictionary.size, Int32Array, 4);
    const given = Uint8Array.from({ length: contactType.dictionary.size }, (_, code) =>
      code === MISSING ? 0 : CONTACT_TYPES.indexOf(contactType.dictionary.text(code) as 'new') + 1,
    );
    while (this.rows < length) {
      const to = Math.min(this.rows + ROWS_PER_STEP, length);
      readRows(columns, given, this.types, this.first, this.rows, to);
      this.rows = to;
      yield;
    }
    return withLegs(columns, given, this.types, this.first);
  }
}

/** A transfer is no new contact: all legs of one are new where the customer's first conversation is among them. */
function withLegs(columns: InteractionColumns, given: Uint8Array, types: Uint8Array, first: Int32Array): Uint8Array {
  const { contactType, customerId } = columns;
  const legs = legsOf(columns);
  if (legs === null) return types;
  const found = types.slice(0, columns.length);
  for (const contact of new Set(legs.values())) {
    const rows = new Set(contact);
    for (const row of contact) {
      const customer = customerId.codes[row];
      if (given[contactType.codes[row]] > 0 || customer === MISSING) continue;
      if (rows.has(first[customer] - 1)) found[row] = NEW;
    }
  }
  return found;
}

/** What is void is no contact. Of equally early interactions the one in the first row is the first. */
function readRows(
  { contactType, customerId, startedAt, facts }: InteractionColumns,
  given: Uint8Array,
  types: Uint8Array,
  first: Int32Array,
  from: number,
  to: number,
): void {
  const isVoid = facts.void;
  for (let row = from; row < to; row++) {
    const customer = customerId.codes[row];
    const type = given[contactType.codes[row]];
    if (customer === MISSING || (isVoid !== undefined && !Number.isNaN(isVoid[row]))) {
      types[row] = type;
      continue;
    }
    const before = first[customer] - 1;
    const isFirst = before < 0 || startedAt[row] < startedAt[before];
    if (isFirst) {
      first[customer] = row + 1;
      if (before >= 0) types[before] = given[contactType.codes[before]] || RETURNING;
    }
    types[row] = type || (isFirst ? NEW : RETURNING);
  }
}
