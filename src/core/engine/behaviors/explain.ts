/** Answers `explain`: all that went into one score. */

import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { bandOf } from '../../scoring/band.js';
import { degreesOfFreedom, intervalOf, steadiedVariance } from '../../finish/score-interval.js';
import { quantile975 } from '../../statistics/student-t.js';
import { populationOf } from '../../scoring/scorebook.js';
import { percentOf } from '../../scoring/tally.js';
import type { SelectionClause } from '../../select/clauses.js';
import type { Steps } from '../../steps.js';
import { exclusionList } from './behavior-scores.js';
import { emptyCells } from './cell-counts.js';
import { codeCounts, totalAt, totalsOf } from './cell-totals.js';
import type { ReportData } from '../rows/report-data.js';
import type { ExplainQuery, Explanation } from '../questions/types.js';

export function* explain(data: ReportData, query: ExplainQuery): Steps<Explanation> {
  const { behaviors, columns } = data.dataset;
  const { pooled, cuts, values } = data.scorebook;
  const overall = query.behavior === OVERALL_SATISFACTION;
  const k = overall ? behaviors.length : behaviors.findIndex(({ key }) => key === query.behavior);
  if (k < 0) throw new RangeError(`behavior: "${query.behavior}" is not a behaviour of this report`);
  const own: SelectionClause[] =
    query.by !== undefined && query.key !== undefined ? [{ field: query.by, values: [query.key] }] : [];
  const scope = data.resolve(query.period, [...(query.selection ?? []), ...own]);
  const { from, to } = scope.span;
  const rows = yield* scope.forCounting(undefined, false);
  const cells = emptyCells(1, behaviors.length, columns.exclusion.dictionary.size);
  yield* rows.count(cells, { by: undefined, groups: 1, groupOfCode: null, bins: 1, step: to - from, firstDay: from });
  const totals = totalsOf(cells, pooled);
  const total = totalAt(totals, k);
  const took = behaviors.filter((_, b) => (overall ? pooled[b] === 1 && totals.scored[b] > 0 : b === k));
  const behavior = behaviors[k];
  const [, zero, four, , six, ten] = codeCounts(cells, k, pooled);
  return {
    behavior: query.behavior,
    label: behavior?.label ?? null,
    period: scope.period,
    interactions: totals.interactions[0],
    excluded: Object.fromEntries(exclusionList(data, cells.exclusions)),
    counts: { 10: ten, 6: six, 4: four, 0: zero },
    neutral: total.neutral,
    notRated: total.notRated,
    scored: total.scored,
    scoredInteractions: totals.scoredInteractions[k],
    earned: total.earned,
    possible: total.possible,
    percent: percentOf(total),
    band: bandOf(total.earned, total.possible),
    ...intervalOf(total),
    deviation: Math.sqrt(steadiedVariance(total)),
    quantile: total.scored === 0 ? NaN : quantile975(degreesOfFreedom(total.scored)),
    behaviors: took.map(({ key }) => key),
    cuts: behavior ? cuts[behavior.key] : null,
    polarity: behavior?.polarity ?? null,
    populationValues: behavior ? values[k]! : null,
    population: yield* populationOf(data.dataset, data.scorebook),
    givenBaseline: data.scorebook.given !== null,
  };
}
