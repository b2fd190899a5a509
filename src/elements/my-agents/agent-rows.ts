/** The rows of the matrix: searched, sorted and grouped. */

import { OVERALL_SATISFACTION, type BehaviorScoresAnswer, type ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { scoreCell, type ScoreCell } from '../../internal/score-cell.js';

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly avatarUrl: string | null;
  readonly interactions: number;
  readonly cells: ReadonlyMap<string, ScoreCell>;
}

export interface TeamGroup {
  readonly id: string;
  readonly name: string;
  readonly row: AgentRow | null;
  readonly agents: readonly AgentRow[];
}

export interface RowOrder {
  /** `agent`, `interactions`, or a behaviour key. */
  readonly by: string;
  readonly descending: boolean;
}

export const DEFAULT_ORDER: RowOrder = { by: OVERALL_SATISFACTION, descending: true };

/** One row a key of an answer by agent. */
export function agentRows(
  answer: BehaviorScoresAnswer,
  description: ReportDescription,
  behaviors: readonly string[],
): AgentRow[] {
  const summaries = new Map(description.agents.map((agent) => [agent.id, agent]));
  return answer.keys.map((id, i) => {
    const summary = summaries.get(id);
    return {
      id,
      name: answer.labels[i],
      teamId: summary?.teamId ?? null,
      team: summary?.team ?? null,
      avatarUrl: summary?.avatarUrl ?? null,
      interactions: answer.interactions[i],
      cells: cellsOf(answer, i, behaviors),
    };
  });
}

export function cellsOf(
  answer: BehaviorScoresAnswer,
  row: number,
  behaviors: readonly string[],
): ReadonlyMap<string, ScoreCell> {
  return new Map(behaviors.map((behavior) => [behavior, scoreCell(answer, row, behavior)]));
}

export function searched(rows: readonly AgentRow[], text: string): AgentRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => row.name.toLowerCase().includes(wanted) || row.team?.toLowerCase().includes(wanted));
}

/** Scores of too few interactions are not ranked: they come after the others, and agents without a score last. */
export function sorted(rows: readonly AgentRow[], { by, descending }: RowOrder, localizer: Localizer): AgentRow[] {
  const direction = descending ? -1 : 1;
  const byName = (a: AgentRow, b: AgentRow) => localizer.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  return [...rows].sort((a, b) => {
    if (by === 'agent') return byName(a, b) * direction;
    if (by === 'interactions') return (a.interactions - b.interactions) * direction || byName(a, b);
    const [x, y] = [a.cells.get(by)!, b.cells.get(by)!];
    const rank = standing(x) - standing(y);
    if (rank !== 0) return rank;
    return standing(x) === 2 ? byName(a, b) : (x.percent - y.percent) * direction || byName(a, b);
  });
}

function standing({ level }: ScoreCell): 0 | 1 | 2 {
  return level === 'none' ? 2 : level === 'few' ? 1 : 0;
}

/** Agents by team, teams by name; agents without a team last. */
export function grouped(rows: readonly AgentRow[], teams: readonly AgentRow[], localizer: Localizer): TeamGroup[] {
  const groups = new Map<string, AgentRow[]>();
  for (const row of rows) groups.set(row.teamId ?? '', [...(groups.get(row.teamId ?? '') ?? []), row]);
  return [...groups]
    .map(([id, agents]) => ({
      id,
      name: agents[0].team ?? '',
      row: teams.find((team) => team.id === id) ?? null,
      agents,
    }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || localizer.compare(a.name, b.name));
}
