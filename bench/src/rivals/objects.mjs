// The interactions as a program without typed arrays holds them: one object each.
import { generate } from '../data/generate.mjs';
import { agentId, BEHAVIORS, CHANNELS, DAYS, HALF, interactionId, teamId } from '../data/shape.mjs';
import { COUNTS, emptyTotals, POINTS, WIDTH } from '../work.mjs';

/** @returns {object[]} missing values are null */
export function objects(n) {
  const data = generate(n);
  return Array.from({ length: n }, (_, row) => ({
    id: interactionId(row),
    agentId: agentId(data.agent[row]),
    teamId: teamId(data.team[row]),
    channel: CHANNELS[data.channel[row]],
    day: data.day[row],
    behaviors: Object.fromEntries(
      BEHAVIORS.map((key, k) => [key, Number.isNaN(data.raw[k][row]) ? null : data.raw[k][row]]),
    ),
    codes: null,
  }));
}

/** The index code of a place p among n, given as 2·n·p; compared as whole numbers. */
export function codeOfPlace(twiceNP, n) {
  const place10 = 10 * twiceNP;
  if (place10 > 18 * n) return 5;
  if (place10 > 13 * n) return 4;
  if (place10 >= 7 * n) return 3;
  return place10 >= 2 * n ? 2 : 1;
}

/** Points and counts of one key, behaviour by behaviour. */
export function emptyCells() {
  return { points: new Array(WIDTH).fill(0), counts: new Array(WIDTH).fill(0) };
}

export function addCodes(cells, codes, sign = 1) {
  for (let k = 0; k < WIDTH; k++) {
    cells.points[k] += sign * POINTS[codes[k]];
    cells.counts[k] += sign * COUNTS[codes[k]];
  }
  return cells;
}

function put({ points, counts }, target, place) {
  for (let k = 0; k < WIDTH; k++) {
    target[2 * (place * WIDTH + k)] = points[k];
    target[2 * (place * WIDTH + k) + 1] = counts[k];
  }
}

/**
 * @param {Iterable<[string, unknown]>} byAgent for B each with a map from "is the current period" to cells
 * @param {Iterable<[number, { points: number[], counts: number[] }]>} byDay
 */
export function totalsOfCells(byAgent, byDay, filter) {
  const periods = filter ? 1 : 2;
  const result = emptyTotals(periods);
  for (const [id, cells] of byAgent) {
    const agent = Number(id.slice(1)) - 1;
    if (filter) put(cells, result.agents, agent);
    else for (const [current, part] of cells) put(part, result.agents, agent * 2 + (current ? 0 : 1));
  }
  for (const [day, cells] of byDay) if (day >= 0 && day < DAYS) put(cells, result.days, day);
  return result;
}

export const isCurrent = (day) => day >= HALF;

/** Column-wise, as all results are compared. */
export function codesOfRows(rows) {
  return BEHAVIORS.map((_, k) => Uint8Array.from(rows, ({ codes }) => codes[k]));
}
