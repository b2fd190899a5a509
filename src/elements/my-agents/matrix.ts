/** The matrix: agents down, behaviours across, the row of all agents pinned on top. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { place } from '../../internal/place.js';
import type { AgentRow, TeamGroup } from './agent-rows.js';
import type { MatrixContext } from './matrix-context.js';
import { headRow } from './matrix-head.js';
import { agentRow, allRow, teamRow } from './matrix-rows.js';

/** So many agents are drawn at a time. */
export const MATRIX_PAGE = 50;

/** So many of them in a narrow card, until the reader asks for more. */
const NARROW_PAGE = 8;

export interface MatrixRows {
  readonly all: AgentRow;
  readonly rows: readonly AgentRow[];
  /** The same rows by team, where they are grouped. */
  readonly groups: readonly TeamGroup[] | null;
}

export function matrix(context: MatrixContext, { all, rows, groups }: MatrixRows): TemplateResult {
  const { grid, tooltip, localizer } = context;
  const shown = rows.slice(0, context.shownRows);
  const more = rows.length - shown.length;
  const narrowMore = Math.max(0, rows.length - NARROW_PAGE);
  const open = rows.some((row) => row.id === context.expanded);
  const whole = context.shownRows > MATRIX_PAGE;
  // Row 0 is the head, row 1 all agents; teams and agents follow in the order they are drawn.
  let line = 1;
  return html`<div class="scroller ${whole ? 'whole' : ''}">
      <table
        role="grid"
        aria-label=${localizer.text('my-agents-title')}
        aria-describedby="say"
        aria-rowcount=${rows.length + (groups?.length ?? 0) + (open ? 3 : 2)}
        ${place({ '--behaviors': context.behaviors.length - 1 })}
        @focusin=${grid.onFocus}
        @keydown=${grid.onKeydown}
        @pointerleave=${() => tooltip.hide()}
        @focusout=${() => tooltip.hide()}
      >
        <thead>
          ${headRow(context)}
        </thead>
        <tbody>
          ${allRow(context, all, rows)}
          ${
            groups
              ? groups.map((group) => {
                  const members = group.agents.filter((row) => shown.includes(row));
                  if (members.length === 0) return nothing;
                  return html`${teamRow(context, group, ++line)}${repeat(
                    members,
                    (row) => row.id,
                    (row) => agentRow(context, row, ++line, false),
                  )}`;
                })
              : repeat(
                  shown,
                  (row) => row.id,
                  (row, i) => agentRow(context, row, ++line, i >= NARROW_PAGE),
                )
          }
        </tbody>
      </table>
    </div>
    ${more > 0 ? moreButton(context, more, '') : nothing}
    ${more === 0 && narrowMore > 0 && !groups && !whole ? moreButton(context, narrowMore, 'narrow') : nothing}`;
}

function moreButton({ localizer, showMore }: MatrixContext, count: number, className: string): TemplateResult {
  return html`<button class="button more-rows ${className}" @click=${showMore}>
    ${localizer.text('my-agents-more', { count })}
  </button>`;
}
