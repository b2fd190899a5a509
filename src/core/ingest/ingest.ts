/** From input to a data set: records checked and turned into columns, problems listed, duplicates resolved. */

import { ColumnsBuilder, type InteractionColumns, type InteractionRow } from '../columns/interaction-columns.js';
import type { CatalogueBehavior } from '../model/behavior.js';
import type { Agent, Interaction, Team } from '../model/interaction.js';
import type { Baseline } from '../scoring/baseline.js';
import { readEnvelope, type EnvelopeOverrides, type ReadEnvelope } from './envelope.js';
import { exclusionOf } from './exclusion.js';
import { ProblemLog, type ProblemReport } from './problems.js';
import { checkInteraction, readInteraction, type ReadInteraction } from './read-interaction.js';
import { readInput, type ReportInput } from './read-input.js';
import type { Steps } from '../steps.js';

export interface IngestOptions extends EnvelopeOverrides {
  /** Interactions in other languages are not scored. `en` includes `en-GB`. */
  readonly languages?: readonly string[] | undefined;
}

export interface Dataset {
  readonly columns: InteractionColumns;
  readonly behaviors: readonly CatalogueBehavior[];
  /** Agents of the envelope and of the records, with the name last used. */
  readonly agents: ReadonlyMap<string, Agent>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly hiddenAgents: ReadonlySet<string>;
  readonly baseline: Baseline | null;
  readonly timeZone: string | null;
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
  /** The record of a row in its read form, unknown keys included. */
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

/** Reads inputs into columns that grow. */
export class Ingestion {
  private readonly log = new ProblemLog();
  private context: ReadEnvelope;
  private builder: ColumnsBuilder;
  private readonly names = new Names();
  private readonly rows = new Map<string, { row: number; updatedAt: number; position: number }>();
  private values: unknown[] = [];
  private unknownBehaviors: UnknownBehaviors;
  private duplicates = 0;

  constructor(private readonly options: IngestOptions = {}) {
    this.context = readEnvelope({}, options, new ProblemLog());
    this.builder = new ColumnsBuilder(this.context.behaviors.length);
    this.unknownBehaviors = new UnknownBehaviors(this.context.behaviors);
  }

  /**
   * Reads an input to its end.
   *
   * @throws {InputError} where the input cannot be used at all; the reason of the signal where that aborts
   */
  async read(input: ReportInput, hooks: ReadHooks = {}): Promise<void> {
    const { records, envelope } = await readInput(input, this.log);
    this.context = readEnvelope(envelope, this.options, this.log);
    this.builder = new ColumnsBuilder(this.context.behaviors.length);
    this.unknownBehaviors = new UnknownBehaviors(this.context.behaviors);
    for (const { position, value } of records) this.add(value, position);
    await hooks.onRead?.({ bytes: 0, records: records.length });
  }

  /** Reads further records at hand: new interactions, or newer versions of known ones. */
  *append(records: readonly unknown[]): Steps<void> {
    const first = this.dataset().recordsRead + 1;
    for (let i = 0; i < records.length; i++) {
      this.add(records[i], first + i);
      if (i % 500 === 499) yield;
    }
  }

  /** What has been read so far. The columns are views: reading on may change them. */
  dataset(): Dataset {
    const { context, names, values } = this;
    this.unknownBehaviors.report(this.log);
    const problems = this.log.report();
    return {
      columns: this.builder.finish(),
      behaviors: context.behaviors,
      agents: names.complete(context.agents, names.agents),
      teams: names.complete(context.teams, names.teams),
      hiddenAgents: new Set([...context.agents.values()].filter(isHidden).map((agent) => agent.id)),
      baseline: context.baseline,
      timeZone: context.timeZone,
      recordsRead: this.rows.size + this.duplicates + problems.skipped,
      duplicates: this.duplicates,
      problems,
      changes: { from: 0, rewritten: false },
      record: (row) => Promise.resolve(checkInteraction(values[row], 0, new ProblemLog()) as Interaction),
    };
  }

