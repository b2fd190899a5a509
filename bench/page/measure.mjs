// Opens the page, loads the report and changes the selection.
import { fileURLToPath } from 'node:url';
import { launch } from '../src/chromium/browser.mjs';
import { memoryNow, peakMemory } from '../src/chromium/memory.mjs';
import { serve } from '../src/chromium/server.mjs';
import { textFile } from '../src/data/files.mjs';
import { teamId } from '../src/data/shape.mjs';
import { percentile } from '../src/statistics.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** Bytes a second of the slow stream. */
export const SLOW_RATE = 2_000_000;

/**
 * @typedef {object} PageFigures
 * @property {number} n
 * @property {boolean} slow
 * @property {object} load
 * @property {number[]} select milliseconds from the change of selection to the paint of all widgets
 * @property {number[]} work milliseconds of scripting, style and layout in each of these
 * @property {object} selecting what the host page noticed meanwhile
 * @property {{ start: number | null, peak: number | null, end: number | null, measured: number | null }} memory bytes
 */

/** @returns {Promise<PageFigures>} */
async function onePage(url, { n, slow, selections }) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 4800 } });
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${url}/page/`);
    await page.waitForFunction(() => globalThis.probe !== undefined);
    const start = await memoryNow(browser);
    const address = `/data/${n}.ndjson${slow ? `?rate=${SLOW_RATE}` : ''}`;
    const load = await page.evaluate((given) => globalThis.probe.load(given), address);
    const peak = await peakMemory(browser);
    const changes = [];
    const work = await workOf(page);
    for (let i = 0; i < selections; i++) {
      const select = () => page.evaluate((team) => globalThis.probe.select(team), teamId((i * 7) % 20));
      changes.push(await work(select));
    }
    if (problems.length > 0) throw new Error(problems[0]);
    const memory = {
      start,
      peak,
      end: await memoryNow(browser),
      measured: await page.evaluate(() => globalThis.probe.memory()),
    };
    // The first one is left out: the page has just been compiled.
    const later = changes.slice(1);
    return {
      n,
      slow,
      load,
      select: later.map(({ ms }) => ms),
      work: later.map(({ work }) => work),
      selecting: worst(later),
      memory,
    };
  } finally {
    await browser.close();
  }
}

/** Measures what a page spends on scripting, style and layout while something happens, beyond what it spends anyway. */
async function workOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  const spent = async (action) => {
    const [before, from] = [await now(), performance.now()];
    const result = await action();
    return { result, work: (await now()) - before, ms: performance.now() - from };
  };
  async function now() {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.reduce((sum, { name, value }) => sum + (parts.includes(name) ? value * 1000 : 0), 0);
  }
  // The animation of the host page and the watching of it.
  const idle = await spent(() => page.waitForTimeout(2000));
  return async (action) => {
    const { result, work, ms } = await spent(action);
    return { ...result, work: Math.max(0, work - (ms * idle.work) / idle.ms) };
  };
}

function worst(changes) {
  const most = (name) => Math.max(0, ...changes.map((change) => change[name]));
  const sum = (name) => changes.reduce((total, change) => total + change[name], 0);
  return { longTasks: sum('longTasks'), longestTask: most('longestTask'), droppedFrames: sum('droppedFrames') };
}

/**
 * @param {number[]} sizes
 * @param {(text: string) => void} say
 */
export async function measurePage(sizes, say, selections = 13) {
  for (const n of sizes) textFile(n, 'ndjson');
  const server = await serve({ '/page/': here, '/dist/': dist });
  const figures = [];
  try {
    for (const n of sizes) {
      say(`The page with ${n} interactions …`);
      figures.push(await onePage(server.url, { n, slow: false, selections }));
    }
    const n = Math.min(...sizes);
    say(`The page with a slow stream of ${n} interactions …`);
    figures.push(await onePage(server.url, { n, slow: true, selections: 0 }));
  } finally {
    await server.close();
  }
  return figures;
}

export const p95 = (values) => percentile(values, 0.95);
