/** One's own export, from the choice of files to the report: by keyboard only, and as assistive technology is told of it. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import { launchBrowser, openPage } from '../support/page.js';

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

const AGENTS = ['Kofi Mensah', 'Ana Petrović', 'Yūki Itō'];

function table(rows: number) {
  const header = 'Ticket ID;Created at;Assignee;Channel;First response time;Note';
  const two = (value: number) => String(value).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      1000 + i,
      `2026-06-${two(1 + (i % 28))} 09:${two(i % 60)}`,
      AGENTS[i % 3],
      ['phone', 'email'][i % 2],
      3 + (i % 40),
      'x',
    ].join(';'),
  );
  const text = [header, ...lines].join('\n');
  return { name: 'support_q3.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** What has the focus, with its name as far as text tells it; empty where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? (element as HTMLSelectElement).labels?.[0]?.textContent;
    return `${element.localName}: ${(label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()}`;
  });
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now);
  }
  assert.fail(`No Tab leads to ${String(name)}, but to ${passed.join(' | ')}`);
}

async function reached(page: Page, status: RegExp): Promise<void> {
  const is = (source: string) =>
    new RegExp(source).test((document.querySelector('report-import') as { status?: string } | null)?.status ?? '');
  await page.waitForFunction(is, status.source, { timeout: 30_000 });
}

async function choose(page: Page, file: ReturnType<typeof table>, key: string): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.keyboard.press(key);
  await (await opened).setFiles(file);
}

const announced = (page: Page) => page.locator('report-import .live').textContent();

function open(lang = 'en', width = 1280, options: Parameters<Page['emulateMedia']>[0] = {}) {
  return openPage(browser, `${server.url}/examples/import/`, async (page) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(options);
    // The browser hands dialogs over from now on: a listener that comes with the key press may come too late.
    page.on('filechooser', () => undefined);
    // As a page in that language would say.
    await page.addInitScript((value) => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.lang = value;
        document.documentElement.dir = value === 'ar' ? 'rtl' : 'ltr';
      });
    }, lang);
  });
}

describe('an import by keyboard only', () => {
  it('goes from the choice of a file to the report, and never loses the focus', async () => {
    const { page, faults } = await open();
    await tabTo(page, /^button: Choose files$/);
    await choose(page, table(300), 'Enter');
    await reached(page, /^(?:ready|partial)$/);
    assert.notEqual(await focused(page), '', 'the focus is lost once files are read');
    assert.match((await announced(page)) ?? '', /300 conversations/);

    // Another column for a field, with the arrow keys.
    await tabTo(page, /^select: Column for “Agent/);
    const select = page.locator('report-import tr[data-field=agentName] select').first();
    const before = await select.inputValue();
    await page.keyboard.press('ArrowDown');
    await reached(page, /^(?:ready|partial)$/);
    assert.notEqual(await select.inputValue(), before);
    assert.match(await focused(page), /^select: Column for “Agent/);
    await page.keyboard.press('ArrowUp');
    await reached(page, /^(?:ready|partial)$/);
    assert.equal(await select.inputValue(), before);
    assert.match(await focused(page), /^select: Column for “Agent/);

    await tabTo(page, /^button: Use 300 conversations$/);
    await page.keyboard.press('Space');
    await page.waitForFunction(
      () =>
        (document.querySelector('my-agents') as unknown as { status: string }).status !== 'loading' &&
        document.querySelector('my-agents')!.shadowRoot!.textContent.includes('Kofi Mensah'),
    );
    assert.match(await focused(page), /^button: Use 300 conversations$/);
    assert.match((await announced(page)) ?? '', /The report shows them now/);

    // Other files: what had the focus is gone, and Tab goes on within the card.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.match(await focused(page), /^button: Take other files$/);
    await page.keyboard.press('Enter');
    await reached(page, /^initial$/);
    assert.match(await focused(page), /^h2: Bring your data$/);
    await tabTo(page, /^button: Choose files$/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('is stopped with Escape, as is pasting', async () => {
    const { page, faults } = await open();
    await tabTo(page, /^button: Paste$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('report-import')!.shadowRoot!.activeElement?.localName === 'textarea',
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.querySelector('report-import')!.shadowRoot!.activeElement?.localName === 'button',
    );
    assert.match(await focused(page), /^button: Paste$/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await choose(page, table(600_000), 'Space');
    await reached(page, /^(?:loading|ready|partial)$/);
    assert.match((await announced(page)) ?? '', /Reading/);
    await page.keyboard.press('Escape');
    await reached(page, /^initial$/);
    assert.match((await announced(page)) ?? '', /Reading was stopped/);
    assert.notEqual(await focused(page), '', 'the focus is lost once reading was stopped');
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

/** Words of the headings of the columns, and of the button that hands over. */
const LANGUAGES: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  en: [/^Our field, Their column, Sample values, Read as, How sure, and why$/, /^Use 40 conversations$/],
  it: [/^[A-Z][^,]+, [^,]+, [^,]+, [^,]+, [^,]+(?:, [^,]+)?$/, /40/],
  ar: [/[\u0600-\u06FF]/, /[\u0600-\u06FF]/],
  'zh-Hans': [/\p{Script=Han}/u, /40/],
  'zh-Hant': [/\p{Script=Han}/u, /40/],
};

