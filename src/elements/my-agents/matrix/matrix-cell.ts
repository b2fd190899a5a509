/** One cell of the matrix: its class, its name for screen readers, its tile. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import { changeWords, type ScoreCell } from '../../../scores/score-cell.js';
import type { Standing } from '../../../scores/standing.js';
import { levelName, tile } from '../../../scores/score-text.js';
import type { MatrixColumn, MatrixContext } from './matrix-context.js';

/** As many columns as fit on a sheet of paper. Where there are more, each score is told with the name of its behaviour. */
export const ON_PAPER = 12;

export function cellClass({ focus, picked, columns }: MatrixContext, { key }: MatrixColumn): string {
  return `${focus === key ? 'focused' : ''} ${picked === key ? 'picked' : ''} ${columns[0].key === key ? 'first' : ''}`;
}

/** @param who whose scores they are; `id` is `null` for a team; `line` counts the lines that are drawn, from the head */
export function scoreCells(
  context: MatrixContext,
  who: string,
  id: string | null,
  cells: ReadonlyMap<string, ScoreCell> | undefined,
  line: number,
): TemplateResult[] {
  return context.columns.map((column, i) => {
    const cell = cells?.get(column.key);
    const side = (id === null ? undefined : context.standings.of(id, column.key)?.side) ?? 'unclear';
    return html`<td
      role="gridcell"
      class="${cellClass(context, column)} ${side === 'unclear' ? '' : 'stands'}"
      data-cell="${line},${i + 1}"
      tabindex="-1"
      data-label=${context.columns.length > ON_PAPER ? column.name : nothing}
      aria-label=${cell ? `${cellName(context, who, cell)}${sideName(context.localizer, side)}` : nothing}
    >
      ${cell ? tile(context.localizer, cell, deltaOf(cell)) : nothing}
    </td>`;
  });
}

function sideName(localizer: Localizer, side: Standing['side']): string {
  if (side === 'unclear') return '';
  return `. ${localizer.text(side === 'above' ? 'my-agents-strongest' : 'my-agents-weakest')}`;
}

function deltaOf({ clear, verdict }: ScoreCell): 'up' | 'down' | null {
  return clear ? (verdict === 'improving' ? 'up' : 'down') : null;
}

export function cellName(context: MatrixContext, agent: string, cell: ScoreCell): string {
  const known = context.words.get(cell);
  if (known !== undefined) return known;
  const words = wordsOf(context, agent, cell);
  context.words.set(cell, words);
  return words;
}

function wordsOf({ localizer, behaviorName }: MatrixContext, agent: string, cell: ScoreCell): string {
  const behavior = behaviorName(cell.behavior);
  if (cell.level === 'none') return localizer.text('my-agents-cell-none', { behavior, agent });
  return localizer.text('my-agents-cell', {
    behavior,
    agent,
    percent: localizer.percent(cell.percent),
    band: levelName(localizer, cell.level),
    compared: cell.previous ? 'yes' : 'no',
    change: changeWords(localizer, cell).text,
    scored: cell.scoredInteractions,
  });
}

export function spreadName(localizer: Localizer, percents: readonly number[]): string {
  if (percents.length < 2) return '';
  const ends = percents.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [100, 0]);
  const [low, high] = ends.map((percent) => localizer.percent(percent));
  return `. ${localizer.text('my-agents-spread', { count: percents.length, low, high })}`;
}
