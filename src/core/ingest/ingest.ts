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
  /** The record of a row in its read form, unknown keys included. */
  record(row: number): Interaction;
}

export async function ingest(input: ReportInput, options: IngestOptions): Promise<Dataset> {
  const log = new ProblemLog();
  const { records, envelope } = await readInput(input, log);
  const context = readEnvelope(envelope, options, log);
  const builder = new ColumnsBuilder(context.behaviors.length);
  const names = new Names();
  const rows = new Map<string, { row: number; updatedAt: number; position: number }>();
  const values: unknown[] = [];
  const unknownBehaviors = new UnknownBehaviors(context.behaviors);
  let duplicates = 0;
  for (const { position, value } of records) {
    const record = checkInteraction(value, position, log);
    if (!record) continue;
    const interaction = readInteraction(record);
    const known = rows.get(interaction.id);
    if (known) {
      duplicates++;
      const wins = supersedes(interaction.updatedAt, known.updatedAt);
      addDuplicate(log, interaction.id, wins ? known.position : position);
      if (!wins) continue;
    }
    const row = known?.row ?? rows.size;
    rows.set(interaction.id, { row, updatedAt: interaction.updatedAt, position });
    values[row] = value;
    names.add(interaction);
    unknownBehaviors.add(interaction.behaviors, position);
    builder.set(row, toRow(interaction, context, options.languages));
  }
  unknownBehaviors.report(log);
  const problems = log.report();
  return {
    columns: builder.finish(),
    behaviors: context.behaviors,
    agents: names.complete(context.agents, names.agents),
    teams: names.complete(context.teams, names.teams),
    hiddenAgents: new Set([...context.agents.values()].filter(isHidden).map((agent) => agent.id)),
    baseline: context.baseline,
    timeZone: context.timeZone,
    recordsRead: rows.size + duplicates + problems.skipped,
    duplicates,
    problems,
    record: (row) => checkInteraction(values[row], 0, new ProblemLog()) as Interaction,
  };
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
