/** The tooltip of a score: this period, the previous one, the difference. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../i18n/index.js';
import { Tooltip, type TooltipHost } from '../parts/tooltip.js';
import type { ScoreCell, ScoreSide } from './score-cell.js';
import { pointsShort } from './score-text.js';

export interface ScoreTip {
  readonly localizer: Localizer;
  /** Whose score of what. */
  readonly title: string;
  readonly cell: ScoreCell;
  /** What is said of a change that is not clear. */
  readonly change: string;
  /** What else there is to say of the score and its change. */
  readonly notes?: readonly (string | undefined)[];
}

/** Its host needs the sheet `styles/tooltip.styles.ts`. */
export class ScoreTooltip {
  private readonly tooltip: Tooltip;

  constructor(host: TooltipHost) {
    this.tooltip = new Tooltip(host);
  }

  show(mark: HTMLElement, tip: ScoreTip): void {
    this.tooltip.show(mark, content(tip));
  }

  hide(): void {
    this.tooltip.hide();
  }
}

function content({ localizer, title, cell, change, notes = [] }: ScoreTip): TemplateResult {
  const { previous } = cell;
  return html`<b>${title}</b>
    <dl>
      <dt>${localizer.text('this-period')}</dt>
      ${side(localizer, cell)}
      ${
        previous && previous.level !== 'none'
          ? html`<dt>${localizer.text('previous-period')}</dt>
              ${side(localizer, previous)}
              <dt>${localizer.text('difference')}</dt>
              <dd>${Number.isNaN(cell.change) ? nothing : pointsShort(localizer, cell.change)}</dd>
              <dd>${cell.clear ? localizer.text('change-stands') : change}</dd>`
          : nothing
      }
    </dl>
    ${notes.map((note) => (note === undefined ? nothing : html`<p>${note}</p>`))}`;
}

function side(localizer: Localizer, { level, percent, low, high, scoredInteractions }: ScoreSide): TemplateResult {
  if (level === 'none') {
    return html`<dd>${localizer.text('band-none')}</dd>
      <dd></dd>`;
  }
  const interval = localizer.text('interval-range', { low: localizer.percent(low), high: localizer.percent(high) });
  return html`<dd>${localizer.percent(percent)}</dd>
    <dd>${localizer.text('scored-count', { count: scoredInteractions })}, ${interval}</dd>`;
}
