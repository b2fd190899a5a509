/** What was understood of what was given: whose it is, how sure that is and why, how much there is, what it can tell. */

import { html, nothing, type TemplateResult } from 'lit';
import type { ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import { importIcon } from '../import-icons.js';
import { metricRich } from '../../../words/metric-format.js';
import { metricName } from '../../../words/metric-words.js';
import { fieldName } from '../fields/field-name.js';
import { NEEDS, type Possible } from './possible-metrics.js';

export const SURE = 0.9;
export const LIKELY = 0.6;

/** Four bars and words: how sure something is. */
export function certainty(localizer: Localizer, share: number | null): TemplateResult {
  const word = share === null ? 'said' : share >= SURE ? 'sure' : share >= LIKELY ? 'likely' : 'unsure';
  const full = { said: 4, sure: 4, likely: 3, unsure: 1 }[word];
  return html`<span class="certainty ${word}">
    <span class="bars" aria-hidden="true"
      >${[1, 2, 3, 4].map((bar) => html`<i class=${bar <= full ? 'on' : ''}></i>`)}</span
    >
    ${localizer.text(`report-import-${word}`)}
  </span>`;
}

/** The days, in words; empty without any. */
export function daysOf(localizer: Localizer, { extent }: ReportDescription): string {
  if (!extent) return '';
  const [first, last] = [Date.parse(extent.firstDay), Date.parse(extent.lastDay)];
  return localizer.dateSpan(first, last, { year: 'numeric', timeZone: 'UTC' });
}

/** The sentence that says it first. */
export function foundSentence(localizer: Localizer, description: ReportDescription): TemplateResult {
  const { records, agents } = description;
  if (records.used === 0) return localizer.rich('report-import-say-none', { count: records.read });
  return localizer.rich('report-import-say', {
    count: records.used,
    days: daysOf(localizer, description),
    agents: agents.length,
  });
}

/** What the numbers are, and what they were before the last correction. */
export function foundCounts(
  localizer: Localizer,
  now: ReportDescription,
  before: ReportDescription | null,
): TemplateResult {
  const { records } = now;
  const counts: readonly (readonly [string, number, number | undefined])[] = [
    ['used', records.used, before?.records.used],
    ['agents', now.agents.length, before?.agents.length],
    ['skipped', records.skipped, before?.records.skipped],
    ['duplicates', records.duplicates, before?.records.duplicates],
  ];
  const days = daysOf(localizer, now);
  const daysBefore = before ? daysOf(localizer, before) : days;
  return html`<dl class="counts">
    ${counts
      .filter(([name, count, last]) => name === 'used' || name === 'agents' || count > 0 || (last ?? 0) > 0)
      .map(
        ([name, count, last]) =>
          html`<div class=${name}>
            <dt>${localizer.text(`report-import-count-${name}`, { count })}</dt>
            <dd>${localizer.count(count)}${wasBefore(localizer, last === count ? undefined : last)}</dd>
          </div>`,
      )}
    <div class="days">
      <dt>${localizer.text('report-import-count-days')}</dt>
      <dd>
        <bdi>${days || '–'}</bdi>${
          daysBefore === days
            ? nothing
            : html` <span class="was">${localizer.text('report-import-was', { value: daysBefore || '–' })}</span>`
        }
      </dd>
    </div>
  </dl>`;
}

function wasBefore(localizer: Localizer, count: number | undefined): TemplateResult | typeof nothing {
  if (count === undefined) return nothing;
  return html` <span class="was">${localizer.text('report-import-was', { value: localizer.count(count) })}</span>`;
}

/** Which figures become possible, and what the others need. */
export function possibleList(localizer: Localizer, possible: Possible | null): TemplateResult {
  return html`<div class="possible">
    <h3 id="possible">${localizer.text('report-import-possible')}</h3>
    <ul aria-labelledby="possible">
      ${
        possible === null
          ? html`<li class="muted">${localizer.text('report-import-counting')}</li>`
          : [...possible].map(([id, figure]) => {
              const name = id === 'behaviors' ? localizer.text('report-import-behaviors') : metricName(localizer, id);
              if (!figure) return html`<li class="muted">${icon('close')} ${needs(localizer, id, name)}</li>`;
              const { value, unit } = figure;
              return html`<li>
                ${importIcon('check')} ${name}
                ${unit ? html`<span class="muted">${metricRich(localizer, unit, value)}</span>` : nothing}
              </li>`;
            })
      }
    </ul>
  </div>`;
}

function needs(localizer: Localizer, id: string, name: string): string {
  const path = NEEDS[id];
  if (path === null) return localizer.text('report-import-needs-behaviors', { name });
  return localizer.text('report-import-needs', { name, field: fieldName(localizer, path) });
}
