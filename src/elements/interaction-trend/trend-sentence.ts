/** What the trend says first: how the score stands against the previous period, and which behaviours moved. */

import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import type { ScoreCell } from '../../scores/score-cell.js';

interface SentenceContext {
  readonly localizer: Localizer;
  /** Days of each of the two periods. */
  readonly days: number;
  /** Whether only some of the days are selected. */
  readonly narrowed: boolean;
  /** How many changes are judged together. */
  readonly comparisons: number;
  behaviorName(key: string): string;
}

/** So many behaviours are named at most. */
const NAMED = 3;

/**
 * @param shown the score that the chart shows
 * @param behaviors the scores of the single behaviours
 */
export function trendSentence(
  context: SentenceContext,
  shown: ScoreCell,
  behaviors: readonly ScoreCell[],
): TemplateResult {
  const others = behaviors.filter(({ behavior }) => behavior !== shown.behavior);
  return html`${standing(context, shown)} ${movers(context, others)}`;
}

function standing(context: SentenceContext, cell: ScoreCell): TemplateResult {
  const { localizer } = context;
  const { previous } = cell;
  return localizer.rich(`interaction-trend-say-${kindOf(cell)}`, {
    name: context.behaviorName(cell.behavior),
    percent: localizer.percent(cell.percent),
    scored: cell.scoredInteractions,
    previous: localizer.percent(previous?.percent ?? NaN),
    previousScored: previous?.scoredInteractions ?? 0,
    days: context.days,
    comparisons: context.comparisons,
    narrowed: context.narrowed ? 'yes' : 'no',
  });
}

function kindOf({ level, previous, verdict, clear }: ScoreCell): string {
  if (level === 'none') return 'none';
  if (!previous) return level === 'few' ? 'few-now' : 'now';
  if (previous.level === 'none') return level === 'few' ? 'few-first' : 'first';
  if (verdict === 'tooFew') return 'few';
  if (verdict === 'noClearChange') return 'same';
  // Of many scores one is likely to have moved by chance.
  if (!clear) return 'alone';
  return verdict === 'improving' ? 'up' : 'down';
}

/** The behaviours whose change is clear among all of them, the largest changes first. */
function movers({ localizer, behaviorName }: SentenceContext, cells: readonly ScoreCell[]): TemplateResult | string {
  const clear = cells.filter((cell) => cell.clear).sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (clear.length === 0) {
    const judged = cells.some(({ verdict }) => verdict !== 'tooFew');
    return judged ? localizer.text('interaction-trend-say-no-mover') : '';
  }
  const named = clear.slice(0, NAMED);
  const names = (verdict: ScoreCell['verdict']) => {
    const moved = named.filter((cell) => cell.verdict === verdict);
    return localizer.list(
      moved.map(({ behavior }) => localizer.text('interaction-trend-quoted', { name: behaviorName(behavior) })),
    );
  };
  const [rose, slipped] = [names('improving'), names('declining')];
  const kind = slipped === '' ? 'rose' : rose === '' ? 'slipped' : 'moved';
  const text = localizer.text(`interaction-trend-say-${kind}`, { rose, slipped });
  const more = clear.length - named.length;
  return more === 0 ? text : `${text} ${localizer.text('interaction-trend-say-more', { count: more })}`;
}
