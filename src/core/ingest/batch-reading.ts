/** Enters the records of a source into the columns. */

import { WHOLE } from '../columns/pending-row.js';
import type { Context } from './context.js';
import { KeptText } from './kept-records.js';
import { MAX_DEPTH } from './limits.js';
import { isRecord } from './objects/check.js';
import { limitDepth } from './objects/limit-depth.js';
import type { ProblemLog } from './problems.js';
import type { Positioned, RecordBatch } from './record-batch.js';
import type { Records } from './records.js';

export class BatchReading {
  readonly kept = new KeptText();
  /** Of the record that was entered last. */
  position = 0;

  /**
   * @param log of what the check of the records finds
   * @param sourceLog of what the source found
   */
  constructor(
    private readonly records: Records,
    private readonly context: Context,
    private readonly log: ProblemLog,
    private readonly sourceLog: ProblemLog,
  ) {}

  enter({ records, problems, envelope = {} }: RecordBatch): void {
    for (const [name, value] of Object.entries(envelope)) this.context.set(name, value);
    if (records.length > 0) this.context.current();
    for (const problem of problems) this.sourceLog.add(problem);
    for (const one of records) this.enterRecord(one);
  }

  private enterRecord({ position, record }: Positioned): void {
    this.position = position;
    if (isRecord(record)) limitDepth(record, (field, found) => this.tooDeep(position, field, found));
    const used = this.records.readObject(record, position);
    if (used && (this.records.row.flags & WHOLE) === 0) this.kept.addRecord(position, record);
  }

  private tooDeep(position: number, field: string, found: unknown): void {
    const expected = `at most ${MAX_DEPTH} levels`;
    const shown = Array.isArray(found) ? '[…]' : '{…}';
    this.log.add({ position, id: null, field, code: 'limit', found: shown, expected, effect: 'missing' });
  }
}
