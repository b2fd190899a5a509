/** The rows of a source, put together: those of each conversation, and those that all refer to. */

import { isMissing, rowsAt, unpacked, valueAt, type Instants } from '../mapping/values.js';
import type { Joined, Row, RowSource, SourceTable } from '../source.js';

export class Join {
  /** By table and by the id of the conversation. */
  private readonly parts = new Map<string, Map<string, Row[]>>();
  /** By table and by the id of the row. */
  private readonly known = new Map<string, Map<string, Row>>();
  /** By table and by the id of the row, the conversation to which it belongs; `null`: several. */
  private readonly owners = new Map<string, Map<string, string | null>>();

  constructor(
    private readonly source: RowSource,
    private readonly instants: Instants,
  ) {}

  /** Takes a row that is no conversation; whether it says to what it belongs. */
  add(table: string, row: Row): boolean {
    const { of, id } = this.source.tables[table];
    const key = keyOf(row, of ?? id);
    if (key === null) return false;
    const known = of === undefined || id === undefined ? null : keyOf(row, id);
    if (known !== null) {
      const owners = mapIn(this.owners, table);
      owners.set(known, (owners.get(known) ?? key) === key ? key : null);
    }
    if (of !== undefined) listIn(mapIn(this.parts, table), key).push(row);
    else mapIn(this.known, table).set(key, row);
    return true;
  }

  /** All rows of a table to which others refer. */
  all(table: string): Iterable<Row> {
    return this.known.get(table)?.values() ?? [];
  }

  /** Ids of conversations of which some table has rows. */
  ids(tables: readonly string[]): readonly string[] {
    return [...new Set(tables.flatMap((table) => [...(this.parts.get(table)?.keys() ?? [])]))];
  }

  /** Lets go of what belongs to a conversation that is made. */
  forget(key: string): void {
    for (const [table, { through }] of Object.entries(this.source.tables)) {
      for (const inner of this.innerKeys(key, through)) this.parts.get(table)?.delete(inner);
    }
    for (const rows of this.parts.values()) rows.delete(key);
  }

  /** The ids of what of another table belongs to a conversation, and to no other one. */
  private innerKeys(key: string, through: string | undefined): readonly string[] {
    if (through === undefined) return [];
    const { id } = this.source.tables[through];
    const rows = this.parts.get(through)?.get(key) ?? [];
    const ids = new Set(rows.map((row) => keyOf(row, id)));
    return [...ids].filter((one): one is string => one !== null && this.owners.get(through)?.get(one) === key);
  }

  /** Rows that belong to a conversation which never came. */
  get left(): number {
    let count = 0;
    for (const rows of this.parts.values()) for (const list of rows.values()) count += list.length;
    return count;
  }

  /** @param own rows of the first table that are this conversation */
  of(key: string | null, own: readonly Row[]): Joined {
    const { source, parts, known, instants } = this;
    const [main] = Object.keys(source.tables);
    return {
      rows: (table) => {
        if (table === main) return own;
        const within = own.flatMap((row) => innerRows(row, source.tables[table]));
        const keys = key === null ? [] : [key, ...this.innerKeys(key, source.tables[table].through)];
        const joined = keys.flatMap((one) => parts.get(table)?.get(one) ?? []);
        return within.length === 0 ? joined : [...within, ...joined];
      },
      find: (table, id) => (isMissing(id) ? undefined : known.get(table)?.get(String(id))),
      instant: (value) => instants.read(value),
    };
  }
}

export function keyOf(row: Row, path: string | undefined): string | null {
  const value = path === undefined ? undefined : valueAt(row, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function innerRows(row: Row, { within }: SourceTable): readonly Row[] {
  if (within === undefined) return [];
  const value = unpacked(valueAt(row, within));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? [value as Row] : rowsAt(row, within);
}

function mapIn<V>(maps: Map<string, Map<string, V>>, name: string): Map<string, V> {
  let found = maps.get(name);
  if (!found) maps.set(name, (found = new Map<string, V>()));
  return found;
}

function listIn(lists: Map<string, Row[]>, key: string): Row[] {
  let found = lists.get(key);
  if (!found) lists.set(key, (found = []));
  return found;
}
