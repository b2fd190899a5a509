// DuckDB in its own build for Node.
import { DuckDBInstance } from '@duckdb/node-api';
import { textFile } from '../data/files.mjs';
import { BEHAVIORS, CHANNELS } from '../data/shape.mjs';
import { CODED_INDEXES, codeOf, cube, filtered, index, totals, totalsOf } from './duckdb-sql.mjs';

const FIELDS = [
  ...['id', 'agentId', 'teamId', 'channel'].map((name) => `${name}: 'VARCHAR'`),
  ...['startedAt', 'endedAt'].map((name) => `${name}: 'TIMESTAMP'`),
  `behaviors: 'STRUCT(${BEHAVIORS.map((key) => `"${key}" DOUBLE`).join(', ')})'`,
].join(', ');

/** The work on the columns wants whole numbers; the reading alone takes the texts as they are. */
function coded() {
  const channel = `list_position([${CHANNELS.map((name) => `'${name}'`).join(', ')}], channel) - 1`;
  const day = `date_diff('day', TIMESTAMP '2026-01-01', startedAt)`;
  return `substr(id, 2)::INTEGER - 1 id, (substr(agentId, 2)::INTEGER - 1)::USMALLINT agent,
    (substr(teamId, 2)::INTEGER - 1)::UTINYINT team, (${channel})::UTINYINT channel, ${day}::USMALLINT AS day`;
}

const behaviors = BEHAVIORS.map((key, k) => `behaviors."${key}" b${k}`).join(', ');
const source = (path) => `read_json('${path}', format = 'newline_delimited', columns = {${FIELDS}})`;

export class DuckDBNative {
  constructor(threads) {
    this.threads = threads;
  }

  async open() {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(this.threads) });
    const connection = await instance.connect();
    this.ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
    this.columns = async (sql) => (await connection.runAndReadAll(sql)).getColumnsJS();
  }

  async load({ n }) {
    await this.open();
    this.n = n;
    await this.ask(`CREATE TABLE t AS SELECT ${coded()}, ${behaviors} FROM ${source(textFile(n, 'ndjson'))}`);
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
    const [, ...columns] = await this.columns(CODED_INDEXES);
    return columns.map((column) => Uint8Array.from(column, codeOf));
  }

  totalsOf(result, filter) {
    return totalsOf(result, filter);
  }
}

/** Work D: the file to a table. */
export class ReadDuckDBNative extends DuckDBNative {
  async load({ n }) {
    await this.open();
    this.n = n;
    this.path = textFile(n, 'ndjson');
  }

  D() {
    return this.ask(
      `CREATE OR REPLACE TABLE d AS SELECT id, agentId, teamId, channel, startedAt, endedAt, ${behaviors}
       FROM ${source(this.path)}`,
    );
  }

  async codesOf() {
    await this.ask(
      `CREATE OR REPLACE TABLE t AS SELECT ${coded()}, ${BEHAVIORS.map((_, k) => `b${k}`).join(', ')} FROM d`,
    );
    await index(this.ask);
    return super.codesOf();
  }

  async rawOf(_result, rows) {
    const values = BEHAVIORS.map((_, k) => `b${k}`).join(', ');
    const columns = await this.columns(`SELECT ${values} FROM d ORDER BY id LIMIT ${rows}`);
    return Float64Array.from(
      { length: rows * BEHAVIORS.length },
      (_, i) => columns[i % BEHAVIORS.length][Math.floor(i / BEHAVIORS.length)] ?? NaN,
    );
  }
}
