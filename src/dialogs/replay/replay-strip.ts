/** Where a recording has talk, hold, after-call work and silence, on a slim strip with a key in words. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Recording, RecordingSegment, SegmentKind } from '../../core/index.js';
import { place } from '../../parts/place.js';
import type { ReplayContext } from './replay-context.js';

const KINDS: readonly SegmentKind[] = ['talk', 'hold', 'after', 'silence'];
const MOST_SEGMENTS = 500;

export function replayStrip(context: ReplayContext, recording: Recording): TemplateResult | typeof nothing {
  const { localizer } = context;
  const segments = segmentsOf(recording);
  const length = recordingLength(recording);
  if (segments.length === 0) return nothing;
  const kindName = (kind: SegmentKind) => localizer.text(`replay-segment-${kind}`);
  return html`<div class="replay-segments">
    <ol class="replay-strip" dir="ltr" aria-label=${localizer.text('replay-segments')}>
      ${segments.map(({ from, to, kind }) => {
        const span = { kind: kindName(kind), from: localizer.clock(from), to: localizer.clock(to) };
        const words = localizer.text('replay-segment-span', span);
        const label = { kind: kindName(kind), duration: localizer.clock(to - from) };
        return html`<li
          class=${kind}
          title=${words}
          ${place({ '--from': (100 * from) / length, '--span': (100 * (to - from)) / length })}
        >
          <span class="visually-hidden">${words}</span>
          <span class="replay-label" aria-hidden="true">${localizer.text('replay-segment', label)}</span>
        </li>`;
      })}
    </ol>
    <ul class="key">
      ${KINDS.filter((kind) => segments.some((segment) => segment.kind === kind)).map((kind) => {
        const duration = localizer.clock(totalOf(segments, kind));
        return html`<li>
          <i class="swatch ${kind}"></i> ${localizer.text('replay-segment', { kind: kindName(kind), duration })}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Seconds that the strip stands for; 0 where nothing says. */
export function recordingLength(recording: Recording): number {
  const ends = segmentsOf(recording).map(({ to }) => to);
  return Math.max(recording.durationSeconds ?? 0, ...ends);
}

function segmentsOf({ segments }: Recording): RecordingSegment[] {
  return (segments ?? []).filter(({ from, to }) => to > from).slice(0, MOST_SEGMENTS);
}

function totalOf(segments: readonly RecordingSegment[], kind: SegmentKind): number {
  return segments.reduce((sum, segment) => (segment.kind === kind ? sum + segment.to - segment.from : sum), 0);
}
