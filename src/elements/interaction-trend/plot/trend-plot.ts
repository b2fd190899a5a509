/** The chart of one behaviour: this period's line against the previous one, on the bands. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TrendZone } from '../../../charts/band-zones.js';
import { glyph, markClass } from '../../../charts/glyphs.js';
import type { IntervalPoint } from '../../../charts/lines.js';
import { stepScale } from '../../../charts/scales.js';
import type { DateTick } from '../../../charts/time-axis.js';
import type { Localizer } from '../../../i18n/index.js';
import { place } from '../../../parts/place.js';
import type { ScoreSide } from '../../../scores/score-cell.js';
import { levelName, percentText } from '../../../scores/score-text.js';
import { readout, stepDate, valueWords } from '../readout.js';
import { beforeLine } from './before-line.js';
import type { TrendCursor } from './trend-cursor.js';
import { stepMark } from './step-mark.js';
import type { TrendModel } from '../trend-model.js';

interface PlotContext {
  readonly localizer: Localizer;
  readonly name: string;
  readonly cursor: TrendCursor;
  /** The first and the last step that the reader has selected. */
  readonly picked: { readonly first: number; readonly last: number } | null;
}

export function trendPlot(context: PlotContext, model: TrendModel): TemplateResult {
  const { localizer, cursor } = context;
  const { axis } = model;
  const top = axis.labels.at(-1);
  const latest = model.last.current < 0 ? model.current.length - 1 : model.last.current;
  const docked = cursor.active ?? context.picked?.last ?? latest;
  return html`<ul class="legend" aria-hidden="true">
      ${legendItem(localizer, 'this-period', '', model.total)}
      ${model.total.previous ? legendItem(localizer, 'previous-period', 'before', model.total.previous) : nothing}
    </ul>
    <div class="chart">
      <div class="values" aria-hidden="true">
        ${axis.labels.map(
          (label) =>
            html`<span ${place({ '--y': axis.y(label) })}
              >${label === top ? localizer.percent(label) : localizer.count(label)}</span
            >`,
        )}
      </div>
      ${surface(context, model)}
      <div class="ends" aria-hidden="true">
        ${[model.ends.current, model.ends.previous].map((y) =>
          y === null ? nothing : html`<i class="end-tick" ${place({ '--y': y })}></i>`,
        )}
        ${endLabel(context, model, 'current')} ${endLabel(context, model, 'previous')}
      </div>
      <div class="dates" aria-hidden="true">${model.ticks.map((tick) => dateLabel(localizer, tick))}</div>
    </div>
    <div class="readout docked">${readout(localizer, model, docked)}</div>`;
}

/** What the last point of a line is of: it is not the score of the whole period. */
function lastStep(localizer: Localizer, model: TrendModel, bin: number, isCurrent: boolean): string {
  const { window } = model.plan;
  if (window > 1) return localizer.text('interaction-trend-pooled', { days: Math.min(window, bin + 1) });
  const { from, to, previousFrom, previousTo } = model.spans[bin];
  return isCurrent ? stepDate(localizer, model, from, to) : stepDate(localizer, model, previousFrom, previousTo);
}

/** Where the reader moves: one tab stop. What it shows is said by its value, so its parts are hidden from readers. */
function surface(context: PlotContext, model: TrendModel): TemplateResult {
  const { localizer, cursor } = context;
  return html`<div
      class="surface"
      part="plot"
      role="slider"
      tabindex="0"
      aria-orientation="horizontal"
      aria-roledescription=${localizer.text('interaction-trend-role')}
      aria-label=${localizer.text('interaction-trend-plot', { name: context.name })}
      aria-describedby="trend-help say"
      aria-valuemin="1"
      aria-valuemax=${model.current.length}
      aria-valuenow=${cursor.position + 1}
      aria-valuetext=${valueWords(localizer, model, cursor.position)}
      @pointermove=${cursor.onPointerMove}
      @pointerdown=${cursor.onPointerMove}
      @pointerleave=${cursor.onPointerLeave}
      @click=${cursor.onClick}
      @focus=${cursor.onFocus}
      @blur=${cursor.onBlur}
      @keydown=${cursor.onKeydown}
    >
      ${geometry(model)} ${model.zones.map((zone) => zoneName(localizer, zone))} ${pickedMark(context, model)}
      ${model.previousLone.map((point) => lonePoint(point, 'before'))}
      ${model.lone.map((point) => lonePoint(point, point.weak ? 'few-point' : ''))}
      ${cursor.active === null ? nothing : stepMark(localizer, model, cursor.active)}
    </div>
    <span id="trend-help" hidden>${localizer.text('interaction-trend-help', { bins: model.plan.bins })}</span>`;
}

