/** The columns while they grow. Rows are written into a block of wide columns first, which is added when it is full. */

import { CodeColumn, type NumberColumn } from './column.js';
import { MISSING, type CodedColumn, type Codes } from '../codes.js';
import { GrowingDictionary } from './growing-dictionary.js';
import {
  CODED_COLUMNS,
  type CodedColumnName,
  type InteractionColumns,
  type RawColumn,
} from '../interaction-columns.js';
import { NumberStore } from './number-store.js';
import { OperationalColumns } from './operational-columns.js';
import {
  ENDED_AT,
  MAX_BEHAVIOR_KEYS,
  REPLAYABLE,
  STARTED_AT,
  TEXT_ID,
  UPDATED_AT,
  type PendingRow,
} from './pending-row.js';
import type { Steps } from '../../steps.js';
import { mostBytes, writeText } from '../text-bytes.js';
import { hashBytes, TextTable } from './text-table.js';
import { ValueList } from './value-list.js';

/** Rows of a block: few at first, so that little data needs little room. */
const FIRST_BLOCK = 2 ** 7;
const LAST_BLOCK = 2 ** 11;
const CODED = CODED_COLUMNS.length;
export const AGENT = CODED_COLUMNS.indexOf('agent');
export const TEAM = CODED_COLUMNS.indexOf('team');
const LANGUAGE = CODED_COLUMNS.indexOf('language');
const EXCLUSION = CODED_COLUMNS.indexOf('exclusion');
const DERIVED = [AGENT, TEAM, LANGUAGE, EXCLUSION] as const;
/** So many behaviours have a column each; values of further ones are listed. */
const MOST_COLUMNS = 32;
/** Reasons that may be found in the data. */
const MOST_REASONS = 8;

/** The values of a behaviour that no record has. */
const NO_VALUES: RawColumn = { at: () => NaN, values: (scratch) => scratch().fill(NaN) };

/** Fills in what follows from other columns: teams of agents, and reasons for which a row is not scored. */
type Derive = (columns: DerivedColumns, from: number, to: number) => void;

export interface DerivedColumns {
  readonly agent: Codes;
  readonly team: Codes;
  readonly language: Codes;
  readonly exclusion: Codes;
  readonly flags: Codes;
}

export class InteractionTable {
  readonly ids = new TextTable();
  /** Keys of behaviours. */
  readonly keys = new TextTable();
  readonly dictionaries = CODED_COLUMNS.map(() => new GrowingDictionary());
  /** The first row that was written again since this was last set. */
  rewritten = Infinity;
  private readonly codes = CODED_COLUMNS.map(() => new CodeColumn());
  /** Rows that the blocks have room for. */
  private room = FIRST_BLOCK;
  private readonly codeBlocks = CODED_COLUMNS.map(() => new Uint32Array(FIRST_BLOCK));
  private readonly flags = new CodeColumn();
  private flagBlock = new Uint32Array(FIRST_BLOCK);
  private readonly replayable = new CodeColumn();
  private replayableBlock = new Uint32Array(FIRST_BLOCK);
  private readonly positions = new CodeColumn();
  private positionBlock = new Uint32Array(FIRST_BLOCK);
  private readonly started = new NumberStore(0, FIRST_BLOCK);
  private readonly ended = new NumberStore(0, FIRST_BLOCK);
  private updated: NumberStore | null = null;
  /** The raw columns of the first keys. */
  private readonly raw: NumberStore[] = [];
  /** The values of the other keys. */
  private listed: ValueList | null = null;
  /** Of each key, how many values were entered, those of replaced rows too, and the first position of one. */
  private readonly found: { count: number; position: number }[] = [];
  private readonly operational = new OperationalColumns(FIRST_BLOCK);
  /** Rows before this one are in the columns, the others in the block. */
  private added = 0;

  constructor(private readonly derive: Derive) {}

  get length(): number {
    return this.ids.size;
  }

