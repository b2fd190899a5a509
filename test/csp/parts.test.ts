/** What the script for script tags loads later: dialogs and languages, under the policy, and from disk. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import type * as Loader from '../../src/loader.js';
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

/** Whether a part of this name is among the files: they are named by part and hash. */
const has = (files: readonly string[], part: string): boolean =>
  files.some((file) => new RegExp(`/rapport-${part}-[\\w-]{8}\\.js$`).test(file));

/** Changes the text of the page on its way. */
const rewritten = (change: (html: string) => string) => (opened: Page) =>
  opened.route('**/examples/report/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

describe('the parts of the script', () => {
  it('are loaded when they are needed, under a strict policy', async () => {
    const loaded = await works(`${server.url}/examples/report/`);
    assert.ok(has(loaded, 'dialogs') && has(loaded, 'zh-Hant'), loaded.join());
  });

  it('are loaded for an element that comes into the page, and for its dialog', async () => {
    const { page, faults } = await openPage(
      browser,
      `${server.url}/examples/report/`,
      rewritten((html) => html.replace(/<metric-cards>.*<\/metric-cards>/, '')),
    );
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await waitForStatus(page, tags, 'ready');
    assert.ok(!has(scripts, 'metric-cards'));
    await page.evaluate(() => {
      document.querySelector('report-source')!.append(document.createElement('metric-cards'));
    });
    await page.locator('metric-cards h3', { hasText: 'First response' }).waitFor();
    assert.ok(has(scripts, 'metric-cards'));
    await page.locator('metric-cards').getByRole('button', { name: 'How is this computed: CSAT' }).click();
    await page.locator('metric-cards dialog[open]').getByText('Interactions behind it').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are loaded for elements in a shadow tree, with no other script', async () => {
    const own = '<template shadowrootmode="open"><metric-cards src="interactions.json"></metric-cards></template>';
    const { page, faults } = await openPage(
      browser,
      `${server.url}/examples/report/`,
      rewritten((html) => html.replace(/<report-source[^]*<\/report-source>/, `<div>${own}</div>`)),
    );
    await page.locator('metric-cards h3', { hasText: 'First response' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are loaded once, whatever the address of the script', async () => {
    const { page, faults } = await openPage(
      browser,
      `${server.url}/examples/report/`,
      rewritten((html) => html.replace('rapport.js"', 'rapport.js?v=2"')),
    );
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await waitForStatus(page, tags, 'ready');
    await useParts(page);
    assert.ok(has(scripts, 'dialogs'));
    assert.ok(!scripts.some((path) => path.endsWith('/rapport.js')));
    assert.deepEqual(
      scripts.filter((path, i) => scripts.indexOf(path) !== i),
      [],
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are what a page may call: other names, words and an engine of its own', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/examples/report/`);
    await waitForStatus(page, tags, 'ready');
    const outcome = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>('script[src$="rapport.js"]')!.src;
      const rapport = (await import(script)) as typeof Loader;
      await rapport.define('my-agents', 'acme-agents');
      await rapport.registerMessages('en', 'my-agents-title = Our people');
      const engine = await rapport.createEngine([{ id: 'i1', startedAt: '2026-06-01T10:00:00Z', agentId: 'a1' }]);
      const unknown = await rapport.define('no-such').catch((error: unknown) => (error as Error).message);
      const host = document.body.appendChild(document.createElement('div'));
      const closed = host.attachShadow({ mode: 'closed' });
      closed.append(document.createElement('acme-agents'));
      rapport.observe(closed);
      const { facets } = await engine.describe();
      return { unknown, agents: facets.agent?.keys, named: customElements.get('acme-agents') !== undefined };
    });
    assert.ok(outcome.named);
    assert.deepEqual(outcome.agents, ['a1']);
    assert.match(outcome.unknown ?? '', /There is no element <no-such>/);
    await page.locator('my-agents h2', { hasText: 'Our people' }).first().waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are registered under the name that a page gives, and no other', async () => {
    const { page, faults } = await openPage(
      browser,
      `${server.url}/examples/report/`,
      rewritten((html) => html.replace(/<metric-cards>.*<\/metric-cards>/, '')),
    );
    await waitForStatus(page, tags, 'ready');
    const names = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>('script[src$="rapport.js"]')!.src;
      const { define } = (await import(script)) as typeof Loader;
      await define('metric-cards', 'acme-cards');
      const known = ['metric-cards', 'acme-cards'].filter((name) => customElements.get(name) !== undefined);
      document.body.append(document.createElement('metric-cards'));
      await customElements.whenDefined('metric-cards');
      return known;
    });
    assert.deepEqual(names, ['acme-cards']);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('are all in the classic script, for pages opened from disk', async () => {
    assert.deepEqual(await works(pathToFileURL(`${root}/examples/inline/index.html`).href), []);
  });
});
