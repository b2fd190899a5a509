/** What the list can be sorted by. */

import { OVERALL_SATISFACTION, type InteractionSort, type ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';

export interface ListOrder extends InteractionSort {
  readonly by: string;
  readonly descending: boolean;
}

export const NEWEST_FIRST: ListOrder = { by: 'startedAt', descending: true };

/** The columns beside the behaviours. */
export const SORTABLE = ['startedAt', 'customer', 'agent', 'channel', 'duration'] as const;

/** Names read from A to Z; times and scores from the greatest. */
const ASCENDING_FIRST: readonly string[] = ['customer', 'agent', 'channel'];

/** The order wanted, where the report has it. */
export function possibleOrder(order: ListOrder, { behaviors }: ReportDescription): ListOrder {
  const known = [...SORTABLE, OVERALL_SATISFACTION, ...behaviors.map(({ key }) => key)];
  return known.includes(order.by) ? order : NEWEST_FIRST;
}

/** The order after the reader asked for a column: another column, or the same one turned round. */
export function nextOrder(order: ListOrder, by: string): ListOrder {
  return { by, descending: by === order.by ? !order.descending : !ASCENDING_FIRST.includes(by) };
}

export function orderName(localizer: Localizer, by: string, behaviorName: (key: string) => string): string {
  const fixed = (SORTABLE as readonly string[]).includes(by);
  return fixed ? localizer.text(`interaction-summary-sort-${by}`) : behaviorName(by);
}

/** “newest first”, “by duration, descending”. */
export function orderWords(localizer: Localizer, order: ListOrder, behaviorName: (key: string) => string): string {
  const direction = order.descending ? 'descending' : 'ascending';
  if (order.by === 'startedAt') return localizer.text(`interaction-summary-time-${direction}`);
  const name = orderName(localizer, order.by, behaviorName);
  return localizer.text(`interaction-summary-by-${direction}`, { name });
}
