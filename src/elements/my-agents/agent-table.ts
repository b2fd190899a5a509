/** The matrix as a table: one row an agent; of each behaviour the score, its change, and how it stands against the others. */

import type { Localizer } from '../../i18n/index.js';
import type { CellValue, ReportTable, TableColumn } from '../../parts/table/report-table.js';
import { saidVerdict } from '../../scores/score-cell.js';
import { decimal } from '../../scores/score-text.js';
import { isJudged, type Standings } from '../../scores/standing.js';
import type { AgentRow } from './rows/agent-rows.js';

const OF_COMPARISON = ['verdict', 'clear'] as const;

/** What is said of a score against the others on the same mix of work. */
const STANDING = ['difference', 'differenceLow', 'differenceHigh', 'side', 'dueToMix'] as const;

interface TableContext {
  readonly standings: Standings | null;
  /** Whether there are columns of a previous period. */
  readonly compared: boolean;
  behaviorName(key: string): string;
}

export function agentTable(
  localizer: Localizer,
  rows: readonly AgentRow[],
  behaviors: readonly string[],
  { standings, compared, behaviorName }: TableContext,
): ReportTable {
  const columns: TableColumn[] = [
    { key: 'agentId', label: localizer.text('column-agent-id') },
    { key: 'agent', label: localizer.text('my-agents-agent') },
    { key: 'team', label: localizer.text('column-team') },
    { key: 'interactions', label: localizer.text('column-interactions') },
  ];
  for (const behavior of behaviors) {
    const name = behaviorName(behavior);
    columns.push(
      { key: behavior, label: name },
      { key: `${behavior}.scored`, label: localizer.text('column-scored', { name }) },
      { key: `${behavior}.low`, label: localizer.text('column-low', { name }) },
      { key: `${behavior}.high`, label: localizer.text('column-high', { name }) },
      ...OF_COMPARISON.filter(() => compared).map((one) => ({
        key: `${behavior}.${one}`,
        label: localizer.text(`column-${one}`, { name }),
      })),
      ...STANDING.map((one) => ({
        key: `${behavior}.${one}`,
        label: localizer.text(`my-agents-column-${one}`, { name }),
      })),
    );
  }
  return { columns, rows: rows.map((row) => tableRow(row, behaviors, standings)) };
}

function tableRow(row: AgentRow, behaviors: readonly string[], standings: Standings | null): Record<string, CellValue> {
  const result: Record<string, CellValue> = {
    agentId: row.id,
    agent: row.name,
    team: row.team,
    interactions: row.interactions,
  };
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  for (const behavior of behaviors) {
    const cell = row.cells.get(behavior)!;
    result[behavior] = known(cell.percent);
    result[`${behavior}.scored`] = cell.scoredInteractions;
    result[`${behavior}.low`] = known(cell.low);
    result[`${behavior}.high`] = known(cell.high);
    if (cell.previous) {
      result[`${behavior}.verdict`] = saidVerdict(cell);
      result[`${behavior}.clear`] = cell.clear;
    }
    const standing = standings?.of(row.id, behavior);
    result[`${behavior}.difference`] = known(standing?.difference);
    result[`${behavior}.differenceLow`] = known(standing?.low);
    result[`${behavior}.differenceHigh`] = known(standing?.high);
    result[`${behavior}.side`] = standing && isJudged(standing) ? standing.side : null;
    result[`${behavior}.dueToMix`] = known(standing?.dueToMix);
  }
  return result;
}

/** Differences, which say by their sign which way they go. */
const IN_POINTS = /\.(?:difference|differenceLow|differenceHigh|dueToMix)$/;

export function agentCell(localizer: Localizer, value: CellValue, key: string): string {
  if (value === null) return '';
  if (key.endsWith('.verdict')) return localizer.text(`verdict-${String(value)}`);
  if (key.endsWith('.side')) return localizer.text(`my-agents-side-${String(value)}`);
  if (typeof value === 'boolean') return localizer.text(value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  if (key === 'interactions' || key.endsWith('.scored')) return localizer.count(value);
  return IN_POINTS.test(key) ? localizer.signed(value) : decimal(localizer, value);
}
