/** What the script for script tags loads later: dialogs and languages, under the policy, and from disk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import { root, tags } from '../support/built-package.js';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';

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

/** Opens both dialogs, then changes the language. */
async function useParts(page: Page): Promise<void> {
  const title = page.locator('my-agents h2').first();
  assert.equal(await title.textContent(), 'My agents');
  await page.locator('my-agents').getByRole('button', { name: 'How is this computed' }).click();
  const explain = page.locator('my-agents dialog.explain[open]');
  await explain.getByText('Days are calendar days in').waitFor();
  // Its sheet has come with it.
  assert.equal(await explain.locator('ul').evaluate((list) => getComputedStyle(list).display), 'grid');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.documentElement.lang = 'zh-TW'));
  await page.locator('my-agents h2', { hasText: '我的客服專員' }).first().waitFor();
}

async function works(url: string): Promise<readonly string[]> {
  const { page, faults } = await openPage(browser, url);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await waitForStatus(page, tags, 'ready');
  await useParts(page);
  assert.deepEqual(faults, []);
  await page.context().close();
  return scripts;
}

const named = (names: readonly string[]): string[] => names.map((name) => name.replace(/^.*\//, ''));

describe('the parts of the script', () => {
  it('are loaded when they are needed, under a strict policy', async () => {
    const loaded = named(await works(`${server.url}/examples/report/`));
    assert.ok(loaded.includes('rapport-dialogs.js') && loaded.includes('rapport-zh-Hant.js'), loaded.join());
  });

  it('are loaded for an element that comes into the page, and for its dialog', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/examples/report/`, (opened) =>
      opened.route('**/examples/report/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replace(/<metric-cards>.*<\/metric-cards>/, ''),
        });
      }),
    );
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await waitForStatus(page, tags, 'ready');
    assert.ok(!named(scripts).includes('rapport-metric-cards.js'));
    await page.evaluate(() => {
      document.querySelector('report-source')!.append(document.createElement('metric-cards'));
    });
    await page.locator('metric-cards h3', { hasText: 'First response' }).waitFor();
    assert.ok(named(scripts).includes('rapport-metric-cards.js'));
    await page.locator('metric-cards').getByRole('button', { name: 'How is this computed: CSAT' }).click();
    await page.locator('metric-cards dialog[open]').getByText('Interactions behind it').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are there for shadow trees, which are not searched, where the page loads them itself', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/examples/report/`, (opened) =>
      opened.route('**/examples/report/', async (route) => {
        const response = await route.fetch();
        const own = '<template shadowrootmode="open"><metric-cards src="interactions.json"></metric-cards></template>';
        const part = '<script type="module" src="../../dist/cdn/rapport-metric-cards.js"></script>';
        const text = (await response.text()).replace(/<report-source[^]*<\/report-source>/, `<div>${own}</div>`);
        await route.fulfill({ response, body: text.replace('</head>', `${part}</head>`) });
      }),
    );
    await page.locator('metric-cards h3', { hasText: 'First response' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('do not load the script again, whatever its address', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/examples/report/`, (opened) =>
      opened.route('**/examples/report/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('rapport.js"', 'rapport.js?v=2"') });
      }),
    );
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await waitForStatus(page, tags, 'ready');
    await useParts(page);
    assert.ok(named(scripts).includes('rapport-dialogs.js'));
    assert.ok(!named(scripts).includes('rapport.js'));
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are all in the classic script, for pages opened from disk', async () => {
    assert.deepEqual(await works(pathToFileURL(`${root}/examples/inline/index.html`).href), []);
  });
});
