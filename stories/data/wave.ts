import type { RecordedCall } from './recordings.js';
import { Random } from './random.js';

export const SAMPLE_RATE = 8000;

/** Bytes of the header that comes before the samples. */
export const WAVE_HEADER_BYTES = 44;

/** Fundamental frequencies in hertz, so that the two voices can be told apart. */
const PITCH: Readonly<Record<string, number>> = { agent: 185, customer: 120 };

/**
 * A WAV file (8 kHz, 8 bit, mono) that sounds like two people murmuring: bursts of syllables where the transcript has
 * a turn, near silence elsewhere. It is exactly as long as the call says.
 */
export function waveOf(call: RecordedCall): Uint8Array<ArrayBuffer> {
  const length = call.durationSeconds * SAMPLE_RATE;
  const file = new Uint8Array(WAVE_HEADER_BYTES + length);
  writeHeader(new DataView(file.buffer), length);
  const samples = file.subarray(WAVE_HEADER_BYTES);
  const random = new Random(`wave/${call.file}`);
  samples.fill(128);
  for (const turn of call.transcript) {
    speak(samples.subarray(turn.from * SAMPLE_RATE, turn.to * SAMPLE_RATE), PITCH[turn.speaker] ?? 150, random);
  }
  return file;
}

/** Fills a turn with syllables of varied length, a short pause at its end. */
function speak(samples: Uint8Array, pitch: number, random: Random): void {
  const end = samples.length - Math.round(0.15 * SAMPLE_RATE);
  let at = 0;
  while (at < end) {
    const syllable = Math.min(end - at, Math.round(random.uniform(0.11, 0.26) * SAMPLE_RATE));
    voice(samples.subarray(at, at + syllable), pitch * random.uniform(0.88, 1.14), random);
    at += syllable + Math.round(random.uniform(0.01, random.chance(0.2) ? 0.2 : 0.05) * SAMPLE_RATE);
  }
}

/** One vowel: the fundamental, two harmonics near a formant and a little breath, faded in and out. */
function voice(samples: Uint8Array, pitch: number, random: Random): void {
  const formant = random.integer(3, 7);
  const loudness = random.uniform(38, 70);
  const step = (2 * Math.PI * pitch) / SAMPLE_RATE;
  for (let i = 0; i < samples.length; i++) {
    const fade = Math.sin((Math.PI * i) / samples.length);
    const phase = step * i;
    const tone = 0.6 * Math.sin(phase) + 0.3 * Math.sin(2 * phase) + 0.22 * Math.sin(formant * phase);
    samples[i] = 128 + Math.round(loudness * fade * (tone + 0.05 * (random.next() - 0.5)));
  }
}

function writeHeader(view: DataView, length: number): void {
  const text = (at: number, value: string): void => {
    for (let i = 0; i < value.length; i++) view.setUint8(at + i, value.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
}
