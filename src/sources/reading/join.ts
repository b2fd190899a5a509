/** The rows of a source, put together: those of each conversation, and those that all refer to. */

import { isMissing, rowsAt, unpacked, valueAt, type Instants } from '../mapping/values.js';
import type { Joined, Row, RowSource, SourceTable } from '../source.js';

export class Join {
  /** By table and by the id of the conversation. */
  private readonly parts = new Map<string, Map<string, Row[]>>();
  /** By table and by the id of the row. */
  private readonly known = new Map<string, Map<string, Row>>();

  constructor(
    private readonly source: RowSource,
    private readonly instants: Instants,
  ) {}

  /** Takes a row that is no conversation; whether it says to what it belongs. */
  add(table: string, row: Row): boolean {
    const { of, id } = this.source.tables[table];
    const key = keyOf(row, of ?? id);
    if (key === null) return false;
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
    for (const rows of this.parts.values()) rows.delete(key);
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
        const joined = key === null ? [] : (parts.get(table)?.get(key) ?? []);
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
