/** Counting: how often each index code was given, per group, bin and behaviour. The inner loop of every score. */

import { MISSING } from '../columns/dictionary.js';
import { CODE_NEUTRAL, CODE_NOT_RATED, CODES } from '../scoring/index-score.js';
import type { Dimension } from '../select/clauses.js';
import type { ReportData } from './report-data.js';

export interface CodeCounts {
  /** Groups × bins × columns × codes. The columns are the behaviours and then the overall satisfaction. */
  readonly codes: Uint32Array;
  /** Groups × bins × columns: interactions with at least one scored index. */
  readonly scoredInteractions: Uint32Array;
  /** Groups × bins. */
  readonly interactions: Uint32Array;
  readonly excluded: Uint32Array;
  /** Per code of the exclusion dictionary. */
  readonly exclusions: Uint32Array;
  readonly ungrouped: number;
}

export interface Grouping {
  readonly groups: number;
  readonly dimension: Dimension | undefined;
  /** The group of each code of the dimension; −1 where it has none; `null`: everything is group 0. */
  readonly groupOfCode: Int32Array | null;
  readonly bins: number;
  /** The bin of a calendar day. */
  binOf(day: number): number;
}

export function countCodes(data: ReportData, rows: Uint32Array, grouping: Grouping): CodeCounts {
  const { columns } = data.dataset;
  const { codes: indexCodes, pooled } = data.scorebook;
  const behaviors = indexCodes.length;
  const width = behaviors + 1;
  const cells = grouping.groups * grouping.bins;
  const codes = new Uint32Array(cells * width * CODES);
  const scoredInteractions = new Uint32Array(cells * width);
  const interactions = new Uint32Array(cells);
  const excluded = new Uint32Array(cells);
  const exclusions = new Uint32Array(columns.exclusion.dictionary.size);
  const keyCodes = grouping.dimension === undefined ? null : columns[grouping.dimension].codes;
  let ungrouped = 0;
  for (const row of rows) {
    const exclusion = columns.exclusion.codes[row];
    if (exclusion !== MISSING) exclusions[exclusion]++;
    const group = keyCodes ? grouping.groupOfCode![keyCodes[row]] : 0;
    if (group < 0) {
      ungrouped++;
      continue;
    }
    const cell = group * grouping.bins + grouping.binOf(data.days[row]);
    interactions[cell]++;
    if (exclusion !== MISSING) {
      excluded[cell]++;
      continue;
    }
    const overall = cell * width + behaviors;
    let any = 0;
    for (let k = 0; k < behaviors; k++) {
      const code = indexCodes[k][row];
      codes[(cell * width + k) * CODES + code]++;
      const isScored = code !== CODE_NOT_RATED && code !== CODE_NEUTRAL ? 1 : 0;
      scoredInteractions[cell * width + k] += isScored;
      if (pooled[k] === 1) {
        codes[overall * CODES + code]++;
        any |= isScored;
      }
    }
    scoredInteractions[overall] += any;
  }
  return { codes, scoredInteractions, interactions, excluded, exclusions, ungrouped };
}

/** Pools each bin with the `window` − 1 bins before it. */
export function poolBins(counts: CodeCounts, groups: number, bins: number, window: number): CodeCounts {
  const pool = (values: Uint32Array) => {
    const width = values.length / (groups * bins);
    const result = new Uint32Array(values.length);
    for (let group = 0; group < groups; group++) {
      for (let bin = 0; bin < bins; bin++) {
        const target = (group * bins + bin) * width;
        for (let from = Math.max(0, bin - window + 1); from <= bin; from++) {
          const source = (group * bins + from) * width;
          for (let i = 0; i < width; i++) result[target + i] += values[source + i];
        }
      }
    }
    return result;
  };
  return {
    ...counts,
    codes: pool(counts.codes),
    scoredInteractions: pool(counts.scoredInteractions),
    interactions: pool(counts.interactions),
    excluded: pool(counts.excluded),
  };
}
