/** Reads what was given, to say what it is: looks at it, has it read where reports are read, and reads it anew with each correction. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { InputError, type ReportDescription, type ReportInput } from '../../core/index.js';
import { ReportStore, type ReportSnapshot } from '../../data/report-store.js';
import { withParts } from '../../data/tries/with-parts.js';
import type * as LookModule from '../../sources/look/look.js';
import type { Look, LookedFile, LookedTable } from '../../sources/look/look.js';
import type { TableOptions } from '../../sources/table/table-options.js';
import { warnOnce } from '../../widget/warn-once.js';
import { bytesIn, inputOf } from './given.js';
import { possibleMetrics, type Possible } from './found/possible-metrics.js';

/** `none`: nothing was given. `reading`: nothing can be said yet. `found`: it is read, or read anew. `refused`: it cannot be read. */
export type Phase = 'none' | 'reading' | 'found' | 'refused';

type LookCode = typeof LookModule;

/** What a page, or the reader, says of the data. `null`: nothing. */
export interface Said {
  /** How its table is read. */
  readonly table: TableOptions | null;
  /** Whose it is. */
  readonly vendor: string | null;
}

export interface ReadingOptions {
  /** IANA zone of the report that it is read for. */
  readonly timeZone: string | undefined;
  readonly worker: string | undefined;
}

const NO_FILES: readonly LookedFile[] = [];

/** What is packed becomes more as it is read. */
function isPlain({ name, fault }: LookedFile): boolean {
  return fault !== null || name === '' || /\.(?:csv|tsv|txt|json|jsonl|ndjson|log|dat)$/i.test(name);
}

function sizeOf(inputs: Look['readable']): number {
  return inputs.reduce((sum, one) => sum + (one instanceof Blob ? one.size : one.byteLength), 0);
}

function isTotals(error: unknown): boolean {
  return error instanceof InputError && error.code === 'totals';
}

export class ImportReading implements ReactiveController {
  phase: Phase = 'none';
  error: unknown = null;
  /** The last that is known, also while it is read anew. */
  description: ReportDescription | null = null;
  /** Before the last correction. */
  before: ReportDescription | null = null;
  possible: Possible | null = null;
  cancelled = false;
  /** What was given, as a source takes it: without files that are certainly no data. */
  input: ReportInput | null = null;
  /** All of its files; empty where it has none. */
  blobs: readonly Blob[] = [];
  private given: ReportInput | null = null;
  private look: Look | null = null;
  private code: LookCode | null = null;
  /** Whose it is, as somebody says. */
  vendor: string | null = null;
  /** Whether a person has changed how it is read. */
  isCorrected = false;
  private said: TableOptions | null = null;
  /** Bytes of what is read, where it is not packed; else 0. */
  private size = 0;
  /** Whether the table is one of a kind that only the names of its columns tell. */
  private isOwn = false;
  private options: ReadingOptions = { timeZone: undefined, worker: undefined };
  private abort = new AbortController();
  private readonly store = new ReportStore(Date.now, warnOnce);
  private unsubscribe: () => void = () => undefined;
  private revision = -1;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get snapshot(): ReportSnapshot {
    return this.store.snapshot;
  }

  get files(): readonly LookedFile[] {
    return this.look?.files ?? NO_FILES;
  }

  /** The columns to map; `null` where it is of a source, or no table. */
  get table(): LookedTable | null {
    return this.isOwn ? (this.look?.table ?? null) : null;
  }

  /** Whether it could be read as a table of its own, too. */
  get mayBeTable(): boolean {
    return this.look !== null && this.look.table !== null;
  }

  /** How the table is read; `null` where nothing has to be said. */
  get tableOptions(): TableOptions | null {
    return this.said;
  }

  get looking(): LookCode | null {
    return this.code;
  }

  /** How much of it has been read, from 0 to 1; `null` where nobody knows. */
  get share(): number | null {
    const { description, loading } = this.store.snapshot;
    const read = loading ? (description?.bytes ?? 0) : 0;
    return read > 0 && read < this.size ? read / this.size : null;
  }

  /** Whether it is being read, with or without something to show. */
  get busy(): boolean {
    return this.phase === 'reading' || this.store.snapshot.loading;
  }

  hostConnected(): void {
    this.unsubscribe();
    this.unsubscribe = this.store.subscribe(() => this.onChange());
    // What was on its way when the element was taken out begins anew.
    if (this.given && this.phase === 'reading' && !this.input) {
      void this.take(this.given, { table: this.said, vendor: this.vendor }, this.options);
    } else this.store.resume();
  }

