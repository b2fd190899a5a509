/** What an input is read as: its records with their places, and what is told. */

import type { ReportInput } from '../../../src/core/ingest/input/input-bytes.js';
import type { Problem } from '../../../src/core/ingest/problems.js';
import type { Positioned } from '../../../src/core/ingest/record-batch.js';
import type { ReadLimits } from '../../../src/core/ingest/limits.js';
import { openInput } from '../../../src/sources/open-input.js';
import type { TableOptions } from '../../../src/sources/table/table-options.js';

export type Read = Record<string, unknown>;

export interface ReadInput {
  readonly records: readonly Read[];
  readonly positions: readonly number[];
  readonly problems: readonly Problem[];
  /** `position field: found -> expected`. */
  readonly told: readonly string[];
  readonly source: string | null;
}

export async function readInput(
  input: ReportInput,
  table: TableOptions = {},
  limits?: ReadLimits,
  signal?: AbortSignal,
): Promise<ReadInput> {
  const format = { isTable: null, table: { timeZone: 'UTC', ...table }, limits };
  const { batches } = await openInput(input, format, signal);
  if (batches === null) throw new Error('not opened');
  const records: Positioned[] = [];
  const problems: Problem[] = [];
  let source: string | null = null;
  for await (const batch of batches) {
    records.push(...batch.records);
    problems.push(...batch.problems);
    source = batch.source?.name ?? source;
  }
  return {
    records: records.map(({ record }) => record as Read),
    positions: records.map(({ position }) => position),
    problems,
    told: problems
      .filter(({ expected }) => !expected.startsWith('a column of ids'))
      .map(
        ({ position, source: of, field, found, expected }) =>
          `${position} ${[of, field].filter(Boolean).join(' ')}: ${found} -> ${expected}`,
      ),
    source,
  };
}

/** Without the members that are undefined. */
export function plain(records: readonly Read[]): readonly Read[] {
  return JSON.parse(JSON.stringify(records)) as readonly Read[];
}

/** The bytes one by one, or in pieces. */
export function inPieces(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let i = 0; i < bytes.length; i += length) controller.enqueue(bytes.slice(i, i + length));
      controller.close();
    },
  });
}
