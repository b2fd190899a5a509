/** Leaves out what is told of lines below a table that are no records, such as the name of a report. */

import type { Problem } from '../../core/ingest/problems.js';
import type { RecordBatch } from '../../core/ingest/record-batch.js';

/** A line that lacks what every record has, or most of its cells, is told once a record follows. */
export async function* withoutFoot(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch, void, void> {
  let last = 0;
  let held: Problem[] = [];
  for await (const batch of batches) {
    last = batch.records.reduce((most, { position }) => Math.max(most, position), last);
    const all = [...held, ...batch.problems];
    held = all.filter((problem) => lacksMuch(problem) && problem.position > last);
    yield { ...batch, problems: all.filter((problem) => !held.includes(problem)) };
  }
}

function lacksMuch({ code, effect, field }: Problem): boolean {
  return (code === 'missing' && effect === 'skipped') || (code === 'table' && field === '');
}
