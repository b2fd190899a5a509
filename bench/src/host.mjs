// Runs one implementation and takes orders: the same code in a child process of Node and in a page.
import { RIVALS } from './rivals/index.mjs';
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
    /** Once, untimed by the report, with a digest of every cell of the result. */
    async check({ work }) {
      const checked = [];
      let ms = 0;
      for (const filter of work in FILTERS ? FILTERS[work].slice(0, 5) : [undefined]) {
        const started = performance.now();
        const result = await rival[work[0]](filter);
        ms = performance.now() - started;
        checked.push(await digest(work, rival, result, filter));
      }
      await warmUp(rival, work);
      return { digest: checked.join(' '), ms };
    },
    async run({ work, first = 0, times = 1 }) {
      const ms = [];
      for (let i = 0; i < times; i++) {
        const filters = FILTERS[work];
        if (!filters) globalThis.gc?.();
        ms.push(await timed(rival, work[0], filters?.[(first + i) % filters.length]));
      }
      return { ms };
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

/** Lets the compiler of the engine come to rest: what is measured is what a page has after a few moments. */
async function warmUp(rival, work) {
  const filters = FILTERS[work];
  let spent = 0;
  for (let i = 0; spent < 250 && i < 40; i++) spent += await timed(rival, work[0], filters?.at(-1 - (i % 50)));
}

async function timed(rival, method, filter) {
  const started = performance.now();
  const result = rival[method](filter);
  if (typeof result?.then === 'function') await result;
  return performance.now() - started;
}
