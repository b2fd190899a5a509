/** A small chart of each behaviour, clear changes first. Choosing one puts it in focus. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { deltaGlyph } from '../../../charts/glyphs.js';
import { panelLines, panelSpan, type PanelLines } from '../../../charts/small-multiples.js';
import type { Localizer } from '../../../i18n/index.js';
import { place } from '../../../parts/place.js';
import { changeWords, scoreCell, type ChangeWords, type ScoreCell } from '../../../scores/score-cell.js';
import { percentText } from '../../../scores/score-text.js';
import { beforeLine } from './before-line.js';
import { seriesOf, type TrendAnswer } from '../trend-model.js';

export interface PanelModel {
  readonly behavior: string;
  /** The score of the whole period. */
  readonly total: ScoreCell;
  readonly chart: PanelLines;
}

interface PanelsContext {
  readonly localizer: Localizer;
  /** The behaviour in focus. */
  readonly focus: string | null;
  behaviorName(key: string): string;
  choose(key: string): void;
}

/** Clear rises, clear falls, then the rest, each in the order given. */
export function panelModels(answer: TrendAnswer, behaviors: readonly string[]): PanelModel[] {
  const series = behaviors.map((behavior) => seriesOf(answer, behavior));
  const span = panelSpan(series);
  const rank = ({ total }: PanelModel) => (total.clear ? (total.verdict === 'improving' ? 0 : 1) : 2);
  return behaviors
    .map((behavior, i) => ({
      behavior,
      total: scoreCell(answer.totals, 0, behavior),
      chart: panelLines(series[i], span),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

export function trendPanels(context: PanelsContext, panels: readonly PanelModel[]): TemplateResult {
  const { localizer } = context;
  return html`<h3 class="panels-title" id="panels-title">
      ${localizer.text('interaction-trend-behaviors')}
      ${
        panels.some(({ total }) => total.previous)
          ? html`<span aria-hidden="true">·</span>${localizer.text('interaction-trend-order')}`
          : nothing
      }
    </h3>
    <ul class="panels" aria-labelledby="panels-title">
      ${panels.map((model) => panel(context, model))}
    </ul>`;
}

function panel(context: PanelsContext, model: PanelModel): TemplateResult {
  const { localizer } = context;
  const { behavior, total } = model;
  return html`<li>
    <button class="panel" aria-pressed=${context.focus === behavior} @click=${() => context.choose(behavior)}>
      <span class="panel-words">
        <span class="panel-name"><bdi>${context.behaviorName(behavior)}</bdi></span>
        <span class="panel-score">
          <span class="panel-percent">${percentText(localizer, total)}</span>
          <span class="visually-hidden"
            >${localizer.text('scored-count', { count: total.scoredInteractions })}${total.previous ? ',' : nothing}</span
          >
          ${total.previous ? panelChange(localizer, total) : nothing}
        </span>
      </span>
      ${spark(model)}
    </button>
  </li>`;
}

function panelChange(localizer: Localizer, total: ScoreCell): TemplateResult {
  const { tone, direction, text } = changeOf(localizer, total);
  return html`<span class="panel-change ${tone}"
    >${total.verdict === 'tooFew' ? nothing : deltaGlyph(direction)} <span><bdi>${text}</bdi></span></span
  >`;
}

function changeOf(localizer: Localizer, total: ScoreCell): ChangeWords {
  const change = changeWords(localizer, total);
  if (total.level === 'none') return { ...change, text: '' };
  if (Number.isNaN(total.change)) return { ...change, text: localizer.text('interaction-trend-no-comparison') };
  if (total.verdict === 'tooFew') return change;
  const points = localizer.signed(total.change);
  const text = total.clear ? `change-${total.verdict}` : 'change-none-capital';
  return { ...change, text: localizer.text(text, { points }) };
}

function spark({ total, chart: { current, lone, previous, end } }: PanelModel): TemplateResult {
  return html`<span class="spark ${total.clear ? '' : 'quiet'}" aria-hidden="true">
    <svg class="geometry" viewBox="0 0 1000 100" preserveAspectRatio="none">
      ${beforeLine(previous)}${svg`<path class="line weak" d=${current.weak}></path>
        <path class="line" d=${current.firm + lone}></path>`}
    </svg>
    ${end ? html`<i class="spark-end ${end.weak ? 'few-point' : ''}" ${place({ '--x': end.x, '--y': end.y })}></i>` : nothing}
  </span>`;
}
