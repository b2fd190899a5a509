/** How a score is written: the number with a small percent sign, the tile of a band, the keys under a chart. */

import { html, nothing, type TemplateResult } from 'lit';
import { deltaGlyph, glyph, markClass, type Level } from '../charts/glyphs.js';
import { ENOUGH_INTERACTIONS, type BehaviorScoresAnswer, type ReportDescription } from '../core/index.js';
import type { Localizer } from '../i18n/index.js';
import type { ScoreSide } from './score-cell.js';
import { exclusionName } from '../words/wording.js';

/** A percent, its sign smaller; “No score” where there is none. */
export function percentText(
  localizer: Localizer,
  { percent, level }: Pick<ScoreSide, 'percent' | 'level'>,
): TemplateResult {
  if (level === 'none') return html`<span class="muted">${localizer.text('band-none')}</span>`;
  const { before, sign, after } = partsOf(localizer, percent);
  return html`<span class=${level === 'few' ? 'few' : nothing}
    >${before}<span class="percent-sign">${sign}</span>${after}</span
  >`;
}

interface PercentParts {
  readonly before: string;
  readonly sign: string;
  readonly after: string;
}

const knownParts = new WeakMap<Localizer, Map<number, PercentParts>>();

/** What stands before and after the sign. There are a hundred whole percents, and thousands of scores in a matrix. */
function partsOf(localizer: Localizer, percent: number): PercentParts {
  let known = knownParts.get(localizer);
  if (!known) knownParts.set(localizer, (known = new Map<number, PercentParts>()));
  const whole = Math.floor(percent + 0.5);
  let result = known.get(whole);
  if (!result) {
    const parts = localizer.percentParts(percent);
    const at = parts.findIndex(({ type }) => type === 'percentSign');
    const text = (some: typeof parts) => some.map(({ value }) => value).join('');
    result = { before: text(parts.slice(0, at)), sign: parts[at].value, after: text(parts.slice(at + 1)) };
    known.set(whole, result);
  }
  return result;
}

type Delta = 'up' | 'down' | null;

/** The tile of a score: glyph, percent, and an arrow where the change is clear. */
export function tile(localizer: Localizer, score: Pick<ScoreSide, 'percent' | 'level'>, delta: Delta): TemplateResult {
  if (score.level === 'none') return html`<span class="tile none">${localizer.text('band-none')}</span>`;
  const { before, sign, after } = partsOf(localizer, score.percent);
  return html`<span class="tile ${score.level}">
    ${glyph(score.level)}<span class="value ${score.level === 'few' ? 'few' : ''} ${delta ?? 'steady'}"
      >${before}<span class="percent-sign">${sign}</span>${after}</span
    >${delta ? deltaGlyph(delta) : nothing}
  </span>`;
}

const DECIMAL: Intl.NumberFormatOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** A percent or points where they stand under each other, as in a table: always one decimal. */
export function decimal(localizer: Localizer, value: number): string {
  return localizer.number(value, DECIMAL);
}

/** A difference in points where there is no room for a sentence. */
export function pointsShort(localizer: Localizer, points: number): string {
  return localizer.text('points-short', { points: localizer.signed(points) });
}

/** The name of a level, for readers who do not see it. */
export function levelName(localizer: Localizer, level: Level): string {
  return localizer.text(`band-${level}`);
}

const KEYED: readonly Level[] = ['veryPositive', 'moderatelyPositive', 'neutral', 'moderatelyNegative', 'veryNegative'];

/**
 * What the glyphs mean, and what else there is to tell.
 *
 * @param compared whether scores have an arrow where they have changed
 */
export function levelKey(localizer: Localizer, compared: boolean, more: unknown): TemplateResult {
  return html`<ul class="key">
    ${KEYED.map((level) => html`<li>${glyph(level, markClass(level))} ${localizer.text(`band-${level}`)}</li>`)}
    <li>${glyph('few', 'neutral-mark')} ${localizer.text('band-few-key', { least: ENOUGH_INTERACTIONS })}</li>
    ${compared ? html`<li>${deltaGlyph('up')} ${localizer.text('change-key')}</li>` : nothing} ${more}
  </ul>`;
}

/** What n is, who is left out, and which population the percentiles come from. */
export function countWords(
  localizer: Localizer,
  description: ReportDescription,
  counts: {
    readonly interactions: number;
    readonly scored: number;
    readonly exclusions: BehaviorScoresAnswer['exclusions'] | null;
  },
): TemplateResult {
  const { population } = description.baseline;
  const reasons = (counts.exclusions?.reasons ?? []).map((reason, i) =>
    localizer.text('reason-count', {
      reason: exclusionName(localizer, reason),
      count: counts.exclusions!.counts[i],
    }),
  );
  const period = population.from
    ? localizer.dateSpan(Date.parse(population.from), Date.parse(population.to!), {
        year: 'numeric',
        timeZone: description.timeZone,
      })
    : '';
  const origin = description.givenBaseline
    ? 'population-given'
    : population.count > 0
      ? 'population'
      : 'population-none';
  return html`<p>
      <bdi>
        ${localizer.text('n-scored', { interactions: counts.interactions, scored: localizer.count(counts.scored) })}
        ${localizer.text('percent-formula')}
      </bdi>
    </p>
    ${
      reasons.length === 0
        ? nothing
        : html`<p class="more">
            <bdi
              >${localizer.text('n-excluded', {
                count: counts.interactions - counts.scored,
                reasons: localizer.list(reasons),
              })}</bdi
            >
          </p>`
    }
    <p class="more"><bdi>${localizer.text(origin, { count: population.count, period })}</bdi></p>`;
}

/** Interactions and scorable interactions of a whole answer. */
export function answerCounts(answer: BehaviorScoresAnswer) {
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  const interactions = sum(answer.interactions) + answer.ungrouped;
  return { interactions, scored: interactions - sum(answer.exclusions.counts), exclusions: answer.exclusions };
}
