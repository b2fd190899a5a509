/** The matrix: agents down, behaviours across, the row of all agents pinned on top. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { avatar } from '../../internal/avatar.js';
import { icon } from '../../internal/icons.js';
import { place } from '../../internal/place.js';
import type { RovingGrid } from '../../internal/roving-grid.js';
import { changeWordsAmong, type ScoreCell } from '../../internal/score-cell.js';
import { levelName, percentText, tile } from '../../internal/score-text.js';
import type { Tooltip } from '../../internal/tooltip.js';
import { isNegative } from '../../internal/wording.js';
import type { AgentRow, RowOrder, TeamGroup } from './agent-rows.js';
import { extremes } from './extremes.js';
import { scoreTip } from './score-tip.js';

/** So many agents are drawn at a time. */
export const MATRIX_PAGE = 50;

/** So many of them in a narrow card, until the reader asks for more. */
const NARROW_PAGE = 8;

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
  const whole = context.shownRows > MATRIX_PAGE;
  // Row 0 is the head, row 1 all agents; teams and agents follow in the order they are drawn.
  let line = 1;
  return html`<div class="scroller ${whole ? 'whole' : ''}">
      <table
        role="grid"
        aria-label=${localizer.text('my-agents-title')}
        aria-describedby="say"
        aria-rowcount=${rows.length + 2}
        ${place({ '--behaviors': context.behaviors.length - 1 })}
        @focusin=${grid.onFocus}
        @keydown=${grid.onKeydown}
        @pointerleave=${() => tooltip.hide()}
        @focusout=${() => tooltip.hide()}
      >
        <thead role="rowgroup">
          ${headRow(context)}
        </thead>
        <tbody role="rowgroup">
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

function headRow(context: MatrixContext): TemplateResult {
  const { localizer, description } = context;
  return html`<tr role="row">
    ${headCell(
      context,
      'agent',
      0,
      html`${localizer.text('my-agents-agent')}<br /><small>${localizer.text('my-agents-team-interactions')}</small>`,
    )}
    ${context.behaviors.map((key, i) =>
      headCell(
        context,
        key,
        i + 1,
        html`${context.behaviorName(key)}${
          isNegative(description, key) ? html` <small>${localizer.text('absence-is-good')}</small>` : nothing
        }`,
      ),
    )}
  </tr>`;
}

function headCell(context: MatrixContext, key: string, column: number, label: unknown): TemplateResult {
  const { by, descending } = context.order;
  const isSorted = by === key;
  const sort = () => context.sort(key);
  return html`<th
    role="columnheader"
    scope="col"
    class="${isSorted ? 'sorted' : ''} ${context.focus === key ? 'focused' : ''} ${context.picked === key ? 'picked' : ''}"
    data-cell="0,${column}"
    tabindex="-1"
    aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    @click=${sort}
    @keydown=${onActivate(sort)}
  >
    <span class="label"
      >${label}${isSorted ? html`<span class="sort ${descending ? '' : 'up'}"></span>` : nothing}</span
    >
  </th>`;
}

function allRow(context: MatrixContext, all: AgentRow, rows: readonly AgentRow[]): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" class="all">
    <th role="rowheader" scope="row" data-cell="1,0" tabindex="-1">
      <span class="who">
        <span class="avatar">${icon('people')}</span>
        <span class="person">
          <span>${all.name}</span>
          <small>${localizer.text('my-agents-interactions', { count: all.interactions })}</small>
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

function teamRow(context: MatrixContext, { row, name }: TeamGroup, line: number): TemplateResult {
  const { localizer } = context;
  const label = name || localizer.text('my-agents-no-team');
  const count = row ? localizer.text('my-agents-interactions', { count: row.interactions }) : '';
  return html`<tr role="row" class="team">
    <th role="rowheader" scope="row" data-cell="${line},0" tabindex="-1">
      <span class="person"><b>${label}</b><small>${count}</small></span>
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

function agentRow(context: MatrixContext, row: AgentRow, line: number, later: boolean): TemplateResult {
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

function cellClass({ focus, picked, behaviors }: MatrixContext, key: string): string {
  return `${focus === key ? 'focused' : ''} ${picked === key ? 'picked' : ''} ${behaviors[0] === key ? 'first' : ''}`;
}

function deltaOf({ clear, verdict }: ScoreCell): 'up' | 'down' | null {
  return clear ? (verdict === 'improving' ? 'up' : 'down') : null;
}

function cellName(context: MatrixContext, agent: string, cell: ScoreCell): string {
  const { localizer, comparisons } = context;
  const behavior = context.behaviorName(cell.behavior);
  if (cell.level === 'none') return localizer.text('my-agents-cell-none', { behavior, agent });
  return localizer.text('my-agents-cell', {
    behavior,
    agent,
    percent: localizer.percent(cell.percent),
    band: levelName(localizer, cell.level),
    change: changeWordsAmong(localizer, cell, comparisons).text,
    scored: cell.scored,
  });
}

function spreadName(localizer: Localizer, ticks: readonly ScoreCell[]): string {
  if (ticks.length < 2) return '';
  const percents = ticks.map((tick) => tick.percent);
  const [low, high] = [Math.min(...percents), Math.max(...percents)].map((percent) => localizer.percent(percent));
  return `. ${localizer.text('my-agents-spread', { count: ticks.length, low, high })}`;
}

function showTip(context: MatrixContext, agent: string, cell: ScoreCell): (event: Event) => void {
  return (event) => {
    if (cell.level === 'none') context.tooltip.hide();
    else context.tooltip.show(event.currentTarget as Element, scoreTip(context, agent, cell));
  };
}

function onActivate(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run();
  };
}
