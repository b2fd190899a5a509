/** How somebody's score stands against the others on the same mix of work. */

import type { StandoutsAnswer } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import { decimal } from './score-text.js';

export interface Standing {
  readonly behavior: string;
  /** Points above what the others would have on the same mix. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Points that the mix alone makes. */
  readonly dueToMix: number;
  readonly pValue: number;
  /** `above` and `below` only where the difference stands among all that are judged together. */
  readonly side: 'above' | 'below' | 'unclear';
  readonly scoredInteractions: number;
}

/** The standings of an answer, by key. Of a key that is not in it there are none. */
export class Standings {
  private readonly rows: ReadonlyMap<string, number>;

  constructor(readonly answer: StandoutsAnswer) {
    this.rows = new Map(answer.keys.map((key, row) => [key, row]));
  }

  of(key: string, behavior: string): Standing | undefined {
    const row = this.rows.get(key);
    const column = this.answer.behaviors.indexOf(behavior);
    return row === undefined || column < 0 ? undefined : standingAt(this.answer, behavior, row, column);
  }

  /** Those that are clear, the strongest evidence first. */
  clearOf(key: string, behaviors: readonly string[]): Standing[] {
    return behaviors
      .map((behavior) => this.of(key, behavior))
      .filter((standing): standing is Standing => standing !== undefined && standing.side !== 'unclear')
      .sort(byEvidence);
  }
}

function standingAt(answer: StandoutsAnswer, behavior: string, row: number, column: number): Standing {
  const at = row * (answer.behaviors.length + answer.metrics.length) + column;
  const difference = answer.difference[at];
  return {
    behavior,
    difference,
    low: answer.low[at],
    high: answer.high[at],
    dueToMix: answer.dueToMix[at],
    pValue: answer.pValue[at],
    side: answer.clear[at] !== 1 ? 'unclear' : difference > 0 ? 'above' : 'below',
    scoredInteractions: answer.interactions[at],
  };
}

/** Whether there is enough evidence to say that it is clear, or that it is not. */
export function isJudged({ pValue }: Standing): boolean {
  return !Number.isNaN(pValue);
}

/** The strongest evidence first. */
export function byEvidence(a: Standing, b: Standing): number {
  return a.pValue - b.pValue || Math.abs(b.difference) - Math.abs(a.difference);
}

/** “Clearly below the others on the same mix of work: −9.3 points (−14.0 to −4.6).” Nothing where it was not judged. */
export function standingWords(localizer: Localizer, standing: Standing | undefined): string | undefined {
  if (!standing || !isJudged(standing)) return undefined;
  const { side, difference, low, high, dueToMix } = standing;
  const [points, from, to] = [difference, low, high].map((value) => localizer.signed(value));
  const words = localizer.text('stands', { side, points, low: from, high: to });
  // What the mix makes of it is worth a word where it shows.
  return Math.abs(dueToMix) < 0.05 ? words : `${words} ${mixWords(localizer, standing)}`;
}

/** The mix makes points of the plain difference, or hides some where it works the other way. */
function mixWords(localizer: Localizer, { difference, dueToMix }: Standing): string {
  return localizer.text('stands-mix', {
    plain: localizer.signed(difference + dueToMix),
    mix: decimal(localizer, Math.abs(dueToMix)),
    effect: dueToMix * difference < 0 ? 'hides' : 'makes',
  });
}
