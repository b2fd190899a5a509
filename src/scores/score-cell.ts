/** One score of an answer: a key's score of one behaviour, with what it was before. */

import { ENOUGH_INTERACTIONS, type BehaviorScoresAnswer, type ScoreColumns, type Verdict } from '../core/index.js';
import type { Level } from '../charts/glyphs.js';
import type { Localizer } from '../i18n/index.js';

export interface ScoreSide {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly level: Level;
  readonly scored: number;
  readonly scoredInteractions: number;
}

export interface ScoreCell extends ScoreSide {
  readonly behavior: string;
  readonly previous: ScoreSide | null;
  readonly change: number;
  /** Ends of the 95 % interval of the change, in points. */
  readonly changeLow: number;
  readonly changeHigh: number;
  /** On the change by itself: what is said of it is `saidVerdict`. */
  readonly verdict: Verdict;
  /** Whether the change stands when all scores of the answer are judged together. */
  readonly clear: boolean;
}

/** @param row place of the key (× bins + bin) in the answer */
export function scoreCell(answer: BehaviorScoresAnswer, row: number, behavior: string): ScoreCell {
  const cell = row * answer.behaviors.length + answer.behaviors.indexOf(behavior);
  return {
    behavior,
    ...scoreSide(answer, cell),
    previous: answer.previous ? scoreSide(answer.previous, cell) : null,
    change: answer.change?.[cell] ?? NaN,
    changeLow: answer.changeLow?.[cell] ?? NaN,
    changeHigh: answer.changeHigh?.[cell] ?? NaN,
    verdict: answer.verdict?.[cell] ?? 'tooFew',
    clear: answer.clear?.[cell] === 1,
  };
}

function scoreSide(columns: ScoreColumns, cell: number): ScoreSide {
  return {
    percent: columns.percent[cell],
    low: columns.low[cell],
    high: columns.high[cell],
    level: levelAt(columns, cell),
    scored: columns.scored[cell],
    scoredInteractions: columns.scoredInteractions[cell],
  };
}

/** The level of the score at a place of the columns. */
export function levelAt({ band, scoredInteractions }: ScoreColumns, cell: number): Level {
  return scoredInteractions[cell] < ENOUGH_INTERACTIONS && band[cell] ? 'few' : (band[cell] ?? 'none');
}

/** How many changes of an answer are judged together. */
export function comparisonsIn({ pValue }: BehaviorScoresAnswer): number {
  return pValue?.filter((p) => p === p).length ?? 0;
}

export interface ChangeWords {
  readonly direction: 'up' | 'down' | 'none';
  /** A rise is good news for every score, that of a negative behaviour too. */
  readonly tone: 'good' | 'bad' | 'muted';
  readonly text: string;
}

/** The change of a score: clear only where it stands among all that are judged together. */
export function changeWords(localizer: Localizer, { verdict, clear, change }: ScoreCell): ChangeWords {
  if (clear) {
    const [direction, tone] = verdict === 'improving' ? (['up', 'good'] as const) : (['down', 'bad'] as const);
    return { direction, tone, text: localizer.text('change-clear', { points: localizer.signed(change) }) };
  }
  const text = localizer.text(verdict === 'tooFew' ? 'change-few' : 'change-none');
  return { direction: 'none', tone: 'muted', text };
}

/** Whether a change would be clear on its own, but does not stand among all that are judged with it. */
export function isClearAlone({ clear, verdict }: Pick<ScoreCell, 'clear' | 'verdict'>): boolean {
  return !clear && (verdict === 'improving' || verdict === 'declining');
}

/** The verdict that words and tables give: a change is one only where it is clear. */
export function saidVerdict(cell: Pick<ScoreCell, 'clear' | 'verdict'>): Verdict {
  return isClearAlone(cell) ? 'noClearChange' : cell.verdict;
}
