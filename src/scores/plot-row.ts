/** Draws one score on a line from 0 to 100. What it shows is said elsewhere in words, so it is hidden from readers. */

import { html, nothing, type TemplateResult } from 'lit';
import { dotInterval } from '../charts/dot-interval.js';
import { place } from '../parts/place.js';
import type { ScoreCell } from './score-cell.js';

export function plotRow(cell: ScoreCell, clear: boolean): TemplateResult {
  const plot = dotInterval(cell, cell.previous, clear);
  // What moves is moved as a whole: places that change would be laid out anew in every frame of the movement.
  const mark = (name: string, x: number | null) =>
    x === null ? nothing : html`<i class="mover" ${place({ '--x': x })}><i class=${name}></i></i>`;
  const span = (name: string, range: { low: number; high: number }) =>
    html`<i class=${name} ${place({ '--low': range.low, '--high': range.high })}></i>`;
  return html`<div class="plot ${plot.tooFew ? 'too-few' : ''}" aria-hidden="true">
    <i class="zones"></i>
    ${plot.range ? span('range', plot.range) : nothing}${plot.link ? span('link-line', plot.link) : nothing}
    ${mark('before', plot.before)}${mark('dot', plot.dot)}
  </div>`;
}
