/** Legs of contacts: interactions of which one was transferred to the other. */

import type { InteractionColumns } from './interaction-columns.js';

/** More records under one parent are no contact, but a campaign or an account: each counts by itself. */
const MOST_LEGS = 1000;

/** By row, the rows of all legs of its contact, the first one first. A row that is alone is not in it. */
export type Legs = ReadonlyMap<number, readonly number[]>;

type Columns = Pick<InteractionColumns, 'facts' | 'parents' | 'ids' | 'startedAt' | 'length'>;

/**
 * Those that name one parent, that parent, and the parents of parents; what is void is no leg. The first one is that without a
 * parent; the others follow by their start. `null` where nothing has a parent.
 */
export function legsOf({ facts, parents, ids, startedAt, length }: Columns): Legs | null {
  const { parent, void: isVoid } = facts;
  if (!parent) return null;
  const root = rootsOf(parent, parents.size, (code) => ids.find(parents.text(code)), length);
  const size = new Uint32Array(root.length);
  const counts = (row: number) => isVoid === undefined || Number.isNaN(isVoid[row]);
  for (let row = 0; row < length; row++) if (counts(row)) size[root[row]]++;
  const contacts = new Map<number, number[]>();
  const legs = new Map<number, number[]>();
  for (let row = 0; row < length; row++) {
    if (!counts(row) || size[root[row]] < 2 || size[root[row]] > MOST_LEGS) continue;
    const contact = contacts.get(root[row]) ?? [];
    contacts.set(root[row], contact);
    contact.push(row);
    legs.set(row, contact);
  }
  const place = (row: number) => (Number.isNaN(parent[row]) ? -Infinity : startedAt[row]);
  for (const contact of contacts.values()) {
    contact.sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b)));
  }
  return legs;
}

/** By row, the same number for all that hang together, also in a circle; ids that are not in the data stand above the rows. */
function rootsOf(
  parent: Float64Array,
  ids: number,
  rowOf: (code: number) => number | undefined,
  length: number,
): Int32Array {
  const up = Int32Array.from({ length: length + ids }, (_, node) => node);
  const rootOf = (node: number) => {
    while (up[node] !== node) node = up[node] = up[up[node]];
    return node;
  };
  const rows = Int32Array.from({ length: ids }, (_, code) => rowOf(code) ?? length + code);
  for (let row = 0; row < length; row++) {
    if (!Number.isNaN(parent[row])) up[rootOf(row)] = rootOf(rows[parent[row]]);
  }
  for (let node = 0; node < up.length; node++) up[node] = rootOf(node);
  return up;
}
