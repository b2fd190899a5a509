// Works B and C by hand: points and counts packed into one number, so that every value costs one addition.
import { AGENTS, CHANNELS, DAYS, HALF, TEAMS } from '../data/shape.mjs';
import { COUNTS, emptyTotals, POINTS, WIDTH } from '../work.mjs';

/** Points of all rows together stay below this, so that they do not reach into the count. */
const UNIT = 2 ** 27;
const PACKED = Float64Array.from(POINTS, (points, code) => points + COUNTS[code] * UNIT);

function unpack(packed, target) {
  for (let i = 0; i < packed.length; i++) {
    const count = Math.floor(packed[i] / UNIT);
    target[2 * i] = packed[i] - count * UNIT;
    target[2 * i + 1] = count;
  }
}

/** Totals of B: one pass over the rows, the nine behaviours of a row together. */
export function totals({ agent, day, n }, codes) {
  const perAgent = new Float64Array(AGENTS * 2 * WIDTH);
  const perDay = new Float64Array(DAYS * WIDTH);
  const [c0, c1, c2, c3, c4, c5, c6, c7, c8] = codes;
  for (let row = 0; row < n; row++) {
    const d = day[row];
    const i = (agent[row] * 2 + (d < HALF ? 1 : 0)) * WIDTH;
    const j = d * WIDTH;
    let v = PACKED[c0[row]];
    perAgent[i] += v;
    perDay[j] += v;
    v = PACKED[c1[row]];
    perAgent[i + 1] += v;
    perDay[j + 1] += v;
    v = PACKED[c2[row]];
    perAgent[i + 2] += v;
    perDay[j + 2] += v;
    v = PACKED[c3[row]];
    perAgent[i + 3] += v;
    perDay[j + 3] += v;
    v = PACKED[c4[row]];
    perAgent[i + 4] += v;
    perDay[j + 4] += v;
    v = PACKED[c5[row]];
    perAgent[i + 5] += v;
    perDay[j + 5] += v;
    v = PACKED[c6[row]];
    perAgent[i + 6] += v;
    perDay[j + 6] += v;
    v = PACKED[c7[row]];
    perAgent[i + 7] += v;
    perDay[j + 7] += v;
    v = PACKED[c8[row]];
    perAgent[i + 8] += v;
    perDay[j + 8] += v;
  }
  const result = emptyTotals(2);
  unpack(perAgent, result.agents);
  unpack(perDay, result.days);
  return result;
}

/**
 * One cell for each day, seat and channel. A seat is an agent in a team, because agents change teams; seats are in the
 * order of their teams.
 */
export class Cube {
  constructor({ agent, team, day, channel, n }, codes) {
    const seatOf = new Int32Array(TEAMS * AGENTS).fill(-1);
    for (let row = 0; row < n; row++) seatOf[team[row] * AGENTS + agent[row]] = 0;
    const agents = [];
    this.firstSeat = new Int32Array(TEAMS + 1);
    for (let key = 0; key < seatOf.length; key++) {
      if (key % AGENTS === 0) this.firstSeat[key / AGENTS] = agents.length;
      if (seatOf[key] === 0) seatOf[key] = agents.push(key % AGENTS) - 1;
    }
    this.firstSeat[TEAMS] = agents.length;
    this.agents = Uint16Array.from(agents);
    this.cells = new Float64Array(DAYS * agents.length * CHANNELS.length * WIDTH);
    for (let row = 0; row < n; row++) {
      const seat = seatOf[team[row] * AGENTS + agent[row]];
      const cell = ((day[row] * agents.length + seat) * CHANNELS.length + channel[row]) * WIDTH;
      for (let k = 0; k < WIDTH; k++) this.cells[cell + k] += PACKED[codes[k][row]];
    }
  }

  /** Totals of C. */
  totals({ team, from, to, channels }) {
    const { cells, agents, firstSeat } = this;
    const first = team < 0 ? 0 : firstSeat[team];
    const last = team < 0 ? agents.length : firstSeat[team + 1];
    const perAgent = new Float64Array(AGENTS * WIDTH);
    const perDay = new Float64Array(DAYS * WIDTH);
    for (let day = from; day < to; day++) {
      const j = day * WIDTH;
      for (let seat = first; seat < last; seat++) {
        const i = agents[seat] * WIDTH;
        const place = (day * agents.length + seat) * CHANNELS.length;
        for (let c = 0; c < channels.length; c++) {
          const cell = (place + channels[c]) * WIDTH;
          for (let k = 0; k < WIDTH; k++) {
            const v = cells[cell + k];
            perAgent[i + k] += v;
            perDay[j + k] += v;
          }
        }
      }
    }
    const result = emptyTotals(1);
    unpack(perAgent, result.agents);
    unpack(perDay, result.days);
    return result;
  }
}
