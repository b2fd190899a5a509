/** Answers `explain`: counts what went into one score, and has it finished. */

import { finishExplanation } from '../../finish/scores/finish-explanation.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { populationOf } from '../../scoring/scorebook.js';
import { calendarBins } from '../../select/bins.js';
import type { SelectionClause } from '../../select/clauses.js';
import type { Steps } from '../../steps.js';
import type { ExplainQuery, Explanation } from '../questions/explanation.js';
import type { ReportData } from '../rows/report-data.js';
import { emptyCells } from './cell-counts.js';
import { ScopeRows } from './scope-rows.js';

export function* explain(data: ReportData, query: ExplainQuery): Steps<Explanation> {
  const { behaviors, columns } = data.dataset;
  const { pooled, cuts, values, given } = data.scorebook;
  const overall = query.behavior === OVERALL_SATISFACTION;
  const place = overall ? behaviors.length : behaviors.findIndex(({ key }) => key === query.behavior);
  if (place < 0) throw new RangeError(`behavior: "${query.behavior}" is not a behaviour of this report`);
  const own: SelectionClause[] =
    query.by !== undefined && query.key !== undefined ? [{ field: query.by, values: [query.key] }] : [];
  const { period } = query;
  const scope = yield* data.scope({ ...(period && { period }), selection: [...(query.selection ?? []), ...own] });
  const rows = yield* ScopeRows.of(data, scope, undefined, false, false);
  const cells = emptyCells(1, behaviors.length, columns.exclusion.dictionary.size);
  const bins = calendarBins(undefined, scope.span);
  yield* rows.count(cells, { by: undefined, groups: 1, groupOfCode: null, bins });
  const behavior = behaviors[place];
  return finishExplanation({
    behavior: query.behavior,
    label: behavior?.label ?? null,
    period: scope.period,
    excluded: Object.fromEntries(data.reasons(cells.exclusions)),
    behaviors: behaviors.map(({ key }) => key),
    pooled,
    place,
    counts: cells,
    cuts: behavior ? [...cuts[behavior.key]] : null,
    polarity: behavior?.polarity ?? null,
    populationValues: behavior ? values[place]! : null,
    population: yield* populationOf(data.dataset, data.scorebook),
    givenBaseline: given !== null,
  });
}
