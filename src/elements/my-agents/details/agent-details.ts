/** What a row opens: the agent's behaviours with their intervals, and the interactions to listen to. */

import { html, nothing, type TemplateResult } from 'lit';
import { deltaGlyph, glyph, levelOfIndex, markClass } from '../../../charts/glyphs.js';
import { INDEX_NEUTRAL, INDEX_NOT_RATED, OVERALL_SATISFACTION, type InteractionsAnswer } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { channelIcon, icon } from '../../../parts/icons.js';
import { plotRow } from '../../../scores/plot-row.js';
import { changeWords } from '../../../scores/score-cell.js';
import { percentText } from '../../../scores/score-text.js';
import { channelName } from '../../../words/wording.js';
import type { AgentRow } from '../rows/agent-rows.js';

interface DetailsContext {
  readonly localizer: Localizer;
  readonly timeZone: string;
  behaviorName(key: string): string;
  replay(id: string): void;
  seeAll(): void;
}

/** @param recent the latest interactions; `null` until they are there */
export function agentDetails(
  context: DetailsContext,
  row: AgentRow,
  recent: InteractionsAnswer | null,
): TemplateResult {
  const { localizer } = context;
  const compared = !!row.answer.previous;
  return html`<div class="details">
    <div>
      <div class="details-head">
        <h3>${localizer.text('my-agents-behaviors')}</h3>
        <ul class="key">
          <li><i class="key-dot"></i> ${localizer.text('this-period')}</li>
          ${compared ? html`<li><i class="key-before"></i> ${localizer.text('previous-period')}</li>` : nothing}
        </ul>
      </div>
      <ul class="plots ${compared ? '' : 'alone'}">
        ${[...row.cells.values()]
          .filter(({ behavior }) => behavior !== OVERALL_SATISFACTION)
          .map((cell) => {
            const change = changeWords(localizer, cell);
            return html`<li>
              <span>${context.behaviorName(cell.behavior)}</span>
              ${plotRow(cell, cell.clear)}
              <span class="score">${glyph(cell.level, markClass(cell.level))} ${percentText(localizer, cell)}</span>
              ${
                compared
                  ? html`<span class="change ${change.tone}">
                      ${cell.verdict === 'tooFew' ? nothing : deltaGlyph(change.direction)} ${change.text}
                    </span>`
                  : nothing
              }
            </li>`;
          })}
      </ul>
    </div>
    <div>${recent ? recentInteractions(context, recent) : nothing}</div>
  </div>`;
}

function recentInteractions(context: DetailsContext, recent: InteractionsAnswer): TemplateResult {
  const { localizer } = context;
  return html`<h3>${localizer.text('my-agents-recent', { count: recent.ids.length })}</h3>
    <ul class="recent">
      ${recent.ids.map((id, i) => recentInteraction(context, recent, id, i))}
    </ul>
    <button class="button" @click=${() => context.seeAll()}>
      ${localizer.text('my-agents-see-all', { count: recent.total })}
    </button>`;
}

function recentInteraction(context: DetailsContext, recent: InteractionsAnswer, id: string, i: number): TemplateResult {
  const { localizer, timeZone } = context;
  const customer = recent.customers[i] ?? localizer.text('no-name');
  const channel = recent.channels[i];
  const time = localizer.date(recent.startedAt[i], { timeZone, ...RECENT_TIME });
  const duration = recent.duration[i];
  return html`<li>
    <button
      class="play"
      ?disabled=${recent.replayable[i] === 0}
      aria-label=${localizer.text('play', { customer })}
      @click=${() => context.replay(id)}
    >
      ${icon('play')}
    </button>
    <div>
      <div>${customer}</div>
      <div class="muted line">
        ${channel ? html`<span class="channel">${channelIcon(channel)} ${channelName(localizer, channel)}</span> · ` : nothing}${time}
        · ${Number.isNaN(duration) ? localizer.text('no-duration') : localizer.clock(duration)}
      </div>
      <div class="line">${notable(context, recent, i)}</div>
    </div>
  </li>`;
}

const RECENT_TIME = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const NOTABLE = 3;

/** The indexes furthest from the middle, the worst and the best first. */
function notable({ behaviorName }: DetailsContext, recent: InteractionsAnswer, i: number): TemplateResult[] {
  const width = recent.behaviors.length;
  return recent.behaviors
    .map((behavior, k) => ({ behavior, index: recent.index[i * width + k] as 10 | 6 | 4 | 0 }))
    .filter(({ index }) => index !== (INDEX_NEUTRAL as number) && index !== (INDEX_NOT_RATED as number))
    .sort((a, b) => Math.abs(b.index - 5) - Math.abs(a.index - 5))
    .slice(0, NOTABLE)
    .map(({ behavior, index }) => {
      const level = levelOfIndex(index);
      return html`<span class="named">${glyph(level, markClass(level))} ${behaviorName(behavior)}</span>`;
    });
}
