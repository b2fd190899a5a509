// The generated interactions as columns. Only + − × ÷ and rounding are used, so that every engine gives the same bits.
import { seededRandom } from './random.mjs';
import {
  AGENT_SHARES,
  AGENTS,
  BEHAVIORS,
  CHANNEL_SHARES,
  DAYS,
  FIRST_INSTANT,
  HALF,
  MISSING_SHARE,
  NEGATIVE,
  ROUNDED,
  TEAMS,
  ZERO_SHARE,
} from './shape.mjs';

/**
 * Columns of n interactions in no order of time.
 *
 * @typedef {object} Data
 * @property {number} n
 * @property {Float64Array[]} raw one column a behaviour, 0 to 1; NaN is missing
 * @property {Uint16Array} agent 0 to AGENTS − 1
 * @property {Uint8Array} team 0 to TEAMS − 1
 * @property {Uint8Array} channel 0 to 5
 * @property {Uint16Array} day 0 to DAYS − 1
 * @property {Uint32Array} second of the day
 * @property {Uint16Array} seconds how long the interaction took
 */

function pick(shares, random) {
  const u = random();
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Some agents change to another team halfway. */
function teamOf(agent, day) {
  const moves = agent % 20 === 7 && day >= HALF;
  return (agent * 7 + (moves ? 3 : 0)) % TEAMS;
}

function valueOf(k, skill, random) {
  if (random() < MISSING_SHARE) return NaN;
  if (NEGATIVE[k]) {
    const zero = random() < ZERO_SHARE;
    const u = random();
    return zero ? 0 : u * u;
  }
  const value = (random() + random() + random()) / 3 + skill;
  const clipped = value < 0 ? 0 : value > 1 ? 1 : value;
  return ROUNDED[k] ? Math.round(clipped * 100) / 100 : clipped;
}

/** @returns {Data} */
export function allocate(n) {
  return {
    n,
    raw: BEHAVIORS.map(() => new Float64Array(n)),
    agent: new Uint16Array(n),
    team: new Uint8Array(n),
    channel: new Uint8Array(n),
    day: new Uint16Array(n),
    second: new Uint32Array(n),
    seconds: new Uint16Array(n),
  };
}

/**
 * Calls `take` with one block of rows after another; the block's arrays are used again for the next.
 *
 * @param {number} n
 * @param {(block: Data, first: number) => void} take
 */
export function generateBlocks(n, take, size = 65_536) {
  const random = seededRandom(20260101);
  const skills = Float64Array.from({ length: AGENTS * BEHAVIORS.length }, () => (random() - 0.5) * 0.2);
  for (let first = 0; first < n; first += size) {
    const block = allocate(Math.min(size, n - first));
    for (let i = 0; i < block.n; i++) {
      const agent = pick(AGENT_SHARES, random);
      const day = Math.floor(random() * DAYS);
      block.agent[i] = agent;
      block.day[i] = day;
      block.team[i] = teamOf(agent, day);
      block.channel[i] = pick(CHANNEL_SHARES, random);
      block.second[i] = Math.floor(random() * 86_400);
      block.seconds[i] = 20 + Math.floor(random() * 3_000);
      for (let k = 0; k < BEHAVIORS.length; k++) {
        block.raw[k][i] = valueOf(k, skills[agent * BEHAVIORS.length + k], random);
      }
    }
    take(block, first);
  }
}

/** @returns {Data} all n interactions at once */
export function generate(n) {
  const all = allocate(n);
  generateBlocks(n, (block, first) => {
    block.raw.forEach((column, k) => all.raw[k].set(column, first));
    for (const name of ['agent', 'team', 'channel', 'day', 'second', 'seconds']) all[name].set(block[name], first);
  });
  return all;
}

/** Epoch milliseconds. */
export function startOf(data, row) {
  return FIRST_INSTANT + (data.day[row] * 86_400 + data.second[row]) * 1000;
}
