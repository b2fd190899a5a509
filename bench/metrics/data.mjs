// Conversations of which a few operational facts are known, the same on every machine: as columns, as objects and as text.
/* global ReadableStream, TextEncoder */
import { seededRandom } from '../src/data/random.mjs';

export const MS_PER_DAY = 86_400_000;
export const FIRST = Date.parse('2026-01-01T00:00:00Z');
export const DAYS = 200;
const AGENTS = 200;
export const CHANNELS = ['voice', 'chat', 'email'];
export const AGENT_IDS = Array.from({ length: AGENTS }, (_, code) => `a${code}`);
/** The place of one who wrote a message is its code. */
export const AUTHORS = ['customer', 'agent'];
export const AGENT = 1;

/**
 * @typedef {object} Conversations
 * @property {number} n
 * @property {Float64Array} started epoch ms
 * @property {Float64Array} [first] the first response, epoch ms; with messages it follows from them
 * @property {Uint8Array} channel a place in CHANNELS
 * @property {Uint8Array} agent a place in AGENT_IDS
 * @property {Uint16Array} talk seconds
 * @property {Uint8Array} csat 1 to 5, 0 where nobody answered
 * @property {{ each: number, at: Float64Array, from: Uint8Array }} [messages] those of a conversation follow each other
 */

/** @returns {Conversations} in no order of time; `messages`: how many each has */
export function generate(n, messages = 0) {
  const random = seededRandom(46);
  const whole = (below) => Math.floor(random() * below);
  const columns = {
    n,
    started: new Float64Array(n),
    first: new Float64Array(n),
    channel: new Uint8Array(n),
    agent: new Uint8Array(n),
    talk: new Uint16Array(n),
    csat: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    columns.started[i] = FIRST + whole(DAYS * 86_400) * 1000;
    columns.first[i] = columns.started[i] + 1000 * pause(random);
    columns.channel[i] = whole(CHANNELS.length);
    columns.agent[i] = whole(AGENTS);
    columns.talk[i] = 30 + Math.floor(1200 * random() ** 2);
    columns.csat[i] = random() < 0.3 ? 1 + whole(5) : 0;
  }
  if (messages === 0) return columns;
  const { first: _, ...rest } = columns;
  return { ...rest, messages: threads(columns.started, messages) };
}

/** Mostly seconds, at most ten minutes. */
const pause = (random) => 5 + Math.floor(590 * random() ** 3);

/** The customer begins, and the third message at the latest is an answer. */
function threads(started, each) {
  const random = seededRandom(47);
  const at = new Float64Array(started.length * each);
  const from = new Uint8Array(at.length);
  for (let i = 0, m = 0; i < started.length; i++) {
    let time = started[i];
    for (let k = 0; k < each; k++, m++) {
      at[m] = time;
      from[m] = k > 0 && (random() < 0.5 || (k === 2 && from[m - 1] !== AGENT)) ? AGENT : 0;
      time += 1000 * pause(random);
    }
  }
  return { each, at, from };
}

/** One conversation as a record of the input format. */
function record(columns, i) {
  const { started, first, channel, agent, talk, csat, messages } = columns;
  const agentId = AGENT_IDS[agent[i]];
  return {
    id: `i${i}`,
    startedAt: iso(started[i]),
    ...(first && { firstResponseAt: iso(first[i]) }),
    channel: CHANNELS[channel[i]],
    agentId,
    talkSeconds: talk[i],
    csat: csat[i] === 0 ? null : { score: csat[i], scale: 5 },
    ...(messages && { messages: thread(messages, i, agentId) }),
  };
}

const iso = (ms) => new Date(ms).toISOString();

function thread({ each, at, from }, i, agentId) {
  return Array.from({ length: each }, (_, k) => {
    const m = i * each + k;
    return { at: iso(at[m]), from: AUTHORS[from[m]], ...(from[m] === AGENT && { agentId }) };
  });
}

const STEP = 1000;

/** As newline-delimited JSON, made while it is read. @param {Conversations} columns */
export function ndjson(columns) {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const lines = [];
      for (const end = Math.min(columns.n, next + STEP); next < end; next++) {
        lines.push(JSON.stringify(record(columns, next)));
      }
      if (lines.length > 0) controller.enqueue(encoder.encode(`${lines.join('\n')}\n`));
      if (next >= columns.n) controller.close();
    },
  });
}
