// The work that everybody does, and the form in which results are compared.
import { seededRandom } from './data/random.mjs';
import { AGENTS, BEHAVIORS, CHANNELS, DAYS, TEAMS } from './data/shape.mjs';

export const WIDTH = BEHAVIORS.length;

/** What each part of the work is called where it is shown. */
export const WORK = {
  A: 'calibrate, and give every interaction its index per behaviour',
  B: 'totals per agent and per day',
  C: 'the same for one team, 30 days and half of the channels',
  Cwide: 'the same for all teams and days, half of the channels',
  D: 'text to columns',
};

/**
 * A filter change. `team` is −1 where every team is meant; days are half-open.
 *
 * @typedef {object} Filter
 * @property {number} team
 * @property {number} from
 * @property {number} to
 * @property {number[]} channels
 */

function someChannels(random, count) {
  const left = CHANNELS.map((_, i) => i);
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]).sort();
}

/** @returns {Filter[]} no two the same, so that nobody answers from memory */
export function narrowFilters(count) {
  const random = seededRandom(30);
  return unlike(count, () => {
    const from = Math.floor(random() * (DAYS - 29));
    return { team: Math.floor(random() * TEAMS), from, to: from + 30, channels: someChannels(random, 3) };
  });
}

/** @returns {Filter[]} at most 50: two, three or four of the six channels */
export function wideFilters(count) {
  const random = seededRandom(180);
  return unlike(Math.min(count, 50), (i) => {
    return { team: -1, from: 0, to: DAYS, channels: someChannels(random, [3, 2, 4][i % 3]) };
  });
}

function unlike(count, make) {
  const seen = new Set();
  const filters = [];
  for (let i = 0; filters.length < count; i++) {
    const filter = make(i);
    const key = JSON.stringify(filter);
    if (seen.has(key)) continue;
    seen.add(key);
    filters.push(filter);
  }
  return filters;
}

/**
 * Totals in the one form that is compared: points (Σ of the indexes) and how many indexes there are, N/A left out.
 * `agents` is agents × periods × behaviours × 2 and `days` days × behaviours × 2; the periods of B are the last 90 days
 * and the 90 before, C has one.
 *
 * @typedef {object} Totals
 * @property {Float64Array} agents
 * @property {Float64Array} days
 */

/** @returns {Totals} */
export function emptyTotals(periods) {
  return { agents: new Float64Array(AGENTS * periods * WIDTH * 2), days: new Float64Array(DAYS * WIDTH * 2) };
}

/** Points of an index code: 0 not rated, 1 to 5 the indexes 0, 4, N/A, 6 and 10. */
export const POINTS = [0, 0, 4, 0, 6, 10];
/** Whether a code counts: not rated and N/A do not. */
export const COUNTS = [0, 1, 1, 0, 1, 1];
