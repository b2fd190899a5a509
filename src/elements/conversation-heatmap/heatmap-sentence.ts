/** Which hour of the week is the busiest, where one clearly is, and how many were empty. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { hourOfWeek, overDays } from './hour-names.js';
import type { WeekFindings } from './week-hours.js';

export function heatmapSentence(localizer: Localizer, findings: WeekFindings | null): TemplateResult | typeof nothing {
  if (!findings) return nothing;
  const parts = [busiest(localizer, findings), empty(localizer, findings)];
  return html`${parts.map((part, i) => (i > 0 ? [' ', part] : part))}`;
}

function busiest(localizer: Localizer, { most, times, standsOut, weekdays, asked }: WeekFindings): TemplateResult {
  const over = overDays(localizer, weekdays);
  const [{ weekday, hour, count }] = most;
  const values = { hour: hourOfWeek(localizer, weekday, hour), count, over };
  if (asked === 1) return localizer.rich('conversation-heatmap-say-one', values);
  if (most.length > 1) return localizer.rich('conversation-heatmap-say-tied', { hours: most.length, count, over });
  if (!standsOut) return localizer.rich('conversation-heatmap-say-chance', { count, over });
  return localizer.rich('conversation-heatmap-say-busiest', {
    ...values,
    times: localizer.number(times, { maximumFractionDigits: 1 }),
  });
}

function empty(localizer: Localizer, { most: [{ count }], none, asked }: WeekFindings): TemplateResult | '' {
  if (asked === 1 || none === 0 || count === 0) return '';
  return localizer.rich('conversation-heatmap-say-none', { hours: none, total: asked });
}
