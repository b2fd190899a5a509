/** From input to a data set: records checked and turned into columns, problems listed, duplicates resolved. */

import type { InteractionColumns } from '../columns/interaction-columns.js';
import type { InteractionTable } from '../columns/growing/interaction-table.js';
import type { CatalogueBehavior } from '../model/behavior.js';
import type {
  Agent,
  CustomerLifetime,
  Interaction,
  Presence,
  Target,
  Team,
  WorkSchedule,
} from '../model/interaction.js';
import type { Baseline } from '../model/baseline.js';
import type { Steps } from '../steps.js';
import { Context } from './envelope-context.js';
import type { EnvelopeOverrides } from './envelope.js';
import { bytesOf, type ReportInput } from './input/input-bytes.js';
import type { ReadLimits } from './limits.js';
import { ProblemLog, reportOf, type InputPart, type ProblemReport } from './problems.js';
import { elementOf } from './objects/members.js';
import { readDocument } from './objects/read-document.js';
import { checkInteraction } from './objects/read-interaction.js';
import { Records } from './records.js';
import { KeptObjects, type KeptRecords } from './kept-records.js';
import { BatchReading } from './batch-reading.js';
import type { RecordBatches, SourceDescription } from './record-batch.js';
import { TextReading } from './bytes/text-reading.js';

export interface IngestOptions extends EnvelopeOverrides {
  /** Interactions in other languages are not scored. `en` includes `en-GB`. */
  readonly languages?: readonly string[] | undefined;
  /** How much of compressed input is read. */
  readonly limits?: ReadLimits | undefined;
}

export interface Dataset {
  readonly columns: InteractionColumns;
  readonly behaviors: readonly CatalogueBehavior[];
  /** Agents of the envelope and of the records, with the name last used. */
  readonly agents: ReadonlyMap<string, Agent>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly hiddenAgents: ReadonlySet<string>;
  readonly presence: readonly Presence<number>[];
  readonly customers: readonly CustomerLifetime<number>[];
  readonly targets: readonly Target[];
  readonly schedules: readonly WorkSchedule[];
  readonly baseline: Baseline | null;
  readonly timeZone: string | null;
  /** What the input was taken for; `null` where it is in our own format. */
  readonly source: SourceDescription | null;
  readonly recordsRead: number;
  readonly duplicates: number;
  readonly problems: ProblemReport;
  /** What is new since the data set that was given before this one. */
  readonly changes: {
    /** Rows from here on are new. */
    readonly from: number;
    /** Whether earlier rows have other values, or another order, than before. */
    readonly rewritten: boolean;
  };
  /**
   * The record of a row in its read form, unknown keys included. Records of a file are read from it again; of text and
   * streams, what the columns do not hold whole is kept in blobs, which browsers move to the disk: a million
   * conversations of ten messages are some 2 GB there. Node keeps blobs in memory, outside of the heap.
   */
  record(row: number): Promise<Interaction>;
}

/** What a caller of `read` wants to know and decide on the way. */
export interface ReadHooks {
  readonly signal?: AbortSignal | undefined;
  /**
   * Called after each part of the input has been read, the last one too, with what has been read so far; reading goes
   * on once it resolves. A place to rest, to report progress, or to use what has arrived.
   */
  onRead?(progress: ReadProgress): Promise<void> | void;
}

export interface ReadProgress {
  /** Bytes of the input's text; 0 for objects at hand. */
  readonly bytes: number;
  readonly records: number;
}

/** Objects that are read between two rests. */
const BATCH = 500;
/**
 * A reader that never reads. Engines give up compiled code that knows the shape of an object once the last object of that
 * shape is collected: without this one, each further input would be read by code that has to be compiled again.
 */
let specimen: TextReading | undefined;

/** Reads an input into columns that grow. */
export class Ingestion {
  private readonly parts: InputPart[] = [];
  private readonly log = new ProblemLog(this.parts);
  /** What a source found wrong. */
  private readonly sourceLog = new ProblemLog(this.parts);
  private readonly records: Records;
  private readonly context: Context;
  private readonly kept: { readonly from: number; readonly records: KeptRecords }[] = [];
  /** Position of the record that was read last. */
  private position = 0;
  /** Whether the input has been read to its end. */
  private ended = false;
  private source: SourceDescription | null = null;
  /** Rows of the data set that was given last. */
  private shown = 0;

  constructor(private readonly options: IngestOptions = {}) {
    const records = new Records(options.languages, this.log);
    this.records = records;
    this.context = new Context(options, (agents) => {
      records.derivation.setAgents(agents);
      records.table.deriveAgain();
    });
    for (const { key } of this.context.current().behaviors) records.table.keyOfText(key);
  }

  /**
   * Reads an input to its end.
   *
   * @throws {InputError} where the input cannot be used at all; the reason of the signal where that aborts
   */
  async read(input: ReportInput, hooks: ReadHooks = {}): Promise<void> {
    hooks.signal?.throwIfAborted();
    const text = typeof input === 'string' ? input : bytesOf(input);
    if (text === null) await this.readObjects(input, hooks);
    const bytes = text === null ? 0 : await this.readText(text, input, hooks);
    await this.finish(bytes, hooks);
  }

  /**
   * Reads what a source makes of its input, to the end.
   *
   * @throws what the source throws; the reason of the signal where that aborts
   */
  async readBatches(batches: RecordBatches, hooks: ReadHooks = {}): Promise<void> {
    hooks.signal?.throwIfAborted();
    const reading = new BatchReading(this.records, this.context, this.sourceLog);
    this.kept.push({ from: 1, records: reading.kept });
    let bytes = 0;
    for await (const batch of batches) {
      for (const part of batch.parts ?? []) this.parts.push(part);
      reading.enter(batch);
      this.position = reading.position;
      bytes = batch.bytes;
      await this.readContext(bytes, hooks);
      this.source = batch.source ?? this.source;
      await this.rest(bytes, hooks);
    }
    await this.finish(bytes, hooks);
  }

