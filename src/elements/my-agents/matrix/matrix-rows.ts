/** The rows of the matrix: all agents, a team, an agent. */

import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../../parts/avatar.js';
import { icon } from '../../../parts/icons.js';
import { levelAt } from '../../../scores/score-cell.js';
import { percentText } from '../../../scores/score-text.js';
import type { AgentRow, TeamGroup } from '../rows/agent-rows.js';
import { extremes } from './matrix-extremes.js';
import { cellClass, cellName, ON_PAPER, scoreCells, spreadName } from './matrix-cell.js';
import type { MatrixContext } from './matrix-context.js';

/** @param rows the agents to compare with, on whatever page */
export function allRow(context: MatrixContext, all: AgentRow, rows: readonly AgentRow[]): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" class="all" aria-rowindex="2">
    <th role="rowheader" scope="row" data-cell="1,0" tabindex="-1">
      <span class="who">
        <span class="avatar">${icon('people')}</span>
        <span class="person">
          <span>${all.name}</span>
          <small><bdi>${localizer.text('my-agents-interactions', { count: all.interactions })}</bdi></small>
        </span>
      </span>
    </th>
    ${context.columns.map((column, i) => {
      const cell = all.cells.get(column.key)!;
      const percents = judgedPercents(rows, column.key);
      return html`<td
        role="gridcell"
        class=${cellClass(context, column)}
        data-cell="1,${i + 1}"
        tabindex="-1"
        data-label=${context.columns.length > ON_PAPER ? column.name : nothing}
        aria-label="${cellName(context, all.name, cell)}${spreadName(localizer, percents)}"
      >
        <span class="total">${percentText(localizer, cell)}</span>
        <svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <path d=${ticks(percents)}></path>
        </svg>
      </td>`;
    })}
  </tr>`;
}

/** The scores of a behaviour that rest on enough interactions. */
function judgedPercents(rows: readonly AgentRow[], behavior: string): number[] {
  const percents: number[] = [];
  const column = rows[0]?.answer.behaviors.indexOf(behavior) ?? 0;
  for (const row of rows) {
    const place = row.place(column);
    const level = levelAt(row.answer, place);
    if (level !== 'none' && level !== 'few') percents.push(row.answer.percent[place]);
  }
  return percents;
}

/** One tick a score. Those closer than a quarter of a percent cannot be told apart and are drawn once. */
function ticks(percents: readonly number[]): string {
  const places = new Set(percents.map((percent) => Math.round(percent * 4) / 4));
  return [...places].map((x) => `M${x},0V8`).join('');
}

export function teamRow(context: MatrixContext, group: TeamGroup, line: number, index: number): TemplateResult {
  const { localizer } = context;
  const { row } = group;
  const label = group.name || localizer.text('my-agents-no-team');
  const count = row ? localizer.text('my-agents-interactions', { count: row.interactions }) : '';
  return html`<tr role="row" class="team" aria-rowindex=${index}>
    <th role="rowheader" scope="row" data-cell="${line},0" tabindex="-1">
      <span class="person"
        ><b>${label}</b><small><bdi>${count}</bdi></small></span
      >
    </th>
    ${scoreCells(context, label, null, row?.cells, line)}
  </tr>`;
}

/** @param later whether a narrow card shows the row only when it is asked to */
export function agentRow(
  context: MatrixContext,
  row: AgentRow,
  line: number,
  index: number,
  later: boolean,
): TemplateResult {
  const { localizer } = context;
  const expanded = context.expanded === row.id;
  return html`<tr
      role="row"
      class="agent ${expanded ? 'open' : ''} ${later ? 'later' : ''}"
      aria-rowindex=${index}
      aria-selected=${context.selected === row.id}
    >
      <th role="rowheader" scope="row" data-cell="${line},0" tabindex="-1" aria-expanded=${expanded}>
        <span class="who">
          ${avatar(row.name, context.picture(row.avatarUrl))}
          <span class="person">
            <bdi>${row.name}</bdi>
            <small class="of"
              >${row.team ? html`<bdi title=${row.team}>${row.team}</bdi><span> · </span>` : nothing}<span
                >${localizer.count(row.interactions)}</span
              ></small
            >
          </span>
          <button class="expand" tabindex="-1" aria-label=${localizer.text('my-agents-expand', { agent: row.name })}>
            ${icon('forward')}
          </button>
        </span>
        ${extremes(context, row)}
      </th>
      ${scoreCells(context, row.name, row.id, row.cells, line)}
    </tr>
    ${
      expanded
        ? html`<tr role="row" class="opened" aria-rowindex=${index + 1}>
            <td role="gridcell" colspan=${context.columns.length + 1}>${context.details(row)}</td>
          </tr>`
        : nothing
    }`;
}
