/**
 * Makes inputs and questions from a seed, and keeps those that make the code do something new, to make others of them. What the
 * code does is counted by `counters/start.mjs`, which bundles it; without that only the answers tell.
 */

import { Random } from '../core/reference/random.js';
import type { FuzzCase } from './case.js';
import { checkCase, type CreateEngine, type Outcome } from './check-case.js';
import { CORPUS } from './corpus.js';
import { Fault } from './fault.js';
import { changedCase, newCase, type Kind } from './make/cases.js';
import { shrink } from './shrink.js';

export interface FuzzOptions {
  readonly seed: number;
  /** How many inputs. */
  readonly inputs: number;
  readonly kinds: readonly Kind[];
  /** Whether to stop before all inputs are done. */
  stop?(): boolean;
  /** Called with each case before it is looked at, and with those that a fault is made smaller by. */
  onCase?(fuzzCase: FuzzCase, place: number): void;
  /** How many kinds of faults end it. Default: one. */
  readonly mostFaults?: number;
}

export interface FoundFault {
  readonly rule: string;
  readonly message: string;
  readonly minimal: FuzzCase;
}

export interface FuzzReport {
  readonly inputs: number;
  /** How many inputs were given in each form. */
  readonly forms: ReadonlyMap<string, number>;
  /** Inputs that did something new, and were kept to make others of them. */
  readonly kept: number;
  /** Blocks of code that were gone through. */
  readonly blocks: number;
  /** Kinds of problems and answers. */
  readonly words: ReadonlySet<string>;
  /** The most blocks that reading went through for a byte of the input, beyond those of an empty one. */
  readonly mostWork: number;
  readonly faults: readonly FoundFault[];
}

/**
 * Blocks of code that reading an input may go through: so many whatever it is, and so many for each of its bytes. Twice what was
 * seen at most: a reader that looks at something again and again needs many times as many.
 */
const WORK_AT_ALL = 400_000;
const WORK_PER_BYTE = 4000;

interface Coverage {
  readonly hits: Uint32Array;
}

function coverage(): Coverage | null {
  return (globalThis as { rapportCoverage?: Coverage }).rapportCoverage ?? null;
}

const sum = (hits: Uint32Array) => {
  let all = 0;
  for (let i = 0; i < hits.length; i++) all += hits[i];
  return all;
};

/** How often, roughly: 1, 2, 3, up to 7, 15, 31, 127, more. */
const bucketOf = (count: number) =>
  count < 4 ? count - 1 : count < 8 ? 3 : count < 16 ? 4 : count < 32 ? 5 : count < 128 ? 6 : 7;

/** What has been seen. */
class Seen {
  private readonly buckets = new Uint8Array(coverage()?.hits.length ?? 0);
  readonly words = new Set<string>();
  blocks = 0;

  /** Whether a case did something that none did before. */
  add({ words }: Outcome): boolean {
    let isNew = false;
    const { hits } = coverage() ?? { hits: new Uint32Array(0) };
    for (let i = 0; i < hits.length; i++) {
      if (hits[i] === 0) continue;
      const bit = 1 << bucketOf(hits[i]);
      if ((this.buckets[i] & bit) !== 0) continue;
      if (this.buckets[i] === 0) this.blocks++;
      this.buckets[i] |= bit;
      isNew = true;
    }
    for (const word of words) {
      // Fields that the data names are as many as there are records.
      if (this.words.has(word) || this.words.size > 50_000) continue;
      this.words.add(word);
      isNew = true;
    }
    return isNew;
  }
}

/** Looks at a case, and at how much work it was. */
async function run(create: CreateEngine, fuzzCase: FuzzCase): Promise<Outcome> {
  const { hits } = coverage() ?? {};
  hits?.fill(0);
  const outcome = await checkCase(create, fuzzCase, hits ? () => sum(hits) : undefined);
  const most = WORK_AT_ALL + WORK_PER_BYTE * sizeOf(fuzzCase);
  if (outcome.work > most) {
    throw new Fault('the work is bounded by the size', `${outcome.work} blocks, at most ${most}`);
  }
  return outcome;
}

/** Bytes, roughly; those of compressed input are those that it was given in. */
function sizeOf({ input }: FuzzCase): number {
  return 'text' in input ? input.text.length : JSON.stringify(input).length;
}

/** What is wrong with a case; `null` where nothing is. */
export async function faultOf(create: CreateEngine, fuzzCase: FuzzCase): Promise<Fault | null> {
  try {
    await run(create, fuzzCase);
    return null;
  } catch (error) {
    return error instanceof Fault ? error : new Fault('the fuzzer itself fails', String((error as Error).stack));
  }
}

export async function fuzz(create: CreateEngine, options: FuzzOptions): Promise<FuzzReport> {
  const { inputs, kinds, stop, onCase, mostFaults = 1 } = options;
  const random = new Random(options.seed);
  const seen = new Seen();
  const forms = new Map<string, number>();
  const faults: FoundFault[] = [];
  const pools = new Map(kinds.map((kind): [Kind, FuzzCase[]] => [kind, []]));
  let mostWork = 0;
  let done = 0;

  const look = async (fuzzCase: FuzzCase, pool: FuzzCase[]): Promise<void> => {
    onCase?.(fuzzCase, done);
    done++;
    try {
      const outcome = await run(create, fuzzCase);
      forms.set(outcome.form, (forms.get(outcome.form) ?? 0) + 1);
      mostWork = Math.max(mostWork, (outcome.work - WORK_AT_ALL / 4) / sizeOf(fuzzCase));
      if (seen.add(outcome)) pool.push(fuzzCase);
    } catch (error) {
      if (!(error instanceof Fault)) {
        throw new Error(`The fuzzer itself fails: ${JSON.stringify(fuzzCase)}`, { cause: error });
      }
      const { rule } = error;
      if (faults.some((known) => known.rule === rule)) return;
      const minimal = await shrink(fuzzCase, async (smaller) => {
        onCase?.(smaller, done);
        return (await faultOf(create, smaller))?.rule === rule;
      });
      faults.push({ rule, message: (await faultOf(create, minimal))?.message ?? error.message, minimal });
    }
  };

  for (const known of CORPUS) {
    const pool = pools.get('files' in known.input ? 'export' : known.options?.['table'] ? 'table' : 'json');
    if (pool) await look(known, pool);
  }
  while (done < inputs && faults.length < mostFaults && stop?.() !== true) {
    const kind = random.pick(kinds);
    const pool = pools.get(kind)!;
    const isNew = pool.length === 0 || random.chance(0.35);
    await look(isNew ? newCase(random, kind) : changedCase(random, kind, near(random, pool), random.pick(pool)), pool);
  }
  const kept = [...pools.values()].reduce((count, pool) => count + pool.length, 0);
  return { inputs: done, forms, kept, blocks: seen.blocks, words: seen.words, mostWork, faults };
}

/** One of the pool, more often one that came late: what it found is not worn out. */
function near(random: Random, pool: readonly FuzzCase[]): FuzzCase {
  return random.chance(0.5)
    ? random.pick(pool)
    : pool[pool.length - 1 - random.whole(0, Math.min(20, pool.length - 1))];
}
