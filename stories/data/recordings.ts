import type { Recording, RecordingSegment, TranscriptTurn } from '../../src/core/model/interaction.js';
import { callScripts } from './talk/calls.js';
import type { CallScript, CallStep } from './talk/calls.js';

/** A recorded call. All times are whole seconds, and the parts add up to `durationSeconds`. */
export interface RecordedCall {
  /** `call-1.wav` and so on. */
  file: string;
  category: string;
  summary: string;
  durationSeconds: number;
  talkSeconds: number;
  holdSeconds: number;
  afterSeconds: number;
  segments: RecordingSegment[];
  transcript: TranscriptTurn[];
}

/** About the pace of a calm telephone call. */
const WORDS_PER_SECOND = 2.7;

export const recordedCalls: readonly RecordedCall[] = callScripts.map(record);

/** The `recording` of an interaction; readings of behaviours that the catalogue lacks are left out. */
export function recordingOf(call: RecordedCall, base: string, behaviors: ReadonlySet<string>): Recording {
  return {
    url: base + call.file,
    type: 'audio/wav',
    durationSeconds: call.durationSeconds,
    segments: call.segments,
    transcript: call.transcript.map((turn) => {
      const { behaviors: readings, ...spoken } = turn;
      const kept = Object.entries(readings ?? {}).filter(([key]) => behaviors.has(key));
      return kept.length > 0 ? { ...spoken, behaviors: Object.fromEntries(kept) } : spoken;
    }),
  };
}

function record(script: CallScript, index: number): RecordedCall {
  const segments: RecordingSegment[] = [];
  const transcript: TranscriptTurn[] = [];
  let at = 0;
  for (const step of script.steps) {
    const to = at + lengthOf(step);
    if (isSpoken(step)) {
      const [speaker, text, behaviors] = step;
      transcript.push({ from: at, to, speaker, text, ...(behaviors && { behaviors }) });
    }
    addSegment(segments, { from: at, to, kind: isSpoken(step) ? 'talk' : step[0] });
    at = to;
  }
  const total = (kind: RecordingSegment['kind']): number =>
    segments.reduce((sum, segment) => (segment.kind === kind ? sum + segment.to - segment.from : sum), 0);
  return {
    file: `call-${index + 1}.wav`,
    category: script.category,
    summary: script.summary,
    durationSeconds: at,
    talkSeconds: total('talk') + total('silence'),
    holdSeconds: total('hold'),
    afterSeconds: total('after'),
    segments,
    transcript,
  };
}

function isSpoken(step: CallStep): step is Extract<CallStep, readonly ['agent' | 'customer', ...unknown[]]> {
  return step[0] === 'agent' || step[0] === 'customer';
}

function lengthOf(step: CallStep): number {
  if (!isSpoken(step)) return step[1];
  return Math.max(1, Math.round(step[1].split(/\s+/).length / WORDS_PER_SECOND));
}

/** Turns that follow each other are one stretch of talk. */
function addSegment(segments: RecordingSegment[], next: RecordingSegment): void {
  const last = segments.at(-1);
  if (last?.kind === next.kind) last.to = next.to;
  else segments.push(next);
}
