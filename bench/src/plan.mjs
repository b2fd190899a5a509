// Who is measured with how much data, and how often.
import { RIVALS } from './rivals/index.mjs';

const QUICK = { sizes: [10_000, 100_000], rounds: 5, budget: 1_500 };
const FULL = { sizes: [10_000, 100_000, 1_000_000, 5_000_000], rounds: 9, budget: 15_000 };

/** What `--only hand` also means: the yardstick of reading. */
const GROUPS = { hand: ['hand', 'parse'], rapport: ['rapport'] };

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
  const steps = [];
  for (const place of env ? env.split(',') : ['node', 'chromium']) {
    for (const size of chosen) {
      for (const works of ['ABC', 'D']) {
        const names = Object.entries(RIVALS)
          .filter(([, entry]) => entry.envs.includes(place) && works.includes(entry.works.at(-1)) && size <= entry.most)
          .filter(([name, entry]) => isWanted(name, only) && [...work].some((one) => entry.works.includes(one)))
          .map(([name]) => name);
        const formats = works === 'D' ? ['json', 'ndjson'] : ['ndjson'];
        if (names.length > 0) steps.push({ env: place, n: size, names, formats, rounds, budget });
      }
    }
  }
  return steps;
}