  private add(value: unknown, position: number): void {
    const record = checkInteraction(value, position, this.log);
    if (!record) return;
    const interaction = readInteraction(record);
    const known = this.rows.get(interaction.id);
    if (known) {
      this.duplicates++;
      const wins = supersedes(interaction.updatedAt, known.updatedAt);
      addDuplicate(this.log, interaction.id, wins ? known.position : position);
      if (!wins) return;
    }
    const row = known?.row ?? this.rows.size;
    this.rows.set(interaction.id, { row, updatedAt: interaction.updatedAt, position });
    this.values[row] = value;
    this.names.add(interaction);
    this.unknownBehaviors.add(interaction.behaviors, position);
    this.builder.set(row, toRow(interaction, this.context, this.options.languages));
  }
}

/** The latest `updatedAt` wins; where neither has one, the last. */
function supersedes(updatedAt: number, known: number): boolean {
  if (Number.isNaN(updatedAt)) return Number.isNaN(known);
  return Number.isNaN(known) || updatedAt >= known;
}

function addDuplicate(log: ProblemLog, id: string, position: number): void {
  const expected = 'an id of its own; the latest record of this id is used';
  log.add({ position, id, field: 'id', code: 'duplicate', found: id, expected, effect: 'replaced' });
}

function isHidden(agent: Agent): boolean {
  return agent.evaluable === false || agent.analyzable === false;
}

function toRow(
  interaction: ReadInteraction,
  context: ReadEnvelope,
  languages: readonly string[] | undefined,
): InteractionRow {
  const agent = interaction.agentId === null ? undefined : context.agents.get(interaction.agentId);
  return {
    ...interaction,
    agent: interaction.agentId,
    team: interaction.teamId ?? agent?.teamId ?? null,
    customer: interaction.customerName ?? interaction.customerId,
    exclusion: exclusionOf(interaction, agent, languages),
    raw: context.behaviors.map(({ key }) =>
      Object.hasOwn(interaction.behaviors, key) ? interaction.behaviors[key] : NaN,
    ),
  };
}

/** The names that records give to agents and teams: the one of the latest interaction. */
class Names {
  readonly agents = new Map<string, { name: string; at: number }>();
  readonly teams = new Map<string, { name: string; at: number }>();

  add({ agentId, agentName, teamId, teamName, startedAt }: ReadInteraction): void {
    this.keep(this.agents, agentId, agentName, startedAt);
    this.keep(this.teams, teamId, teamName, startedAt);
  }

  /** The envelope's own entries first, with names filled in; then those that only records mention. */
  complete<T extends { id: string; name?: string | null }>(
    listed: ReadonlyMap<string, T>,
    found: ReadonlyMap<string, { name: string }>,
  ): Map<string, T> {
    const result = new Map([...listed].map(([id, entry]) => [id, entry.name ? entry : withName(entry, found.get(id))]));
    for (const [id, { name }] of found) if (!result.has(id)) result.set(id, { id, name } as T);
    return result;
  }

  private keep(names: Map<string, { name: string; at: number }>, id: string | null, name: string | null, at: number) {
    if (id === null || name === null) return;
    const known = names.get(id);
    // Records may come in any order: at the same instant the greater name wins, so that the order does not matter.
    if (!known || at > known.at || (at === known.at && name > known.name)) names.set(id, { name, at });
  }
}

function withName<T extends { name?: string | null }>(entry: T, found: { name: string } | undefined): T {
  return found ? { ...entry, name: found.name } : entry;
}

/** Behaviours that records have values for and the catalogue does not know. */
class UnknownBehaviors {
  private readonly known: ReadonlySet<string>;
  private readonly found = new Map<string, { count: number; position: number }>();

  constructor(catalogue: readonly CatalogueBehavior[]) {
    this.known = new Set(catalogue.map((behavior) => behavior.key));
  }

  add(behaviors: Readonly<Record<string, number>>, position: number): void {
    for (const key of Object.keys(behaviors)) {
      if (this.known.has(key)) continue;
      const entry = this.found.get(key);
      if (entry) entry.count++;
      else this.found.set(key, { count: 1, position });
    }
  }

  report(log: ProblemLog): void {
    for (const [key, { count, position }] of this.found) {
      const found = `${count} values`;
      const expected = 'a behaviour of the list in force';
      log.add({ position, id: null, field: `behaviors.${key}`, code: 'unknown', found, expected, effect: 'ignored' });
    }
  }
}
