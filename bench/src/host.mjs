// Runs one implementation and takes orders: the same code in a child process of Node and in a page.
import { RIVALS } from './rivals/index.mjs';
import { timed } from './timed.mjs';
import { digest } from './verify.mjs';
import { narrowFilters, wideFilters } from './work.mjs';

const FILTERS = { C: narrowFilters(1000), Cwide: wideFilters(50) };

/**
 * @param {object} place
 * @param {(n: number) => (format: 'json' | 'ndjson', form: 'stream' | 'bytes' | 'text') => Promise<unknown>} place.input
 * @param {() => { held: number, rss: number, peak: number }} [place.memory] of this process right now, where it can be told
 * @returns {(order: object) => Promise<object>}
 */
export function createHost({ input, memory }) {
  let rival;
  const rest = {};
  const last = {};
  const answered = (work, filter) => timed(() => rival[work[0]](filter));
  const orders = {
    async load({ name, n }) {
      rival = await RIVALS[name].create();
      const note = memory && ((moment) => (rest[moment] = memory()));
      const started = performance.now();
      await rival.load({ n, input: input(n), note });
      return { ms: performance.now() - started };
    },
    async prepareC() {
      const started = performance.now();
      await rival.prepareC?.();
      return { ms: performance.now() - started };
    },
    /** Lets the compiler come to rest: what is measured is what a page has after a few moments. */
    async warmUp({ work }) {
      const filters = FILTERS[work];
      const times = [];
      for (let spent = 0; times.length < 40 && spent < 250; spent += times.at(-1)) {
        times.push((await answered(work, filters?.at(-1 - (times.length % 50)))).ms);
      }
      return { first: times[0], ms: times.at(-1) };
    },
    async run({ work, first, times }) {
      const filters = FILTERS[work];
      const ms = [];
      for (let i = 0; i < times; i++) {
        if (!filters) globalThis.gc?.();
        const done = await answered(work, filters?.[(first + i) % filters.length]);
        ms.push(done.ms);
        // Not that of D: kept while the next one is made, it would count as memory that is needed.
        if (work === 'A' || work === 'B') last[work] = done.result;
      }
      return { ms };
    },
    /** A digest of every cell of the results. */
    async check({ work }) {
      const digests = [];
      for (const filter of FILTERS[work]?.slice(0, 5) ?? [undefined]) {
        const result = work in last ? last[work] : (await answered(work, filter)).result;
        digests.push(await digest(work, rival, result, filter));
      }
      return { digest: digests.join(' ') };
    },
    async rest() {
      const { before, after } = rest;
      if (!before) return {};
      const held = after.held - before.held;
      // What reading took at most beyond what it left.
      return { held, reading: after.peak - before.rss - held };
    },
  };
  return ({ order, ...rest }) => orders[order](rest);
}
