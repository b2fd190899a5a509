/** How the values of a table are read: what its cells do not tell. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import type { DurationUnit } from '../../../sources/table/table-options.js';
import { metricRich } from '../../../words/metric-format.js';
import { fieldName } from '../fields/field-name.js';
import { icon } from '../../../parts/icons.js';
import type { MappingContext } from './mapping-context.js';
import { withOption, type MappingRow, type Question } from './mapping-model.js';

const ENCODINGS = ['windows-1252', 'windows-1256', 'gb18030', 'big5', 'shift_jis'];
const UNITS: Readonly<Record<DurationUnit, number>> = { seconds: 1, minutes: 60, hours: 3600 };

export function readingOptions(context: MappingContext): TemplateResult {
  const { localizer, mapping, options } = context;
  const text = (id: string) => localizer.text(`report-import-${id}`);
  return html`${unitQuestion(context)}
    <fieldset class="reading">
      <legend>${text('options')}</legend>
      ${choice(
        context,
        'kind',
        [
          ['interactions', text('kind-of-interactions')],
          ['messages', text('kind-of-messages')],
        ],
        mapping.kind,
      )}
      ${choice(context, 'timeZone', [['', text('zone-none')], ...zones(options.timeZone)])}
      ${choice(context, 'dateOrder', [
        ['', text('as-cells')],
        ...(['dmy', 'mdy', 'ymd'] as const).map((order): [string, string] => [order, text(`order-${order}`)]),
      ])}
      ${choice(context, 'decimal', [
        ['', text('as-cells')],
        ['.', text('decimal-point')],
        [',', text('decimal-comma')],
      ])}
      ${choice(context, 'encoding', [['', 'UTF-8'], ...ENCODINGS.map((name): [string, string] => [name, name])])}
    </fieldset>`;
}

type Choosable = 'kind' | 'timeZone' | 'dateOrder' | 'decimal' | 'encoding';

function choice(
  { localizer, mapping, options, correct }: MappingContext,
  name: Choosable,
  values: readonly (readonly [string, string])[],
  chosen: string = options[name] ?? '',
): TemplateResult {
  const isAsked = mapping.questions.has(name as Question);
  const change = (event: Event) => {
    correct(withOption(options, name, (event.currentTarget as HTMLSelectElement).value as never));
  };
  return html`<label class=${isAsked ? 'asked' : ''}>
    <span>
      ${isAsked ? icon('warning') : nothing} ${localizer.text(`report-import-option-${name}`)}
      ${isAsked ? html`<b>${localizer.text('report-import-asked')}</b>` : nothing}
    </span>
    <select class="field" data-chosen=${chosen} data-option=${name} @change=${change}>
      ${values.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

/** The zones that the browser knows; the reader's comes first. */
function zones(given: string | undefined): readonly (readonly [string, string])[] {
  const { supportedValuesOf } = Intl as { supportedValuesOf?(kind: 'timeZone'): string[] };
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([own, 'UTC', ...(given ? [given] : []), ...known])].map((zone) => [
    zone,
    zone.replaceAll('_', ' '),
  ]);
}

/** Plain numbers of durations: seconds, minutes or hours. Each choice says what the middle one would be. */
function unitQuestion({ localizer, mapping, options, correct }: MappingContext): TemplateResult | typeof nothing {
  const rows = mapping.rows.filter((row): row is MappingRow & { median: number } => row.median !== null);
  if (rows.length === 0) return nothing;
  const isAsked = options.durations === undefined;
  const chosen = options.durations ?? 'seconds';
  return html`<fieldset class="units ${isAsked ? 'asked' : ''}">
    <legend>
      ${isAsked ? icon('warning') : nothing}
      ${localizer.text('report-import-units', { fields: localizer.list(rows.map(({ path }) => fieldName(localizer, path))) })}
    </legend>
    ${(Object.keys(UNITS) as DurationUnit[]).map(
      (unit) =>
        html`<label class="unit ${unit === chosen ? 'on' : ''}">
          <input
            type="radio"
            name="durations"
            data-chosen=${unit === chosen}
            @change=${() => correct(withOption(options, 'durations', unit))}
          />
          <span>
            <b>${localizer.text(`report-import-unit-${unit}`)}</b>
            ${rows.map((row) => medianWords(localizer, row.median * UNITS[unit]))}
          </span>
        </label>`,
    )}
  </fieldset>`;
}

function medianWords(localizer: Localizer, seconds: number): TemplateResult {
  return html`<span class="muted"
    >${localizer.text('report-import-median')} ${metricRich(localizer, 'seconds', seconds)}</span
  >`;
}
