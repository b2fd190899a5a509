/** The native player of a recording, or why there is none. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Recording } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import type { MediaVerdict } from '../../parts/media-address.js';
import { alertNotice } from '../../parts/notice.js';
import type { ReplayContext } from './replay-context.js';
import { replayStrip } from './replay-strip.js';

export interface MediaFault {
  /** Code of the `MediaError`. */
  readonly code: number;
  readonly detail: string;
}

interface MediaState {
  /** Whether its address may be loaded from. */
  readonly verdict: MediaVerdict;
  readonly fault: MediaFault | null;
  onTime(event: Event): void;
  onError(event: Event): void;
  retry(): void;
}

const MOST_CHARACTERS = 200;

export function replayMedia(context: ReplayContext, state: MediaState): TemplateResult | typeof nothing {
  const { localizer, detail } = context;
  const { recording } = detail.record;
  if (!recording) return nothing;
  const { href, unnamed } = state.verdict;
  if (!recording.url) return html`${withoutRecording(localizer, recording)}`;
  if (href === null) return refusal(localizer, recording.url, unnamed);
  return html`<div class="replay-player">
    ${state.fault ? alertNotice(localizer, faultWords(localizer, state.fault), () => state.retry()) : nothing}
    <div ?hidden=${state.fault !== null}>${player(localizer, recording, href, state)}</div>
    ${replayStrip(context, recording)}
  </div>`;
}

function player(localizer: Localizer, { type }: Recording, src: string, state: MediaState): TemplateResult {
  const label = localizer.text('replay-recording');
  return type?.toLowerCase().startsWith('video/')
    ? html`<video
        controls
        playsinline
        preload="none"
        aria-label=${label}
        src=${src}
        @timeupdate=${state.onTime}
        @seeked=${state.onTime}
        @error=${state.onError}
      ></video>`
    : html`<audio
        controls
        preload="none"
        aria-label=${label}
        src=${src}
        @timeupdate=${state.onTime}
        @seeked=${state.onTime}
        @error=${state.onError}
      ></audio>`;
}

/** @param unnamed what the page would have to name, an origin or a folder */
function refusal(localizer: Localizer, url: string, unnamed: string | null): TemplateResult {
  return html`<div class="notice warn">
    ${icon('warning')}
    <div>
      ${
        unnamed === null
          ? localizer.text('replay-refused')
          : localizer.text('replay-unnamed', { origin: unnamed, setting: 'media-origins' })
      }
      <div class="small">
        <bdi>${localizer.text('replay-address', { url: url.slice(0, MOST_CHARACTERS) })}</bdi>
      </div>
    </div>
  </div>`;
}

function withoutRecording(localizer: Localizer, { transcript }: Recording): TemplateResult | typeof nothing {
  if (!transcript?.length) return nothing;
  return html`<p class="muted replay-player">${localizer.text('replay-no-recording')}</p>`;
}

function faultWords(localizer: Localizer, { code, detail }: MediaFault): string {
  const kind =
    code === MediaError.MEDIA_ERR_NETWORK ? 'network' : code === MediaError.MEDIA_ERR_DECODE ? 'decode' : 'source';
  const reason = localizer.text(`replay-fault-${kind}`);
  if (detail === '') return localizer.text('replay-fault', { reason });
  return localizer.text('replay-fault-detail', { reason, detail });
}
