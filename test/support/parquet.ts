/** Writes Parquet for tests, with a database that knows nothing of our reader. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

let database: Promise<DuckDBInstance> | null = null;

/**
 * @param query in SQL: its columns and rows are the file's
 * @param options as `COPY … TO` takes them, such as `COMPRESSION zstd`
 */
export async function writeParquet(query: string, ...options: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  database ??= DuckDBInstance.create(':memory:');
  const connection = await (await database).connect();
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  try {
    const file = join(folder, 'a.parquet');
    await connection.run(`SET TimeZone = 'UTC'`);
    await connection.run(`COPY (${query}) TO '${file}' (${['FORMAT parquet', ...options].join(', ')})`);
    return new Uint8Array(readFileSync(file));
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  }
}

/** As SQL has a text. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
