/** The tooltip of a score: this period, the previous one, the difference. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { changeWordsAmong, isClearAlone, type ScoreCell } from '../../internal/score-cell.js';

interface TipContext {
  readonly localizer: Localizer;
  readonly comparisons: number;
  behaviorName(key: string): string;
}

export function scoreTip(context: TipContext, agent: string, cell: ScoreCell): TemplateResult {
  const { localizer } = context;
  const { previous } = cell;
  const low = localizer.percent(cell.low);
  const high = localizer.percent(cell.high);
  const interval = localizer.text('interval-range', { low, high });
  const scored = (count: number) => localizer.text('scored-count', { count });
  const difference = Number.isNaN(cell.change) ? '' : localizer.signed(cell.change);
  return html`<b>${context.behaviorName(cell.behavior)}, ${agent}</b>
    <dl>
      <dt>${localizer.text('this-period')}</dt>
      <dd>${localizer.percent(cell.percent)}</dd>
      <dd>${scored(cell.scored)}, ${interval}</dd>
      ${
        previous && previous.level !== 'none'
          ? html`<dt>${localizer.text('previous-period')}</dt>
              <dd>${localizer.percent(previous.percent)}</dd>
              <dd>${scored(previous.scored)}</dd>
              <dt>${localizer.text('difference')}</dt>
              <dd>${difference}</dd>
              <dd>${changeWordsAmong(localizer, cell).text}</dd>`
          : nothing
      }
    </dl>
    ${
      isClearAlone(cell)
        ? html`<p>${localizer.text('change-alone', { comparisons: context.comparisons })}</p>`
        : nothing
    }`;
}
