/**
 * A table as newline-delimited JSON, which every engine reads as it arrives. Each record stands on the line on which it
 * begins in the table, so that what the engine tells of it names the row of the file.
 */

import type { ReportDescription } from '../../core/engine/questions/description.js';
import type { ReportQuestion } from '../../core/engine/questions/question.js';
import type { AskOptions, ReportEngine } from '../../core/engine/questions/report-engine.js';
import { bytesOf, piecesOf, textOf } from '../../core/ingest/input-bytes.js';
import { ProblemLog, reportOf, type Problem, type ProblemReport } from '../../core/ingest/problems.js';
import { kindOf, matchNames } from '../fields/field-columns.js';
import { MessageJoin } from '../fields/message-join.js';
import { splitSessions } from '../fields/split-sessions.js';
import { TableReader } from './table-reader.js';
import { TableRecords } from './table-records.js';
import { foundText, type Positioned, type TableBatch, type TableOptions, type TableProblem } from './table-types.js';

export interface TableInputHooks {
  readonly signal?: AbortSignal | undefined;
  /** Called after each slice of work, which takes few milliseconds; a promise is waited for. */
  readonly rest?: (() => Promise<void> | undefined) | undefined;
}

/** Characters of a text at hand that are read at once. */
const PIECE = 2 ** 16;
const REPLACEMENT = '\uFFFD';
const encoder = new TextEncoder();

export class TableInput {
  readonly stream: ReadableStream<Uint8Array>;
  private readonly log = new ProblemLog();
  /** What has been written since it was last given out. */
  private text = '';
  /** Lines written so far. */
  private lines = 0;

  constructor(
    input: string | ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array>,
    private readonly options: TableOptions,
    private readonly hooks: TableInputHooks,
  ) {
    const chunks = this.write(input);
    this.stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await chunks.next();
          if (done === true) controller.close();
          else controller.enqueue(value);
        },
        cancel: async () => {
          await chunks.return();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** The engine that has read the table, with what was wrong in the table among its problems. */
  engineOf<E extends ReportEngine>(engine: E): E {
    const describe: E['describe'] = async (options) => this.complete(await engine.describe(options));
    const ask = async (question: ReportQuestion, options?: AskOptions) =>
      question.type === 'describe' ? describe(options) : engine.ask(question, options);
    return new Proxy(engine, {
      get: (target, name) => {
        if (name === 'describe') return describe;
        if (name === 'ask') return ask;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  /** Adds what was wrong in the table. */
  complete(description: ReportDescription): ReportDescription {
    const { records, problems } = description;
    const { skipped } = this.log;
    return {
      ...description,
      records: { ...records, read: records.read + skipped, skipped: records.skipped + skipped },
      problems: reportOf([this.log, logOf(problems)]),
    };
  }

  private async *write(input: ConstructorParameters<typeof TableInput>[0]): AsyncGenerator<Uint8Array, void, void> {
    const { timeZone } = this.options;
    const report = (problem: TableProblem) => this.log.add(asProblem(problem));
    const records = new TableRecords(report, this.options);
    const join = new MessageJoin(splitSessions(report));
    // A single record needs a line before it to be one of several lines.
    this.put({ position: 1, record: { $envelope: timeZone === undefined ? {} : { timeZone } } });
    for await (const text of this.texts(input)) {
      yield* this.take(records.push(text), join);
    }
    yield* this.take(records.end(), join);
    yield* this.take(join.end(), join);
  }

  private async *take(batches: Iterable<TableBatch>, join: MessageJoin): AsyncGenerator<Uint8Array, void, void> {
    for (const batch of batches) {
      if (batch.kind === 'messages') join.add(batch.records);
      else {
        for (const record of batch.records) {
          this.put(record);
          if (this.text.length > PIECE) yield* this.giveOut();
        }
      }
      await this.hooks.rest?.();
    }
    if (this.text) yield* this.giveOut();
  }

  private *giveOut(): Generator<Uint8Array, void, void> {
    const { text } = this;
    this.text = '';
    yield encoder.encode(text);
  }

  private put({ position, record }: Positioned<object>): void {
    let json: string;
    try {
      json = JSON.stringify(record);
    } catch (error) {
      // Functions of the mapping may give anything.
      const found = foundText(error instanceof Error ? error.message : error);
      const expected = 'values that JSON can hold';
      this.log.add({ position, id: null, field: '', code: 'type', found, expected, effect: 'skipped' });
      return;
    }
    this.text += `${'\n'.repeat(position - 1 - this.lines)}${json}\n`;
    this.lines = position;
  }

  private async *texts(input: ConstructorParameters<typeof TableInput>[0]): AsyncGenerator<string, void, void> {
    if (typeof input === 'string') {
      for (let from = 0; from < input.length; from += PIECE) yield input.slice(from, from + PIECE);
      return;
    }
    const decoder = this.decoder();
    let damaged = false;
    for await (const piece of textOf(piecesOf(bytesOf(input)!, this.hooks.signal))) {
      const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
      damaged ||= text.includes(REPLACEMENT);
      yield text;
    }
    yield decoder.decode();
    if (damaged) this.tell(REPLACEMENT, `text in ${decoder.encoding}, or the option encoding`);
  }

  private decoder(): TextDecoder {
    const { encoding } = this.options;
    try {
      return new TextDecoder(encoding);
    } catch {
      this.tell(foundText(encoding), 'the name of an encoding as TextDecoder knows it; utf-8 is used');
      return new TextDecoder();
    }
  }

  private tell(found: string, expected: string): void {
    this.log.add({ position: 0, id: null, field: 'encoding', code: 'table', found, expected, effect: 'ignored' });
  }
}

/** Whether a text begins with a row that names what every record needs, an instant first of all. */
export function isHeader(head: string): boolean {
  const [rows = []] = new TableReader().push(`${head.replaceAll('\0', '')}\n\n`);
  const names = rows[0]?.cells ?? [];
  const kind = kindOf(names);
  return kind === 'messages' || matchNames(names, kind).some(({ path }) => path === 'startedAt');
}

/** The words for these codes speak of JSON; those of a table are all in what was expected. */
const OF_TABLES: ReadonlySet<string> = new Set(['syntax', 'instant', 'duplicate', 'unknown']);

function asProblem(problem: TableProblem): Problem {
  const { code, expected } = problem;
  const own = OF_TABLES.has(code) || (code === 'missing' && expected !== 'a value');
  return own ? { ...problem, code: 'table' } : problem;
}

/** A report as one of the logs of another. */
function logOf({ total, skipped, problems, groups }: ProblemReport): ProblemLog {
  const log = new ProblemLog();
  log.total = total;
  log.skipped = skipped;
  log.listed.push(...problems);
  groups.forEach((group, place) => log.groups.set(String(place), group));
  return log;
}
