/** From the counts of a backend to the answer of the question `explain`. */

import type { Explanation } from '../../engine/questions/explanation.js';
import { bandOf } from '../../scoring/band.js';
import { quantile975 } from '../../statistics/student-t.js';
import type { ScoreCounts } from './score-counts.js';
import { degreesOfFreedom, scoreInterval, steadiedVariance } from './score-interval.js';
import { codeCounts, evidenceAt, totalAt, totalsOf } from './score-totals.js';

/** What a backend answers to the question `explain`. */
interface CountedExplanation extends Pick<
  Explanation,
  | 'behavior'
  | 'label'
  | 'period'
  | 'excluded'
  | 'cuts'
  | 'polarity'
  | 'populationValues'
  | 'population'
  | 'givenBaseline'
> {
  /** Keys of all behaviours in the order of the catalogue. */
  readonly behaviors: readonly string[];
  /** By behaviour, 1 where it is part of the overall satisfaction. */
  readonly pooled: Uint8Array;
  /** The place of the behaviour; their number for the overall satisfaction. */
  readonly place: number;
  /** One cell. */
  readonly counts: ScoreCounts;
}

export function finishExplanation({ behaviors, pooled, place, counts, ...given }: CountedExplanation): Explanation {
  const overall = place === behaviors.length;
  const totals = totalsOf(counts, pooled);
  const total = totalAt(totals, place);
  const evidence = evidenceAt(totals, place);
  const [, zero, four, , six, ten] = codeCounts(counts, place, pooled);
  return {
    ...given,
    interactions: totals.interactions[0],
    counts: { 10: ten, 6: six, 4: four, 0: zero },
    neutral: total.neutral,
    notRated: total.notRated,
    scored: total.scored,
    scoredInteractions: evidence.n,
    earned: total.earned,
    possible: total.possible,
    percent: evidence.percent,
    band: bandOf(total.earned, total.possible),
    ...scoreInterval(evidence),
    deviation: Math.sqrt(steadiedVariance(evidence)),
    quantile: evidence.n === 0 ? NaN : quantile975(degreesOfFreedom(evidence.n)),
    behaviors: behaviors.filter((_, b) => (overall ? pooled[b] === 1 && totals.scored[b] > 0 : b === place)),
  };
}
