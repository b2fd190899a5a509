/** One row a behaviour on a shared line from 0 to 100, over the five bands. */

import { html, nothing, type TemplateResult } from 'lit';
import { BAND_EDGES, BAND_ZONES, PERCENT_TICKS } from '../../../charts/band-zones.js';
import { deltaGlyph, glyph, markClass } from '../../../charts/glyphs.js';
import type { Localizer } from '../../../i18n/index.js';
import { place } from '../../../parts/place.js';
import { plotRow } from '../../../scores/plot-row.js';
import type { RovingGrid } from '../../../parts/roving-grid.js';
import { changeWords, type ChangeWords, type ScoreCell } from '../../../scores/score-cell.js';
import { levelName, percentText } from '../../../scores/score-text.js';
import type { ScoreTooltip } from '../../../scores/score-tooltip.js';
import { isJudged, type BehaviorRow } from '../behavior-rows.js';

interface PlotContext {
  readonly localizer: Localizer;
  readonly who: string;
  /** The behaviour in focus. */
  readonly focus: string | null;
  readonly grid: RovingGrid;
  readonly tooltip: ScoreTooltip;
  choose(behavior: string): void;
  /** What else the tooltip says of a row. */
  notesOf(row: BehaviorRow): readonly (string | undefined)[];
}

export function behaviorPlot(context: PlotContext, rows: readonly BehaviorRow[]): TemplateResult {
  const { localizer, who, grid, tooltip } = context;
  // Nothing is compared: the words of changes have no column.
  const alone = rows.every(({ cell }) => !cell.previous);
  return html`<section class="behaviors ${alone ? 'alone' : ''}">
    <div class="column-heads" aria-hidden="true">
      <span class="line">
        ${BAND_ZONES.map(
          ({ band, middle }) =>
            html`<span class="at" ${place({ '--x': middle })}>${glyph(band, markClass(band))}</span>`,
        )}
      </span>
      <span class="scored">${localizer.text('behavior-score-n-head')}</span>
    </div>
    <div class="rows">
      <div class="backdrop" aria-hidden="true">
        <i class="zones"></i>
        ${PERCENT_TICKS.map((percent) => html`<i class="gridline" ${place({ '--x': percent })}></i>`)}
        ${BAND_EDGES.map((percent) => html`<i class="edge" ${place({ '--x': percent })}></i>`)}
      </div>
      <ul
        role="listbox"
        aria-label=${localizer.text('behavior-score-list', { who })}
        aria-describedby="say"
        @focusin=${grid.onFocus}
        @keydown=${(event: KeyboardEvent) => onKeydown(context, event)}
        @pointerleave=${() => tooltip.hide()}
        @focusout=${() => tooltip.hide()}
      >
        ${rows.map((row, i) => rowOf(context, row, i))}
      </ul>
    </div>
    <div class="axis" aria-hidden="true">
      <span class="line">
        ${PERCENT_TICKS.map(
          (percent) =>
            html`<span class="at" ${place({ '--x': percent })}>
              ${percent === 100 ? localizer.percent(percent) : localizer.count(percent)}
            </span>`,
        )}
      </span>
    </div>
  </section>`;
}

function rowOf(context: PlotContext, row: BehaviorRow, line: number): TemplateResult {
  const { localizer, who, focus, tooltip, notesOf } = context;
  const { key, name, cell } = row;
  const { level, scored } = cell;
  const change = rowChange(localizer, cell);
  const showTip = (event: Event) => {
    const element = event.currentTarget as HTMLElement;
    // The interval, not the dot: some browsers do not follow what is moved by a transform.
    const mark = element.querySelector<HTMLElement>('.range') ?? element;
    tooltip.show(mark, { localizer, title: `${name}, ${who}`, cell, change: change.text, notes: notesOf(row) });
  };
  return html`<li
    role="option"
    class=${focus === key ? 'focused' : ''}
    data-cell="${line},0"
    data-behavior=${key}
    tabindex="-1"
    aria-selected=${focus === key}
    @click=${() => context.choose(key)}
    @keydown=${(event: KeyboardEvent) => onActivate(event, () => context.choose(key))}
    @pointerenter=${showTip}
    @focus=${showTip}
  >
    <span class="name"><bdi>${name}</bdi></span>
    <span class="visually-hidden">${rowWords(localizer, cell)}</span>
    ${plotRow(cell, cell.clear)}
    <span class="score" aria-hidden="true"
      >${level === 'none' ? nothing : glyph(level, markClass(level))} ${percentText(localizer, cell)}</span
    >
    <span class="change ${change.tone}" aria-hidden="true">
      ${
        level === 'none' || !cell.previous
          ? nothing
          : html`${cell.verdict === 'tooFew' ? nothing : deltaGlyph(change.direction)} <bdi>${change.text}</bdi>`
      }
    </span>
    <span class="scored" aria-hidden="true">
      <span class="wide">${localizer.count(scored)}</span>
      <bdi class="narrow">${localizer.text('scored-count', { count: scored })}</bdi>
    </span>
  </li>`;
}

/** Where the score is judged and only its change is not, the words say which period has too few. */
function rowChange(localizer: Localizer, cell: ScoreCell): ChangeWords {
  const change = changeWords(localizer, cell);
  if (cell.verdict !== 'tooFew' || !isJudged(cell)) return change;
  const before = cell.previous?.level === 'few' ? 'few' : 'none';
  return { ...change, text: localizer.text(`behavior-score-change-${before}`) };
}

/** All that a row shows beside its name, in words. */
function rowWords(localizer: Localizer, cell: ScoreCell): string {
  const { level, previous, scored } = cell;
  if (level === 'none') return localizer.text('band-none');
  const against = !previous ? 'alone' : previous.level === 'none' ? 'nothing' : 'previous';
  return localizer.text('behavior-score-row', {
    percent: localizer.percent(cell.percent),
    band: levelName(localizer, level),
    low: localizer.percent(cell.low),
    high: localizer.percent(cell.high),
    scored,
    against,
    previous: previous ? localizer.percent(previous.percent) : '',
    change: rowChange(localizer, cell).text,
  });
}

/** Home and End go to the ends of the list; the rest is the grid's. */
function onKeydown({ grid }: PlotContext, event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const end = event.key === 'Home' ? list.firstElementChild : event.key === 'End' ? list.lastElementChild : null;
  if (!end) return grid.onKeydown(event);
  event.preventDefault();
  (end as HTMLElement).focus();
}

function onActivate(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  run();
}
