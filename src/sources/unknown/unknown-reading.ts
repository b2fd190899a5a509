/** Reads rows of JSON that no source knows by the names of their fields, as a table is read by those of its columns. */

import { MAX_COLUMNS } from '../../core/ingest/limits.js';
import type { InputPart, Problem } from '../../core/ingest/problems.js';
import type { RecordBatch } from '../../core/ingest/record-batch.js';
import type { TableRow } from '../csv/table-reader.js';
import type { InputFormat } from '../input-format.js';
import { MessageJoin } from '../join/message-join.js';
import { splitSessions } from '../join/split-sessions.js';
import { isMissing, numberOf } from '../mapping/values.js';
import { rowsOf, type RowInput } from '../reading/row-input.js';
import type { RowBatch } from '../rows/row-batch.js';
import { asProblem } from '../table/table-problems.js';
import { SAMPLE_ROWS, TableRecords, type TableBatch } from '../table/table-records.js';
import { flatRow } from './flat-row.js';
import type { FoundRows } from './find-rows.js';

/** Members of an envelope that say that more pages follow, and how many rows there are in all, whoever wrote it. */
const MORE =
  /^(?:(?:\w+\.)?(?:next|next_?page|next_?page_?(?:url|uri|link)|next_?(?:url|uri|link|cursor|token)|has_?more|hasNextPage|nextRecordsUrl|after_url)|(?:_?links|paging|pages|navigation|_pagination)\.next(?:\.\w+)?)$/i;
const TOTAL = /^(?:\w+\.)?(?:total|total_?(?:count|records|results|items|size|elements|hits)|totalCount)$/i;

/** Fields that came too late, so many of which are told. */
const LATE = 20;

type CellRow = ReadonlyMap<string, string>;

export class UnknownReading {
  private readonly records: TableRecords;
  private readonly join: MessageJoin;
  private problems: Problem[] = [];
  /** Rows that wait until the names of all fields are known. */
  private held: CellRow[] | null = [];
  private names: readonly string[] = [];
  private known: ReadonlySet<string> = new Set();
  /** Fields that came too late, and the first row of each. */
  private readonly late = new Map<string, number>();
  private place = 0;
  /** Rows so far, those that wait, too. */
  private seen = 0;
  /** The inputs whose rows begin with the next batch. */
  private parts: InputPart[] = [];
  private bytes = 0;
  private bytesBefore = 0;
  private more: string | null = null;
  /** Of the input that is read. */
  private label: string | undefined;
  private total = NaN;
  private totalAt = '';

  /** @param inputs pages of the same answer, or one input */
  constructor(
    private readonly inputs: readonly RowInput[],
    private readonly found: FoundRows,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {
    const report = (problem: Parameters<typeof asProblem>[0]) => void this.problems.push(asProblem(problem));
    this.records = new TableRecords(report, format.table);
    this.join = new MessageJoin(splitSessions(report));
  }

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    yield { ...this.batch([]), envelope: { timeZone: this.format.table.timeZone } };
    this.tellHow();
    for (const input of this.inputs) {
      this.more = null;
      this.label = input.label;
      if (input.label !== undefined) this.parts.push({ name: input.label, after: this.seen });
      for await (const batch of rowsOf(input, this.format, this.signal, (problem) => this.problems.push(problem))) {
        this.bytes = this.bytesBefore + batch.bytes;
        yield* this.take(batch);
      }
      this.bytesBefore = this.bytes;
    }
    yield* this.release();
    yield* this.entered(this.records.end());
    for (const conversations of this.join.end()) yield this.batch(conversations);
    this.tellWhole();
    yield this.batch([]);
  }

  private *take({ rows, envelope, faults }: RowBatch): Generator<RecordBatch, void, void> {
    for (const [path, value] of Object.entries(envelope)) {
      if (MORE.test(path) && !isMissing(value) && value !== false) this.more = path;
      if (TOTAL.test(path)) [this.total, this.totalAt] = [Number(numberOf(value)), path];
    }
    for (const { place, why } of faults) {
      this.tell(`${this.found.list}[${place - 1}]`, why, 'an object', 'skipped', this.label);
    }
    const own = rows.filter(({ list }) => list === this.found.list).map(({ row }) => flatRow(row));
    this.seen += own.length;
    if (this.held) {
      for (const row of own) this.held.push(row);
      if (this.held.length >= SAMPLE_ROWS) yield* this.release();
    } else yield* this.enter(own);
  }

  /** The names of all fields of the rows so far are those of the columns. */
  private *release(): Generator<RecordBatch, void, void> {
    const { held } = this;
    if (held === null) return;
    this.held = null;
    this.known = new Set([...this.found.names, ...held.flatMap((row) => [...row.keys()])]);
    this.names = [...this.known].slice(0, MAX_COLUMNS);
    if (this.known.size > MAX_COLUMNS) {
      this.tell('', `${this.known.size} fields`, `at most ${MAX_COLUMNS} fields: others are not read`);
    }
    yield* this.entered(this.records.pushRows([{ cells: this.names, record: 0, line: 0 }]));
    yield* this.enter(held);
  }

  private *enter(rows: readonly CellRow[]): Generator<RecordBatch, void, void> {
    const cells = rows.map((row): TableRow => {
      this.place++;
      for (const name of row.keys()) {
        if (this.late.size < LATE && !this.known.has(name) && !this.late.has(name)) this.late.set(name, this.place);
      }
      return { cells: this.names.map((name) => row.get(name) ?? ''), record: this.place, line: this.place };
    });
    yield* this.entered(this.records.pushRows(cells));
  }

  private *entered(parts: Iterable<TableBatch>): Generator<RecordBatch, void, void> {
    for (const part of parts) {
      if (part.kind === 'messages') this.join.add(part.records);
      yield this.batch(part.kind === 'messages' ? [] : part.records);
    }
  }

  private tellHow(): void {
    const { list, how, others } = this.found;
    for (const other of others) {
      const expected = `conversations: those of ${list === '' ? 'the top' : `“${list}”`} are read, these are not`;
      this.tell(other, `rows of “${other}”`, expected);
    }
    const rows = list === '' ? 'rows of no source that is known' : `rows of “${list}”, of no source that is known`;
    this.tell(list, rows, `the option vendor, or mapping: they are read by the names of their fields, ${how}`);
  }

  private tellWhole(): void {
    for (const [name, place] of this.late) {
      const expected = `fields that one of the first ${SAMPLE_ROWS} rows has: it is not read`;
      this.tell(name, 'a field that a later row is the first to have', expected, 'ignored', undefined, place);
    }
    const { more, total, totalAt, place } = this;
    if (total > place) this.tell(totalAt, `${place} of ${total}`, 'all pages: only these were read');
    else if (more !== null) {
      this.tell(more, 'a further page', 'all pages: only this one was read', 'ignored', this.label);
    }
  }

  private batch(records: RecordBatch['records']): RecordBatch {
    const { problems, parts, bytes } = this;
    this.problems = [];
    this.parts = [];
    return { records, problems, parts, bytes };
  }

  private tell(
    field: string,
    found: string,
    expected: string,
    effect: Problem['effect'] = 'ignored',
    source?: string,
    position = 0,
  ): void {
    const problem = { position, id: null, field, code: 'table' as const, found, expected, effect };
    this.problems.push(source === undefined ? problem : { ...problem, source });
  }
}
