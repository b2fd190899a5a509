/** How one interaction's index of a behaviour is written: a word, a mark with a word, or a tile with a percent. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, levelOfIndex, markClass } from '../charts/glyphs.js';
import { INDEX_NEUTRAL, INDEX_NOT_RATED, type IndexScore } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import { percentText } from './score-text.js';

/** “Very positive”, “Neutral”, “No data”. */
export function indexName(localizer: Localizer, index: IndexScore): string {
  if (index === INDEX_NEUTRAL) return localizer.text('index-neutral');
  return localizer.text(index === INDEX_NOT_RATED ? 'index-none' : `index-${index}`);
}

/** The points of an index, “N/A” where it is neutral; nothing where there is no data. */
export function indexPoints(localizer: Localizer, index: IndexScore): string {
  if (index === INDEX_NEUTRAL) return localizer.text('index-na');
  return index === INDEX_NOT_RATED ? '' : localizer.count(index);
}

/** The mark alone, with its word for those who do not see it. */
export function indexMark(localizer: Localizer, index: IndexScore): TemplateResult {
  const level = levelOfIndex(index);
  return html`${glyph(level, markClass(level))}<span class="visually-hidden">${indexName(localizer, index)}</span>`;
}

/** The index as a percent of 10 points: 100, 60, N/A, 40 or 0. */
export function indexPercent(localizer: Localizer, index: IndexScore): TemplateResult | string | typeof nothing {
  if (index === INDEX_NEUTRAL) return localizer.text('index-na');
  if (index === INDEX_NOT_RATED) return nothing;
  return percentText(localizer, { percent: 10 * index, level: levelOfIndex(index) });
}

/** The tile of an index. Colour and mark come from the index: 60% is a positive one. */
export function indexTile(localizer: Localizer, index: IndexScore): TemplateResult {
  const level = levelOfIndex(index);
  if (level === 'none') return html`<span class="tile none">${indexName(localizer, index)}</span>`;
  return html`<span class="tile ${level}"
    >${glyph(level)}<span class="value">${indexPercent(localizer, index)}</span></span
  >`;
}
