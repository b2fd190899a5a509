// All that is measured of metrics: conversations, threads, and what a message takes.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPlace } from '../src/chromium/place.mjs';
import { nodePlace } from '../src/node/place.mjs';
import { machineLine } from '../src/report/machine.mjs';
import { measure } from './measure.mjs';
import { measureMemory } from './memory.mjs';
import { RIVALS } from './rivals/index.mjs';
import { Answers } from './verify.mjs';

export const CONVERSATIONS = 1_000_000;
const THREADS_SHARE = 5;
/** With fewer, some agent has conversations only in the span before, and Rapport lists those of the period. */
const LEAST = 100_000;
const MESSAGES = 10;
const PLACES = { node: async () => nodePlace, chromium: chromiumPlace };
const PLAN = { firsts: 3, rounds: 15, budget: 5000 };

/** What is checked out there, where git can tell. */
function versionOf(folder) {
  const { stdout } = spawnSync('git', ['-C', folder, 'log', '-1', '--format=%h of %as'], { encoding: 'utf8' });
  return stdout?.trim();
}

const isWanted = (name, only) => !only || only.split(',').includes(name);

/**
 * @param {{ n?: string, only?: string, env?: string, against?: string }} options
 * @param {{ tell: (text: string) => void, say: (text: string) => void }} output
 * @returns {Promise<{ rows: import('./measure.mjs').Row[], memory: Awaited<ReturnType<typeof measureMemory>>, cells: number, machine: string, other?: string }>}
 */
export async function measureMetrics({ n = String(CONVERSATIONS), only, env, against }, { tell, say }) {
  if (!(Number(n) >= LEAST)) throw new Error(`--n: a number from ${LEAST}`);
  const other = against && pathToFileURL(resolve(against, 'dist/core.js')).href;
  const answers = new Answers();
  const rows = [];
  const programs = [];
  const threads = Math.round(Number(n) / THREADS_SHARE);
  for (const key of env ? env.split(',') : Object.keys(PLACES)) {
    const names = Object.keys(RIVALS).filter(
      (name) => RIVALS[name].envs.includes(key) && isWanted(name, only) && (name !== 'against' || other),
    );
    const place = await PLACES[key]();
    programs.push(place.label);
    try {
      for (const [conversations, messages] of [
        [Number(n), 0],
        [threads, MESSAGES],
      ]) {
        tell(`${place.label}: ${names.join(', ')} with ${conversations} conversations of ${messages} messages …`);
        rows.push(
          ...(await measure(place, { ...PLAN, n: conversations, messages, names, against: other, answers, say })),
        );
      }
    } finally {
      await place.close();
    }
  }
  tell('What a message takes …');
  const memory = await measureMemory(threads, MESSAGES);
  return { rows, memory, cells: answers.cells, machine: machineLine(programs), other: against && versionOf(against) };
}
