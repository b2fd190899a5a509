/** Reads the inputs of a source: joins their rows, and makes records of the input format. */

import { InputError } from '../../core/ingest/input-error.js';
import { MAX_WAITING } from '../../core/ingest/limits.js';
import type { InputPart, Problem, ProblemEffect } from '../../core/ingest/problems.js';
import type { Positioned, RecordBatch, SourceDescription } from '../../core/ingest/record-batch.js';
import type { InputFormat } from '../input-format.js';
import { Instants, isMissing, unpacked, valueAt, numberOf } from '../mapping/values.js';
import type { Recognised } from '../recognise/recognise.js';
import type { RowBatch } from '../rows/row-batch.js';
import type { Row, RowSource } from '../source.js';
import { foundText } from '../table/table-problems.js';
import { isLast } from '../paging/page.js';
import { ConversationMaker, namedRows } from './conversation-maker.js';
import { Join, keyOf } from './join.js';
import { rowsOf, type RowInput } from './row-input.js';
import { WaitingRows } from './waiting-rows.js';

/** Conversations that are made between two rests. */
const PART = 50;

export class SourceReading {
  private readonly source: RowSource;
  private readonly main: string;
  private readonly instants: Instants;
  private readonly join: Join;
  private readonly maker: ConversationMaker;
  /** Rows of conversations that wait for what belongs to them: those of which several are one, by key. */
  private held = new Map<string, Row[]>();
  private readonly waitingRows = new WaitingRows();
  /** Of the inputs, where they have names: which conversations, and which of those that wait, are of each. */
  private readonly parts: InputPart[] = [];
  private readonly heldParts: InputPart[] = [];
  private partsGiven = 0;
  private readonly counts = new Map<string, { table: string; list: string; rows: number }>();
  private problems: Problem[];
  /** Conversations so far, those left out too. */
  private position = 0;
  private bytes = 0;
  private bytesBefore = 0;
  /** What says that pages are missing, of the input that is read. */
  private more: string | null = null;
  private morePages: { readonly path: string; readonly label: string | undefined } | null = null;
  private lastPage = false;
  /** How many conversations there are in all, as the envelope says. */
  private total: unknown;
  private totalAt = '';
  private unkeyed = 0;
  /** Bytes of the rows that wait for others of their conversation, or that conversations refer to. */
  private waiting = 0;
  /** Members of the envelope of our own format, by name. */
  private readonly own = Object.create(null) as Record<string, unknown>;
  /** Ids of conversations that others say were merged into them. */
  private readonly merged = new Set<string>();

