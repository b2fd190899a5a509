/**
 * Newline-delimited JSON made while it is read: some 455 bytes a record, an id, agent, team, channel, two instants and nine
 * scores of their own in each, in no order of time. The same for the same seed, on every machine.
 */

import { TextEncoder } from 'node:util';

const AGENTS = 200;
const CHANNELS = ['voice', 'chat', 'email', 'messaging', 'sms', 'video'];
const BEHAVIORS = [
  'demonstrateOwnership',
  'activeListening',
  'beEmpathetic',
  'buildRapport',
  'setExpectations',
  'effectiveQuestioning',
  'promoteSelfService',
  'inappropriateAction',
  'acknowledgeLoyalty',
];
const SEED = 0x9e3779b9;
/** Bytes of a chunk, as a network gives them. */
const CHUNK = 2 ** 16;
/** Bytes that no record is longer than. */
const LONGEST = 512;
const START = Date.UTC(2026, 0, 1);
const MINUTES = 180 * 24 * 60;
/** Bytes of a minute as text, up to the seconds. */
const MINUTE = 17;
const encoder = new TextEncoder();

/** Numbers below 2³², each from the one before (xorshift). */
function numbers(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** All minutes as ISO texts up to the seconds, one after the other: as many texts would take more memory than what is measured. */
function encodeMinutes() {
  const texts = new Uint8Array(MINUTES * MINUTE);
  for (let minute = 0; minute < MINUTES; minute++) {
    encoder.encodeInto(
      new Date(START + minute * 60_000).toISOString(),
      texts.subarray(minute * MINUTE, (minute + 1) * MINUTE),
    );
  }
  return texts;
}

/** Texts that are written again and again, encoded once. */
const TEXTS = {
  id: encoder.encode('{"id":"c-'),
  agents: Array.from({ length: AGENTS }, (_, agent) =>
    encoder.encode(`","agentId":"agent-${agent}","teamId":"team-${agent % 20}","channel":"`),
  ),
  channels: CHANNELS.map((channel) => encoder.encode(`${channel}","startedAt":"`)),
  minutes: encodeMinutes(),
  ended: encoder.encode('Z","endedAt":"'),
  behaviors: encoder.encode('Z","behaviors":{'),
  scores: BEHAVIORS.map((key, k) => encoder.encode(`${k > 0 ? ',' : ''}"${key}":0.`)),
  end: encoder.encode('}}\n'),
};

class Writer {
  bytes = new Uint8Array(CHUNK);
  at = 0;

  text(text, from = 0, to = text.length) {
    const { bytes } = this;
    let { at } = this;
    for (let i = from; i < to; i++) bytes[at++] = text[i];
    this.at = at;
  }

  minute(minute) {
    this.text(TEXTS.minutes, minute * MINUTE, (minute + 1) * MINUTE);
  }

  digits(value, count) {
    let rest = value;
    for (let i = this.at + count - 1; i >= this.at; i--) {
      this.bytes[i] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.at += count;
  }

  take() {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = new Uint8Array(CHUNK);
    this.at = 0;
    return taken;
  }
}

/** So many records, in chunks. */
export function* recordChunks(records) {
  const next = numbers(SEED);
  const writer = new Writer();
  for (let i = 0; i < records; i++) {
    writeRecord(writer, i, next);
    if (writer.at > CHUNK - LONGEST) yield writer.take();
  }
  if (writer.at > 0) yield writer.take();
}

function writeRecord(writer, i, next) {
  const minute = next() % (MINUTES - 60);
  writer.text(TEXTS.id);
  writer.digits(i, 10);
  writer.text(TEXTS.agents[next() % AGENTS]);
  writer.text(TEXTS.channels[next() % CHANNELS.length]);
  writer.minute(minute);
  writer.digits(next() % 60, 2);
  writer.text(TEXTS.ended);
  writer.minute(minute + 1 + (next() % 30));
  writer.digits(next() % 60, 2);
  writer.text(TEXTS.behaviors);
  for (const score of TEXTS.scores) {
    writer.text(score);
    writer.digits(next(), 10);
  }
  writer.text(TEXTS.end);
}