function geometry({ axis, zones, edges, line, ribbon, previousLine }: TrendModel): TemplateResult {
  const across = (percent: number, name: string) => svg`<path class=${name} d="M0,${axis.y(percent)}H1000"></path>`;
  return html`<svg class="geometry" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
    ${zones.map(
      ({ band, top, height }) => svg`<rect class="zone ${band}" y=${top} width="1000" height=${height}></rect>`,
    )}
    ${axis.grid.map((percent) => across(percent, 'gridline'))} ${edges.map((edge) => across(edge, 'edge'))}
    <path class="ribbon" d=${ribbon}></path>
    ${beforeLine(previousLine)}
    <path class="line weak" d=${line.weak}></path>
    <path class="line" d=${line.firm}></path>
  </svg>`;
}

function zoneName(localizer: Localizer, zone: TrendZone): TemplateResult | typeof nothing {
  if (zone.corner === null) return nothing;
  const y = zone.corner === 'top' ? zone.top : 100 - zone.top - zone.height;
  return html`<span class="zone-name ${zone.corner} ${zone.slim ? 'slim' : ''}" ${place({ '--y': y })}>
    ${glyph(zone.band, markClass(zone.band))} ${levelName(localizer, zone.band)}
  </span>`;
}

function lonePoint({ x, y, top, bottom }: IntervalPoint, name: string): TemplateResult {
  return html`${
      name === 'before' ? nothing : html`<i class="lone-range" ${place({ '--x': x, '--y': top, '--to': bottom })}></i>`
    }<i class="point lone ${name}" ${place({ '--x': x, '--y': y })}></i>`;
}

function pickedMark({ picked }: PlotContext, { current }: TrendModel): TemplateResult | typeof nothing {
  if (!picked) return nothing;
  const x = stepScale(current.length);
  const half = current.length < 2 ? 5 : 50 / (current.length - 1);
  const [from, to] = [x(picked.first) - half, x(picked.last) + half];
  return html`<i class="picked" ${place({ '--x': Math.max(0, from), '--to': Math.min(100, to) })}></i>`;
}

function endLabel(
  { localizer }: PlotContext,
  model: TrendModel,
  which: 'current' | 'previous',
): TemplateResult | typeof nothing {
  const y = model.labels[which];
  const last = model.last[which];
  const score = model[which][last];
  if (y === null || !score) return nothing;
  const isCurrent = which === 'current';
  return html`<span class="end-label ${isCurrent ? '' : 'before'}" ${place({ '--y': `${y}px` })}>
    <span class="end-value">${percentText(localizer, score)}</span>
    <span>${localizer.text(isCurrent ? 'this-period' : 'previous-period')}</span>
    <small>${lastStep(localizer, model, last, isCurrent)}</small>
  </span>`;
}

function legendItem(localizer: Localizer, label: string, name: string, score: ScoreSide): TemplateResult {
  return html`<li>
    <i class="sample ${name}"></i><span>${localizer.text(label)} ${percentText(localizer, score)}</span>
  </li>`;
}

const DATE_FORMATS: Readonly<Record<DateTick['write'], Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

function dateLabel(localizer: Localizer, { day, x, at, write, minor }: DateTick): TemplateResult {
  return html`<span class="date ${at} ${minor ? 'minor' : ''}" ${place({ '--x': x })}
    ><span>${localizer.day(day, DATE_FORMATS[write])}</span></span
  >`;
}
