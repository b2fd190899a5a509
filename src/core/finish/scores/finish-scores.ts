/** From the counts of a backend to the answer of the question `scores`. */

import type { BehaviorScoresAnswer, ScoreColumns, Verdict } from '../../engine/questions/scores.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { bandOf, type Band } from '../../scoring/band.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Steps } from '../../steps.js';
import { falseDiscoveryControl } from '../judging.js';
import { scoreChange } from './score-change.js';
import { poolBins, type ScoreCounts } from './score-counts.js';
import { scoreInterval } from './score-interval.js';
import { evidenceAt, totalAt, totalsOf, type CellTotals } from './score-totals.js';

/** What a backend answers to the question `scores`. */
interface CountedScores {
  /** Keys in their order, and their names. */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Keys of the behaviours in the order of the catalogue. */
  readonly behaviors: readonly string[];
  /** By behaviour, 1 where it is part of the overall satisfaction. */
  readonly pooled: Uint8Array;
  readonly period: ResolvedPeriod;
  /** First days of the bins, `YYYY-MM-DD`; empty without bins. */
  readonly binStarts: readonly string[];
  /** Interactions of the period that have no key. */
  readonly ungrouped: number;
  /** Why interactions of the period are not scored, ascending by reason, and how many have each reason. */
  readonly exclusions: BehaviorScoresAnswer['exclusions'];
  /** Cells are keys × bins, or keys without bins. Each bin by itself, whatever the window. */
  readonly current: ScoreCounts;
  /** The same cells of the span before, where the question compares. */
  readonly previous?: ScoreCounts;
}

/** Cells whose answer is worked out between two rests. */
const CELLS_PER_STEP = 4096;
const CHANGES_PER_STEP = 512;

/** @param window how many bins each bin pools */
export function* finishScores(counted: CountedScores, window = 1): Steps<BehaviorScoresAnswer> {
  const { keys, labels, behaviors, pooled, period, binStarts, ungrouped, exclusions, current, previous } = counted;
  const totalsFor = (counts: ScoreCounts) =>
    totalsOf(window > 1 ? poolBins(counts, Math.max(1, binStarts.length), window) : counts, pooled);
  const totals = totalsFor(current);
  const answer = {
    ...(yield* scoreColumns(totals)),
    keys,
    labels,
    behaviors: [...behaviors, OVERALL_SATISFACTION],
    period,
    binStarts,
    ungrouped,
    exclusions,
  };
  if (!previous) return answer;
  const before = totalsFor(previous);
  return { ...answer, previous: yield* scoreColumns(before), ...(yield* changes(totals, before)) };
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
    const evidence = evidenceAt(totals, cell);
    const interval = scoreInterval(evidence);
    possible[cell] = total.possible;
    percent[cell] = evidence.percent;
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
    const result = scoreChange(evidenceAt(current, cell), evidenceAt(previous, cell));
    change[cell] = result.difference;
    changeLow[cell] = result.low;
    changeHigh[cell] = result.high;
    pValue[cell] = result.pValue;
    verdict[cell] = result.verdict;
    if (cell % CHANGES_PER_STEP === CHANGES_PER_STEP - 1) yield;
  }
  return { verdict, change, changeLow, changeHigh, pValue, clear: falseDiscoveryControl(pValue) };
}
