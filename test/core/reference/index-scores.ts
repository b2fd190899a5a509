/** The index score by counting the whole population for every value, and the cut values that follow from it. */

import type { Cuts } from '../../../src/core/model/baseline.js';

export type Index = 10 | 6 | 4 | 0 | 'neutral';

/** 2·n·p of a value: twice its place among all values, a whole number. */
function twicePlace(g: number, population: readonly number[], negative: boolean): bigint {
  let less = 0n;
  let equal = 0n;
  for (const other of population) {
    if (other < g) less++;
    else if (other === g) equal++;
  }
  return negative ? 2n * (less + equal) - 1n : 2n * less + equal;
}

export function indexByCounting(g: number, population: readonly number[], negative: boolean): Index {
  const x = 10n * twicePlace(g, population, negative);
  const n = BigInt(population.length);
  if (x > 18n * n) return 10;
  if (x > 13n * n) return 6;
  if (x >= 7n * n) return 'neutral';
  if (x >= 2n * n) return 4;
  return 0;
}

const ORDER: readonly Index[] = [0, 4, 'neutral', 6, 10];

/** `[c4, cNA, c6, c10]`: the least value whose index is at least that. */
export function cutsOf(population: readonly number[], negative: boolean): Cuts {
  const cuts: [number | null, number | null, number | null, number | null] = [null, null, null, null];
  for (const g of population) {
    const reached = ORDER.indexOf(indexByCounting(g, population, negative));
    for (let cut = 0; cut < reached; cut++) {
      const least = cuts[cut] ?? null;
      if (least === null || g < least) cuts[cut] = g;
    }
  }
  return cuts;
}

export function indexByCuts(g: number, [c4, cNeutral, c6, c10]: Cuts): Index {
  if (c10 !== null && g >= c10) return 10;
  if (c6 !== null && g >= c6) return 6;
  if (cNeutral !== null && g >= cNeutral) return 'neutral';
  if (c4 !== null && g >= c4) return 4;
  return 0;
}
