/** The rows of the matrix: searched, sorted and grouped. */

import type { BehaviorScoresAnswer, ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { levelAt, scoreCell, type ScoreCell } from '../../../scores/score-cell.js';
import { byEvidence, type Standing, type Standings } from '../../../scores/standing.js';

interface AgentFacts {
  readonly id: string;
  readonly name: string;
  readonly teamId?: string | null;
  readonly team?: string | null;
  readonly avatarUrl?: string | null;
}

/** A row of an answer. There may be thousands, of which a page is drawn: scores are only read when they are needed. */
export class AgentRow {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly avatarUrl: string | null;
  readonly interactions: number;
  private known: ReadonlyMap<string, ScoreCell> | null = null;

  /** @param at place of the row in the answer */
  constructor(
    facts: AgentFacts,
    readonly answer: BehaviorScoresAnswer,
    private readonly at: number,
    private readonly behaviors: readonly string[],
  ) {
    this.id = facts.id;
    this.name = facts.name;
    this.teamId = facts.teamId ?? null;
    this.team = facts.team ?? null;
    this.avatarUrl = facts.avatarUrl ?? null;
    this.interactions = answer.interactions[at];
  }

  get cells(): ReadonlyMap<string, ScoreCell> {
    this.known ??= new Map(this.behaviors.map((behavior) => [behavior, scoreCell(this.answer, this.at, behavior)]));
    return this.known;
  }

  /** Place of a score in the columns of the answer. */
  place(behavior: number): number {
    return this.at * this.answer.behaviors.length + behavior;
  }
}

export interface TeamGroup {
  readonly id: string;
  readonly name: string;
  readonly row: AgentRow | null;
  readonly agents: readonly AgentRow[];
}

export interface RowOrder {
  /** `attention`, `agent`, `interactions`, or a behaviour key. */
  readonly by: string;
  readonly descending: boolean;
}

/**
 * Agents who need attention first: those clearly below the others. The evidence gives the rest no order: they are by name,
 * those with too few interactions after them.
 */
export const DEFAULT_ORDER: RowOrder = { by: 'attention', descending: true };

/** How rows are told apart. */
interface Ordering {
  readonly localizer: Localizer;
  readonly standings: Standings;
  readonly behaviors: readonly string[];
}

/** One row a key of an answer by agent. */
export function agentRows(
  answer: BehaviorScoresAnswer,
  description: ReportDescription,
  behaviors: readonly string[],
): AgentRow[] {
  const summaries = new Map(description.agents.map((agent) => [agent.id, agent]));
  return answer.keys.map((id, i) => {
    const facts = { ...summaries.get(id), id, name: answer.labels[i] };
    return new AgentRow(facts, answer, i, behaviors);
  });
}

export function searched(rows: readonly AgentRow[], text: string): readonly AgentRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) => row.name.toLowerCase().includes(wanted) || row.team?.toLowerCase().includes(wanted));
}

/** Scores of too few interactions are not ranked: they come after the others, and agents without a score last. */
export function sorted(rows: readonly AgentRow[], { by, descending }: RowOrder, ordering: Ordering): AgentRow[] {
  const { localizer } = ordering;
  const direction = descending ? -1 : 1;
  const byName = (a: AgentRow, b: AgentRow) => localizer.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  if (by === 'attention') return byAttention(rows, ordering, byName);
  if (by === 'agent') return [...rows].sort((a, b) => byName(a, b) * direction);
  if (by === 'interactions') {
    return [...rows].sort((a, b) => (a.interactions - b.interactions) * direction || byName(a, b));
  }
  return rows
    .map((row) => {
      const rank = standing(row, by);
      return { row, rank, percent: rank === 2 ? 0 : row.answer.percent[placeOf(row, by)] };
    })
    .sort((a, b) => a.rank - b.rank || (a.percent - b.percent) * direction || byName(a.row, b.row))
    .map(({ row }) => row);
}

function placeOf(row: AgentRow, behavior: string): number {
  return row.place(row.answer.behaviors.indexOf(behavior));
}

/** 0 where a score can be judged, 1 where it rests on too few interactions, 2 where there is none. */
function standing(row: AgentRow, behavior: string): 0 | 1 | 2 {
  const level = levelAt(row.answer, placeOf(row, behavior));
  return level === 'none' ? 2 : level === 'few' ? 1 : 0;
}

function byAttention(
  rows: readonly AgentRow[],
  { standings, behaviors }: Ordering,
  byName: (a: AgentRow, b: AgentRow) => number,
): AgentRow[] {
  const worst = new Map<AgentRow, Standing>();
  for (const row of rows) {
    const below = standings.clearOf(row.id, behaviors).find(({ side }) => side === 'below');
    if (below) worst.set(row, below);
  }
  return [...rows].sort((a, b) => {
    const [first, second] = [worst.get(a), worst.get(b)];
    if (first && second) return byEvidence(first, second) || byName(a, b);
    const flagged = Number(Boolean(second)) - Number(Boolean(first));
    return flagged || standing(a, behaviors[0]) - standing(b, behaviors[0]) || byName(a, b);
  });
}

/** Agents by team, teams by name; agents without a team last. */
export function grouped(rows: readonly AgentRow[], teams: readonly AgentRow[], localizer: Localizer): TeamGroup[] {
  const groups = new Map<string, AgentRow[]>();
  for (const row of rows) {
    const group = groups.get(row.teamId ?? '');
    if (group) group.push(row);
    else groups.set(row.teamId ?? '', [row]);
  }
  return [...groups]
    .map(([id, agents]) => ({
      id,
      name: agents[0].team ?? '',
      row: teams.find((team) => team.id === id) ?? null,
      agents,
    }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || localizer.compare(a.name, b.name));
}
