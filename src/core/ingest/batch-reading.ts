/** Enters the records of a source into the columns. */

import { WHOLE } from '../columns/growing/pending-row.js';
import { tellBroken } from './broken-texts.js';
import type { Context } from './envelope-context.js';
import { KeptText } from './kept-records.js';
import type { ProblemLog } from './problems.js';
import type { Positioned, RecordBatch } from './record-batch.js';
import type { Records } from './records.js';

export class BatchReading {
  readonly kept = new KeptText();
  /** Of the record that was entered last. */
  position = 0;

  /** @param log of what the source finds wrong */
  constructor(
    private readonly records: Records,
    private readonly context: Context,
    private readonly log: ProblemLog,
  ) {}

  enter({ records, problems, envelope = {}, damaged }: RecordBatch): void {
    for (const [name, value] of Object.entries(envelope)) this.context.set(name, value);
    for (const problem of problems) this.log.add(problem);
    for (const one of records) {
      if (damaged) tellBroken(one.record, one.position, this.log);
      this.enterRecord(one);
    }
  }

  private enterRecord({ position, record }: Positioned): void {
    this.position = position;
    const used = this.records.readObject(record, position, true);
    if (used && (this.records.row.flags & WHOLE) === 0) this.kept.addRecord(position, record);
  }
}
