/** Replays an interaction: its recording in a native player, or its messages, with what each behaviour scored. */

import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { InteractionDetail, ReportDescription } from '../../core/index.js';
import { useMessages, type Localizer } from '../../i18n/index.js';
import { replayMessages } from './messages/index.js';
import { dialogs } from '../../styles/dialog.styles.js';
import { replay as sheets } from '../../styles/replay.styles.js';
import { addStyles } from '../../parts/add-styles.js';
import { icon } from '../../parts/icons.js';
import { currentPage, MediaRule, type MediaVerdict } from '../../parts/media-address.js';
import type { ReplayContext } from './replay-context.js';
import { replayFields } from './replay-fields.js';
import { replayMedia, type MediaFault } from './replay-media.js';
import { replayScores } from './replay-scores.js';
import { recordingLength } from './replay-strip.js';
import type { DialogHost } from '../dialog-host.js';
import { messagesOf, replayThread } from './replay-thread.js';
import { replayTranscript, turnAt, turnsOf } from './replay-transcript.js';
import { channelName } from '../../words/wording.js';

/** So many turns or messages are drawn at a time. */
const LINES = 300;

export class ReplayDialog implements ReactiveController {
  private detail: InteractionDetail | null = null;
  /** How often something was opened: every replay gets a player of its own. */
  private opened = 0;
  private turn = -1;
  private shown = LINES;
  private fault: MediaFault | null = null;
  /** Whether the recording may be loaded. */
  private verdict: MediaVerdict = { href: null, unnamed: null };

  /** @param warn told what the author of the page may want to know */
  constructor(
    private readonly host: DialogHost,
    private readonly warn: (message: string) => void = () => undefined,
  ) {
    useMessages(replayMessages);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /**
   * Shows an interaction in place of the one shown before.
   *
   * @param mediaOrigins where recordings may be loaded from besides the page's own origin
   * @param starts whether the reader asked to hear the recording: nothing of it is loaded before
   */
  async open(detail: InteractionDetail, mediaOrigins: string | null = null, starts = true): Promise<void> {
    addStyles(this.host.renderRoot, [dialogs, ...sheets]);
    this.stop();
    this.detail = detail;
    this.verdict = new MediaRule(mediaOrigins, currentPage(), this.warn).check(
      detail.record.recording?.url,
      'recording',
    );
    this.opened++;
    this.turn = -1;
    this.shown = LINES;
    this.fault = null;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const { dialog } = this;
    if (!dialog?.isConnected) return;
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    if (starts) this.play();
  }

  render(localizer: Localizer, description: ReportDescription): TemplateResult | typeof nothing {
    if (!this.detail) return nothing;
    const context = { localizer, description, detail: this.detail };
    return html`<dialog
      class="replay"
      part="replay"
      aria-labelledby="replay-title"
      @click=${this.onClick}
      @close=${this.onClose}
      @keydown=${this.onKeydown}
    >
      ${keyed(
        this.opened,
        html`<div class="replay-sheet">
          ${head(context, () => this.dialog?.close())}
          ${replayMedia(context, {
            verdict: this.verdict,
            fault: this.fault,
            onTime: this.onTime,
            onError: this.onError,
            retry: () => this.retry(),
          })}
          <div class="replay-body">
            <div class="replay-talk">${this.renderTalk(context)}</div>
            <div class="replay-side">${replayScores(context)}${summary(context)}${replayFields(context)}</div>
          </div>
        </div>`,
      )}
    </dialog>`;
  }

  private renderTalk(context: ReplayContext): TemplateResult {
    const { localizer, detail } = context;
    const turns = turnsOf(detail.record.recording);
    const messages = messagesOf(detail.record);
    const isPlayable = this.verdict.href !== null;
    const seek = isPlayable && !this.fault ? (seconds: number) => this.seek(seconds) : null;
    const more = Math.max(turns.length, messages.length) - this.shown;
    if (turns.length === 0 && messages.length === 0) {
      return html`${isPlayable ? nothing : html`<p class="muted">${localizer.text('replay-nothing')}</p>`}`;
    }
    return html`${
      turns.length > 0 ? replayTranscript(context, turns, { current: this.turn, shown: this.shown, seek }) : nothing
    }
    ${messages.length > 0 ? replayThread(context, messages, this.shown) : nothing}
    ${
      more > 0
        ? html`<button class="button" @click=${this.onMore}>${localizer.text('replay-more', { count: more })}</button>`
        : nothing
    }`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot?.querySelector<HTMLDialogElement>('dialog.replay') ?? null;
  }

  private get media(): HTMLMediaElement | null {
    return this.dialog?.querySelector<HTMLMediaElement>('audio, video') ?? null;
  }

  private seek(seconds: number): void {
    const { media } = this;
    if (!media) return;
    media.currentTime = seconds;
    // Before anything of it is loaded, a place is only a wish.
    if (media.readyState === HTMLMediaElement.HAVE_NOTHING) this.play();
  }

  /** The browser may want another click first: the player's own button is there for it. */
  private play(): void {
    this.media?.play().catch(() => undefined);
  }

  private retry(): void {
    this.fault = null;
    this.host.requestUpdate();
    this.media?.load();
    this.play();
  }

  /** Stops the player and lets go of what it has loaded. */
  private stop(): void {
    const { media } = this;
    if (!media) return;
    media.pause();
    media.removeAttribute('src');
    media.load();
  }

  private end(): void {
    if (!this.detail) return;
    this.stop();
    this.detail = null;
    this.host.requestUpdate();
  }

  private readonly onTime = (event: Event) => {
    const { currentTime, duration } = event.target as HTMLMediaElement;
    const recording = this.detail?.record.recording;
    if (!recording) return;
    const length = recordingLength(recording) || duration;
    this.dialog
      ?.querySelector<HTMLElement>('.replay-strip')
      ?.style.setProperty('--at', String((100 * currentTime) / length));
    const turn = turnAt(turnsOf(recording), currentTime);
    if (turn === this.turn) return;
    this.turn = turn;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.followTurn());
  };

