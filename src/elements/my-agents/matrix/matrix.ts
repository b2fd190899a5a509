/** The matrix: agents down, behaviours across, the row of all agents pinned on top. */

import { html, nothing, type TemplateResult } from 'lit';
import { place } from '../../../parts/place.js';
import type { AgentRow, TeamGroup } from '../rows/agent-rows.js';
import type { MatrixContext } from './matrix-context.js';
import { onClick, onKeydown, showTip, type LineSubject } from './matrix-events.js';
import { ON_PAPER } from './matrix-cell.js';
import { headRow } from './matrix-head.js';
import { pageLines } from './matrix-lines.js';
import { agentRow, allRow, teamRow } from './matrix-rows.js';

/** So many agents make a page. */
export const MATRIX_PAGE = 25;

/** The head and the row of all agents. */
const PINNED = 2;

/** So many of them are shown in a narrow card, until the reader asks for more. */
const NARROW_PAGE = 8;

interface MatrixRows {
  readonly all: AgentRow;
  /** All agents, in the order in which they are shown. */
  readonly rows: readonly AgentRow[];
  /** The same rows by team, where they are grouped. */
  readonly groups: readonly TeamGroup[] | null;
  /** The agents of the page, and how many come before them. */
  readonly page: readonly AgentRow[];
  readonly start: number;
}

export function matrix(context: MatrixContext, { all, rows, groups, page, start }: MatrixRows): TemplateResult {
  const { grid, tooltip, localizer, whole } = context;
  const later = groups ? 0 : Math.max(0, page.length - NARROW_PAGE);
  const lines = pageLines(page, groups, start);
  const open = page.some((row) => row.id === context.expanded);
  // The opened row is one more, after the row that it belongs to.
  let opened = 0;
  const subjects: LineSubject[] = [null, all];
  // Rows stay where they are and change what they show: making new ones, and moving them, costs far more.
  const placed = lines.map((line) => {
    const index = line.index + opened;
    subjects.push('group' in line ? line.group : line.row);
    if ('row' in line && line.row.id === context.expanded) opened = 1;
    return { line, index };
  });
  const body = placed.map(({ line, index }, i) =>
    'group' in line
      ? teamRow(context, line.group, i + PINNED, index)
      : agentRow(context, line.row, i + PINNED, index, !groups && i >= NARROW_PAGE),
  );
  return html`<div class="scroller ${whole ? 'whole' : ''}">
      <table
        role="grid"
        class=${context.columns.length > ON_PAPER ? 'many' : nothing}
        aria-label=${localizer.text('my-agents-title')}
        aria-describedby="say"
        aria-rowcount=${rows.length + (groups?.length ?? 0) + (open ? 3 : 2)}
        ${place({ '--behaviors': context.columns.length - 1 })}
        @click=${(event: Event) => onClick(context, subjects, event)}
        @keydown=${(event: KeyboardEvent) => onKeydown(context, subjects, event)}
        @pointerover=${(event: Event) => showTip(context, subjects, event)}
        @focusin=${(event: Event) => {
          grid.onFocus(event);
          showTip(context, subjects, event);
        }}
        @pointerleave=${() => tooltip.hide()}
        @focusout=${() => tooltip.hide()}
      >
        <thead>
          ${headRow(context)}
        </thead>
        <tbody>
          ${allRow(context, all, rows)}${body}
        </tbody>
      </table>
    </div>
    ${
      later > 0 && !whole
        ? html`<button class="button more-rows" @click=${() => context.showWhole()}>
            ${localizer.text('my-agents-more', { count: later })}
          </button>`
        : nothing
    }`;
}
