/** What every part of the list is drawn from. */

import type { ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { InteractionRow } from '../interaction-rows.js';
import type { ListOrder } from '../order.js';

export interface ListContext {
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  /** Keys of the behaviours shown, without the overall satisfaction. */
  readonly behaviors: readonly string[];
  /** Whether the overall satisfaction has a column of its own. */
  readonly overall: boolean;
  /** The behaviour in focus, marked in its column. */
  readonly focus: string | null;
  /** Percents in place of icons. */
  readonly sentiment: boolean;
  readonly order: ListOrder;
  readonly selectedAgent: string | null;
  readonly selectedChannel: string | null;
  /** Whether dates need their year. */
  readonly years: boolean;
  /** How many interactions there are, and how many come before the first row. */
  readonly total: number;
  readonly offset: number;
  behaviorName(key: string): string;
  sort(by: string): void;
  selectAgent(id: string): void;
  selectChannel(channel: string): void;
  /** Replays an interaction; shows its details where there is nothing to replay. */
  open(row: InteractionRow): void;
}