  /** Keeps the turn that is heard in sight, without moving anything but the transcript. */
  private followTurn(): void {
    const turn = this.dialog?.querySelector<HTMLElement>('.replay-turns > [aria-current]');
    const list = turn?.parentElement;
    if (!turn || !list) return;
    const above = turn.offsetTop - list.scrollTop;
    const below = above + turn.offsetHeight - list.clientHeight;
    if (above < 0) list.scrollTop += above;
    else if (below > 0) list.scrollTop += below;
  }

  private readonly onError = (event: Event) => {
    const { error } = event.target as HTMLMediaElement;
    if (!this.detail || !error) return;
    this.fault = { code: error.code, detail: error.message };
    this.host.requestUpdate();
  };

  private readonly onMore = () => {
    this.shown = Infinity;
    this.host.requestUpdate();
  };

  private readonly onClick = (event: MouseEvent) => {
    // The sheet covers the dialog: what is not on it is the backdrop.
    if (event.target === event.currentTarget) this.dialog?.close();
  };

  private readonly onClose = () => {
    // It may have been opened again in the meantime.
    if (!this.dialog?.open) this.end();
  };

  /** Escape closes the dialog; the selection of the report is not meant. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };
}

function head({ localizer, description, detail }: ReplayContext, close: () => void): TemplateResult {
  const customer = detail.customer ?? localizer.text('no-name');
  const { agent, channel, duration } = detail;
  const title = agent === null ? 'replay-title-alone' : 'replay-title';
  const facts = [
    channel && channelName(localizer, channel),
    localizer.date(detail.startedAt, { timeZone: description.timeZone, ...STARTED }),
    duration === null ? '' : localizer.clock(duration),
    detail.record.category,
    ...statedFacts(localizer, detail),
  ].filter(Boolean);
  const label = localizer.text('close');
  return html`<div class="replay-head">
    <div>
      <h2 id="replay-title">${localizer.text(title, { customer, agent: agent ?? '' })}</h2>
      <p class="caption">${facts.map((fact, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</p>
    </div>
    <button class="icon-button" aria-label=${label} title=${label} @click=${close}>${icon('close')}</button>
  </div>`;
}

/** Status and kind of customer. What the data does not give but only follows from it is marked. */
function statedFacts(localizer: Localizer, { status, contactType }: InteractionDetail): string[] {
  return [status, contactType].map((stated, i) => {
    if (!stated) return '';
    // In English the names of statuses come with metrics only, and are the words of the data.
    const id = 'metric-status-' + stated.value;
    const value = localizer.has(id) ? localizer.text(id) : stated.value.replaceAll('_', ' ');
    const fact = localizer.text(i ? 'replay-contact' : 'replay-status', { value });
    return stated.derived ? localizer.text('replay-derived', { fact }) : fact;
  });
}

const STARTED = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

function summary({ localizer, detail }: ReplayContext): TemplateResult | typeof nothing {
  const { summary } = detail.record;
  if (!summary) return nothing;
  return html`<h3>${localizer.text('replay-summary')}</h3>
    <p class="replay-note" dir="auto">${summary}</p>`;
}
