/** The first rows of an order, found without sorting all. */

import { MISSING } from '../../columns/codes.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { CODE_NEUTRAL, INDEX_OF_CODE, isScorable } from '../../scoring/index-codes.js';
import { percentOf } from '../../scoring/tally.js';
import { firstFrom, firstRowOn, type DayColumn } from '../../select/day-column.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { Candidates, LAST } from './candidates.js';
import { mergeSort } from './merge-sort.js';
import type { ReportData } from './report-data.js';
import { durationOf, overallTotal } from './row-values.js';
import type { InteractionSort } from '../questions/interactions.js';

/**
 * The first `count` of some rows in an order: missing values last, whichever way; ties newest first, then by id.
 *
 * @param own values to sort by in place of those of `by`
 */
export function* firstRows(
  data: ReportData,
  rows: Uint32Array,
  { by, descending = false }: InteractionSort,
  count: number,
  own: ((row: number) => number) | null = null,
): Steps<Uint32Array> {
  if (count <= 0) return new Uint32Array(0);
  const { ids, startedAt } = data.dataset.columns;
  const among = by === 'startedAt' && !own ? ofDaysInQuestion(data.days, rows, descending, count) : rows;
  const value = own ?? (yield* sortValue(data, among, by));
  const first = new Candidates(startedAt, count);
  for (let from = 0; from < among.length; from += ROWS_PER_STEP) {
    for (const row of among.subarray(from, from + ROWS_PER_STEP)) {
      const key = value(row);
      first.add(row, key !== key ? LAST : descending ? -key : key);
    }
    yield;
  }
  const { keys, rows: chosen } = first;
  const sorted = yield* mergeSort(first.places(), (a, b) => {
    if (keys[a] !== keys[b]) return keys[a] < keys[b] ? -1 : 1;
    const [rowA, rowB] = [chosen[a], chosen[b]];
    return startedAt[rowB] - startedAt[rowA] || (ids.at(rowA) < ids.at(rowB) ? -1 : 1);
  });
  return sorted.subarray(0, count).map((place) => chosen[place]);
}

/**
 * The rows among which the latest, or the earliest, surely are. Most rows stand in the order of their days; where a clock
 * is set back over midnight, later instants may show the day before.
 */
function ofDaysInQuestion(days: DayColumn, rows: Uint32Array, latest: boolean, count: number): Uint32Array {
  const inOrder = firstFrom(rows, days.sorted);
  if (count >= inOrder) return rows;
  const dayAt = (place: number) => days.base + days.offsets[rows[place]];
  const from = latest ? firstFrom(rows, firstRowOn(days, dayAt(inOrder - count) - 1)) : 0;
  const to = latest ? inOrder : firstFrom(rows, firstRowOn(days, dayAt(count - 1) + 2));
  const some = new Uint32Array(to - from + rows.length - inOrder);
  some.set(rows.subarray(from, to));
  some.set(rows.subarray(inOrder), to - from);
  return some;
}

/** What rows are sorted by, ascending; NaN where it is missing. */
function* sortValue(data: ReportData, rows: Uint32Array, by: string): Steps<(row: number) => number> {
  const { columns, behaviors } = data.dataset;
  switch (by) {
    case 'startedAt':
      return (row) => columns.startedAt[row];
    case 'duration':
      return (row) => durationOf(data, row);
    case 'agent':
    case 'team':
    case 'customer':
    case 'channel': {
      const ranks = yield* labelRanks(data, rows, by);
      const { codes } = columns[by];
      return (row) => ranks[codes[row]];
    }
    case OVERALL_SATISFACTION:
      return (row) => percentOf(overallTotal(data, row));
  }
  const k = behaviors.findIndex(({ key }) => key === by);
  if (k < 0) throw new RangeError(`sort.by: "${by}" is not a column`);
  const { codes, rowState } = data.scorebook;
  // N/A stands between 4 and 6, where its percentile is.
  const values = INDEX_OF_CODE.map((index, code) => (code === CODE_NEUTRAL ? 5 : index < 0 ? NaN : index));
  return (row) => (isScorable(rowState[row]) ? values[codes[k][row]] : NaN);
}

/** The place of each code's label among those that occur, whatever its case; equal labels share one. */
function* labelRanks(
  data: ReportData,
  rows: Uint32Array,
  by: 'agent' | 'team' | 'customer' | 'channel',
): Steps<Float64Array> {
  const { codes, dictionary } = data.dataset.columns[by];
  const ranks = new Float64Array(dictionary.size).fill(NaN);
  const labels: string[] = [];
  const found: number[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP / 8) {
    for (const row of rows.subarray(from, from + ROWS_PER_STEP / 8)) {
      const code = codes[row];
      if (code === MISSING || ranks[code] === 0) continue;
      ranks[code] = 0;
      found.push(code);
      const key = dictionary.text(code);
      labels[code] = (by === 'customer' ? key : data.label(by, key)).toLowerCase();
    }
    yield;
  }
  const sorted = yield* mergeSort(Uint32Array.from(found), (a, b) =>
    labels[a] === labels[b] ? 0 : labels[a] < labels[b] ? -1 : 1,
  );
  sorted.forEach((code, i) => {
    const before = sorted[i - 1];
    ranks[code] = i > 0 && labels[before] === labels[code] ? ranks[before] : i;
  });
  return ranks;
}
