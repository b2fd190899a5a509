/** Answers `explain`: all that went into one score. */

import { MISSING, textsOf } from '../columns/dictionary.js';
import { OVERALL_SATISFACTION } from '../model/behavior.js';
import { bandOf } from '../scoring/band.js';
import { CODES } from '../scoring/index-score.js';
import { degreesOfFreedom, intervalOf, steadiedVariance } from '../scoring/interval.js';
import { quantile975 } from '../scoring/student-t.js';
import { percentOf, totalOf } from '../scoring/tally.js';
import type { SelectionClause } from '../select/clauses.js';
import { countCodes } from './count-codes.js';
import type { ReportData } from './report-data.js';
import type { ExplainQuery, Explanation } from './types.js';

export function explain(data: ReportData, query: ExplainQuery): Explanation {
  const { behaviors, columns } = data.dataset;
  const overall = query.behavior === OVERALL_SATISFACTION;
  const k = overall ? behaviors.length : behaviors.findIndex(({ key }) => key === query.behavior);
  if (k < 0) throw new RangeError(`behavior: "${query.behavior}" is not a behaviour of this report`);
  const own: SelectionClause[] =
    query.by !== undefined && query.key !== undefined ? [{ field: query.by, values: [query.key] }] : [];
  const { period, rows } = data.resolve(query.period, [...(query.selection ?? []), ...own]);
  const grouping = { groups: 1, dimension: undefined, groupOfCode: null, bins: 1, binOf: () => 0 };
  const counts = countCodes(data, rows, grouping);
  const total = totalOf(counts.codes, k * CODES);
  const took = behaviors.filter((_, b) =>
    overall ? data.scorebook.pooled[b] === 1 && totalOf(counts.codes, b * CODES).scored > 0 : b === k,
  );
  const behavior = behaviors[k];
  const [, zero, four, , six, ten] = counts.codes.subarray(k * CODES, (k + 1) * CODES);
  return {
    behavior: query.behavior,
    label: behavior?.label ?? null,
    period,
    interactions: counts.interactions[0],
    excluded: exclusionRecord(textsOf(columns.exclusion.dictionary), counts.exclusions),
    counts: { 10: ten, 6: six, 4: four, 0: zero },
    neutral: total.neutral,
    notRated: total.notRated,
    scored: total.scored,
    scoredInteractions: counts.scoredInteractions[k],
    earned: total.earned,
    possible: total.possible,
    percent: percentOf(total),
    band: bandOf(total.earned, total.possible),
    ...intervalOf(total),
    deviation: Math.sqrt(steadiedVariance(total)),
    quantile: total.scored === 0 ? NaN : quantile975(degreesOfFreedom(total.scored)),
    behaviors: took.map(({ key }) => key),
    cuts: behavior ? data.scorebook.baseline.cuts[behavior.key] : null,
    polarity: behavior?.polarity ?? null,
    populationValues: behavior ? data.scorebook.values[k]! : null,
    population: data.scorebook.baseline.population,
    givenBaseline: data.scorebook.given,
  };
}

export function exclusionRecord(texts: readonly string[], counts: Uint32Array): Record<string, number> {
  const entries = texts.map((text, code) => [text, counts[code]] as const);
  return Object.fromEntries(entries.filter(([, count], code) => code !== MISSING && count > 0).sort());
}
