// `npm run soak [-- --minutes 30]`: a page uses reports for so long, as readers and programs do, and is watched for what it
// does not let go of. Ends with 1 where something grows, is wrong, or is left once all is taken away.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { chromeArgs, requireChrome, TEST_TIME_ZONE } from './chrome.mjs';
import { ROOT, figureTags } from './elements.mjs';
import { judge } from './soak/flat.mjs';
import { gaugesOf } from './soak/gauges.mjs';
import { writeCounts } from './test-counts.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, verbose: { type: 'boolean' } } });
const MINUTES = Number(values.minutes);
/** In fewer minutes most growth is what a page sets up once, and nothing can be told of a slope. */
const TELLS_GROWTH = 10;
/** Measurements: as many as tell a slope, however long it takes. */
const MEASUREMENTS = 40;
/** A tab is frozen in the background now and then: after so many cycles, for so long, ms. */
const FREEZE_EVERY = 10;
const FROZEN = 1000;
/** Interactions of the report. */
const SIZE = 400;
/** So long, ms, what was on its way when all was taken away may take to end. A blob's address is kept for ten seconds. */
const AFTERMATH = 60_000;

/** What each may grow by in the second half. */
const BOUNDS = {
  page: { share: 0.05, floor: 1e6 },
  workers: { share: 0.05, floor: 1e6 },
  nodes: { share: 0.05, floor: 500 },
  listeners: { share: 0.05, floor: 50 },
};
const MEGABYTES = new Set(['page', 'workers']);

/** The first interactions of the example report. */
function data() {
  const file = `${ROOT}/examples/report/interactions.json`;
  if (!existsSync(file)) spawnSync('npm', ['run', '--silent', 'example'], { cwd: ROOT, stdio: 'inherit', shell: true });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify({ ...report, interactions: report.interactions.slice(0, SIZE) });
}

async function serve() {
  const body = data();
  const folders = {
    '/dist/': sirv(`${ROOT}/dist`, { dev: true }),
    '/soak/': sirv(`${ROOT}/scripts/soak`, { dev: true }),
  };
  const server = createServer((request, response) => {
    const [path] = request.url.split('?', 1);
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    if (path === '/data.json') response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    else if (!prefix) response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    else {
      request.url = request.url.slice(prefix.length - 1);
      folders[prefix](request, response);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function freeze(session, page) {
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, FROZEN));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => 0);
}

/** @returns {Promise<{ samples: object[], cycles: number }>} */
async function use(page, measure) {
  const session = await page.context().newCDPSession(page);
  const start = performance.now();
  const end = MINUTES * 60_000;
  const samples = [];
  let cycles = 0;
  for (; performance.now() - start < end; cycles++) {
    await page.evaluate((i) => globalThis.soak.cycle(i), cycles);
    if (cycles % FREEZE_EVERY === FREEZE_EVERY - 1) await freeze(session, page);
    const at = performance.now() - start;
    if (at < (samples.length * end) / MEASUREMENTS) continue;
    samples.push({ at, ...(await measure()) });
    if (values.verbose) console.log(`${(at / 60_000).toFixed(1)} min ${JSON.stringify(samples.at(-1))}`);
  }
  return { samples, cycles };
}

/** What is there once everything has been taken away. */
async function leftovers(page, measure) {
  await page.evaluate(() => globalThis.soak.end());
  const end = performance.now() + AFTERMATH;
  for (;;) {
    const gauges = await measure();
    const left = await page.evaluate(() => globalThis.ledger.left());
    if (gauges.alive > 0) left.push(`${gauges.alive} workers are alive`);
    if (left.length === 0 || performance.now() > end) return { left, gauges };
    await page.waitForTimeout(500);
  }
}

/** @returns {string[]} what grows */
function growing(samples) {
  const grown = [];
  console.log('what         level    growth   allowed');
  for (const [name, bound] of Object.entries(BOUNDS)) {
    const { level, growth, allowed, isFlat } = judge(
      samples.map((sample) => ({ at: sample.at, value: sample[name] })),
      bound,
    );
    const shown = (value) => (MEGABYTES.has(name) ? `${(value / 1e6).toFixed(2)} MB` : value.toFixed(0)).padStart(10);
    console.log(`${name.padEnd(10)}${[level, growth, allowed].map(shown).join('')}${isFlat ? '' : '  grows'}`);
    if (!isFlat) grown.push(name);
  }
  return grown;
}

/** @param {Record<string, string[]>} checks by what is checked, what was found wrong */
function report(checks) {
  const failures = Object.entries(checks).flatMap(([name, found]) =>
    found.length === 0 ? [] : [`${name}: ${found.join('; ')}`],
  );
  for (const failure of failures) console.log(failure);
  const failed = failures.length;
  const passed = Object.keys(checks).length - failed;
  console.log(`\n${passed} soak checks passed, ${failed} failed`);
  writeCounts({ passed, failed, failures });
  process.exitCode = failed === 0 ? 0 : 1;
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: requireChrome(),
  args: chromeArgs(),
  env: { ...process.env, TZ: TEST_TIME_ZONE },
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const measure = await gaugesOf(page);
  await page.addInitScript((tags) => (globalThis.widgetTags = tags), figureTags());
  await page.goto(`${server.url}/soak/`);
  await page.waitForFunction(() => globalThis.soak !== undefined);
  const { samples, cycles } = await use(page, measure);
  const statuses = await page.evaluate(() => globalThis.soak.wrongStatuses());
  const figures = await page.evaluate(() => globalThis.soak.wrongFigures());
  const { left, gauges } = await leftovers(page, measure);
  console.log(
    `${cycles} cycles in ${MINUTES} minutes, ${samples.length} measurements; growth is that of the second half`,
    MINUTES < TELLS_GROWTH ? 'and nothing is concluded from it' : '',
  );
  const grown = growing(samples);
  console.log(`at the end: ${JSON.stringify(gauges)}`);
  report({
    'nothing is uncaught': faults,
    'every status is right': statuses,
    'the figures are those counted by hand': figures,
    'nothing is left': left,
    ...(MINUTES >= TELLS_GROWTH ? { 'nothing grows': grown } : {}),
  });
} finally {
  await browser.close();
  server.close();
}
