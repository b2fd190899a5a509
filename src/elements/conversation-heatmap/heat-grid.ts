/** Seven weekdays by 24 hours, with the totals of each as bars at the edges. */

import { html, nothing, type TemplateResult } from 'lit';
import type { HeatCell, Heatmap, HeatTotal } from '../../charts/heatmap.js';
import type { Localizer } from '../../i18n/index.js';
import { place } from '../../parts/place.js';
import type { RovingGrid } from '../../parts/roving-grid.js';
import type { Tooltip } from '../../parts/tooltip.js';
import { hourName, hourOfWeek, hourSpan, keyOf, overWeeks, weekdayName } from './hour-names.js';

interface GridContext {
  readonly localizer: Localizer;
  readonly grid: RovingGrid;
  readonly tooltip: Tooltip;
  /** How often each weekday comes, Monday first. */
  readonly weekdays: readonly number[];
  /** Whether one hour is clearly busier than every other: else none is marked. */
  readonly standsOut: boolean;
  /** Keys of the hours that this widget has selected. */
  readonly selected: readonly string[];
  choose(key: string): void;
}

/** Every third hour has its name below the map, every sixth on a narrow card. */
const NAMED_HOURS = [0, 3, 6, 9, 12, 15, 18, 21];

export function heatGrid(context: GridContext, { cells, rows, columns }: Heatmap): TemplateResult {
  const { localizer, grid, tooltip } = context;
  return html`<div class="week" part="plot">
    <div class="hour-totals" aria-hidden="true">
      ${columns.map((total, hour) => hourTotal(context, total, hour))}
      <span class="totals-name">${localizer.text('conversation-heatmap-by-weekday')}</span>
    </div>
    <div
      class="grid"
      role="grid"
      aria-label=${localizer.text('conversation-heatmap-grid')}
      aria-describedby="say"
      @focusin=${grid.onFocus}
      @keydown=${grid.onKeydown}
      @pointerleave=${() => tooltip.hide()}
      @focusout=${() => tooltip.hide()}
    >
      ${cells.map((row, weekday) => weekdayRow(context, row, rows[weekday], weekday))}
    </div>
    <div class="hours" aria-hidden="true">
      ${NAMED_HOURS.map(
        (hour) =>
          html`<span class=${hour % 6 === 0 ? '' : 'wide'} ${place({ '--column': hour + 2 })}
            >${hourName(localizer, hour)}</span
          >`,
      )}
    </div>
  </div>`;
}

function hourTotal(
  { localizer, standsOut }: GridContext,
  { length, value, busiest }: HeatTotal,
  hour: number,
): TemplateResult {
  const title = `${hourSpan(localizer, hour)}: ${conversations(localizer, value)}`;
  return html`<i
    class="bar ${busiest && standsOut ? 'peak' : ''}"
    title=${title}
    ${place({ '--column': hour + 2, '--y': length })}
  ></i>`;
}

function weekdayRow(
  context: GridContext,
  cells: readonly HeatCell[],
  total: HeatTotal,
  weekday: number,
): TemplateResult {
  const { localizer, weekdays, standsOut } = context;
  const isAsked = weekdays[weekday] > 0;
  return html`<div class="weekday" role="row">
    <span class="name" role="rowheader" aria-label=${weekdayName(localizer, weekday, 'long')}
      >${weekdayName(localizer, weekday, 'short')}</span
    >
    ${cells.map((cell) => hourCell(context, cell))}
    <span class="total" aria-hidden="true">
      <i class="bar ${total.busiest && standsOut ? 'peak' : ''}" ${place({ '--x': total.length })}></i>
      ${isAsked ? localizer.count(total.value) : nothing}
    </span>
  </div>`;
}

function hourCell(context: GridContext, cell: HeatCell): TemplateResult {
  const { localizer, selected, tooltip, weekdays } = context;
  const { row: weekday, column: hour, value, step } = cell;
  const busiest = cell.busiest && context.standsOut;
  const key = keyOf(weekday, hour);
  const name = hourOfWeek(localizer, weekday, hour);
  const isSelected = selected.includes(key);
  const words =
    step === null
      ? localizer.text('conversation-heatmap-left-out')
      : localizer.text('conversation-heatmap-cell', { count: value, over: overWeeks(localizer, weekdays[weekday]) });
  const choose = step === null ? () => undefined : () => context.choose(key);
  const showTip = (event: Event) => tooltip.show(event.currentTarget as HTMLElement, html`<b>${name}</b>${words}`);
  const kind = step === null ? 'unknown' : `step-${step}`;
  return html`<span
    class="cell ${kind} ${busiest ? 'peak' : ''} ${isSelected ? 'selected' : ''}"
    role="gridcell"
    data-cell="${weekday},${hour}"
    tabindex="-1"
    aria-selected=${isSelected}
    aria-disabled=${step === null}
    aria-label="${name}: ${words}"
    @click=${choose}
    @keydown=${(event: KeyboardEvent) => onActivate(event, choose)}
    @pointerenter=${showTip}
    @focus=${showTip}
    >${busiest ? html`<span class="value" aria-hidden="true">${localizer.count(value)}</span>` : nothing}</span
  >`;
}

function conversations(localizer: Localizer, count: number): string {
  return localizer.text('conversation-heatmap-conversations', { count });
}

function onActivate(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  run();
}
