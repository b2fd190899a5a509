import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import sirv from 'sirv';
import { POLICY_WITHOUT_WORKER, serve, type RunningServer } from '../../scripts/serve.mjs';
import { root, tags } from '../support/built-package.js';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';

const REPORT = '/examples/report/';
const WORKER = '**/rapport-worker.js';

let strict: RunningServer;
let withoutWorker: RunningServer;
let browser: Browser;

before(async () => {
  strict = await serve({ port: 0 });
  withoutWorker = await serve({ port: 0, policy: POLICY_WITHOUT_WORKER });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await strict.close();
  await withoutWorker.close();
});

interface Outcome {
  readonly workers: number;
  readonly faults: readonly string[];
}

async function open(url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Outcome> {
  const { page, faults } = await openPage(browser, url, prepare);
  try {
    await waitForStatus(page, tags, 'ready').catch((error: unknown) => {
      throw new Error(faults.join('\n'), { cause: error });
    });
    return { workers: page.workers().length, faults };
  } finally {
    await page.context().close();
  }
}

/** Changes the text of the page on its way. */
function rewrite(change: (html: string) => string): (page: Page) => Promise<unknown> {
  return (page) =>
    page.route(`**${REPORT}`, async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
}

const off = rewrite((html) => html.replace('<report-source', '<report-source worker="off"'));

describe('the worker under a strict policy', () => {
  it('starts where its policy of Trusted Types is listed', async () => {
    assert.deepEqual(await open(strict.url + REPORT), { workers: 1, faults: [] });
  });

  it('is not asked for with worker="off", so that there is nothing to refuse', async () => {
    assert.deepEqual(await open(withoutWorker.url + REPORT, off), { workers: 0, faults: [] });
  });

  it('is done without where its policy is refused, and the setting that is missing is named once', async () => {
    const { workers, faults } = await open(withoutWorker.url + REPORT);
    assert.equal(workers, 0);
    const [ours, others] = [true, false].map((own) => faults.filter((fault) => fault.includes('[rapport]') === own));
    assert.equal(ours.length, 1);
    assert.match(ours[0], /did not start: it takes "rapport-worker" in the directive trusted-types .+ or worker="off"/);
    assert.ok(others.length > 0);
    for (const fault of others) assert.match(fault, /^policy: trusted-types|Content Security policy/);
  });

  it('is not asked for where the page itself says that its policy would be refused', async () => {
    const meta = '<meta http-equiv="Content-Security-Policy" content="trusted-types lit-html" />';
    const outcome = await open(
      strict.url + REPORT,
      rewrite((html) => html.replace('<title>', `${meta}<title>`)),
    );
    assert.deepEqual(outcome, { workers: 0, faults: [] });
  });

  it('takes no script of another name', async () => {
    const elsewhere = rewrite((html) => html.replace('<report-source', '<report-source worker="/dist/cdn/rapport.js"'));
    const { workers, faults } = await open(strict.url + REPORT, elsewhere);
    assert.equal(workers, 0);
    assert.equal(faults.length, 1);
    assert.match(faults[0], /^console\.warning: \[rapport\] The worker "\/dist\/cdn\/rapport\.js" did not start/);
  });
});

describe('a worker that does not start', () => {
  const ways: [string, Parameters<Route['fulfill']>[0]][] = [
    ['is not there', { status: 404, body: '' }],
    ['is a page', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
    ['throws', { status: 200, contentType: 'text/javascript', body: 'throw new Error("broken")' }],
  ];
  for (const [name, answer] of ways) {
    it(`because its script ${name} is done without, and nothing of ours is said`, async () => {
      const { workers, faults } = await open(strict.url + REPORT, (page) =>
        page.route(WORKER, (route) => route.fulfill(answer)),
      );
      assert.equal(workers, 0);
      for (const fault of faults) assert.doesNotMatch(fault, /rapport\]/);
    });
  }
});

describe('a script of another origin', () => {
  const files = sirv(`${root}/dist/cdn`, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const scripts = createServer((request, response) => files(request, response));
  const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = () =>
    `<!doctype html><script type="module" src="${originOf(scripts)}/rapport.js"></script>
    <report-source src="report.json"><my-agents></my-agents></report-source>`;
  const report = JSON.stringify([{ id: 'i1', startedAt: '2026-06-01T10:00:00Z', agentId: 'a1' }]);
  const elsewhere = createServer(({ url }, response) => {
    response.setHeader('Content-Type', url === '/' ? 'text/html' : 'application/json');
    response.end(url === '/' ? html() : report);
  });

  before(async () => {
    for (const server of [scripts, elsewhere]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    }
  });
  after(() => {
    scripts.close();
    elsewhere.close();
  });

  it('starts the worker through one of the page', async () => {
    const { workers, faults } = await open(`${originOf(elsewhere)}/`);
    assert.equal(workers, 1);
    for (const fault of faults) assert.doesNotMatch(fault, /rapport\]/);
  });
});
