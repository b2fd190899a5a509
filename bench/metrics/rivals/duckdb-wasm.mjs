// DuckDB as WebAssembly, in a worker, as its documentation sets it up.
import { Float64, Int32, Uint16, Uint8 } from 'apache-arrow';
import { arrowColumn, arrowTable, openDatabase } from '../../src/rivals/duckdb-wasm.mjs';
import { generate } from '../data.mjs';
import { InSql, typedTable } from './duckdb-sql.mjs';

export class DuckDBWasm extends InSql {
  async load({ n, messages: each }) {
    this.connection = await openDatabase();
    this.rows = async (sql) => {
      const result = await this.connection.query(sql);
      const columns = result.schema.fields.map((_, c) => result.getChildAt(c).toJSON());
      return Array.from({ length: result.numRows }, (_, row) => columns.map((column) => column[row]));
    };
    const { messages, first, ...data } = generate(n, each);
    await this.insert('raw', {
      id: arrowColumn(
        new Int32(),
        Int32Array.from({ length: n }, (_, i) => i),
      ),
      started: arrowColumn(new Float64(), data.started),
      ...(first && { first: arrowColumn(new Float64(), first) }),
      channel: arrowColumn(new Uint8(), data.channel),
      agent: arrowColumn(new Uint8(), data.agent),
      talk: arrowColumn(new Uint16(), data.talk),
      csat: arrowColumn(new Uint8(), data.csat),
    });
    if (messages) {
      const conversation = Int32Array.from(messages.at, (_, m) => Math.floor(m / each));
      await this.insert('raw_messages', {
        conversation: arrowColumn(new Int32(), conversation),
        sent: arrowColumn(new Float64(), messages.at),
        author: arrowColumn(new Uint8(), messages.from),
      });
    }
    await typedTable(this.rows, each > 0);
  }

  insert(name, columns) {
    return this.connection.insertArrowTable(arrowTable(columns), { name });
  }
}
