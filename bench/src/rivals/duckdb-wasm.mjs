// DuckDB as WebAssembly, in a worker, as its documentation sets it up.
/* global Worker */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { Field, Float64, Int32, makeData, RecordBatch, Schema, Struct, Table, Uint16, Uint8 } from 'apache-arrow';
import { generate } from '../data/generate.mjs';
import { CODED_INDEXES, codeOf, cube, filtered, index, totals, totalsOf } from './duckdb-sql.mjs';

/** A column of Arrow over a typed array; NaN becomes null. */
export function arrowColumn(type, data) {
  const missing = type instanceof Float64;
  if (!missing) return makeData({ type, length: data.length, nullCount: 0, data });
  const nullBitmap = new Uint8Array(Math.ceil(data.length / 8));
  let nullCount = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === data[i]) nullBitmap[i >> 3] |= 1 << (i & 7);
    else nullCount++;
  }
  return makeData({ type, length: data.length, nullCount, nullBitmap, data });
}

/** @param {Record<string, import('apache-arrow').Data>} columns of equal length */
export function arrowTable(columns) {
  const schema = new Schema(Object.entries(columns).map(([name, { type }]) => new Field(name, type, true)));
  const children = Object.values(columns);
  const [{ length }] = children;
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  return new Table(schema, batch);
}

const columnsOf = (data) => ({
  id: arrowColumn(
    new Int32(),
    Int32Array.from({ length: data.n }, (_, row) => row),
  ),
  agent: arrowColumn(new Uint16(), data.agent),
  team: arrowColumn(new Uint8(), data.team),
  channel: arrowColumn(new Uint8(), data.channel),
  day: arrowColumn(new Uint16(), data.day),
  ...Object.fromEntries(data.raw.map((raw, k) => [`b${k}`, arrowColumn(new Float64(), raw)])),
});

/** A connection to an empty one. */
export async function openDatabase() {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb/duckdb-browser-eh.worker.js'));
  await database.instantiate('/duckdb/duckdb-eh.wasm');
  return database.connect();
}

export class DuckDBWasm {
  async load({ n }) {
    this.connection = await openDatabase();
    await this.connection.insertArrowTable(arrowTable(columnsOf(generate(n))), { name: 't' });
    this.ask = async (sql) => (await this.connection.query(sql)).toArray();
  }

  A() {
    return index(this.ask);
  }

  B() {
    return totals(this.ask);
  }

  prepareC() {
    return cube(this.ask);
  }

  C(filter) {
    return filtered(this.ask, filter);
  }

  async codesOf() {
    const result = await this.connection.query(CODED_INDEXES);
    return result.schema.fields.slice(1).map((_, k) => Uint8Array.from(result.getChildAt(k + 1), codeOf));
  }

  totalsOf(result, filter) {
    return totalsOf(result, filter);
  }
}
