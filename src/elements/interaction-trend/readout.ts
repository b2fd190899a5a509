/** What a step of the trend says: its date, this period, the previous one, the difference and the verdict on it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import type { ScoreCell, ScoreSide } from '../../scores/score-cell.js';
import { percentText, pointsShort } from '../../scores/score-text.js';
import type { TrendModel } from './trend-model.js';

const YEAR = 366;

/** The day of a step, or the days of its week. */
export function stepDate(
  localizer: Localizer,
  { plan, period }: TrendModel,
  from: string,
  to: string,
  weekday: 'short' | 'long' = 'short',
): string {
  const year = period.days > YEAR ? ({ year: 'numeric' } as const) : {};
  if (plan.bins === 'week') return localizer.daySpan(from, to, year);
  return localizer.day(from, { weekday, day: 'numeric', month: weekday, ...year });
}

export function readout(localizer: Localizer, model: TrendModel, bin: number): TemplateResult {
  const { from, to } = model.spans[bin];
  const cell = model.current[bin];
  const pooled = Math.min(model.plan.window, bin + 1);
  return html`<b
      >${stepDate(localizer, model, from, to)}
      ${
        model.plan.window > 1
          ? html`<span class="aside">${localizer.text('interaction-trend-pooled', { days: pooled })}</span>`
          : nothing
      }</b
    >
    <dl>
      <dt><i class="sample"></i>${localizer.text('this-period')}</dt>
      ${side(localizer, cell)} ${cell.previous ? comparison(localizer, model, bin, cell.previous) : nothing}
    </dl>`;
}

function comparison(localizer: Localizer, model: TrendModel, bin: number, previous: ScoreSide): TemplateResult {
  const { previousFrom, previousTo } = model.spans[bin];
  const cell = model.current[bin];
  return html`<dt>
      <i class="sample before"></i>
      <span>
        ${localizer.text('previous-period')}
        <span class="aside">${stepDate(localizer, model, previousFrom, previousTo)}</span>
      </span>
    </dt>
    ${side(localizer, previous)}
    <dt>${localizer.text('difference')}</dt>
    <dd>${Number.isNaN(cell.change) ? nothing : html`<bdi>${pointsShort(localizer, cell.change)}</bdi>`}</dd>
    <dd><bdi>${changeSaid(localizer, cell)}</bdi></dd>`;
}

function side(localizer: Localizer, score: ScoreSide): TemplateResult {
  return html`<dd>${percentText(localizer, score)}</dd>
    <dd><bdi>${localizer.text('scored-count', { count: score.scoredInteractions })}</bdi></dd>`;
}

/**
 * What is said of a difference. Windows overlap and there are many: a rise or a fall is one where it is clear among all
 * of them; of any other, the interval says how sure it is.
 */
function changeSaid(localizer: Localizer, { change, changeLow, changeHigh, verdict, clear }: ScoreCell): string {
  if (Number.isNaN(change)) return localizer.text('interaction-trend-no-comparison');
  if (verdict === 'tooFew') return localizer.text('change-few');
  if (clear) return localizer.text(verdict === 'improving' ? 'interaction-trend-rise' : 'interaction-trend-fall');
  const [low, high] = [changeLow, changeHigh].map((end) => localizer.signed(end));
  return localizer.text('interval-range', { low, high });
}

function percentWords(localizer: Localizer, { level, percent }: ScoreSide): string {
  return level === 'none' ? localizer.text('band-none') : localizer.percent(percent);
}

/** The step and its score, for the plot's value. */
export function valueWords(localizer: Localizer, model: TrendModel, bin: number): string {
  const { from, to } = model.spans[bin];
  const date = stepDate(localizer, model, from, to, 'long');
  const percent = percentWords(localizer, model.current[bin]);
  return localizer.text('interaction-trend-value', { date, percent });
}

/** The rest of the readout, said after the value. */
export function detailWords(localizer: Localizer, model: TrendModel, bin: number): string {
  const { previousFrom, previousTo } = model.spans[bin];
  const cell = model.current[bin];
  const { previous } = cell;
  if (!previous) return localizer.text('scored-count', { count: cell.scoredInteractions });
  return localizer.text('interaction-trend-details', {
    scored: cell.scoredInteractions,
    previousDate: stepDate(localizer, model, previousFrom, previousTo, 'long'),
    previous: percentWords(localizer, previous),
    previousScored: previous.scoredInteractions,
    change: Number.isNaN(cell.change) ? 'none' : localizer.signed(cell.change),
    verdict: changeSaid(localizer, cell),
  });
}
