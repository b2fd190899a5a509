// One table's worth of measuring: everybody answers the same questions in turn.
import { attempt } from '../src/measure.mjs';
import { RIVALS } from './rivals/index.mjs';
import { GROUPINGS } from './work.mjs';

/** @typedef {{ id: string, grouping: string, compare: boolean }} Question */

/** @type {Question[]} each grouping without and with the span before */
export const QUESTIONS = Object.keys(GROUPINGS).flatMap((grouping) => [
  { id: grouping, grouping, compare: false },
  { id: `${grouping}<`, grouping, compare: true },
]);
const FIRST = QUESTIONS[0];

/**
 * @typedef {object} Row
 * @property {string} env
 * @property {number} n
 * @property {number} messages of each conversation
 * @property {string} name
 * @property {Record<string, number[]>} ms by question; `first` are first ones, each in a process of its own
 * @property {Record<string, number[]>} processor the same in milliseconds of processor time, where it can be told
 * @property {number} loadMs
 * @property {number | null} peak bytes, the largest that the process was
 * @property {string} [failed]
 */

/**
 * @param {object} place
 * @param {object} plan
 * @param {number} plan.n
 * @param {number} plan.messages
 * @param {string[]} plan.names
 * @param {number} plan.firsts how many first questions
 * @param {number} plan.rounds
 * @param {number} plan.budget milliseconds that one of them may take for all rounds of a question
 * @param {string} [plan.against]
 * @param {import('./verify.mjs').Answers} plan.answers
 * @returns {Promise<Row[]>}
 */
export async function measure(place, { n, messages, names, firsts, rounds, budget, against, answers, say }) {
  const seats = names.map((name) => ({
    name,
    row: { env: place.name, n, messages, name, ms: {}, processor: {}, loadMs: 0, peak: null },
  }));
  const check = (seat, { id }, round, { cells }) =>
    answers.check(`${n} × ${messages}, ${id}, round ${round}`, `${RIVALS[seat.name].label} (${place.label})`, cells);
  try {
    for (let turn = 1; turn <= firsts; turn++) {
      for (const seat of seats) {
        await attempt(seat, async () => {
          seat.seat = await place.open('metrics');
          seat.row.loadMs = (await seat.seat.ask({ order: 'load', name: seat.name, n, messages, against })).ms;
          const answer = await seat.seat.ask({ order: 'first', question: FIRST });
          record(seat.row, 'first', answer);
          say(`${place.label}, ${n}: ${RIVALS[seat.name].label} loaded, first question ${Math.round(answer.ms)} ms`);
          seat.answer = answer;
        });
        if (!seat.row.failed) check(seat, FIRST, 0, seat.answer);
        if (turn < firsts) await seat.seat?.close();
      }
    }
    for (const question of QUESTIONS) await measureQuestion(seats, question, { rounds, budget, check, say });
    for (const seat of seats) await attempt(seat, async () => (seat.row.peak = await seat.seat.peak()));
  } finally {
    await Promise.all(seats.map(({ seat }) => seat?.close()));
  }
  return seats.map(({ row }) => row);
}

function record(row, id, { ms, processor }) {
  (row.ms[id] ??= []).push(ms);
  if (processor !== undefined) (row.processor[id] ??= []).push(processor);
}

async function measureQuestion(seats, question, { rounds, budget, check, say }) {
  for (const seat of seats) {
    await attempt(seat, async () => {
      const { ms } = await seat.seat.ask({ order: 'warmUp', question });
      seat.rounds = Math.max(1, Math.min(rounds, Math.floor(budget / ms)));
    });
  }
  for (let round = 0; round < rounds; round++) {
    for (const seat of seats) {
      if (round >= seat.rounds || seat.row.failed) continue;
      await attempt(seat, async () => (seat.answer = await seat.seat.ask({ order: 'run', question, round })));
      if (seat.row.failed) continue;
      record(seat.row, question.id, seat.answer);
      check(seat, question, round, seat.answer);
    }
  }
  say(`  ${question.id}: ${seats.map(({ name, row }) => `${name} ${row.ms[question.id]?.length ?? 0}`).join(', ')}`);
}
