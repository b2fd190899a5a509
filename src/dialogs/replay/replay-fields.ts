/** The fields of a record that Rapport does not know. They are kept for this place. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Interaction } from '../../core/index.js';
import { INTERACTION } from '../../core/model/fields.js';
import type { ReplayContext } from './replay-context.js';

const MOST_FIELDS = 100;
const MOST_CHARACTERS = 500;

export function replayFields({ localizer, detail }: ReplayContext): TemplateResult | typeof nothing {
  const fields = unknownFields(detail.record);
  if (fields.length === 0) return nothing;
  const more = fields.length - MOST_FIELDS;
  return html`<details class="replay-fields">
    <summary>${localizer.text('replay-fields', { count: fields.length })}</summary>
    <dl>
      ${fields.slice(0, MOST_FIELDS).map(
        ([key, text]) =>
          html`<dt><bdi>${key}</bdi></dt>
            <dd><bdi>${text}</bdi></dd>`,
      )}
    </dl>
    ${more > 0 ? html`<p class="muted">${localizer.text('replay-fields-more', { count: more })}</p>` : nothing}
  </details>`;
}

/** Keys that are not of the input format, with their values as text. */
export function unknownFields(record: Readonly<Interaction>): [key: string, text: string][] {
  return Object.keys(record)
    .filter((key) => !Object.hasOwn(INTERACTION.fields, key))
    .map((key) => [shorten(key), shorten(textOf(record[key]))]);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // Data given as objects may hold what JSON cannot: circles, big integers.
    return typeof value;
  }
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 2 * MOST_CHARACTERS)];
  if (characters.length <= MOST_CHARACTERS && text.length <= 2 * MOST_CHARACTERS) return text;
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}
