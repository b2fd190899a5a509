// How the time until all are ready grows with the number of widgets: `node bench/page/many/run.mjs [--n 100,300,1000]
// [--layout own,source] [--against DIR]`. Ends with 1 where the exponent is above the bound.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figureTags } from '../../../scripts/elements.mjs';
import { buildProject, makeExample } from '../../src/build.mjs';
import { launch } from '../../src/chromium/browser.mjs';
import { serve } from '../../src/chromium/server.mjs';
import { table } from '../../src/report/markdown.mjs';
import { growth } from '../../src/statistics.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Twice as many may take so many times as long, as an exponent: 1 is exactly twice. */
const BOUND = 1.25;

const { values: options } = parseArgs({
  options: {
    n: { type: 'string', default: '100,300,1000' },
    layout: { type: 'string', default: 'own,source' },
    against: { type: 'string' },
  },
});
const sizes = options.n.split(',').map(Number);

/** Each in a browser of its own: nothing of the one before is left. */
async function measure({ server, folder }, count, layout) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Berlin' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript((tags) => (globalThis.widgetTags = tags), figureTags(folder));
    await page.goto(`${server.url}/many/`);
    await page.waitForFunction(() => globalThis.mount !== undefined);
    const before = await spent(session);
    const result = await page.evaluate(([n, where]) => globalThis.mount(n, where), [count, layout]);
    const after = await spent(session);
    const work = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
    return { count, ...result, ...work };
  } finally {
    await browser.close();
  }
}

/** Seconds that the page's thread has spent on each since it was opened. */
async function spent(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { script: value('ScriptDuration'), style: value('RecalcStyleDuration'), layout: value('LayoutDuration') };
}

async function section(folder, layout) {
  const server = await serve({ '/many/': here, '/dist/': `${folder}/dist`, '/examples/': `${folder}/examples` });
  const rows = [];
  try {
    for (const count of sizes) {
      console.error(`${folder}, ${layout}, ${count} widgets …`);
      rows.push(await measure({ server, folder }, count, layout));
    }
  } finally {
    await server.close();
  }
  const exponent = growth(rows.map(({ count, last }) => ({ n: count, ms: last })));
  const seconds = (value) => value.toFixed(2);
  const body = rows.map((row) => [
    String(row.count),
    String(row.ready),
    seconds(row.first / 1000),
    seconds(row.last / 1000),
    seconds(row.drawn / 1000),
    seconds(row.script),
    seconds(row.style),
    seconds(row.layout),
  ]);
  const head = ['widgets', 'ready', 'first, s', 'last, s', 'all drawn, s', 'script, s', 'style, s', 'layout, s'];
  console.log(`\n${folder}, ${layout}: exponent ${exponent.toFixed(2)}\n\n${table(head, body)}`);
  return rows.every(({ count, ready }) => ready === count) && exponent <= BOUND;
}

buildProject();
makeExample();
let fine = true;
for (const layout of options.layout.split(',')) {
  if (options.against) await section(options.against, layout);
  fine = (await section(root, layout)) && fine;
}
process.exitCode = fine ? 0 : 1;
