/** Which interactions the list shows, in which order. */

import type { ResolvedPeriod, SelectionClause } from '../../core/index.js';
import { addDays } from '../../core/select/days.js';
import type { Localizer } from '../../i18n/index.js';
import { channelName } from '../../words/wording.js';
import { orderWords, type ListOrder } from './order.js';

interface CaptionContext {
  readonly period: ResolvedPeriod;
  readonly selection: readonly SelectionClause[];
  readonly order: ListOrder;
  readonly search: string;
  behaviorName(key: string): string;
}

/** “3 Jun – 31 Aug 2026 · all channels · newest first” */
export function caption(localizer: Localizer, context: CaptionContext): string {
  const { period, selection, order, search, behaviorName } = context;
  const channels = selection.flatMap((clause) => (clause.field === 'channel' ? clause.values : []));
  return localizer.text(search === '' ? 'interaction-summary-caption' : 'interaction-summary-caption-search', {
    period: localizer.daySpan(period.from, period.to, { year: 'numeric' }),
    channels:
      channels.length === 0
        ? localizer.text('interaction-summary-all-channels')
        : localizer.list(channels.map((channel) => channelName(localizer, channel))),
    order: orderWords(localizer, order, behaviorName),
    search,
  });
}

/** Whether dates of the period need their year. */
export function spansYears({ from, to }: ResolvedPeriod): boolean {
  return from.slice(0, 4) !== addDays(to, -1).slice(0, 4);
}
