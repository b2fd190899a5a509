/** What each behaviour of an interaction scored, and how that adds up. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, levelOfIndex, markClass, type Level } from '../../charts/glyphs.js';
import { OVERALL_SATISFACTION, type Band } from '../../core/index.js';
import { indexName, indexPoints } from '../../scores/index-text.js';
import { nameOf, type ReplayContext } from './replay-context.js';
import { replayTotal, type ReplayTotal } from './replay-total.js';
import { levelName } from '../../scores/score-text.js';
import { exclusionName } from '../../words/wording.js';

export function replayScores(context: ReplayContext): TemplateResult {
  const { localizer, detail } = context;
  const { exclusion } = detail;
  if (exclusion !== null) {
    const reason = exclusionName(localizer, exclusion);
    return html`<h3>${localizer.text('replay-behaviors')}</h3>
      <p>${localizer.text('replay-excluded', { reason })}</p>`;
  }
  const total = replayTotal(detail, context.description);
  return html`<div class="replay-scores-head">
      <h3>${localizer.text('replay-behaviors')}</h3>
      <span aria-hidden="true">${localizer.text('replay-index')}</span>
    </div>
    <ul class="replay-scores">
      ${detail.behaviors.map(({ key, index }) => {
        const level = levelOfIndex(index);
        return line('', level, nameOf(context, key), indexName(localizer, index), indexPoints(localizer, index));
      })}
      ${total.band === null ? nothing : totalLine(context, total.band, total.percent)}
    </ul>
    <p class="muted small">${arithmetic(context, total).join(' ')}</p>`;
}

function totalLine(context: ReplayContext, band: Band, percent: number): TemplateResult {
  const { localizer } = context;
  const name = nameOf(context, OVERALL_SATISFACTION);
  return line('replay-overall', band, name, levelName(localizer, band), localizer.percent(percent));
}

function line(className: string, level: Level, name: string, word: string, points: string): TemplateResult {
  return html`<li class=${className}>
    ${glyph(level, markClass(level))} <bdi>${name}</bdi> <span class="word">${word}</span>
    <span class="points">${points}</span>
  </li>`;
}

/** “42 of 60 points: 70%. 3 behaviours were neutral and are not counted.” */
function arithmetic(context: ReplayContext, total: ReplayTotal): string[] {
  const { localizer } = context;
  const { earned, possible, neutral, notRated } = total;
  const sentences = [
    total.band === null
      ? localizer.text('replay-no-score')
      : localizer.text('replay-arithmetic', {
          earned,
          possible,
          percent: localizer.percent(total.percent),
        }),
  ];
  if (neutral > 0) sentences.push(localizer.text('replay-neutral', { count: neutral }));
  if (notRated > 0) sentences.push(localizer.text('replay-no-data', { count: notRated }));
  if (total.apart.length > 0) {
    const names = localizer.list(total.apart.map((key) => nameOf(context, key)));
    sentences.push(localizer.text('replay-apart', { names }));
  }
  return sentences;
}
