/** What the colours mean, and what n is. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Heatmap } from '../../charts/heatmap.js';
import type { Localizer } from '../../i18n/index.js';
import { overDays, weekdayName } from './hour-names.js';
import type { HeatmapAnswer } from './week-hours.js';

export function heatmapFoot(
  localizer: Localizer,
  answer: HeatmapAnswer,
  { legend, greatest }: Heatmap,
  hiddenAgents: number,
): TemplateResult {
  return html`<div class="legend">
      <span
        >${localizer.count(0)}
        <span class="swatches" aria-hidden="true">${legend.map(({ step }) => html`<i class="step-${step}"></i>`)}</span>
        <bdi
          >${localizer.text('conversation-heatmap-legend', { count: greatest, over: overDays(localizer, answer.weekdays) })}</bdi
        ></span
      >
      <bdi class="n">${localizer.text('conversation-heatmap-n', { count: answer.matched })}</bdi>
    </div>
    ${uneven(localizer, answer.weekdays)}
    ${hiddenAgents === 0 ? nothing : html`<p class="more"><bdi>${localizer.text('n-hidden')}</bdi></p>`}`;
}

/** Weekdays that come more often than others have had more time to be busy. */
function uneven(localizer: Localizer, weekdays: readonly number[]): TemplateResult | typeof nothing {
  const counts = [...new Set(weekdays)].sort((a, b) => b - a);
  if (counts.length < 2) return nothing;
  const parts = counts.map((times) => {
    const days = weekdays.flatMap((count, weekday) =>
      count === times ? [weekdayName(localizer, weekday, 'short')] : [],
    );
    return localizer.text('conversation-heatmap-times', { names: localizer.list(days), times });
  });
  return html`<p class="more">
    <bdi>${localizer.text('conversation-heatmap-uneven', { names: localizer.list(parts) })}</bdi>
  </p>`;
}
