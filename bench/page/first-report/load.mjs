// Loads one page once, with nothing of it anywhere yet.
import { probe } from './probe.js';

/** Tall enough for every widget: what is not on the screen may wait to be drawn. */
const VIEWPORT = { width: 1280, height: 4800 };

const SETTLED = 500;

/** Milliseconds of processor time of all processes of the browser, by process. */
async function processorTimes(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

/** What the processes that are there have computed since; of those that have gone nothing is known. */
async function processorTimeSince(session, before) {
  let sum = 0;
  for (const [id, time] of await processorTimes(session)) sum += time - (before.get(id) ?? 0);
  return sum;
}

/**
 * @typedef {object} FirstReport
 * @property {number} drawn milliseconds from the navigation until everything is drawn
 * @property {number | null} firstPaint milliseconds until the first text or picture
 * @property {Record<string, number>} parts milliseconds until the last change of each widget
 * @property {number} processor milliseconds of processor time that the whole browser took, which no other load disturbs
 * @property {number[]} tasks lengths of the main thread's tasks over 50 ms, milliseconds
 * @property {number} requests
 * @property {number} bytes of everything but the data
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, taken(): { path: string, bytes: number }[] }} server
 * @param {import('./places.mjs').Place} place
 * @param {{ before?: (page: import('playwright-core').Page) => Promise<void>, after?: (page: import('playwright-core').Page) => Promise<void> }} [watch]
 *   `before` is called before the page is opened, `after` when all is drawn
 * @returns {Promise<FirstReport>}
 */
export async function loadOnce(browser, server, place, watch = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const session = await browser.newBrowserCDPSession();
  try {
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    // A new window keeps the browser busy for a moment.
    await page.waitForTimeout(SETTLED);
    await page.addInitScript(probe, place.selector);
    await watch.before?.(page);
    const before = await processorTimes(session);
    server.taken();
    await page.goto(`${server.url}${place.path}`, { waitUntil: 'commit' });
    const times = await page.evaluate(() => globalThis.firstReport());
    const processor = await processorTimeSince(session, before);
    const files = server.taken();
    if (problems.length > 0) throw new Error(`${place.label}: ${problems[0]}`);
    await watch.after?.(page);
    const own = files.filter(({ path }) => !path.endsWith('interactions.json'));
    return { ...times, processor, requests: files.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await session.detach();
    await context.close();
  }
}
