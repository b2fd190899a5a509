/** The first rows of an order, found without sorting all. */

import { MISSING } from '../columns/dictionary.js';
import { OVERALL_SATISFACTION } from '../model/behavior.js';
import { CODE_NEUTRAL, INDEX_OF_CODE } from '../scoring/index-codes.js';
import { valueOfRank } from '../scoring/partition.js';
import { isScorable } from '../scoring/row-state.js';
import { percentOf } from '../scoring/tally.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { mergeSort } from './merge-sort.js';
import type { ReportData } from './report-data.js';
import { durationOf, overallTotal } from './row-values.js';
import type { InteractionSort } from './types.js';

/** Where a missing value stands, whichever way. */
const LAST = Infinity;

/** The first `count` of some rows in an order: missing values last, whichever way; ties newest first, then by id. */
export function* firstRows(
  data: ReportData,
  rows: Uint32Array,
  sort: InteractionSort,
  count: number,
): Steps<Uint32Array> {
  const { ids, startedAt } = data.dataset.columns;
  const keys = yield* sortKeys(data, rows, sort);
  const places = yield* candidates(keys, count, (place) => -startedAt[rows[place]]);
  const sorted = yield* mergeSort(places, (a, b) => {
    if (keys[a] !== keys[b]) return keys[a] < keys[b] ? -1 : 1;
    const [rowA, rowB] = [rows[a], rows[b]];
    return startedAt[rowB] - startedAt[rowA] || (ids.at(rowA) < ids.at(rowB) ? -1 : 1);
  });
  return sorted.subarray(0, count).map((place) => rows[place]);
}

/** Places of `keys` that the first `count` are surely among; where keys are equal, a second key decides. */
function* candidates(keys: Float64Array, count: number, second: (place: number) => number): Steps<Uint32Array> {
  if (count <= 0) return new Uint32Array(0);
  const last = count < keys.length ? valueOfRank(keys.slice(), count - 1) : LAST;
  yield;
  const chosen: number[] = [];
  const equal: number[] = [];
  for (let from = 0; from < keys.length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, keys.length);
    for (let place = from; place < to; place++) {
      if (keys[place] < last) chosen.push(place);
      else if (keys[place] === last) equal.push(place);
    }
    yield;
  }
  const open = count - chosen.length;
  if (open >= equal.length) return Uint32Array.from(chosen.concat(equal));
  const seconds = Float64Array.from(equal, second);
  const lastSecond = valueOfRank(seconds.slice(), open - 1);
  return Uint32Array.from(chosen.concat(equal.filter((_, i) => seconds[i] <= lastSecond)));
}

/** A number for each row; the least comes first. */
function* sortKeys(data: ReportData, rows: Uint32Array, { by, descending }: InteractionSort): Steps<Float64Array> {
  const value = yield* sortValue(data, rows, by);
  const keys = new Float64Array(rows.length);
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, rows.length);
    for (let i = from; i < to; i++) {
      const key = value(rows[i]);
      keys[i] = key !== key ? LAST : descending ? -key : key;
    }
    yield;
  }
  return keys;
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
