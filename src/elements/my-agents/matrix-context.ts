/** What every part of the matrix is drawn from. */

import type { TemplateResult } from 'lit';
import type { ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { RovingGrid } from '../../internal/roving-grid.js';
import type { Tooltip } from '../../internal/tooltip.js';
import type { AgentRow, RowOrder } from './agent-rows.js';

export interface MatrixContext {
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  readonly behaviors: readonly string[];
  /** The behaviour in focus, marked in its column. */
  readonly focus: string | null;
  /** The behaviour that a narrow card shows. */
  readonly picked: string;
  readonly order: RowOrder;
  readonly selected: string | null;
  readonly expanded: string | null;
  readonly shownRows: number;
  /** How many changes are judged together. */
  readonly comparisons: number;
  readonly tooltip: Tooltip;
  readonly grid: RovingGrid;
  behaviorName(key: string): string;
  details(row: AgentRow): TemplateResult;
  sort(by: string): void;
  expand(id: string): void;
  select(id: string, behavior: string | null): void;
  showMore(): void;
}

/** Runs on Enter and on the space bar. */
export function onActivate(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run();
  };
}