  /** The number of a behaviour's key, −1 where there are too many. */
  keyOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const known = this.keys.lookUp(bytes, from, to, hash);
    if (known >= 0 || this.keys.size >= MAX_BEHAVIOR_KEYS) return known;
    if (this.raw.length < MOST_COLUMNS) this.raw.push(new NumberStore(this.added, this.room));
    else this.listed ??= new ValueList(this.added, this.room);
    this.found.push({ count: 0, position: 0 });
    return this.keys.intern(bytes, from, to, hash);
  }

  keyOfText(key: string): number {
    const bytes = new Uint8Array(mostBytes(key));
    const to = writeText(key, bytes, 0);
    return this.keyOf(bytes, 0, to, hashBytes(bytes, 0, to));
  }

  /** The row of the id, a new one where it is new: that must be written. */
  rowOf({ bytes, from, to, hash }: PendingRow): number {
    return this.ids.intern(bytes, from[TEXT_ID], to[TEXT_ID], hash[TEXT_ID]);
  }

  positionOf(row: number): number {
    return row < this.added ? this.positions.get(row) : this.positionBlock[row - this.added];
  }

  updatedAt(row: number): number {
    if (!this.updated) return NaN;
    return row < this.added ? this.updated.column.get(row) : this.updated.block[row - this.added];
  }

  /** Writes a new row. */
  write(row: number, pending: PendingRow, position: number): void {
    const i = row - this.added;
    const { bytes, from, to, hash, numbers, flags } = pending;
    const { codeBlocks, dictionaries } = this;
    for (let c = 0; c < CODED; c++) {
      const end = to[c];
      if (end > 0) codeBlocks[c][i] = dictionaries[c].encodeBytes(bytes, from[c], end, hash[c]);
    }
    this.started.block[i] = numbers[STARTED_AT];
    this.ended.block[i] = numbers[ENDED_AT];
    this.flagBlock[i] = flags;
    this.replayableBlock[i] = flags & REPLAYABLE;
    this.positionBlock[i] = position;
    const updatedAt = numbers[UPDATED_AT];
    if (this.updated !== null || updatedAt === updatedAt) this.updatedStore().block[i] = updatedAt;
    this.writeValues(row, pending, position);
    this.operational.write(row, pending);
    if (i === this.room - 1) this.flush();
  }

  /** Writes a row again. */
  rewrite(row: number, pending: PendingRow, position: number): void {
    this.operational.clear(row);
    if (row >= this.added) {
      const i = row - this.added;
      for (const { block } of this.raw) block[i] = NaN;
      for (const block of this.codeBlocks) block[i] = MISSING;
      this.write(row, pending, position);
      return;
    }
    const { bytes, from, to, hash, numbers, flags } = pending;
    for (let c = 0; c < CODED; c++) {
      const code = to[c] > 0 ? this.dictionaries[c].encodeBytes(bytes, from[c], to[c], hash[c]) : MISSING;
      this.codes[c].set(row, code);
    }
    this.started.column.set(row, numbers[STARTED_AT]);
    this.ended.column.set(row, numbers[ENDED_AT]);
    this.flags.set(row, flags);
    this.replayable.set(row, flags & REPLAYABLE);
    this.positions.set(row, position);
    const updatedAt = numbers[UPDATED_AT];
    if (this.updated !== null || updatedAt === updatedAt) this.updatedStore().column.set(row, updatedAt);
    for (const store of this.raw) store.column.set(row, NaN);
    this.writeValues(row, pending, position);
    this.operational.write(row, pending);
    this.deriveAgain(row, row + 1);
  }

  /** Writes the values of behaviours into a row that has none. */
  private writeValues(row: number, { keys, values, count }: PendingRow, position: number): void {
    const { raw, listed, found } = this;
    listed?.begin(row);
    for (let k = 0; k < count; k++) {
      const key = keys[k];
      if (key < MOST_COLUMNS) raw[key].put(row, values[k]);
      else listed!.add(row, key - MOST_COLUMNS, values[k]);
      // Records come in the order of their positions.
      if (found[key].count++ === 0) found[key].position = position;
    }
  }

  /** Derives again what follows from other columns, in rows that are in the columns already. */
  deriveAgain(from = 0, to = this.added): void {
    if (to <= from) return;
    this.rewritten = Math.min(this.rewritten, from);
    const size = (c: number) => this.dictionaries[c].size;
    const columns = {
      agent: this.codes[AGENT].view(),
      team: this.codes[TEAM].writable(size(TEAM) + size(AGENT)),
      language: this.codes[LANGUAGE].view(),
      exclusion: this.codes[EXCLUSION].writable(size(EXCLUSION) + MOST_REASONS),
      flags: this.flags.view(),
    };
    this.derive(columns, from, to);
  }

  /** Adds the block to the columns. */
  flush(): void {
    const rows = this.length - this.added;
    if (rows === 0) return;
    const [agent, team, language, exclusion] = DERIVED.map((c) => this.codeBlocks[c]);
    this.derive({ agent, team, language, exclusion, flags: this.flagBlock }, 0, rows);
    for (let c = 0; c < CODED; c++) {
      this.codes[c].append(this.codeBlocks[c], rows, this.dictionaries[c].size);
      if (this.dictionaries[c].size > 1) this.codeBlocks[c].fill(MISSING);
    }
    this.flags.append(this.flagBlock, rows, 0xff);
    this.replayable.append(this.replayableBlock, rows, 2);
    this.positions.append(this.positionBlock, rows, Infinity);
    if (rows === this.room && this.room < LAST_BLOCK) this.enlarge();
    for (const store of this.numberStores()) store.flush(rows, this.room);
    this.listed?.starts.flush(rows, this.room);
    this.operational.flush(rows, this.room);
    this.added += rows;
  }

  private enlarge(): void {
    this.room *= 4;
    const block = () => new Uint32Array(this.room);
    for (let c = 0; c < CODED; c++) this.codeBlocks[c] = block();
    [this.flagBlock, this.replayableBlock, this.positionBlock] = [block(), block(), block()];
  }

  /** Makes room for rows that are expected. */
  reserve(rows: number): void {
    for (const column of this.columnsOf()) column.reserve(rows);
    this.operational.reserve(rows / this.length);
  }

  /** Gives back what growing left over, column by column. */
  *trim(): Steps<void> {
    this.flush();
    this.ids.trim();
    for (const column of this.allColumns()) {
      column.trim();
      yield;
    }
    for (const dictionary of [...this.dictionaries, ...this.operational.dictionaries()]) {
      dictionary.trim();
      yield;
    }
  }

  /**
   * Joins what was read, column by column, so that `columns` has little left to do.
   *
   * @param last whether no more is expected
   */
  *join(last: boolean): Steps<void> {
    this.flush();
    for (const column of this.allColumns()) {
      column.join(last);
      yield;
    }
  }

  /** Makes row i row `places[i]`, and keeps that memory. */
  *reorder(places: Uint32Array): Steps<void> {
    this.flush();
    for (const column of this.columnsOf()) yield* column.reorder(places);
    this.listed?.reorder(places);
    yield* this.ids.reorder(places);
    this.rewritten = 0;
  }

  /** Views of all rows; `behaviors` are the keys of the raw columns. */
  columns(behaviors: readonly string[]): InteractionColumns {
    this.flush();
    const coded = {} as Record<CodedColumnName, CodedColumn>;
    CODED_COLUMNS.forEach((name, c) => {
      coded[name] = { codes: this.codes[c].view(), dictionary: this.dictionaries[c] };
    });
    const { ids, length } = this;
    const raw = this.rawColumns();
    const rawOf = (key: string) => raw[this.keys.find(key) ?? raw.length] ?? NO_VALUES;
    return {
      ...coded,
      length,
      ids: { at: (row) => ids.text(row), find: (id) => ids.find(id) },
      startedAt: this.started.column.view(),
      endedAt: this.ended.column.view(),
      replayable: this.replayable.view(),
      raw: behaviors.map(rawOf),
      ...this.operational.columns(),
    };
  }

  /** What is known of a row of the columns. */
  rowAt(row: number) {
    this.flush();
    return {
      flags: this.flags.get(row),
      position: this.positions.get(row),
      updatedAt: this.updated ? this.updated.column.get(row) : NaN,
      startedAt: this.started.column.get(row),
      endedAt: this.ended.column.get(row),
      text: (c: number) => this.dictionaries[c].text(this.codes[c].get(row)),
      raw: this.rawColumns().map((column) => column.at(row)),
    };
  }

  /** Behaviours that had values: how many, and the first position of one. */
  *behaviorsFound(): Generator<{ key: string; count: number; position: number }> {
    for (let k = 0; k < this.found.length; k++) {
      if (this.found[k].count > 0) yield { key: this.keys.text(k), ...this.found[k] };
    }
  }

  /** Those of all keys in their order. */
  private rawColumns(): RawColumn[] {
    const listed = this.listed?.views(this.keys.size - MOST_COLUMNS) ?? [];
    return [...this.raw.map(({ column }) => rawColumn(column.view())), ...listed];
  }

  private updatedStore(): NumberStore {
    return (this.updated ??= new NumberStore(this.added, this.room));
  }

  private numberStores(): NumberStore[] {
    const stores = [this.started, this.ended, ...this.raw];
    return this.updated ? [...stores, this.updated] : stores;
  }

  private columnsOf(): (CodeColumn | NumberColumn)[] {
    const numbers = this.numberStores().map(({ column }) => column);
    const columns = [...this.codes, this.flags, this.replayable, this.positions, ...numbers];
    if (this.listed) columns.push(this.listed.starts.column);
    return [...columns, ...this.operational.rowColumns()];
  }

  private allColumns(): (CodeColumn | NumberColumn)[] {
    return [...this.columnsOf(), ...(this.listed?.columns() ?? []), ...this.operational.eventColumns()];
  }
}

export function rawColumn(values: Float64Array): RawColumn {
  return { at: (row) => values[row], values: () => values };
}
