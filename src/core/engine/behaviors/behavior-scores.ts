/** Answers `behaviorScores`: counts turned into totals, intervals, bands and verdicts. */

import { MISSING } from '../../columns/codes.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { bandOf, type Band } from '../../scoring/band.js';
import { changeOf, type Side, type Verdict } from '../../finish/score-change.js';
import { falseDiscoveryControl } from '../../finish/false-discovery.js';
import { intervalOf } from '../../finish/score-interval.js';
import { percentOf } from '../../scoring/tally.js';
import { dayToIso } from '../../select/days.js';
import type { Steps } from '../../steps.js';
import { emptyCells, poolBins } from './cell-counts.js';
import { totalAt, totalsOf, type CellTotals } from './cell-totals.js';
import type { Grouping } from './grouping.js';
import type { ReportData } from '../rows/report-data.js';
import type { ScopeRows } from './scope-rows.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery, Bins, ScoreColumns } from '../questions/types.js';

export const DAYS_OF_BIN: Readonly<Record<Bins, number>> = { day: 1, week: 7 };

/** Cells whose answer is worked out between two rests. */
const CELLS_PER_STEP = 4096;

export function* behaviorScores(data: ReportData, query: BehaviorScoresQuery): Steps<BehaviorScoresAnswer> {
  const { by, compare = false } = query;
  const { behaviors, columns } = data.dataset;
  const scope = data.resolve(query.period, query.selection);
  const { from, to } = scope.span;
  const step = query.bins ? DAYS_OF_BIN[query.bins] : to - from;
  const bins = Math.ceil((to - from) / step);
  const rows = yield* scope.forCounting(by, bins > 1);
  const { keys, groupOfCode } = yield* groupsOf(data, by, rows);
  const groups = keys.length;
  const count = function* (counted: ScopeRows, firstDay: number) {
    const grouping: Grouping = { by, groups, groupOfCode, bins, step, firstDay };
    const cells = emptyCells(groups * bins, behaviors.length, columns.exclusion.dictionary.size);
    const ungrouped = yield* counted.count(cells, grouping);
    const pooled = (query.window ?? 1) > 1 ? poolBins(cells, groups, bins, query.window!) : cells;
    return { totals: totalsOf(pooled, data.scorebook.pooled), exclusions: cells.exclusions, ungrouped };
  };
  const { totals, exclusions, ungrouped } = yield* count(rows, from);
  const answer = {
    ...(yield* scoreColumns(totals)),
    keys,
    labels: keys.map((key) => data.label(by, key)),
    behaviors: [...behaviors.map(({ key }) => key), OVERALL_SATISFACTION],
    period: scope.period,
    binStarts: query.bins ? Array.from({ length: bins }, (_, bin) => dayToIso(from + bin * step)) : [],
    ungrouped,
    exclusions: exclusionCounts(data, exclusions),
  };
  if (!compare) return answer;
  const before = yield* count(yield* scope.forCounting(by, bins > 1, true), from - (to - from));
  return {
    ...answer,
    previous: yield* scoreColumns(before.totals),
    ...(yield* changes(totals, before.totals)),
  };
}

/** The keys that rows are grouped by, and the group of each code. */
export function* groupsOf(
  data: ReportData,
  by: BehaviorScoresQuery['by'],
  rows: ScopeRows,
): Steps<{ keys: string[]; groupOfCode: Int32Array | null }> {
  return by === undefined ? { keys: [''], groupOfCode: null } : data.groups(by, yield* rows.presentCodes(by));
}

function* scoreColumns(totals: CellTotals): Steps<ScoreColumns> {
  const { earned, scored, neutral, notRated, scoredInteractions, interactions, excluded } = totals;
  const cells = scored.length;
  const possible = new Float64Array(cells);
  const percent = new Float64Array(cells);
  const low = new Float64Array(cells);
  const high = new Float64Array(cells);
  const band = new Array<Band | null>(cells);
  for (let cell = 0; cell < cells; cell++) {
    const total = totalAt(totals, cell);
    const interval = intervalOf(total);
    possible[cell] = total.possible;
    percent[cell] = percentOf(total);
    low[cell] = interval.low;
    high[cell] = interval.high;
    band[cell] = bandOf(total.earned, total.possible);
    if (cell % CELLS_PER_STEP === CELLS_PER_STEP - 1) yield;
  }
  return {
    earned,
    possible,
    scored,
    neutral,
    notRated,
    percent,
    low,
    high,
    band,
    scoredInteractions,
    interactions,
    excluded,
  };
}

function* changes(current: CellTotals, previous: CellTotals) {
  const cells = current.scored.length;
  const change = new Float64Array(cells);
  const changeLow = new Float64Array(cells);
  const changeHigh = new Float64Array(cells);
  const pValue = new Float64Array(cells);
  const verdict = new Array<Verdict>(cells);
  for (let cell = 0; cell < cells; cell++) {
    const result = changeOf(sideAt(current, cell), sideAt(previous, cell));
    change[cell] = result.difference;
    changeLow[cell] = result.low;
    changeHigh[cell] = result.high;
    pValue[cell] = result.pValue;
    verdict[cell] = result.verdict;
    if (cell % 512 === 511) yield;
  }
  return { verdict, change, changeLow, changeHigh, pValue, clear: falseDiscoveryControl(pValue) };
}

function sideAt(totals: CellTotals, cell: number): Side {
  return { total: totalAt(totals, cell), scoredInteractions: totals.scoredInteractions[cell] };
}

function exclusionCounts(data: ReportData, counts: Uint32Array): BehaviorScoresAnswer['exclusions'] {
  const found = exclusionList(data, counts);
  return { reasons: found.map(([reason]) => reason), counts: Uint32Array.from(found, ([, count]) => count) };
}

/** The reasons that occur, ascending, with how often they do. */
export function exclusionList({ dataset }: ReportData, counts: Uint32Array): [reason: string, count: number][] {
  const { dictionary } = dataset.columns.exclusion;
  const found: [string, number][] = [];
  for (let code = MISSING + 1; code < counts.length; code++) {
    if (counts[code] > 0) found.push([dictionary.text(code), counts[code]]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}
