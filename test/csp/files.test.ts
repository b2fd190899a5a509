import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import { launchBrowser, openPage } from '../support/page.js';
import { writeParquet } from '../support/parquet.js';
import { writeXlsx } from '../support/xlsx.js';

const REPORT = '/examples/report/';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A file</title>
  <script type="module" src="/dist/cdn/rapport.js"></script>
  <report-source time-zone="UTC" data="[]"><my-agents></my-agents></report-source>`;

let server: RunningServer;
let browser: Browser;

before(async () => {
  server = await serve({ port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await server.close();
});

/** How many workers read a file that is given to the source of a strict page, until an agent of its rows is shown. */
async function give(bytes: Uint8Array, name: string): Promise<{ workers: number; faults: readonly string[] }> {
  const { page, faults } = await openPage(browser, server.url + REPORT, (page) =>
    page.route(`**${REPORT}`, async (route) => route.fulfill({ response: await route.fetch(), body: PAGE })),
  );
  try {
    await page.evaluate(
      async ({ base64, name }) => {
        await customElements.whenDefined('report-source');
        const source = document.querySelector('report-source') as HTMLElement & { data: unknown };
        source.removeAttribute('data');
        source.data = new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name);
      },
      { base64: Buffer.from(bytes).toString('base64'), name },
    );
    const shown = () => document.querySelector('my-agents')?.shadowRoot?.textContent.includes('Ada Byron') === true;
    await page.waitForFunction(shown, undefined, { timeout: 60_000 }).catch((error: unknown) => {
      throw new Error(faults.join('\n'), { cause: error });
    });
    return { workers: page.workers().length, faults };
  } finally {
    await page.context().close();
  }
}

/** Little is read faster on the page than a worker starts. */
const SIZES = [
  [30, 0],
  [20_000, 1],
] as const;

describe('a file under a strict policy', () => {
  for (const [count, workers] of SIZES) {
    const where = workers === 1 ? 'in the worker' : 'on the page';

    it(`is read ${where} where it is a workbook of ${count} rows`, async () => {
      const rows = [
        ['Call ID', 'Started at', 'Agent', 'behaviors.activeListening'],
        ...Array.from({ length: count }, (_, i) => [
          i,
          { v: 46000 + (i * 7919) / count, format: 22 },
          { t: 'str', v: 'Ada Byron' },
          Math.sin(i),
        ]),
      ];
      const blob = await writeXlsx({ sheets: [{ name: 'Calls', rows }] });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      assert.deepEqual(await give(bytes, 'calls.xlsx'), { workers, faults: [] });
    });

    it(`is read ${where} where it is Parquet of ${count} rows, whatever compresses it`, async () => {
      for (const codec of ['snappy', 'zstd']) {
        const columns = `i AS "Call ID", make_timestamp(1765281600000000 + i * 79190000) AS "Started at", 'Ada Byron' AS "Agent"`;
        const query = `SELECT ${columns}, sin(i) AS "behaviors.activeListening" FROM range(${count}) t(i)`;
        const bytes = await writeParquet(query, `COMPRESSION ${codec}`);
        assert.deepEqual(await give(bytes, 'calls.parquet'), { workers, faults: [] }, codec);
      }
    });
  }
});
