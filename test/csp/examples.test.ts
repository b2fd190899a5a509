import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import { root, tags } from '../support/built-package.js';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';
import { waitFor } from '../support/wait-for.js';

// But for what somebody tries out.
const examples = readdirSync(`${root}/examples`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('index.html') && !name.startsWith('mine/'))
  .sort();

// A browser gives a page from disk no access to other files but classic scripts.
const opensFromDisk = (name: string): boolean =>
  /<script src="[^"]*rapport\.iife\.js"/.test(readFileSync(`${root}/examples/${name}`, 'utf8'));

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

async function works(url: string): Promise<void> {
  const { page, faults } = await openPage(browser, url);
  // What brings a report waits for somebody to give one.
  const shown = tags.filter((tag) => tag !== 'report-import');
  const count = await waitForStatus(page, shown, 'ready');
  assert.ok(count > 0, 'the page has no element of the package');
  assert.deepEqual(faults, []);
  await page.context().close();
}

describe('the examples', () => {
  it('include the report', () => assert.ok(examples.includes('report/index.html')));

  for (const name of examples) {
    it(`${name} works under a strict Content Security Policy with Trusted Types`, () =>
      works(`${server.url}/examples/${name}`));
  }

  for (const name of examples.filter(opensFromDisk)) {
    it(`${name} works when opened from disk`, () => works(pathToFileURL(`${root}/examples/${name}`).href));
  }
});

describe('the check of the policy', () => {
  it('notices what the policy refuses', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/examples/report/`);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p></p>';
      } catch {
        // Trusted Types throw as well as report.
      }
    });
    for (const directive of ['style-src', 'require-trusted-types-for']) {
      await waitFor(
        () => faults.some((fault) => fault.startsWith(`policy: ${directive}`)),
        () => `a violation of ${directive} among: ${faults.join(', ')}`,
      );
    }
    await page.context().close();
  });
});
