/** A baseline: the cut values of every behaviour and the population that they come from. */

/** The least goodness g of the bands 4, N/A, 6 and 10; `null` where no value reaches the band. */
export type Cuts = readonly [number | null, number | null, number | null, number | null];

export interface BaselinePopulation {
  /** Scorable interactions. */
  readonly count: number;
  /** First and last `startedAt` of the population, ISO 8601 in UTC; `null` where it is empty. */
  readonly from: string | null;
  readonly to: string | null;
  /** Changes whenever a value of the population changes; does not depend on the order of the records. */
  readonly fingerprint: string;
}

export interface Baseline {
  readonly version: 1;
  readonly createdAt?: string;
  readonly population: BaselinePopulation;
  /** Per behaviour `[c4, cNA, c6, c10]`: the least g of the bands 4, N/A, 6 and 10; `null` where none is. */
  readonly cuts: Readonly<Record<string, Cuts>>;
}

/** What keeps a value from being a baseline, in words, or `null` where it is one. */
export function baselineFault(value: unknown): string | null {
  if (!isObject(value)) return 'an object { version, population, cuts }';
  if (value['version'] !== 1) return 'version 1';
  if (!isPopulation(value['population'])) return 'population { count, from, to, fingerprint }';
  if (!isObject(value['cuts'])) return 'cuts { behaviour: [c4, cNA, c6, c10] }';
  for (const [key, cuts] of Object.entries(value['cuts'])) {
    if (!areCuts(cuts)) return `cuts.${key}: four ascending numbers, null only after the last number`;
  }
  return null;
}

function isPopulation(value: unknown): value is BaselinePopulation {
  if (!isObject(value)) return false;
  const { count, from, to, fingerprint } = value;
  const areTexts = [from ?? '', to ?? '', fingerprint].every((one) => typeof one === 'string');
  return Number.isSafeInteger(count) && (count as number) >= 0 && areTexts;
}

function areCuts(value: unknown): value is Cuts {
  if (!Array.isArray(value) || value.length !== 4) return false;
  let last = -Infinity;
  for (const cut of value as unknown[]) {
    if (cut === null) last = Infinity;
    else if (typeof cut !== 'number' || !Number.isFinite(cut) || cut < last) return false;
    else last = cut;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
