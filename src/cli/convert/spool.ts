/** The records of inputs as lines in a file of their own: what stands before them is known only once all are read. */

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { RecordStream, type CheckedEnvelope, type CheckedRecord } from '../../core/ingest/passing/record-stream.js';
import type { ProblemReport } from '../../core/index.js';
import type { SourceDescription } from '../../core/ingest/record-batch.js';
import type { CreateOptions } from '../../worker/create-engine.js';
import { Progress } from '../command/progress.js';
import { remove, temporaryFolder } from '../command/temporary.js';
import { sizeOf, type OpenedInput } from '../input/open-inputs.js';
import { partsOf } from '../input/stream-inputs.js';
import { writtenEnvelope, writtenRecord } from './written.js';

/** Characters that are written at once. */
const CHUNK = 2 ** 18;

/** What becomes of records on their way, such as other names for people. */
export interface RecordFilter {
  record(record: CheckedRecord): CheckedRecord;
  envelope(envelope: CheckedEnvelope): CheckedEnvelope;
}

export interface Spool {
  /** The first line, `{"$envelope": …}`; empty where nothing stands beside the records. */
  readonly head: string;
  /** The lines that follow. */
  readonly file: string;
  readonly read: number;
  readonly written: number;
  readonly hasBehaviors: boolean;
  /** Of the data; `null` where it says none. */
  readonly timeZone: string | null;
  readonly bytes: number;
  readonly problems: ProblemReport;
  readonly source: SourceDescription | null;
  remove(): void;
}

/**
 * @param line how a line is written where it does not stand in a file of lines
 * @throws {InputError} where the inputs cannot be used at all
 */
export async function spool(
  opened: readonly OpenedInput[],
  options: Pick<CreateOptions, 'vendor' | 'timeZone' | 'table'>,
  filter: RecordFilter | null,
  line: (json: string) => string = (json) => json,
): Promise<Spool> {
  const stream = new RecordStream();
  const progress = new Progress(sizeOf(opened));
  const folder = temporaryFolder();
  const path = join(folder, 'records.ndjson');
  const file = await open(path, 'w', 0o600);
  let [text, count, bytesWritten, hasBehaviors] = ['', 0, 0, false];
  try {
    for await (const { records, bytes } of partsOf(opened, stream, options)) {
      for (const record of records) {
        hasBehaviors ||= Object.keys(record['behaviors'] ?? {}).length > 0;
        text += `${line(JSON.stringify(writtenRecord(filter ? filter.record(record) : record)))}\n`;
        count++;
      }
      if (text.length >= CHUNK) {
        await file.appendFile(text);
        bytesWritten += text.length;
        text = '';
      }
      progress.update(bytes, stream.read);
    }
    await file.appendFile(text);
  } finally {
    progress.end();
    await file.close();
  }
  const known = stream.envelope();
  const zoned = options.timeZone === undefined ? known : { ...known, timeZone: options.timeZone };
  const envelope = writtenEnvelope(filter ? filter.envelope(zoned) : zoned);
  const head = Object.keys(envelope).length > 0 ? `${line(JSON.stringify({ $envelope: envelope }))}\n` : '';
  const { read, source } = stream;
  const problems = stream.problems();
  return {
    head,
    file: path,
    read,
    written: count,
    hasBehaviors,
    timeZone: zoned.timeZone,
    bytes: bytesWritten + text.length,
    problems,
    source,
    remove: () => remove(folder),
  };
}
