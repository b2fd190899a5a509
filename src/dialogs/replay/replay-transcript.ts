/** What was said, turn by turn. A turn leads to its place in the recording. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Recording, TranscriptTurn } from '../../core/index.js';
import { nameOf, type ReplayContext } from './replay-context.js';

interface TranscriptState {
  /** The turn that is heard; −1 where none is. */
  readonly current: number;
  /** So many turns are drawn. */
  readonly shown: number;
  /** `null` where there is nothing to play. */
  readonly seek: ((seconds: number) => void) | null;
}

/** The turns in the order they are heard. */
export function turnsOf(recording: Recording | null | undefined): readonly TranscriptTurn[] {
  return [...(recording?.transcript ?? [])].sort((a, b) => a.from - b.from);
}

/** The turn that is heard at an instant, of turns that overlap the last to start; −1 where there is none. */
export function turnAt(turns: readonly TranscriptTurn[], seconds: number): number {
  return turns.findLastIndex(({ from, to }) => seconds >= from && seconds < to);
}

export function replayTranscript(
  context: ReplayContext,
  turns: readonly TranscriptTurn[],
  state: TranscriptState,
): TemplateResult {
  const { localizer } = context;
  const anyReading = turns.some((turn) => readingsOf(turn).length > 0);
  return html`<h3 id="replay-transcript">${localizer.text('replay-transcript')}</h3>
    <ol class="replay-turns" aria-labelledby="replay-transcript" tabindex=${state.seek ? nothing : 0}>
      ${turns
        .slice(0, state.shown)
        .map(
          (turn, i) =>
            html`<li
              class=${turn.speaker === 'agent' ? 'from-agent' : ''}
              aria-current=${i === state.current ? 'true' : nothing}
            >
              ${turnText(context, turn, state.seek)}${readings(context, turn)}
            </li>`,
        )}
    </ol>
    ${anyReading ? html`<p class="muted small">${localizer.text('replay-readings-note')}</p>` : nothing}`;
}

function turnText({ localizer }: ReplayContext, turn: TranscriptTurn, seek: TranscriptState['seek']): TemplateResult {
  const known = turn.speaker === 'agent' || turn.speaker === 'customer';
  const speaker = known ? localizer.text(`replay-${turn.speaker}`) : turn.speaker;
  const time = localizer.clock(turn.from);
  const content = html`<span class="at">${time}</span> <bdi class="speaker">${speaker}</bdi>
    <bdi class="said">${turn.text}</bdi>`;
  if (!seek) return html`<div class="replay-turn">${content}</div>`;
  const title = localizer.text('replay-seek', { time });
  return html`<button class="replay-turn" title=${title} @click=${() => seek(turn.from)}>${content}</button>`;
}

/** Raw readings of the model: named, never scored. */
function readings(context: ReplayContext, turn: TranscriptTurn): TemplateResult | typeof nothing {
  const names = readingsOf(turn).map((key) => nameOf(context, key));
  if (names.length === 0) return nothing;
  const { localizer } = context;
  return html`<div class="readings">
    <span class="visually-hidden">${localizer.text('replay-readings', { names: localizer.list(names) })}</span>
    ${names.map((name) => html`<span class="reading" aria-hidden="true">${name}</span>`)}
  </div>`;
}

function readingsOf({ behaviors }: TranscriptTurn): string[] {
  return Object.entries(behaviors ?? {})
    .filter(([, value]) => typeof value === 'number')
    .map(([key]) => key);
}
