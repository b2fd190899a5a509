/** One cell of the matrix: its class, its name for screen readers, its tooltip. */

import type { Localizer } from '../../i18n/index.js';
import { changeWordsAmong, type ScoreCell } from '../../internal/score-cell.js';
import { levelName } from '../../internal/score-text.js';
import type { MatrixContext } from './matrix-context.js';
import { matrixTip } from './matrix-tip.js';

export function cellClass({ focus, picked, behaviors }: MatrixContext, key: string): string {
  return `${focus === key ? 'focused' : ''} ${picked === key ? 'picked' : ''} ${behaviors[0] === key ? 'first' : ''}`;
}

export function deltaOf({ clear, verdict }: ScoreCell): 'up' | 'down' | null {
  return clear ? (verdict === 'improving' ? 'up' : 'down') : null;
}

export function cellName(context: MatrixContext, agent: string, cell: ScoreCell): string {
  const { localizer } = context;
  const behavior = context.behaviorName(cell.behavior);
  if (cell.level === 'none') return localizer.text('my-agents-cell-none', { behavior, agent });
  return localizer.text('my-agents-cell', {
    behavior,
    agent,
    percent: localizer.percent(cell.percent),
    band: levelName(localizer, cell.level),
    change: changeWordsAmong(localizer, cell).text,
    scored: cell.scoredInteractions,
  });
}

export function spreadName(localizer: Localizer, ticks: readonly ScoreCell[]): string {
  if (ticks.length < 2) return '';
  const percents = ticks.map((tick) => tick.percent);
  const [low, high] = [Math.min(...percents), Math.max(...percents)].map((percent) => localizer.percent(percent));
  return `. ${localizer.text('my-agents-spread', { count: ticks.length, low, high })}`;
}

export function showTip(context: MatrixContext, agent: string, cell: ScoreCell): (event: Event) => void {
  return (event) => {
    if (cell.level === 'none') context.tooltip.hide();
    else context.tooltip.show(event.currentTarget as Element, matrixTip(context, agent, cell));
  };
}
