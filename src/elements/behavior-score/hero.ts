/** The overall satisfaction: the percent, how sure it is, and the sum that it comes from. */

import { html, nothing, type TemplateResult } from 'lit';
import { BAND_ZONES } from '../../charts/band-zones.js';
import { deltaGlyph, glyph, levelOfIndex, markClass } from '../../charts/glyphs.js';
import { SATISFACTION_GROUP, type Explanation, type ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { plotRow } from '../../scores/plot-row.js';
import { changeWords, type ScoreCell } from '../../scores/score-cell.js';
import { levelName, percentText } from '../../scores/score-text.js';

interface HeroContext {
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  readonly name: string;
  readonly cell: ScoreCell;
  readonly explanation: Explanation;
}

export function hero(context: HeroContext): TemplateResult {
  const { localizer, name, cell } = context;
  return html`<section class="hero">
    <div class="overall">
      <h3>${name}</h3>
      <p class="percent ${cell.level === 'none' ? 'none' : ''}">${percentText(localizer, cell)}</p>
      ${bandLine(localizer, cell)}
      <div class="bar">${plotRow(cell, cell.clear)}</div>
      ${cell.level === 'none' ? nothing : intervalLine(localizer, cell)} ${previousLine(localizer, cell)}
    </div>
    ${arithmetic(context)}
  </section>`;
}

/** The band and where it begins and ends. Of too few scores no band is said. */
function bandLine(localizer: Localizer, { level }: ScoreCell): TemplateResult | typeof nothing {
  if (level === 'none') return nothing;
  const zone = BAND_ZONES.find(({ band }) => band === level);
  const edge = (value: number) => localizer.number(value, { maximumFractionDigits: 1 });
  return html`<p class="band">
    ${glyph(level, markClass(level))} ${levelName(localizer, level)}
    ${
      zone
        ? html`<bdi class="muted">
            ${localizer.text('behavior-score-edges', { from: edge(zone.from), to: edge(zone.to) })}
          </bdi>`
        : nothing
    }
  </p>`;
}

function intervalLine(localizer: Localizer, { low, high }: ScoreCell): TemplateResult {
  const [from, to] = [low, high].map((value) => localizer.count(value));
  return html`<p class="muted"><bdi>${localizer.rich('behavior-score-interval', { from, to })}</bdi></p>`;
}

function previousLine(localizer: Localizer, cell: ScoreCell): TemplateResult | typeof nothing {
  const { previous, verdict } = cell;
  if (!previous) return nothing;
  if (previous.level === 'none') {
    return html`<p class="muted">${localizer.text('behavior-score-before-none')}</p>`;
  }
  const before = localizer.rich('behavior-score-before', { percent: localizer.percent(previous.percent) });
  const { tone, direction, text } = changeWords(localizer, cell);
  return html`<p class="muted">
    <bdi>
      ${before}
      <span class=${tone}>
        ${cell.clear ? deltaGlyph(direction) : nothing}
        ${verdict === 'tooFew' ? localizer.text('behavior-score-before-few') : text}
      </span>
    </bdi>
  </p>`;
}

/** How often each index was given, and the points that this makes. */
function arithmetic({ localizer, description, explanation }: HeroContext): TemplateResult {
  const { counts, earned, possible, scored, scoredInteractions, neutral, notRated, behaviors } = explanation;
  const pooled = description.behaviors.filter(({ group }) => group === SATISFACTION_GROUP);
  return html`<div class="sum">
    <table>
      <caption class="visually-hidden">
        ${localizer.text('behavior-score-sum')}
      </caption>
      <tbody>
        ${([10, 6, 4, 0] as const).map((index) => {
          const level = levelOfIndex(index);
          const count = counts[index];
          return html`<tr>
            <th scope="row">${glyph(level, markClass(level))} ${localizer.text(`index-${index}`)}</th>
            <td class="muted">${localizer.text('behavior-score-times', { count, index })}</td>
            <td>${localizer.count(count * index)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="points"><bdi>${localizer.rich('behavior-score-points', { earned, possible })}</bdi></p>
    <p class="muted">
      <bdi>${localizer.text('behavior-score-scored', { scored, interactions: scoredInteractions })}</bdi>
    </p>
    <p class="muted"><bdi>${localizer.text('behavior-score-unscored', { neutral, notRated })}</bdi></p>
    <p class="muted">
      <bdi>${localizer.text('behavior-score-took-part', { count: behaviors.length, all: pooled.length })}</bdi>
    </p>
  </div>`;
}