describe('what assistive technology is told of an import', () => {
  for (const [lang, [heads, use]] of Object.entries(LANGUAGES)) {
    it(`has roles and names in ${lang}`, async () => {
      const { page, faults } = await open(lang);
      const element = page.locator('report-import');
      await element.getByRole('button').first().waitFor();
      const region = element.getByRole('region');
      assert.equal(await region.count(), 1);
      await page.locator('report-import #files').setInputFiles(table(40));
      await reached(page, /^(?:ready|partial)$/);
      await element.locator('tr[data-field=id]').waitFor();
      const names = (await element.getByRole('columnheader').allTextContents()).map((one) => one.trim());
      assert.match(names.filter(Boolean).slice(0, 5).join(', '), heads);
      assert.ok((await element.getByRole('rowheader').count()) >= 4);
      const tree = await region.ariaSnapshot();
      const nameless = tree
        .split('\n')
        .filter((line) => /- (?:button|combobox|table|radio|heading)(?: \[|:|$)/.test(line));
      assert.deepEqual(nameless, [], tree);
      assert.match(tree, /- table "/);
      assert.ok((await element.getByRole('button', { name: use }).count()) > 0, tree);
      assert.ok(/[\d٠-٩]{2}/.test((await announced(page)) ?? ''), 'the result is announced');
      if (lang !== 'en') assert.doesNotMatch(tree, /Choose files|Sample values|Sure\b|Take other/);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});

describe('an import on other screens', () => {
  for (const [what, lang, width, options] of [
    ['1280 px', 'en', 1280, {}],
    ['dark', 'en', 1280, { colorScheme: 'dark' }],
    ['forced colours', 'en', 1280, { forcedColors: 'active' }],
    ['print', 'en', 800, { media: 'print' }],
    ['360 px, right to left', 'ar', 360, {}],
    ['360 px', 'zh-Hant', 360, {}],
    ['320 px', 'it', 320, {}],
  ] as const) {
    it(`fits and keeps its controls: ${what}`, async () => {
      const { page, faults } = await open(lang, width, options);
      await page.locator('report-import #files').setInputFiles(table(40));
      await reached(page, /^(?:ready|partial)$/);
      await page.locator('report-import tr[data-field=id]').waitFor();
      const over = await page.locator('report-import').evaluate((element) => {
        const card = element.shadowRoot!.querySelector('.card')!.getBoundingClientRect();
        return [...element.shadowRoot!.querySelectorAll('h2, p, button, select, td, th, li, label')]
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .scroller'))
          .filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left < card.left - 1 || right > card.right + 1;
          })
          .map((one) => `${one.localName}: ${(one.textContent ?? '').trim().slice(0, 40)}`);
      });
      assert.deepEqual(over, []);
      assert.ok(await page.locator('report-import').evaluate((element) => element.scrollWidth <= element.clientWidth));
      const isPrinted = 'media' in options;
      assert.equal(await page.locator('report-import .use').isVisible(), !isPrinted);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});