  /** Reads further records at hand: new interactions, or newer versions of known ones. */
  *append(records: readonly unknown[]): Steps<void> {
    if (this.parts.at(-1)?.name !== undefined) this.parts.push({ name: undefined, after: this.position });
    const objects = this.startObjects();
    for (let i = 0; i < records.length; i++) {
      this.readObject(elementOf(records, i), objects);
      if (i % BATCH === BATCH - 1) yield;
    }
  }

  /** Makes row i row `places[i]`, and keeps that memory. Not to be stopped half way. */
  reorder(places: Uint32Array): Steps<void> {
    return this.records.table.reorder(places);
  }

  /** Makes `dataset` quick. Columns that were given before may lose their memory, here and below. */
  *join(): Steps<void> {
    yield* this.context.read();
    yield* this.records.table.join(this.ended);
  }

  /** Gives back what reading left over. */
  trim(): Steps<void> {
    return this.records.table.trim();
  }

  /** What has been read so far. The columns are views: reading on may change them. */
  dataset(): Dataset {
    const { records } = this;
    const { table } = records;
    const context = this.context.current();
    const columns = table.columns(context.behaviors.map(({ key }) => key));
    const changes = { from: this.shown, rewritten: table.rewritten < this.shown };
    this.shown = columns.length;
    table.rewritten = Infinity;
    return {
      columns,
      behaviors: context.behaviors,
      agents: records.agentNames.complete(context.agents, columns.agent.dictionary),
      teams: records.teamNames.complete(context.teams, columns.team.dictionary),
      hiddenAgents: new Set([...context.agents.values()].filter(isHidden).map((agent) => agent.id)),
      presence: context.presence,
      customers: context.customers,
      targets: context.targets,
      schedules: context.schedules,
      baseline: context.baseline,
      timeZone: context.timeZone,
      source: this.source,
      recordsRead: columns.length + records.duplicates + this.log.skipped + this.sourceLog.skipped,
      duplicates: records.duplicates,
      problems: reportOf([this.sourceLog, this.context.log, this.log, unknownBehaviors(table, context.behaviors)]),
      changes,
      record: (row) => this.record(row),
    };
  }

  private async readObjects(input: unknown, hooks: ReadHooks): Promise<void> {
    const { records, envelope } = readDocument(input);
    this.context.setAll(envelope);
    await this.readContext(0, hooks);
    const objects = this.startObjects();
    for (let from = 0; from === 0 || from < records.length; from += BATCH) {
      for (let i = from; i < records.length && i < from + BATCH; i++) this.readObject(elementOf(records, i), objects);
      await this.rest(0, hooks);
    }
  }

  private async readText(
    text: string | Uint8Array | ReadableStream<Uint8Array>,
    input: unknown,
    hooks: ReadHooks,
  ): Promise<number> {
    const reading = this.startText();
    specimen ??= new Ingestion().startText();
    this.kept.push({ from: 1, records: reading });
    await reading.read(text, input, hooks.signal, async (bytes) => {
      await this.readContext(bytes, hooks);
      await this.rest(bytes, hooks);
    });
    this.position = reading.reader.position;
    await this.rest(reading.reader.length, hooks);
    return reading.reader.length;
  }

  private startText(): TextReading {
    return new TextReading(this.records, this.context, this.log, this.options.limits);
  }

  private async finish(bytes: number, hooks: ReadHooks): Promise<void> {
    await this.readContext(bytes, hooks);
    this.ended = true;
    await this.rest(bytes, hooks);
  }

  /** Reads what has come beside the records, with rests. */
  private async readContext(bytes: number, hooks: ReadHooks): Promise<void> {
    const steps = this.context.read();
    while (steps.next().done !== true) await this.rest(bytes, hooks);
  }

  private async rest(bytes: number, { signal, onRead }: ReadHooks): Promise<void> {
    await onRead?.({ bytes, records: this.records.read });
    signal?.throwIfAborted();
  }

  private startObjects(): KeptObjects {
    const records = new KeptObjects(this.position + 1);
    this.kept.push({ from: this.position + 1, records });
    return records;
  }

  private readObject(value: unknown, objects: KeptObjects): void {
    const position = ++this.position;
    if (this.records.readObject(value, position, false)) objects.add(position, value);
  }

  private async record(row: number): Promise<Interaction> {
    const { table } = this.records;
    const { position } = table.rowAt(row);
    const held = this.kept.findLast(({ from }) => from <= position);
    const value = await held?.records.record(position);
    if (value !== undefined) return checkInteraction(value, 0, new ProblemLog()) as unknown as Interaction;
    const { rebuildRecord } = await import('./objects/rebuild-record.js');
    return rebuildRecord(table, row) as unknown as Interaction;
  }
}

function isHidden(agent: Agent): boolean {
  return agent.evaluable === false || agent.analyzable === false;
}

/** Behaviours that records have values for and the catalogue does not know. */
function unknownBehaviors(table: InteractionTable, catalogue: readonly CatalogueBehavior[]): ProblemLog {
  const known = new Set(catalogue.map(({ key }) => key));
  const log = new ProblemLog();
  const found = [...table.behaviorsFound()].filter(({ key }) => !known.has(key));
  found.sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
  for (const { key, count, position } of found) {
    log.add({
      position,
      id: null,
      field: `behaviors.${key}`,
      code: 'unknown',
      found: `${count} values`,
      expected: 'a behaviour of the list in force',
      effect: 'ignored',
    });
  }
  return log;
}
