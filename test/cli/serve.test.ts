import assert from 'node:assert/strict';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';
import { CALLS, fileOf, folder, start } from './support.js';

const good = CALLS.filter(({ startedAt }) => startedAt !== 'yesterday');
const calls = fileOf('calls.json', JSON.stringify(good));

let browser: Browser;
let child: ChildProcess;
let address: string;

before(async () => {
  browser = await launchBrowser();
  child = start(['serve', calls, '--port', '0', '--title', 'Preview']);
  let told = '';
  child.stderr!.setEncoding('utf8');
  for await (const text of child.stderr as AsyncIterable<string>) {
    told += text;
    if (told.includes('\n')) break;
  }
  address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)![0];
});

after(async () => {
  child.kill('SIGKILL');
  await browser.close();
});

function statusFor(host: string, path = '/'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(new URL(path, address), { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the preview', () => {
  it('answers only this computer, under the names that it has', async () => {
    const { port } = new URL(address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) assert.equal(await statusFor(host), 200);
    for (const host of [`evil.example:${port}`, '127.0.0.1', 'localhost:1', `127.0.0.1.evil.example:${port}`]) {
      for (const path of ['/', '/data.ndjson', '/events', '/rapport/rapport.js']) {
        assert.equal(await statusFor(host, path), 421);
      }
    }
  });

  it('gives nothing but the report and its program', async () => {
    const { host } = new URL(address);
    for (const path of [
      '/calls.json',
      '/../package.json',
      '/rapport/..%2f..%2fpackage.json',
      '/rapport/',
      '/rapport/manifest.json',
    ]) {
      assert.equal(await statusFor(host, path), 404, path);
    }
    const response = await fetch(address, { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  it('follows its file, also where that is broken meanwhile or another takes its place', async () => {
    const { page, faults } = await openPage(browser, address);
    await waitForStatus(page, ['metric-cards', 'interaction-summary'], 'ready');
    const reads = (read: number) =>
      page.waitForFunction(
        (text) => document.querySelector('.about')?.textContent.includes(text),
        `${read} of ${read}`,
      );
    await reads(3);
    writeFileSync(calls, JSON.stringify([...good, { ...good[0], id: 'new' }]));
    await reads(4);
    await waitForStatus(page, ['metric-cards', 'interaction-summary'], 'ready');
    writeFileSync(calls, '[{"id":');
    await page.waitForSelector('[role=alert]');
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /cut off/);
    writeFileSync(`${folder}/other.json`, JSON.stringify(good.slice(0, 2)));
    renameSync(`${folder}/other.json`, calls);
    await reads(2);
    await waitForStatus(page, ['metric-cards', 'interaction-summary'], 'ready');
    // A page that is left takes its requests back.
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith('request failed')),
      [],
    );
    await page.context().close();
  });

  it('ends when it is asked to, though somebody still looks', async () => {
    const { page } = await openPage(browser, address);
    await waitForStatus(page, ['metric-cards'], 'ready');
    const closed = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await closed, [0, null]);
    await page.context().close();
  });
});
