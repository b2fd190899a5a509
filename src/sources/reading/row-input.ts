/** An input whose rows are those of a source. */

import { bytesOf } from '../../core/ingest/input/input-bytes.js';
import { textOf } from '../../core/ingest/input/input-text.js';
import { piecesOf } from '../../core/ingest/input/pieces.js';
import { sliceOf } from '../../core/ingest/bytes/text-buffer.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { InputFormat } from '../input-format.js';
import type { FoundTable } from '../recognise/recognise.js';
import { JsonRows } from '../rows/json-rows.js';
import type { RowBatch, RowPlan } from '../rows/row-batch.js';
import { tableRows } from '../rows/table-rows.js';
import { sheetFormat } from '../sheets/sheet-text.js';
import { TableText, type TableInput } from '../table/table-text.js';
import { asProblem } from '../table/table-problems.js';

export interface RowInput {
  /** As `Part` has it. */
  readonly label?: string | undefined;
  /** The input from its beginning. */
  open(): TableInput;
  readonly kind: 'json' | 'table';
  /** Whether it is a table that was no text. */
  readonly isSheet?: boolean | undefined;
  /** Which table the rows of each list are of. */
  readonly tables: readonly FoundTable[];
  /** The same of lists that are not seen at the beginning. */
  readonly others: readonly FoundTable[];
  /** Whether objects at the top are rows, or hold one. */
  readonly isWhole: boolean;
}

const encoder = new TextEncoder();

/** The rows of an input, in the order in which they stand there. */
export async function* rowsOf(
  { label, open, kind, isSheet, tables, others, isWhole }: RowInput,
  given: InputFormat,
  signal: AbortSignal | undefined,
  tell: (problem: Problem) => void,
): AsyncGenerator<RowBatch, void, void> {
  const input = open();
  // Its places are lines: those of records, which are counted through all inputs, are others.
  const report = (problem: Problem) => tell(label === undefined ? problem : { ...problem, source: label });
  const format = isSheet ? sheetFormat(given) : given;
  if (kind === 'table') {
    const text = new TableText(input, format, signal, report);
    yield* tableRows(text, format.table.delimiter, (problem) => report(asProblem(problem)));
    return;
  }
  const plan: RowPlan = {
    lists: new Set([...tables, ...others].map(({ list }) => list)),
    whole: isWhole,
  };
  const rows = new JsonRows(plan);
  const pieces = typeof input === 'string' ? [input] : textOf(piecesOf(bytesOf(input)!, signal), format.limits);
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      rows.room().set(piece);
      rows.written(piece.length);
      yield rows.take();
      continue;
    }
    for (let from = 0; from < piece.length;) {
      const { read, written } = encoder.encodeInto(sliceOf(piece, from), rows.room());
      from += read;
      rows.written(written);
      yield rows.take();
    }
  }
  rows.end();
  yield rows.take();
}
