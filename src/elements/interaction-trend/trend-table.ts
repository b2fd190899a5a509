/** The trend as a table: one row a step, the score shown first, then every behaviour. */

import type { Localizer } from '../../i18n/index.js';
import type { CellValue, ReportTable, TableColumn } from '../../parts/table/report-table.js';
import { saidVerdict, type ScoreCell } from '../../scores/score-cell.js';
import { decimal } from '../../scores/score-text.js';
import { seriesOf, type TrendAnswer, type TrendModel } from './trend-model.js';

interface TableContext {
  readonly localizer: Localizer;
  readonly behaviors: readonly string[];
  /** Whether there are columns of a previous period. */
  readonly compared: boolean;
  behaviorName(key: string): string;
}

const OWN_COLUMNS = [
  'from',
  'to',
  'percent',
  'low',
  'high',
  'scored',
  'scoredInteractions',
  'previousFrom',
  'previousTo',
  'previous',
  'previousScored',
  'previousScoredInteractions',
  'change',
  'verdict',
] as const;

const OF_COMPARISON = /^(previous|change|verdict)/;

const COUNTS: ReadonlySet<string> = new Set([
  'scored',
  'scoredInteractions',
  'previousScored',
  'previousScoredInteractions',
]);

/** @param shown what is drawn; without it the table has no rows */
export function trendTable(
  { localizer, behaviors, compared, behaviorName }: TableContext,
  shown: { readonly answer: TrendAnswer; readonly model: TrendModel } | null,
): ReportTable {
  const own = OWN_COLUMNS.filter((key) => compared || !OF_COMPARISON.test(key));
  const columns: TableColumn[] = own.map((key) => ({
    key,
    label: localizer.text(`interaction-trend-column-${key}`),
  }));
  const others = behaviors.filter((key) => !columns.some((column) => column.key === key));
  for (const key of others) {
    const name = behaviorName(key);
    columns.push({ key, label: name }, { key: `${key}.scored`, label: localizer.text('column-scored', { name }) });
  }
  return { columns, rows: shown ? rowsOf(shown.answer, shown.model, others) : [] };
}

type Row = Record<string, CellValue>;

function rowsOf(answer: TrendAnswer, model: TrendModel, behaviors: readonly string[]): Row[] {
  const series = behaviors.map((key) => ({ key, cells: seriesOf(answer, key).current }));
  return model.current.map((cell, bin) => {
    const row = ownCells(cell, model, bin);
    for (const { key, cells } of series) {
      row[key] = known(cells[bin].percent);
      row[`${key}.scored`] = cells[bin].scored;
    }
    return row;
  });
}

function ownCells(cell: ScoreCell, { spans }: TrendModel, bin: number): Row {
  const { from, to, previousFrom, previousTo } = spans[bin];
  const { previous } = cell;
  return {
    from,
    to,
    percent: known(cell.percent),
    low: known(cell.low),
    high: known(cell.high),
    scored: cell.scored,
    scoredInteractions: cell.scoredInteractions,
    ...(previous && {
      previousFrom,
      previousTo,
      previous: known(previous.percent),
      previousScored: previous.scored,
      previousScoredInteractions: previous.scoredInteractions,
      change: known(cell.change),
      verdict: saidVerdict(cell),
    }),
  };
}

/** How a number reads in the table of the card. */
export function numberWords(localizer: Localizer, value: number, key: string): string {
  if (key === 'change') return localizer.signed(value);
  return COUNTS.has(key) || key.endsWith('.scored') ? localizer.count(value) : decimal(localizer, value);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
