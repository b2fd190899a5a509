/** The scores as a table: the overall satisfaction, then one row a behaviour as they are drawn. */

import { OVERALL_SATISFACTION, type BehaviorScoresAnswer } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { saidVerdict, scoreCell } from '../../scores/score-cell.js';
import { decimal } from '../../scores/score-text.js';
import type { BehaviorRow } from './behavior-rows.js';

const COLUMNS = [
  'behavior',
  'label',
  'percent',
  'low',
  'high',
  'scoredInteractions',
  'scored',
  'neutral',
  'notRated',
  'earned',
  'possible',
  'band',
  'previous',
  'change',
  'verdict',
  'clear',
] as const;

const OF_COMPARISON = /^(previous|change|verdict|clear)$/;

/**
 * @param compared whether there are columns of a previous period
 * @param overall the name of the overall satisfaction; `null` where it is not shown
 */
export function scoreTable(
  localizer: Localizer,
  answer: BehaviorScoresAnswer | null,
  compared: boolean,
  rows: readonly BehaviorRow[],
  overall: string | null,
): ReportTable {
  const columns = COLUMNS.filter((key) => compared || !OF_COMPARISON.test(key)).map((key) => ({
    key,
    label: localizer.text(`behavior-score-column-${key}`),
  }));
  if (!answer) return { columns, rows: [] };
  const shown = rows.map(({ key, name }) => ({ key, name }));
  if (overall !== null) shown.unshift({ key: OVERALL_SATISFACTION, name: overall });
  return { columns, rows: shown.map(({ key, name }) => tableRow(answer, key, name)) };
}

function tableRow(answer: BehaviorScoresAnswer, key: string, label: string): Record<string, CellValue> {
  const at = answer.behaviors.indexOf(key);
  return {
    behavior: key,
    label,
    percent: known(answer.percent[at]),
    low: known(answer.low[at]),
    high: known(answer.high[at]),
    scoredInteractions: answer.scoredInteractions[at],
    scored: answer.scored[at],
    neutral: answer.neutral[at],
    notRated: answer.notRated[at],
    earned: answer.earned[at],
    possible: answer.possible[at],
    band: answer.band[at],
    ...(answer.previous && {
      previous: known(answer.previous.percent[at]),
      change: known(answer.change?.[at]),
      verdict: saidVerdict(scoreCell(answer, 0, key)),
      clear: answer.clear?.[at] === 1,
    }),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

const POINTS: ReadonlySet<string> = new Set(['percent', 'low', 'high', 'previous', 'change']);

/** How a cell reads in the table of the card: a score of too few interactions has no band. */
export function cellWords(
  localizer: Localizer,
  answer: BehaviorScoresAnswer,
  row: ReportTable['rows'][number],
  value: CellValue,
  key: string,
): string {
  if (key === 'band') return localizer.text(`band-${scoreCell(answer, 0, String(row['behavior'])).level}`);
  if (value === null) return '';
  if (key === 'verdict') return localizer.text(`verdict-${String(value)}`);
  if (typeof value === 'boolean') return localizer.text(value ? 'yes' : 'no');
  if (typeof value !== 'number') return value;
  if (!POINTS.has(key)) return localizer.count(value);
  return key === 'change' ? localizer.signed(value) : decimal(localizer, value);
}
