/** From the counts of a backend to the answer of the question `standouts`. */

import type { StandoutsAnswer } from '../../engine/questions/standouts.js';
import type { Steps } from '../../steps.js';
import { falseDiscoveryControl } from '../judging.js';
import type { ScoreCounts } from '../scores/score-counts.js';
import { Comparison, OF_METRICS, OF_SCORES, type Strata } from './comparison.js';
import { durationEntry, entryOf, type Entry } from './entry.js';
import { evidenceSums } from './evidence-sums.js';
import { quantileEntry, type RankedMetric } from './quantile-entry.js';
import { rankSets, type Ranked } from './rank-sets.js';

/** What a backend answers to the question `standouts`. */
interface CountedStandouts
  extends
    Strata,
    Pick<
      StandoutsAnswer,
      'keys' | 'labels' | 'behaviors' | 'metrics' | 'definitions' | 'notCompared' | 'period' | 'mix'
    > {
  /** The place of each behaviour in the catalogue; that of the overall satisfaction is their number. */
  readonly columns: readonly number[];
  /** By behaviour of the catalogue, 1 where it is part of the overall satisfaction. */
  readonly pooled: Uint8Array;
  /** Cells are (keys + 1) × the narrowest strata; those of no key come last. Interactions of the period. */
  readonly counts: ScoreCounts;
  /** What each metric that can be compared comes to. One at a time: together they may be many. */
  sumsOf(metric: number): Steps<MetricSums>;
}

/** Observations of a metric in keys × strata. */
export interface MetricSums {
  /** Six sums a cell; of rates in percent. Without `offset`, which is taken from each observation first. */
  readonly sums: Float64Array;
  readonly offset: number;
  /** Of durations the same of ln(max(1, seconds)). */
  readonly logs: { readonly sums: Float64Array; readonly offset: number } | null;
  /** Of medians and p90. */
  readonly ranked: RankedMetric | null;
}

export function* finishStandouts(counted: CountedStandouts): Steps<StandoutsAnswer> {
  const { keys, labels, behaviors, metrics, definitions, notCompared, period, mix } = counted;
  const { columns, pooled, counts } = counted;
  const width = behaviors.length + metrics.length;
  const answer = emptyColumns(keys.length * width);
  function* fill(column: number, entryOfKey: (key: number) => Entry, perStep = 64): Steps<void> {
    const entries: Entry[] = [];
    for (let key = 0; key < keys.length; key++) {
      entries.push(entryOfKey(key));
      if (key % perStep === perStep - 1) yield;
    }
    write(answer, entries, column, width);
    yield;
  }
  for (let j = 0; j < columns.length; j++) {
    const comparison = new Comparison(evidenceSums(counts, columns[j], pooled), counted, 0, OF_SCORES);
    yield* fill(j, (key) => entryOf(comparison.of(key), 'higher'));
  }
  for (let m = 0; m < metrics.length; m++) {
    if (notCompared[m] !== null) continue;
    const { better } = definitions[m];
    const { sums, offset, logs, ranked } = yield* counted.sumsOf(m);
    const values = new Comparison(sums, counted, offset, OF_METRICS);
    const ratios = logs && new Comparison(logs.sums, counted, logs.offset, OF_METRICS);
    const column = behaviors.length + m;
    // Each looks for its quantiles in all strata.
    if (ranked) yield* fill(column, (key) => quantileEntry(ranked, key, values, counted, better), 4);
    else if (ratios) yield* fill(column, (key) => durationEntry(values.of(key), ratios.of(key), better));
    else yield* fill(column, (key) => entryOf(values.of(key), better));
  }
  const clear = falseDiscoveryControl(answer.pValue);
  return { keys, labels, behaviors, metrics, definitions, notCompared, period, mix, ...answer, clear };
}

function emptyColumns(length: number) {
  const make = () => new Float64Array(length).fill(NaN);
  return {
    value: make(),
    interactions: new Uint32Array(length),
    others: make(),
    expected: make(),
    difference: make(),
    dueToMix: make(),
    compared: make(),
    low: make(),
    high: make(),
    pValue: make(),
    bestRank: new Uint32Array(length),
    worstRank: new Uint32Array(length),
  };
}

/** Writes the entries of all keys, which are ranked together, into their column. */
function write(answer: ReturnType<typeof emptyColumns>, entries: readonly Entry[], column: number, width: number) {
  const ranked: (Ranked & { readonly at: number })[] = [];
  entries.forEach((entry, key) => {
    const at = key * width + column;
    for (const name of COPIED) answer[name][at] = entry[name];
    answer.interactions[at] = entry.n;
    answer.dueToMix[at] = entry.expected - entry.others;
    if (entry.ranked) ranked.push({ ...entry.ranked, at });
  });
  rankSets(ranked).forEach(({ best, worst }, i) => {
    answer.bestRank[ranked[i].at] = best;
    answer.worstRank[ranked[i].at] = worst;
  });
}

const COPIED = ['value', 'others', 'expected', 'difference', 'compared', 'low', 'high', 'pValue'] as const;
