/** One metric as a card: value, change, line, definition, target and n. */

import { extent } from 'd3-array';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { deltaGlyph, glyph } from '../../charts/glyphs.js';
import type { Localizer } from '../../i18n/index.js';
import { metricSentences } from '../../words/describe-metric.js';
import { icon } from '../../parts/icons.js';
import { isAlikeWhole, metricRich, metricText } from '../../words/metric-format.js';
import { timeUnitOf, metricChangeWords, metricName } from '../../words/metric-words.js';
import { place } from '../../parts/place.js';
import type { MetricBins, MetricCard } from './metric-card-model.js';

/** From this share of the observations on, a card itself says that it rests on what was inferred. */
const MUCH = 0.2;

interface CardContext {
  readonly localizer: Localizer;
  readonly bins: MetricBins;
  /** Whether only some days of the period are selected. */
  readonly partOf: boolean;
  /** Opens what there is to know of a metric. */
  explain(metric: string): void;
}

export function metricCard(context: CardContext, card: MetricCard): TemplateResult {
  const { localizer } = context;
  const name = metricName(localizer, card.metric, card.definition);
  const label = localizer.text('metric-cards-explain', { name });
  return html`<li class="metric is-${card.level}" part="metric">
    <div class="metric-head">
      <h3><bdi>${name}</bdi></h3>
      <button class="icon-button" aria-label=${label} title=${label} @click=${() => context.explain(card.metric)}>
        ${icon('info')}
      </button>
    </div>
    <p class="metric-value">${valueWords(localizer, card)}</p>
    ${changeLine(localizer, card)} ${spark(localizer, card)}
    <p class="visually-hidden">${lineWords(context, card)}</p>
    <p class="metric-what"><bdi>${whatWords(context, card)}</bdi></p>
    <div class="metric-foot">
      ${targetWords(localizer, card)}
      <span class="metric-n"
        ><bdi>${localizer.text('metric-cards-n', { n: card.n })}</bdi> ${doubts(localizer, card).map(
          (text) => html`<button class="link" @click=${() => context.explain(card.metric)}>${text}</button>`,
        )}</span
      >
    </div>
  </li>`;
}

/** What is open at the end of the period does not depend on the days that are selected. */
function whatWords({ localizer, partOf }: CardContext, { definition }: MetricCard): string {
  const { what } = metricSentences(definition, localizer);
  return partOf && definition.measure.of === 'open' ? `${what} ${localizer.text('metric-cards-whole')}` : what;
}

/** What a reader should know of the observations before relying on the value. */
function doubts(localizer: Localizer, { n, inferred, leftOut }: MetricCard): string[] {
  const percent = localizer.percent((100 * inferred) / n);
  return [
    inferred > 0 && inferred >= MUCH * n ? localizer.text('metric-cards-inferred', { percent }) : '',
    leftOut > 0 ? localizer.text('metric-cards-left-out', { count: leftOut }) : '',
  ].filter(Boolean);
}

/** What decides how the value of a card and what stands beside it are written, so that it is one number on the card, in the dialog and in the table. */
export function companyOf(card: MetricCard) {
  const { value, target, previous, low, high, definition } = card;
  const fine = [previous, low, high].some((other) => isAlikeWhole(definition.unit, value, other));
  return { beside: target, fine, time: timeUnitOf(card) };
}

function valueWords(localizer: Localizer, card: MetricCard): TemplateResult {
  const { level, value, definition } = card;
  if (level === 'none') return html`<bdi class="muted">${localizer.text('metric-no-data')}</bdi>`;
  const words = html`<bdi class=${level === 'few' ? 'few' : nothing}
    >${metricRich(localizer, definition.unit, value, companyOf(card))}</bdi
  >`;
  return level === 'few'
    ? html`${words} ${glyph('few', 'neutral-mark')}<span class="visually-hidden">${localizer.text('band-few')}</span>`
    : words;
}

function changeLine(localizer: Localizer, card: MetricCard): TemplateResult | typeof nothing {
  if (!card.compared) return nothing;
  const { direction, tone, text } = metricChangeWords(localizer, card);
  return html`<p class="metric-change ${tone}">
    ${card.unjudged === null ? deltaGlyph(direction) : glyph('few')}
    <span><bdi>${text}</bdi></span>
  </p>`;
}

function spark(localizer: Localizer, { spark: { firm, weak, lone, end, target } }: MetricCard): TemplateResult {
  return html`<div class="spark" aria-hidden="true">
    <div class="spark-plot">
      <svg class="geometry" viewBox="0 0 1000 100" preserveAspectRatio="none">
        ${target === null ? nothing : svg`<path class="target" d="M0,${target}H1000"></path>`}
        <path class="line weak" d=${weak}></path>
        <path class="line" d=${firm}></path>
      </svg>
      ${lone.map(({ x, y }) => html`<i class="spark-point" ${place({ '--x': x, '--y': y })}></i>`)}
      ${end ? html`<i class="spark-point end" ${place({ '--x': end.x, '--y': end.y })}></i>` : nothing}
    </div>
    ${
      target === null
        ? nothing
        : html`<span class="spark-word" ${place({ '--y': target })}
            >${localizer.text('metric-cards-target-word')}</span
          >`
    }
  </div>`;
}

/** The line in a sentence. */
function lineWords({ localizer, bins }: CardContext, card: MetricCard): string {
  const { steps, definition } = card;
  const known = steps.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const [low, high] = extent(known);
  if (low === undefined) return localizer.text('metric-no-data');
  const time = timeUnitOf(card);
  const write = (value: number) => metricText(localizer, definition.unit, value, { time });
  const line = localizer.text('metric-cards-line', {
    bins,
    first: write(known[0]),
    last: write(known.at(-1)!),
    low: write(low),
    high: write(high),
  });
  const missing = steps.length - known.length;
  return missing === 0 ? line : `${line} ${localizer.text('metric-cards-line-missing', { count: missing })}`;
}

const CHECK = 'm3.5 8.5 3 3 6-7';
const CROSS = 'm4.5 4.5 7 7M11.5 4.5l-7 7';

/** `Target ≤ 2:00 min met` */
function targetWords(localizer: Localizer, card: MetricCard): TemplateResult | typeof nothing {
  if (Number.isNaN(card.target)) return nothing;
  const text = targetText(localizer, card);
  if (card.met === null) return html`<span class="metric-target"><bdi>${text}</bdi></span>`;
  return html`<span class="metric-target">
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${card.met ? CHECK : CROSS}></path></svg>
    <bdi>${localizer.text(card.met ? 'metric-cards-met' : 'metric-cards-missed', { target: text })}</bdi>
  </span>`;
}

export function targetText(localizer: Localizer, card: MetricCard): string {
  const { better, unit } = card.definition;
  const value = metricText(localizer, unit, card.target, { time: timeUnitOf(card) });
  return localizer.text(`metric-cards-target-${better ?? 'neither'}`, { value });
}
