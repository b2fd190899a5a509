/** From the counts of a backend to the answer of the question `standouts`. */

import type { StandoutsAnswer } from '../../engine/questions/standouts.js';
import type { Steps } from '../../steps.js';
import type { Better } from '../../metrics/definitions/definition.js';
import { falseDiscoveryControl } from '../judging.js';
import type { ScoreCounts } from '../scores/score-counts.js';
import { Comparison, OF_METRICS, OF_SCORES, type Compared, type Strata } from './comparison.js';
import { durationEntry, entryOf, type Entry } from './entry.js';
import { evidenceSums } from './evidence-sums.js';
import { judge, type Judged } from './judged.js';
import { compareQuantile, quantileEntry, type RankedMetric } from './quantile-entry.js';
import { rankSets, type Ranked } from './rank-sets.js';
import { Common } from './common.js';
import { WitnessReader, type KeyRows, type Observed, type RowUnits, type Witnesses } from './witnesses.js';

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
  readonly units: RowUnits;
  /** The interactions of the period by key, and what they have of a column. */
  readonly rows: KeyRows;
  observedOf(column: number): Steps<Observed>;
  /** What each metric that can be compared comes to. One at a time: together they may be many. */
  sumsOf(metric: number): Steps<MetricSums>;
}

/** Observations of a metric in keys × strata. */
export interface MetricSums {
  /** Six sums a cell; of rates in percent. Without `offset`, which is taken from each observation first. */
  readonly sums: Float64Array;
  readonly offset: number;
  readonly rows: KeyRows;
  /** Without `offset`, too. */
  readonly observed: Observed;
  /** Of durations the same of ln(max(1, seconds)). */
  readonly logs: Pick<MetricSums, 'sums' | 'offset' | 'observed'> | null;
  /** Of medians and p90. */
  readonly ranked: RankedMetric | null;
}

export function* finishStandouts(counted: CountedStandouts): Steps<StandoutsAnswer> {
  const { keys, labels, behaviors, metrics, definitions, notCompared, period, mix } = counted;
  const { columns, pooled, counts } = counted;
  const width = behaviors.length + metrics.length;
  const answer = emptyColumns(keys.length * width);
  /** Compares all keys, and then judges them: how sure one comparison is also goes by what all of them have in common. */
  function* fill(column: number, { rows, q, draftOf, perStep = 64 }: Drafts): Steps<void> {
    const reader = new WitnessReader(rows, counted.units, keys.length, q);
    yield;
    const drafts: Draft[] = [];
    const witnesses: Witnesses[] = [];
    for (let key = 0; key < keys.length; key++) {
      const draft = draftOf(key);
      const { e, compared } = draft;
      const { expected, least } = compared.evidence;
      drafts.push(draft);
      witnesses.push(reader.read(key, e, expected, compared.difference, least));
      if (key % perStep === perStep - 1) yield;
    }
    const { days, customers } = reader.shared;
    const common = new Common(witnesses, days, customers);
    const entries = drafts.map(({ compared, entry }, key) => entry(judge(compared, witnesses[key], common)));
    write(answer, entries, column, width);
    yield;
  }
  for (let j = 0; j < columns.length; j++) {
    const comparison = new Comparison(evidenceSums(counts, columns[j], pooled), counted, 0, OF_SCORES);
    const { e, q } = yield* counted.observedOf(columns[j]);
    const entry = (judged: Judged) => entryOf(judged, 'higher');
    yield* fill(j, { rows: counted.rows, q, draftOf: (key) => ({ compared: comparison.of(key), e, entry }) });
  }
  for (let m = 0; m < metrics.length; m++) {
    if (notCompared[m] !== null) continue;
    yield* fill(behaviors.length + m, draftsOf(yield* counted.sumsOf(m), counted, definitions[m].better));
  }
  const clear = falseDiscoveryControl(answer.pValue);
  return { keys, labels, behaviors, metrics, definitions, notCompared, period, mix, ...answer, clear };
}

/** A comparison that is yet to be judged. */
interface Draft {
  readonly compared: Compared;
  /** What the interactions that are compared come to, by place. */
  readonly e: ArrayLike<number>;
  entry(judged: Judged): Entry;
}

interface Drafts {
  readonly rows: KeyRows;
  /** Observations by place. */
  readonly q: ArrayLike<number>;
  draftOf(key: number): Draft;
  readonly perStep?: number;
}

function draftsOf({ sums, offset, rows, observed, logs, ranked }: MetricSums, strata: Strata, better: Better): Drafts {
  const values = new Comparison(sums, strata, offset, OF_METRICS);
  const { e, q } = observed;
  if (ranked) {
    const draftOf = (key: number): Draft => {
      const quantile = compareQuantile(ranked, key, values, strata);
      const { shares, expected } = quantile;
      return {
        compared: shares,
        e: ranked.below(key, expected),
        entry: (judged) => quantileEntry(quantile, judged, better),
      };
    };
    // Each looks for its quantiles in all strata.
    return { rows, q, draftOf, perStep: 4 };
  }
  if (logs) {
    const ratios = new Comparison(logs.sums, strata, logs.offset, OF_METRICS);
    const draftOf = (key: number): Draft => {
      const compared = values.of(key);
      const entry = (judged: Judged) => durationEntry(compared, judged, better);
      return { compared: ratios.of(key), e: logs.observed.e, entry };
    };
    return { rows, q, draftOf };
  }
  const entry = (judged: Judged) => entryOf(judged, better);
  return { rows, q, draftOf: (key) => ({ compared: values.of(key), e, entry }) };
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
