/** What every part of the matrix is drawn from. */

import type { TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import type { ScoreCell } from '../../../scores/score-cell.js';
import type { Standings } from '../../../scores/standing.js';
import type { RovingGrid } from '../../../parts/roving-grid.js';
import type { ScoreTooltip } from '../../../scores/score-tooltip.js';
import type { AgentRow, RowOrder } from '../rows/agent-rows.js';

export interface MatrixColumn {
  /** A behaviour key. */
  readonly key: string;
  readonly name: string;
}

export interface MatrixContext {
  readonly localizer: Localizer;
  readonly columns: readonly MatrixColumn[];
  /** The behaviour in focus, marked in its column. */
  readonly focus: string | null;
  /** The behaviour that a narrow card shows. */
  readonly picked: string;
  readonly order: RowOrder;
  readonly selected: string | null;
  readonly expanded: string | null;
  /** Whether a narrow card shows all agents of the page. */
  readonly whole: boolean;
  /** How many changes are judged together. */
  readonly comparisons: number;
  /** How agents stand against the others. */
  readonly standings: Standings;
  readonly tooltip: ScoreTooltip;
  readonly grid: RovingGrid;
  /** What has been said of each score, so that it is worked out once an answer. */
  readonly words: WeakMap<ScoreCell, string>;
  behaviorName(key: string): string;
  /** The picture at an address; `null` where it is not to be shown. */
  picture(url: string | null): TemplateResult | null;
  details(row: AgentRow): unknown;
  sort(by: string): void;
  expand(id: string): void;
  select(id: string, behavior: string | null): void;
  showWhole(): void;
}
