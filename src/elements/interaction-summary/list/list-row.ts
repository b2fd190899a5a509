/** One interaction: when, who, on which channel, for how long, what each behaviour scored. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, markClass } from '../../../charts/glyphs.js';
import { INDEX_NEUTRAL, OVERALL_SATISFACTION } from '../../../core/index.js';
import { channelIcon, icon } from '../../../parts/icons.js';
import { indexMark, indexPercent, indexTile } from '../../../scores/index-text.js';
import { levelName, tile } from '../../../scores/score-text.js';
import { channelName, exclusionName } from '../../../words/wording.js';
import type { InteractionRow } from '../interaction-rows.js';
import type { ListContext } from './list-context.js';
import { NAMED, namedIndexes, type NamedIndex } from '../named-indexes.js';

const WHEN = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** @param rowIndex place in the whole list, the head being 1 */
export function listRow(context: ListContext, row: InteractionRow, rowIndex: number): TemplateResult {
  const { localizer, description, years } = context;
  const year = years ? ({ year: 'numeric' } as const) : {};
  const when = localizer.date(row.startedAt, { timeZone: description.timeZone, ...WHEN, ...year });
  return html`<tr role="row" aria-rowindex=${rowIndex}>
    <td role="cell" class="when"><bdi>${when}</bdi></td>
    <th role="rowheader" scope="row" class="who">${customerAndAgent(context, row)}</th>
    <td role="cell" class="channel">${channelButton(context, row.channel)}</td>
    <td role="cell" class="duration">${durationText(context, row.duration)}</td>
    ${row.exclusion === null ? indexCells(context, row) : exclusionCell(context, row.exclusion)}
    <td role="cell" class="end">${openButton(context, row)}</td>
  </tr>`;
}

function customerAndAgent(context: ListContext, { customer, agent, agentId }: InteractionRow): TemplateResult {
  const { localizer } = context;
  const name = customer ? html`<bdi>${customer}</bdi>` : html`<span class="muted">${localizer.text('no-name')}</span>`;
  const selected = agentId !== null && agentId === context.selectedAgent;
  return html`<span class="customer">${name}</span><span class="comma">, </span>${
      agentId === null
        ? html`<span class="agent">${localizer.text('interaction-summary-no-agent')}</span>`
        : html`<button class="agent pick" aria-pressed=${selected} @click=${() => context.selectAgent(agentId)}>
            <bdi>${agent}</bdi>
          </button>`
    }`;
}

function channelButton(context: ListContext, channel: string | null): TemplateResult {
  const { localizer } = context;
  if (channel === null) {
    return html`<span class="muted">${localizer.text('interaction-summary-no-channel')}</span>`;
  }
  return html`<button
    class="pick"
    aria-pressed=${channel === context.selectedChannel}
    @click=${() => context.selectChannel(channel)}
  >
    ${channelIcon(channel)} <bdi>${channelName(localizer, channel)}</bdi>
  </button>`;
}

function durationText({ localizer }: ListContext, seconds: number): TemplateResult | string {
  if (!Number.isNaN(seconds)) return localizer.clock(seconds);
  return html`<span class="dash" aria-hidden="true">–</span
    ><span class="no-duration">${localizer.text('no-duration')}</span>`;
}

function openButton(context: ListContext, row: InteractionRow): TemplateResult {
  const customer = row.customer ?? context.localizer.text('no-name');
  const label = context.localizer.text(row.replayable ? 'play' : 'interaction-summary-details', { customer });
  return html`<button
    class="play ${row.replayable ? '' : 'details'}"
    aria-label=${label}
    title=${label}
    @click=${() => context.open(row)}
  >
    ${icon(row.replayable ? 'play' : 'info')}
  </button>`;
}

function indexCells(context: ListContext, row: InteractionRow): TemplateResult {
  const { behaviors, focus, sentiment, localizer } = context;
  const write = sentiment ? indexTile : indexMark;
  return html`${context.overall ? html`<td role="cell" class="index" data-label=${context.behaviorName(OVERALL_SATISFACTION)}>${overall(context, row)}</td>` : nothing}
    ${behaviors.map(
      (key) =>
        html`<td role="cell" class="index ${key === focus ? 'focused' : ''}" data-label=${context.behaviorName(key)}>
          ${write(localizer, row.indexes.get(key)!)}
        </td>`,
    )}
    <td role="cell" class="named">${named(context, row)}</td>`;
}

function overall({ localizer, sentiment }: ListContext, { percent, overall }: InteractionRow): TemplateResult {
  if (sentiment) return tile(localizer, { percent, level: overall }, null);
  const name = levelName(localizer, overall);
  return html`${glyph(overall, markClass(overall))}<span class="visually-hidden">${name}</span>`;
}

function exclusionCell({ localizer, behaviors, overall }: ListContext, reason: string): TemplateResult {
  const columns = behaviors.length + Number(overall);
  return html`<td role="cell" class="excluded" colspan=${columns} aria-colspan=${columns}>
    <span class="muted">
      ${localizer.text('interaction-summary-excluded', { reason: exclusionName(localizer, reason) })}
    </span>
  </td>`;
}

/** For narrow cards: the strongest indexes by name. */
function named(context: ListContext, row: InteractionRow): TemplateResult {
  const { localizer, behaviors, focus } = context;
  const all = namedIndexes(row.indexes, behaviors, focus);
  if (all.length === 0) {
    const message = [...row.indexes.values()].some((index) => index === INDEX_NEUTRAL) ? 'neutral' : 'none';
    return html`<span class="muted">${localizer.text(`interaction-summary-named-${message}`)}</span>`;
  }
  const more = all.length - NAMED;
  return html`<ul>
    ${all.slice(0, NAMED).map((entry) => namedIndex(context, entry))}
    ${
      more > 0
        ? html`<li class="muted"><bdi>${localizer.text('interaction-summary-named-more', { count: more })}</bdi></li>`
        : nothing
    }
  </ul>`;
}

function namedIndex(context: ListContext, { behavior, index }: NamedIndex): TemplateResult {
  const { localizer, sentiment } = context;
  return html`<li>
    ${indexMark(localizer, index)} ${context.behaviorName(behavior)}
    ${sentiment ? html`<span class="percent">${indexPercent(localizer, index)}</span>` : nothing}
  </li>`;
}
