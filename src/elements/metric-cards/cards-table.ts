/** The cards as a table: one row for the whole period of each metric, then one for each step of its line. */

import type { Unit } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { describeMetric } from '../../words/describe-metric.js';
import { metricChange, metricText } from '../../words/metric-format.js';
import { isChangeShown, timeUnitOf, metricName, verdictWords } from '../../words/metric-words.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { companyOf } from './metric-card.js';
import type { CardsAnswer, MetricCard, MetricValue } from './metric-card-model.js';

const COLUMNS = [
  'metric',
  'name',
  'span',
  'from',
  'to',
  'value',
  'unit',
  'n',
  'low',
  'high',
  'previous',
  'previousN',
  'change',
  'verdict',
  'clear',
  'target',
  'met',
  'leftOut',
  'inferred',
  'definition',
] as const;

type Column = (typeof COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, CellValue>>>;

/** Of a single step nothing is compared. */
const OF_COMPARISON = { previous: null, previousN: null, change: null, verdict: null, clear: null };

/**
 * @param answer what is drawn; without it the table has no rows
 * @param compared whether there are columns of a previous period
 */
export function cardsTable(
  localizer: Localizer,
  cards: readonly MetricCard[],
  answer: CardsAnswer | null,
  compared: boolean,
): ReportTable {
  const columns = COLUMNS.filter((key) => compared || !(key in OF_COMPARISON)).map((key) => ({
    key,
    label: localizer.text(`metric-cards-column-${key}`),
  }));
  if (!answer) return { columns, rows: [] };
  const { period } = answer.totals;
  const rows = cards.map((card) => totalRow(localizer, card, period));
  return { columns, rows: [...rows, ...cards.flatMap((card) => stepRows(localizer, card, answer))] };
}

function totalRow(localizer: Localizer, card: MetricCard, { from, to }: { from: string; to: string }): Row {
  const { compared, previous, previousN, change, verdict, clear, target, met, definition } = card;
  return {
    ...ownCells(localizer, card, card),
    span: 'period',
    from,
    to,
    ...(compared && {
      previous: known(previous),
      previousN,
      change: isChangeShown(card) ? known(change) : null,
      verdict,
      clear: verdict === null ? null : clear,
    }),
    target: known(target),
    met,
    definition: describeMetric(definition, localizer),
  };
}

function stepRows(localizer: Localizer, card: MetricCard, { bins }: CardsAnswer): Row[] {
  return card.steps.map((step) => ({
    ...ownCells(localizer, card, step),
    ...(card.compared && OF_COMPARISON),
    span: bins,
    from: step.from,
    to: step.to,
    target: null,
    met: null,
    definition: null,
  }));
}

function ownCells(
  localizer: Localizer,
  { metric, definition }: MetricCard,
  { value, n, low, high, leftOut, inferred }: MetricValue,
) {
  return {
    metric,
    name: metricName(localizer, metric, definition),
    value: known(value),
    unit: definition.unit,
    n,
    low: known(low),
    high: known(high),
    leftOut,
    inferred,
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** What the table view leaves out: programs need it, and readers have it in other words. */
export const UNSEEN: readonly Column[] = ['metric', 'unit', 'to'];

const COUNTS: readonly string[] = ['n', 'previousN', 'leftOut', 'inferred'] satisfies Column[];

/** How a cell of the table view is written: values as on the cards. */
export function cellText(
  localizer: Localizer,
  cards: readonly MetricCard[],
  row: Readonly<Record<string, CellValue>>,
  key: string,
): string {
  const value = row[key];
  if (value === null || value === undefined) return key === 'value' ? localizer.text('metric-no-data') : '';
  const card = cards.find(({ metric }) => metric === row['metric']);
  if (typeof value === 'boolean') return localizer.text(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const unit = row['unit'] as Unit;
    if (COUNTS.includes(key)) return localizer.count(value);
    const time = card && timeUnitOf(card);
    const company = card && row['span'] === 'period' ? companyOf(card) : { time };
    if (key === 'value') return metricText(localizer, unit, value, company);
    // A target is written as it was set.
    if (key === 'target') return metricText(localizer, unit, value, { time });
    if (key !== 'change') return metricText(localizer, unit, value, { ...company, beside: NaN });
    return metricChange(localizer, unit, value, Number(row['value']), time);
  }
  if (key === 'span') return localizer.text(`metric-cards-span-${value}`);
  if (key === 'from') return localizer.day(value, { day: 'numeric', month: 'short', year: 'numeric' });
  return card && key === 'verdict' ? verdictWords(localizer, card) : value;
}
