/** What the icons of one interaction mean. */

import { html, type TemplateResult } from 'lit';
import { glyph, levelOfIndex, markClass } from '../../charts/glyphs.js';
import { INDEX_NEUTRAL, INDEX_NOT_RATED, type IndexScore } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { indexName } from '../../scores/index-text.js';

const KEYED: readonly IndexScore[] = [10, 6, INDEX_NEUTRAL, 4, 0, INDEX_NOT_RATED];

export function indexKey(localizer: Localizer): TemplateResult {
  return html`<ul class="key">
    ${KEYED.map((index) => {
      const level = levelOfIndex(index);
      return html`<li>${glyph(level, markClass(level))} ${indexName(localizer, index)}</li>`;
    })}
  </ul>`;
}
