// Who is measured with how much data, and how often.
import { RIVALS } from './rivals/index.mjs';

const QUICK = { sizes: [10_000, 100_000], rounds: 3, budget: 500 };
/** In a quick run only these are asked at every size, for the growth; all others at the largest. */
const QUICK_EVERYWHERE = ['rapport', 'hand', 'rapport-ndjson', 'parse'];
const QUICK_NEVER = ['duckdb-2', 'rapport-engine', 'decode-parse', 'parse-columns'];
const FULL = { sizes: [10_000, 100_000, 1_000_000, 5_000_000], rounds: 9, budget: 15_000 };

/**
 * With fewer, some agents have interactions in only one half of the days, and Rapport lists only those of the period asked
 * for.
 */
const LEAST = 10_000;

/** What `--only hand` also means: the yardstick of reading. */
const GROUPS = { hand: ['hand', 'parse'], rapport: ['rapport'] };

function isQuick(name, size, largest) {
  return size === largest ? !QUICK_NEVER.includes(name) : QUICK_EVERYWHERE.includes(name);
}

function isWanted(name, only) {
  if (!only) return true;
  return only
    .split(',')
    .some((wanted) => (GROUPS[wanted] ?? [wanted]).some((one) => name === one || name.startsWith(`${one}-`)));
}

/**
 * @param {{ quick: boolean, only?: string, env?: string, n?: string, work: string }} options
 * @returns {{ env: 'node' | 'chromium', n: number, names: string[], formats: ('json' | 'ndjson')[], rounds: number, budget: number }[]}
 */
export function plan({ quick, only, env, n, work }) {
  const { sizes, rounds, budget } = quick ? QUICK : FULL;
  const chosen = n ? n.split(',').map(Number) : sizes;
  if (!chosen.every((size) => size >= LEAST)) throw new Error(`--n: numbers from ${LEAST}, separated by commas`);
  const steps = [];
  for (const place of env ? env.split(',') : ['node', 'chromium']) {
    for (const size of chosen) {
      for (const works of ['ABC', 'D']) {
        const names = Object.entries(RIVALS)
          .filter(([, entry]) => entry.envs.includes(place) && works.includes(entry.works.at(-1)) && size <= entry.most)
          .filter(([name, entry]) => isWanted(name, only) && [...work].some((one) => entry.works.includes(one)))
          .map(([name]) => name)
          .filter((name) => !quick || only || isQuick(name, size, Math.max(...chosen)));
        const formats = works === 'D' ? ['json', 'ndjson'] : ['ndjson'];
        if (names.length > 0) steps.push({ env: place, n: size, names, formats, rounds, budget });
      }
    }
  }
  return steps;
}