  hostDisconnected(): void {
    // Frameworks move elements by removing and inserting them.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.unsubscribe();
      this.abort.abort();
      this.store.suspend();
    });
  }

  /** @param said how its table is read, as far as somebody has said so */
  async take(given: ReportInput, { table: said, vendor }: Said, options: ReadingOptions): Promise<void> {
    this.reset();
    const { signal } = this.abort;
    this.given = given;
    this.said = said;
    this.vendor = vendor;
    this.options = options;
    this.phase = 'reading';
    this.host.requestUpdate();
    try {
      const bytes = await bytesIn(given);
      if (bytes) {
        this.code = await withParts(() => import('../../sources/look/look.js'), { signal });
        const look = await this.code.lookAt(bytes, { isTable: null, table: said ?? {} }, signal);
        signal.throwIfAborted();
        this.blobs = bytes.map((one) => (one instanceof Blob ? one : new Blob([one as BlobPart])));
        this.look = look;
        if (look.readable.length === 0) throw new InputError(look.files[0]?.fault ?? 'empty', '');
        this.size = look.files.every(isPlain) ? sizeOf(look.readable) : 0;
        this.input = typeof given === 'string' ? given : inputOf(look.readable);
      } else this.input = given;
      this.isOwn = vendor === null && this.mayBeTable && (said?.kind ?? said?.mapping) !== undefined;
      this.open();
    } catch (error) {
      if (!signal.aborted) this.refuse(error);
    }
  }

  /** Reads it anew, as somebody says now. `null`: as it is recognised. */
  correct({ table, vendor }: Said, isCorrected = true): void {
    this.before = this.description;
    this.said = table;
    this.vendor = vendor;
    this.isCorrected = isCorrected;
    this.isOwn = vendor === null && (table?.kind !== undefined || table?.mapping !== undefined);
    this.error = null;
    if (this.phase === 'refused') this.phase = 'reading';
    this.open();
  }

  /** How it is read as a table of nobody's that is known, with what is proposed for its columns; `null` where it is no table. */
  get asTable(): TableOptions | null {
    const { look, code } = this;
    return look?.table && code ? code.suggestedFor(look.table, {}) : null;
  }

  cancel(): void {
    this.reset();
    this.cancelled = true;
  }

  /** Forgets what was given. */
  reset(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.store.open(null);
    this.phase = 'none';
    this.error = null;
    this.description = null;
    this.before = null;
    this.possible = null;
    this.cancelled = false;
    this.input = null;
    this.given = null;
    this.blobs = [];
    this.size = 0;
    this.look = null;
    this.said = null;
    this.vendor = null;
    this.isCorrected = false;
    this.isOwn = false;
    this.host.requestUpdate();
  }

  /** Lets go of what was read: whoever was given it reads it, too. What is known of it stays. */
  release(): void {
    this.store.open(null);
  }

  private open(): void {
    const { timeZone, worker } = this.options;
    const table = this.said ?? (this.look?.table ? {} : undefined);
    this.store.open({ data: this.input! }, { timeZone, worker, table, vendor: this.vendor ?? undefined });
  }

  private onChange(): void {
    const { description, error, status, revision } = this.store.snapshot;
    if (description && this.isDecided(Boolean(description.source))) {
      this.phase = 'found';
      this.error = null;
      this.description = description;
      if (revision !== this.revision && description.complete !== false) void this.findPossible();
      this.revision = revision;
    } else if (status === 'error' && error && this.isDecided(false)) this.refuse(error);
    this.host.requestUpdate();
  }

  /** A table of nobody that is known is read anew, where more is proposed for its columns than their names tell. */
  private isDecided(isOfSource: boolean): boolean {
    const { look, code } = this;
    if (this.isOwn || isOfSource || this.vendor !== null || !look?.table || !code) return true;
    // What is proposed for columns of totals makes no conversations of them.
    if (isTotals(this.store.snapshot.error)) return true;
    this.isOwn = true;
    const proposed = code.suggestedFor(look.table, this.said ?? {});
    const isSame = code.namedOnly(look.table, proposed);
    this.said = proposed;
    if (isSame && this.store.snapshot.error === null) return true;
    queueMicrotask(() => this.open());
    return false;
  }

  private async findPossible(): Promise<void> {
    const { engine, description } = this.store.snapshot;
    if (!engine || !description) return;
    const { signal } = this.abort;
    const possible = await possibleMetrics(engine, description, signal).catch(() => null);
    if (signal.aborted || description !== this.description) return;
    this.possible = possible;
    this.host.requestUpdate();
  }

  private refuse(error: unknown): void {
    this.phase = 'refused';
    this.error = error;
    this.host.requestUpdate();
  }
}
