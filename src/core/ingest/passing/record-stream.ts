/**
 * The records of an input one after the other, checked and in their read form, for who passes them on instead of counting
 * them: none is kept. What is wrong is told as it is where they are counted, but for duplicates: each version is given.
 */

import { finish } from '../../steps.js';
import { tellBroken } from '../broken-texts.js';
import { NO_WALKER, ObjectSink } from './object-sink.js';
import { TextReader } from '../bytes/text-reader.js';
import { readEnvelope, type ReadEnvelope } from '../envelope.js';
import { bytesOf, type ReportInput } from '../input/input-bytes.js';
import { textOf } from '../input/input-text.js';
import { piecesOf } from '../input/pieces.js';
import { MAX_DEPTH, type ReadLimits } from '../limits.js';
import { isRecord } from '../objects/check.js';
import { limitDepth } from '../objects/limit-depth.js';
import { checkInteraction } from '../objects/read-interaction.js';
import { ProblemLog, reportOf, type InputPart, type ProblemReport } from '../problems.js';
import type { RecordBatches, SourceDescription } from '../record-batch.js';

/** By the names of the input format; instants are epoch milliseconds, ids are texts. */
export type CheckedRecord = Readonly<Record<string, unknown>>;

/** What stands beside the records; `behaviors` only where the input lists them. */
export type CheckedEnvelope = Omit<ReadEnvelope, 'behaviors'> & Partial<Pick<ReadEnvelope, 'behaviors'>>;

/** Records that were found between two rests. */
export interface CheckedPart {
  readonly records: readonly CheckedRecord[];
  /** Bytes of the input so far. */
  readonly bytes: number;
}

const PIECE = 2 ** 16;
const encoder = new TextEncoder();

export class RecordStream {
  /** Records so far, those that cannot be used, too. */
  read = 0;
  /** What the input was taken for; `null` where it is in our own format, or a table of no known source. */
  source: SourceDescription | null = null;
  private readonly parts: InputPart[] = [];
  private readonly sourceLog = new ProblemLog(this.parts);
  private readonly log = new ProblemLog(this.parts);
  private readonly members: Record<string, unknown> = {};
  private found: CheckedRecord[] = [];

  constructor(private readonly limits: ReadLimits = {}) {}

  /** What a source makes of its input. @throws what the source throws; the reason of the signal where that aborts */
  async *ofBatches(batches: RecordBatches, signal?: AbortSignal): AsyncGenerator<CheckedPart, void, void> {
    for await (const { records, problems, parts = [], envelope = {}, damaged, source, bytes } of batches) {
      signal?.throwIfAborted();
      for (const part of parts) this.parts.push(part);
      Object.assign(this.members, envelope);
      for (const problem of problems) this.tell(this.sourceLog, problem);
      this.source = source ?? this.source;
      for (const { position, record } of records) this.check(position, record, damaged === true);
      yield this.part(bytes);
    }
  }

  /** Text or bytes in our own format. @throws {InputError}; the reason of the signal where that aborts */
  async *ofText(input: ReportInput, signal?: AbortSignal): AsyncGenerator<CheckedPart, void, void> {
    const bytes = typeof input === 'string' ? encoder.encode(input) : bytesOf(input);
    if (bytes === null) throw new TypeError('Objects at hand are no text.');
    const reader = new TextReader(NO_WALKER, this.sink());
    for await (const piece of textOf(piecesOf(bytes, signal), this.limits)) {
      const part = typeof piece === 'string' ? encoder.encode(piece) : piece;
      for (let from = 0; from < part.length; from += PIECE) {
        const slice = part.subarray(from, from + PIECE);
        reader.room().set(slice);
        reader.written(slice.length);
        yield this.part(reader.length);
      }
    }
    reader.end();
    yield this.part(reader.length);
  }

  /** As far as it is read. */
  envelope(): CheckedEnvelope {
    const { behaviors, ...others } = finish(readEnvelope(this.members, {}, new ProblemLog()));
    return Array.isArray(this.members['behaviors']) ? { ...others, behaviors } : others;
  }

  problems(): ProblemReport {
    const beside = new ProblemLog();
    finish(readEnvelope(this.members, {}, beside));
    return reportOf([this.sourceLog, beside, this.log]);
  }

  private sink(): ObjectSink {
    return new ObjectSink({
      record: (position, value, broken) => this.check(position, value, broken),
      members: (members, broken) => {
        if (broken) tellBroken(members, 0, this.log);
        Object.assign(this.members, members);
      },
      unread: (problem) => {
        this.read++;
        this.log.add(problem);
      },
      tell: (problem) => this.log.add(problem),
    });
  }

  private tell(log: ProblemLog, problem: ProblemReport['problems'][number]): void {
    if (problem.effect === 'skipped') this.read++;
    log.add(problem);
  }

  private check(position: number, value: unknown, broken: boolean): void {
    this.read++;
    if (broken) tellBroken(value, position, this.log);
    if (isRecord(value)) {
      limitDepth(value, (field, deep) => {
        const found = Array.isArray(deep) ? '[…]' : '{…}';
        const expected = `at most ${MAX_DEPTH} levels`;
        this.log.add({ position, id: null, field, code: 'limit', found, expected, effect: 'missing' });
      });
    }
    const record = checkInteraction(value, position, this.log);
    if (record) this.found.push(record);
  }

  private part(bytes: number): CheckedPart {
    const records = this.found;
    this.found = [];
    return { records, bytes };
  }
}
