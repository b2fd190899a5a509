// DuckDB in its own build for Node.
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, USMALLINT, UTINYINT } from '@duckdb/node-api';
import { generate } from '../data.mjs';
import { InSql, typedTable } from './duckdb-sql.mjs';

/** Rows of a chunk. */
const CHUNK = 2048;

export class DuckDBNative extends InSql {
  constructor(threads) {
    super();
    this.threads = threads;
  }

  async load({ n, messages: each }) {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(this.threads) });
    this.connection = await instance.connect();
    this.rows = async (sql) => (await this.connection.runAndReadAll(sql)).getRowsJS();
    const { messages, first, ...data } = generate(n, each);
    await this.append('raw', {
      id: [INTEGER, Int32Array.from({ length: n }, (_, i) => i)],
      started: [DOUBLE, data.started],
      ...(first && { first: [DOUBLE, first] }),
      channel: [UTINYINT, data.channel],
      agent: [UTINYINT, data.agent],
      talk: [USMALLINT, data.talk],
      csat: [UTINYINT, data.csat],
    });
    if (messages) {
      await this.append('raw_messages', {
        conversation: [INTEGER, Int32Array.from(messages.at, (_, m) => Math.floor(m / each))],
        sent: [DOUBLE, messages.at],
        author: [UTINYINT, messages.from],
      });
    }
    await typedTable(this.rows, each > 0);
  }

  async append(name, columns) {
    const types = Object.values(columns).map(([type]) => type);
    const values = Object.values(columns).map(([, data]) => data);
    await this.rows(
      `CREATE TABLE ${name} (${Object.keys(columns)
        .map((column, c) => `${column} ${types[c]}`)
        .join(', ')})`,
    );
    const appender = await this.connection.createAppender(name);
    for (let row = 0; row < values[0].length; row += CHUNK) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setColumns(values.map((data) => Array.from(data.subarray(row, row + CHUNK))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }
}
