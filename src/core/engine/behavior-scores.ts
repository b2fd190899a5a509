/** Answers `behaviorScores`: counts turned into totals, intervals, bands and verdicts. */

import { textsOf } from '../columns/dictionary.js';
import { OVERALL_SATISFACTION } from '../model/behavior.js';
import { bandOf } from '../scoring/band.js';
import { changeOf, type Verdict } from '../scoring/change.js';
import { falseDiscoveryControl } from '../scoring/false-discovery.js';
import { CODES } from '../scoring/index-score.js';
import { intervalOf } from '../scoring/interval.js';
import { percentOf, totalOf } from '../scoring/tally.js';
import { dayToIso } from '../select/zone.js';
import { countCodes, poolBins, type CodeCounts } from './count-codes.js';
import type { ReportData } from './report-data.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery, Bins, ScoreColumns } from './types.js';

export const DAYS_OF_BIN: Readonly<Record<Bins, number>> = { day: 1, week: 7 };

export function behaviorScores(data: ReportData, query: BehaviorScoresQuery): BehaviorScoresAnswer {
  const scope = data.resolve(query.period, query.selection);
  const { keys, groupOfCode } = data.groups(query.by, scope.rows);
  const { from, to } = scope.span;
  const step = query.bins ? DAYS_OF_BIN[query.bins] : to - from;
  const bins = Math.ceil((to - from) / step);
  const count = (rows: Uint32Array, firstDay: number) => {
    const binOf = (day: number) => Math.floor((day - firstDay) / step);
    const counts = countCodes(data, rows, { groups: keys.length, dimension: query.by, groupOfCode, bins, binOf });
    return (query.window ?? 1) > 1 ? poolBins(counts, keys.length, bins, query.window!) : counts;
  };
  const counts = count(scope.rows, from);
  const current = scoreColumns(counts);
  const answer = {
    ...current,
    keys,
    labels: keys.map((key) => data.label(query.by, key)),
    behaviors: [...data.dataset.behaviors.map(({ key }) => key), OVERALL_SATISFACTION],
    period: scope.period,
    binStarts: query.bins ? Array.from({ length: bins }, (_, bin) => dayToIso(from + bin * step)) : [],
    ungrouped: counts.ungrouped,
    exclusions: exclusionCounts(data, counts.exclusions),
  };
  if (!query.compare) return answer;
  const before = count(scope.previousRows(), from - (to - from));
  return { ...answer, previous: scoreColumns(before), ...changes(counts, before) };
}

function scoreColumns({ codes, scoredInteractions, interactions, excluded }: CodeCounts): ScoreColumns {
  const cells = scoredInteractions.length;
  const columns = {
    earned: new Float64Array(cells),
    possible: new Float64Array(cells),
    scored: new Uint32Array(cells),
    neutral: new Uint32Array(cells),
    notRated: new Uint32Array(cells),
    percent: new Float64Array(cells),
    low: new Float64Array(cells),
    high: new Float64Array(cells),
  };
  const band = Array.from({ length: cells }, (_, cell) => {
    const total = totalOf(codes, cell * CODES);
    const { low, high } = intervalOf(total);
    columns.earned[cell] = total.earned;
    columns.possible[cell] = total.possible;
    columns.scored[cell] = total.scored;
    columns.neutral[cell] = total.neutral;
    columns.notRated[cell] = total.notRated;
    columns.percent[cell] = percentOf(total);
    columns.low[cell] = low;
    columns.high[cell] = high;
    return bandOf(total.earned, total.possible);
  });
  return { ...columns, band, scoredInteractions, interactions, excluded };
}

function changes(current: CodeCounts, previous: CodeCounts) {
  const cells = current.scoredInteractions.length;
  const change = new Float64Array(cells);
  const changeLow = new Float64Array(cells);
  const changeHigh = new Float64Array(cells);
  const pValue = new Float64Array(cells);
  const side = (counts: CodeCounts, cell: number) => ({
    total: totalOf(counts.codes, cell * CODES),
    scoredInteractions: counts.scoredInteractions[cell],
  });
  const verdict = Array.from({ length: cells }, (_, cell): Verdict => {
    const result = changeOf(side(current, cell), side(previous, cell));
    change[cell] = result.difference;
    changeLow[cell] = result.low;
    changeHigh[cell] = result.high;
    pValue[cell] = result.pValue;
    return result.verdict;
  });
  return { verdict, change, changeLow, changeHigh, pValue, clear: falseDiscoveryControl(pValue) };
}

function exclusionCounts(data: ReportData, counts: Uint32Array): BehaviorScoresAnswer['exclusions'] {
  const texts = textsOf(data.dataset.columns.exclusion.dictionary);
  const reasons = texts.filter((_, code) => counts[code] > 0).sort();
  const byText = new Map(texts.map((text, code) => [text, counts[code]]));
  return { reasons, counts: Uint32Array.from(reasons, (reason) => byText.get(reason)!) };
}
