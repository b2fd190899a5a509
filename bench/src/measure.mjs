// One table's worth of measuring: everybody does the same work in turn, and all must have the same results.
import { RIVALS } from './rivals/index.mjs';
import { requireEqual } from './verify.mjs';

const ORDER = ['A', 'B', 'C', 'Cwide', 'D'];
const FILTER_RUNS = { C: 10, Cwide: 5 };

/**
 * @typedef {object} Row
 * @property {string} env
 * @property {number} n
 * @property {string} name
 * @property {Record<string, number[]>} ms by part of the work
 * @property {number} loadMs
 * @property {number} [firstC] before C, with the first answers of C and C-wide: what is built for them counts here
 * @property {number | null} peak bytes, the largest that the process was
 * @property {number | null} held bytes that the data takes at rest, where it can be told
 * @property {number | null} reading bytes that reading took at most beyond those
 * @property {string} [failed]
 */

/**
 * @param {object} place
 * @param {{ n: number, names: string[], rounds: number, budget: number, say: (text: string) => void }} plan
 *   `budget`: milliseconds that one implementation may take for all rounds of one part of the work
 * @returns {Promise<Row[]>}
 */
export async function measure(place, { n, names, rounds, budget, say }) {
  const seats = [];
  try {
    for (const name of names) {
      const seat = {
        name,
        row: { env: place.name, n, name, ms: {}, loadMs: 0, peak: null, held: null, reading: null },
      };
      seats.push(seat);
      await attempt(seat, async () => {
        seat.seat = await place.open();
        seat.row.loadMs = (await seat.seat.ask({ order: 'load', name, n })).ms;
        say(`${place.label}, ${n}: ${RIVALS[name].label} loaded in ${Math.round(seat.row.loadMs)} ms`);
      });
    }
    for (const work of ORDER) await measureWork(seats, work, { rounds, budget, say });
    for (const seat of seats) {
      await attempt(seat, async () => {
        seat.row.peak = await seat.seat.peak();
        const { held = null, reading = null } = await seat.seat.ask({ order: 'rest' });
        Object.assign(seat.row, { held, reading });
      });
    }
    // Last, because comparing takes memory of its own. Nothing is printed before.
    for (const work of ORDER) await compare(seats, work, { n, say });
  } finally {
    await Promise.all(seats.map(({ seat }) => seat?.close()));
  }
  return seats.map(({ row }) => row);
}

/** An implementation that cannot do it (out of memory, say) is shown as such and left out of what follows. */
export async function attempt(seat, action) {
  if (seat.row.failed) return;
  try {
    await action();
  } catch (error) {
    seat.row.failed = String(error.message).split('\n', 1)[0];
    seat.row.failure = error;
  }
}

const doing = (seats, work) => seats.filter(({ name }) => RIVALS[name].works.includes(work[0]));

async function measureWork(all, work, { rounds, budget, say }) {
  const seats = doing(all, work);
  const times = FILTER_RUNS[work] ?? 1;
  for (const seat of seats) {
    await attempt(seat, async () => {
      const prepared = work === 'C' ? (await seat.seat.ask({ order: 'prepareC' })).ms : 0;
      const { first, ms } = await seat.seat.ask({ order: 'warmUp', work });
      if (work[0] === 'C') seat.row.firstC = (seat.row.firstC ?? 0) + prepared + first;
      seat.rounds = Math.max(1, Math.min(rounds, Math.floor(budget / (ms * times))));
      say(`  ${work}: ${seat.name} ran, ${Math.round(first)} ms`);
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (const seat of seats) {
      if (round >= seat.rounds) continue;
      await attempt(seat, async () => {
        const { ms } = await seat.seat.ask({ order: 'run', work, first: 5 + round * times, times });
        (seat.row.ms[work] ??= []).push(...ms);
      });
    }
  }
}

/** @throws where two results differ in one cell */
async function compare(all, work, { n, say }) {
  const seats = doing(all, work).filter(({ row }) => !row.failed);
  if (seats.length < 2) return;
  const checked = [];
  for (const seat of seats) {
    await attempt(seat, async () => {
      const { digest } = await seat.seat.ask({ order: 'check', work });
      checked.push({ name: seat.name, digest });
    });
  }
  requireEqual(work, n, checked);
  say(`  ${work}: ${checked.length} with the same results`);
}