  /**
   * @param inputs in any order
   * @param problems that are known already
   * @param mostWaiting see `MAX_WAITING`
   */
  constructor(
    private readonly inputs: readonly RowInput[],
    private readonly recognised: Recognised<RowSource>,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
    problems: readonly Problem[],
    private readonly mostWaiting = MAX_WAITING,
  ) {
    this.problems = [...problems];
    this.source = recognised.source;
    this.main = Object.keys(this.source.tables)[0];
    this.instants = new Instants(format.table.timeZone);
    this.join = new Join(this.source, this.instants);
    this.maker = new ConversationMaker(this.source);
  }

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    const { timeZone } = this.format.table;
    yield { ...this.batch([]), envelope: { timeZone } };
    // What others refer to is read first, so that what refers to it need not wait.
    const inputs = [...this.inputs].sort((a, b) => Number(this.isMain(a)) - Number(this.isMain(b)));
    for (const [i, input] of inputs.entries()) {
      const streams = this.source.isOwn === true || (i === inputs.length - 1 && !this.waits(input));
      for await (const batch of rowsOf(input, this.format, this.signal, (problem) => this.problems.push(problem))) {
        yield* this.take(batch, input, streams);
      }
      this.endInput(input);
    }
    yield* this.release();
    yield* this.orphans();
    this.checkFound();
    yield this.end();
  }

  /** Whether it has conversations. */
  private isMain({ tables }: RowInput): boolean {
    return tables.some(({ table }) => table === this.main);
  }

  /** Whether something that belongs to conversations may come after them in the same input, or several rows are one of them. */
  private waits({ kind, tables }: RowInput): boolean {
    if (this.source.group !== undefined || (this.source.merged !== undefined && kind === 'table')) return true;
    return kind === 'json' && tables.some(({ list }) => list !== '');
  }

  private *take(batch: RowBatch, input: RowInput, streams: boolean): Generator<RecordBatch, void, void> {
    this.bytes = this.bytesBefore + batch.bytes;
    const tables = new Map([...input.others, ...input.tables].map(({ table, list }) => [list, table]));
    for (const path of this.source.more ?? []) {
      const value = batch.envelope[path];
      if (!isMissing(value) && value !== false) this.more = path;
    }
    if (isLast(this.source, (path) => batch.envelope[path])) this.lastPage = true;
    if (this.source.isOwn) Object.assign(this.own, batch.envelope);
    for (const path of this.isMain(input) ? (this.source.total?.split(' | ') ?? []) : []) {
      if (batch.envelope[path] !== undefined) [this.total, this.totalAt] = [numberOf(batch.envelope[path]), path];
    }
    for (const { list, place, why } of batch.faults) {
      const field = list === '' ? `[${place - 1}]` : `${list}[${place - 1}]`;
      this.tell(field, 'type', why, 'an object', 'skipped', 0, input.label);
    }
    let made: Positioned[] = [];
    for (const { list, row, size } of batch.rows) {
      const table = tables.get(list);
      if (table === undefined) continue;
      this.count(table, list);
      const isAlone = table === this.main && this.source.group === undefined;
      if (!isAlone) this.wait(size);
      if (this.source.isOwn && this.tookOwn(table, row)) continue;
      if (table === this.main) this.noteMerged(row);
      if (table !== this.main) {
        if (!this.join.add(table, row)) this.unkeyed++;
      } else if (streams) {
        begin(this.parts, input, this.position);
        const record = this.made([row]);
        if (record) made.push(record);
      } else {
        begin(this.heldParts, input, this.held.size + this.waitingRows.count);
        if (isAlone) this.waitingRows.add(row, size);
        else this.hold(row);
      }
      if (made.length === PART) {
        yield this.batch(made);
        made = [];
      }
    }
    yield this.batch(made);
  }

  /** Takes what stands beside the interactions of our own format; lists of several files are put together. */
  private tookOwn(table: string, row: Row): boolean {
    const members = table === this.main ? row['$envelope'] : { [table]: [row] };
    if (typeof members !== 'object' || members === null) return false;
    for (const [name, value] of Object.entries(members)) {
      const known = this.own[name];
      if (Array.isArray(known) && Array.isArray(value)) for (const one of value) known.push(one);
      else this.own[name] = Array.isArray(value) ? [...(value as unknown[])] : value;
    }
    return true;
  }

  /** @throws {InputError} where more waits than there is memory for */
  private wait(size: number): void {
    this.waiting += size;
    if (this.waiting <= this.mostWaiting) return;
    const rows = `${this.source.title} whose rows belong together, more than ${this.mostWaiting} bytes of them`;
    throw new InputError('tooLarge', `The input is data of ${rows}: give fewer at a time.`);
  }

  private noteMerged(row: Row): void {
    if (this.source.merged === undefined) return;
    const ids = unpacked(valueAt(row, this.source.merged));
    if (Array.isArray(ids)) for (const id of ids) if (typeof id !== 'object') this.merged.add(String(id));
  }

  private hold(row: Row): void {
    const key = keyOf(row, this.source.group);
    const known = key === null ? undefined : this.held.get(key);
    if (known) known.push(row);
    else this.held.set(key ?? `\0${this.held.size}`, [row]);
  }

  private async *release(): AsyncGenerator<RecordBatch, void, void> {
    const { held, position } = this;
    this.held = new Map();
    for (const { name, after } of this.heldParts) this.parts.push({ name, after: position + after });
    yield* this.madeOf(held.values());
    for await (const rows of this.waitingRows.release()) yield* this.madeOf(rows.map((row) => [row]));
  }

  private *madeOf(conversations: Iterable<readonly Row[]>): Generator<RecordBatch, void, void> {
    let made: Positioned[] = [];
    for (const rows of conversations) {
      const record = this.made(rows);
      if (record) made.push(record);
      if (made.length < PART) continue;
      yield this.batch(made);
      made = [];
    }
    yield this.batch(made);
  }

  /** The record of some rows; `null` where they are no conversation. */
  private made(rows: readonly Row[]): Positioned | null {
    const [row] = rows;
    const position = ++this.position;
    const { id } = this.source.conversation;
    const key = typeof id === 'string' ? keyOf(row, id) : null;
    const why = this.reasonToSkip(row);
    if (why !== null) {
      this.tell('', 'table', foundText(key ?? ''), why, 'skipped', position);
      return null;
    }
    const record = this.maker.make(row, this.join.of(key, rows));
    if (key !== null && this.merged.has(key)) record['void'] ??= 'merged';
    if (key !== null) this.join.forget(key);
    return { position, record };
  }

  private reasonToSkip(row: Row): string | null {
    try {
      return this.source.skip?.(row) ?? null;
    } catch {
      // Its values tell what is wrong.
      return null;
    }
  }

  /** Conversations of which there are messages only. */
  private *orphans(): Generator<RecordBatch, void, void> {
    if (this.position > 0 || this.source.messagesAlone === false) return;
    let made: Positioned[] = [];
    for (const id of this.join.ids(Object.keys(this.source.messages ?? {}))) {
      made.push({ position: ++this.position, record: this.maker.makeOfMessages(id, this.join.of(id, [])) });
      this.join.forget(id);
      if (made.length < PART) continue;
      yield this.batch(made);
      made = [];
    }
    if (this.position > 0) {
      const expected = `the table of ${this.main}, too: what only that says is missing`;
      this.tell('', 'table', 'messages only', expected, 'ignored');
    }
    yield this.batch(made);
  }

  private endInput(input: RowInput): void {
    this.bytesBefore = this.bytes;
    if (this.isMain(input)) {
      if (this.more === null) this.lastPage = true;
      else this.morePages = { path: this.more, label: input.label };
    }
    this.more = null;
  }

  /** @throws {InputError} where there is nothing but what stands beside conversations */
  private checkFound(): void {
    if (this.position > 0 || this.counts.size === 0) return;
    const { title } = this.source;
    const found = [...this.counts.values()].map(({ table, rows }) => `${rows} rows of ${table}`).join(', ');
    throw new InputError('wrongShape', `The input has ${found} of ${title}, but no ${this.main}: load these, too.`);
  }

  private end(): RecordBatch {
    const { instants, join, unkeyed, source } = this;
    if (Number(this.total) > this.position) {
      const found = `${this.position} of ${Number(this.total)}`;
      this.tell(
        this.totalAt,
        'table',
        found,
        `all pages: ${Number(this.total) - this.position} are missing`,
        'ignored',
      );
    } else if (this.morePages !== null && !this.lastPage) {
      const { path, label } = this.morePages;
      this.tell(path, 'table', 'a further page', 'all pages: only this one was read', 'ignored', 0, label);
    }
    if (source.partial && this.position > 0) {
      const { field, found, expected } = source.partial;
      this.tell(field, 'table', found, expected, 'ignored');
    }
    if (join.left > 0) {
      const expected = `the ${this.main} that they belong to`;
      this.tell('', 'table', `${join.left} rows beside the ${this.main}`, expected, 'ignored');
    }
    if (unkeyed > 0) this.tell('', 'table', `${unkeyed} rows`, 'an id of what they belong to', 'ignored');
    if (instants.unzoned !== null) {
      const expected = 'an offset, or the time zone of the table; UTC is used';
      this.tell('timeZone', 'table', foundText(instants.unzoned), expected, 'ignored');
    }
    if (source.isOwn) return { ...this.batch([]), envelope: this.own };
    const agents = namedRows('agents', source, join);
    const teams = namedRows('teams', source, join);
    return { ...this.batch([]), envelope: { ...(agents && { agents }), ...(teams && { teams }) } };
  }

  private count(table: string, list: string): void {
    const key = `${table}\0${list}`;
    const known = this.counts.get(key);
    if (known) known.rows++;
    else this.counts.set(key, { table, list, rows: 1 });
  }

  private describe(): SourceDescription {
    const { source, certainty, why } = this.recognised;
    return {
      name: source.name,
      title: source.title,
      certainty,
      why,
      tables: [...this.counts.values()].map((one) => ({ ...one })),
      waited: this.waiting + this.waitingRows.bytes,
    };
  }

  private batch(records: readonly Positioned[]): RecordBatch {
    const { problems, bytes } = this;
    this.problems = [];
    const parts = this.parts.slice(this.partsGiven);
    this.partsGiven = this.parts.length;
    return { records, problems, parts, bytes, source: this.describe() };
  }

  private tell(
    field: string,
    code: Problem['code'],
    found: string,
    expected: string,
    effect: ProblemEffect,
    position = 0,
    source?: string,
  ): void {
    const problem = { position, id: null, field, code, found, expected, effect };
    this.problems.push(source === undefined ? problem : { ...problem, source });
  }
}

/** Notes where the rows of an input begin, once one has come. */
function begin(parts: InputPart[], { label }: RowInput, after: number): void {
  if (label !== undefined && parts.at(-1)?.name !== label) parts.push({ name: label, after });
}
