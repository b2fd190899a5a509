/** The rows of the matrix: all agents, a team, an agent. */

import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../internal/avatar.js';
import { icon } from '../../internal/icons.js';
import { place } from '../../internal/place.js';
import { percentText, tile } from '../../internal/score-text.js';
import type { AgentRow, TeamGroup } from './agent-rows.js';
import { extremes } from './extremes.js';
import { cellClass, cellName, deltaOf, showTip, spreadName } from './matrix-cell.js';
import { onActivate, type MatrixContext } from './matrix-context.js';

export function allRow(context: MatrixContext, all: AgentRow, rows: readonly AgentRow[]): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" class="all">
    <th role="rowheader" scope="row" data-cell="1,0" tabindex="-1">
      <span class="who">
        <span class="avatar">${icon('people')}</span>
        <span class="person">
          <span>${all.name}</span>
          <small><bdi>${localizer.text('my-agents-interactions', { count: all.interactions })}</bdi></small>
        </span>
      </span>
    </th>
    ${context.behaviors.map((key, i) => {
      const cell = all.cells.get(key)!;
      const ticks = rows.map((row) => row.cells.get(key)!).filter(({ level }) => level !== 'none' && level !== 'few');
      return html`<td
        role="gridcell"
        class=${cellClass(context, key)}
        data-cell="1,${i + 1}"
        tabindex="-1"
        aria-label="${cellName(context, all.name, cell)}${spreadName(localizer, ticks)}"
        @pointerenter=${showTip(context, all.name, cell)}
        @focus=${showTip(context, all.name, cell)}
      >
        <span class="total">${percentText(localizer, cell)}</span>
        <span class="strip" aria-hidden="true"
          >${ticks.map((tick) => html`<i ${place({ '--x': tick.percent })}></i>`)}</span
        >
      </td>`;
    })}
  </tr>`;
}

export function teamRow(context: MatrixContext, { row, name }: TeamGroup, line: number): TemplateResult {
  const { localizer } = context;
  const label = name || localizer.text('my-agents-no-team');
  const count = row ? localizer.text('my-agents-interactions', { count: row.interactions }) : '';
  return html`<tr role="row" class="team">
    <th role="rowheader" scope="row" data-cell="${line},0" tabindex="-1">
      <span class="person"
        ><b>${label}</b><small><bdi>${count}</bdi></small></span
      >
    </th>
    ${context.behaviors.map((key, i) => {
      const cell = row?.cells.get(key);
      return html`<td
        role="gridcell"
        class=${cellClass(context, key)}
        data-cell="${line},${i + 1}"
        tabindex="-1"
        aria-label=${cell ? cellName(context, label, cell) : nothing}
        @pointerenter=${cell ? showTip(context, label, cell) : nothing}
        @focus=${cell ? showTip(context, label, cell) : nothing}
      >
        ${cell ? tile(localizer, cell, deltaOf(cell)) : nothing}
      </td>`;
    })}
  </tr>`;
}

export function agentRow(context: MatrixContext, row: AgentRow, line: number, later: boolean): TemplateResult {
  const { localizer } = context;
  const expanded = context.expanded === row.id;
  const select = () => context.select(row.id, null);
  const expand = () => context.expand(row.id);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') expand();
    else if (event.key === ' ') select();
    else return;
    event.preventDefault();
  };
  const count = localizer.count(row.interactions);
  return html`<tr
      role="row"
      class="agent ${expanded ? 'open' : ''} ${later ? 'later' : ''}"
      aria-selected=${context.selected === row.id}
    >
      <th
        role="rowheader"
        scope="row"
        data-cell="${line},0"
        tabindex="-1"
        aria-expanded=${expanded}
        @click=${select}
        @keydown=${onKeydown}
      >
        <span class="who">
          ${avatar(row.name, row.avatarUrl)}
          <span class="person">
            <bdi>${row.name}</bdi>
            <small>${row.team ? html`<bdi>${row.team}</bdi> · ` : nothing}${count}</small>
          </span>
          <button
            class="expand"
            tabindex="-1"
            aria-label=${localizer.text('my-agents-expand', { agent: row.name })}
            @click=${(event: Event) => {
              event.stopPropagation();
              expand();
            }}
          >
            ${icon('forward')}
          </button>
        </span>
        ${extremes(localizer, row, context.behaviorName)}
      </th>
      ${context.behaviors.map((key, i) => {
        const cell = row.cells.get(key)!;
        const choose = () => context.select(row.id, key);
        return html`<td
          role="gridcell"
          class=${cellClass(context, key)}
          data-cell="${line},${i + 1}"
          tabindex="-1"
          aria-label=${cellName(context, row.name, cell)}
          @click=${choose}
          @keydown=${onActivate(choose)}
          @pointerenter=${showTip(context, row.name, cell)}
          @focus=${showTip(context, row.name, cell)}
        >
          ${tile(localizer, cell, deltaOf(cell))}
        </td>`;
      })}
    </tr>
    ${
      expanded
        ? html`<tr role="row" class="opened">
            <td role="gridcell" colspan=${context.behaviors.length + 1}>${context.details(row)}</td>
          </tr>`
        : nothing
    }`;
}
