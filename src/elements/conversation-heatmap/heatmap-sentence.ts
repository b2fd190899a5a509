/** Which hours of the week are busy, which are quiet, and whether that is more than chance. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { hourOfWeek, overDays } from './hour-names.js';
import type { WeekFindings, WeekHour } from './week-hours.js';

/** So many hours that tie are named; of more only the number is told. */
const NAMED = 3;

export function heatmapSentence(localizer: Localizer, findings: WeekFindings | null): TemplateResult | typeof nothing {
  if (!findings) return nothing;
  const parts = [busiest(localizer, findings), quietest(localizer, findings)];
  return html`${parts.map((part, i) => (i > 0 ? [' ', part] : part))}`;
}

function busiest(localizer: Localizer, { most, times, standsOut, weekdays, asked }: WeekFindings): TemplateResult {
  const over = overDays(localizer, weekdays);
  const [{ count }] = most;
  if (asked === 1) {
    return localizer.rich('conversation-heatmap-say-one', { hour: namesOf(localizer, most), count, over });
  }
  if (most.length > NAMED) {
    return localizer.rich('conversation-heatmap-say-tied', { hours: most.length, count, over });
  }
  if (!standsOut) return localizer.rich('conversation-heatmap-say-chance', { count, over });
  const values = { hour: namesOf(localizer, most), count, over };
  const id = most.length > 1 ? 'conversation-heatmap-say-busiest-each' : 'conversation-heatmap-say-busiest';
  return localizer.rich(id, { ...values, times: localizer.number(times, { maximumFractionDigits: 1 }) });
}

function quietest(localizer: Localizer, { most, least, asked, standsOut }: WeekFindings): TemplateResult | '' {
  const [{ count }] = least;
  if (asked === 1 || count === most[0].count) return '';
  if (count === 0) return localizer.rich('conversation-heatmap-say-none', { hours: least.length, total: asked });
  if (!standsOut) return '';
  return least.length > NAMED
    ? localizer.rich('conversation-heatmap-say-quietest-many', { hours: least.length, count })
    : localizer.rich('conversation-heatmap-say-quietest', { hour: namesOf(localizer, least), count });
}

function namesOf(localizer: Localizer, hours: readonly WeekHour[]): string {
  return localizer.list(hours.map(({ weekday, hour }) => hourOfWeek(localizer, weekday, hour)));
}
