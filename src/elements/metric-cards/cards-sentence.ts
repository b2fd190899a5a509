/** What the cards say first: what has clearly changed, and how many targets are met. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { isMetricClearAlone, metricName } from '../../words/metric-words.js';
import type { MetricCard } from './metric-card-model.js';

/** Where nothing is compared and no target is set there is nothing to say. */
export function cardsSentence(localizer: Localizer, cards: readonly MetricCard[]): TemplateResult | typeof nothing {
  const changed = (...verdicts: MetricCard['verdict'][]) =>
    cards.filter(({ verdict, clear }) => clear && verdicts.includes(verdict));
  const say = (kind: string, which: readonly MetricCard[]) =>
    which.length === 0
      ? []
      : [
          localizer.rich(`metric-cards-say-${kind}`, {
            count: which.length,
            total: cards.length,
            names: localizer.list(which.map(({ metric, definition }) => metricName(localizer, metric, definition))),
          }),
        ];
  const said = [
    ...say('improved', changed('improving')),
    ...say('declined', changed('declining')),
    ...say('changed', changed('higher', 'lower')),
  ];
  if (said.length === 0 && cards.some(({ compared }) => compared)) {
    const judged = cards.some((card) => card.verdict === 'noClearChange' || isMetricClearAlone(card));
    said.push(judged ? localizer.rich('metric-cards-say-same') : whyNone(localizer, cards));
  }
  const judged = cards.filter(({ met }) => met !== null);
  if (judged.length > 0) {
    const met = judged.filter((card) => card.met).length;
    said.push(localizer.rich('metric-cards-say-targets', { met, count: judged.length }));
  }
  return said.length === 0 ? nothing : html`${said.map((words, i) => html`${i === 0 ? '' : ' '}${words}`)}`;
}

/** Why no change can be judged. What is of one moment says nothing of the others. */
function whyNone(localizer: Localizer, cards: readonly MetricCard[]): TemplateResult {
  const all = new Set(cards.flatMap(({ unjudged }) => unjudged ?? []));
  const few = new Set([...all].filter((reason) => reason !== 'moment' && reason !== 'other'));
  const [reason] = few.size > 0 ? few : all;
  if (reason === undefined) return localizer.rich('metric-cards-say-none');
  return localizer.rich('metric-cards-say-few', { reason: few.size > 1 ? 'either' : reason });
}
