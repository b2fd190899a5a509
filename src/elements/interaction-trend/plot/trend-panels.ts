/** A small chart of each behaviour, clear changes first. Choosing one puts it in focus. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { deltaGlyph } from '../../../charts/glyphs.js';
import { panelLines, panelSpan, type PanelLines } from '../../../charts/small-multiples.js';
import type { Localizer } from '../../../i18n/index.js';
import { place } from '../../../parts/place.js';
import { changeWords, scoreCell, type ScoreCell } from '../../../scores/score-cell.js';
import { percentText } from '../../../scores/score-text.js';
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
      ${localizer.text('interaction-trend-behaviors')}<span aria-hidden="true">·</span>${localizer.text(
        'interaction-trend-order',
      )}
    </h3>
    <ul class="panels" aria-labelledby="panels-title">
      ${panels.map((model) => panel(context, model))}
    </ul>`;
}

function panel(context: PanelsContext, model: PanelModel): TemplateResult {
  const { localizer } = context;
  const { behavior, total } = model;
  const change = panelChange(localizer, total);
  return html`<li>
    <button class="panel" aria-pressed=${context.focus === behavior} @click=${() => context.choose(behavior)}>
      <span class="panel-words">
        <span class="panel-name"><bdi>${context.behaviorName(behavior)}</bdi></span>
        <span class="panel-score">
          <span class="panel-percent">${percentText(localizer, total)}</span>
          <span class="visually-hidden">${localizer.text('scored-count', { count: total.scoredInteractions })},</span>
          <span class="panel-change ${change.tone}"
            >${total.verdict === 'tooFew' ? nothing : deltaGlyph(change.direction)}
            <span><bdi>${change.text}</bdi></span></span
          >
        </span>
      </span>
      ${spark(model)}
    </button>
  </li>`;
}

function panelChange(localizer: Localizer, total: ScoreCell) {
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
      ${svg`<path class="line before" d=${previous}></path><path class="line weak" d=${current.weak}></path>
        <path class="line" d=${current.firm + lone}></path>`}
    </svg>
    ${end ? html`<i class="spark-end ${end.weak ? 'few-point' : ''}" ${place({ '--x': end.x, '--y': end.y })}></i>` : nothing}
  </span>`;
}
