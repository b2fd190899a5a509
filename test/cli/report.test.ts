import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { createEngine } from '../../src/core.js';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';
import { CALLS, fileOf, folder, run } from './support.js';

/** What would end a script, begin one, or close what stands around it. */
const HOSTILE = `</script><script>window.broken = 1</script><!--<script>]]>'"\u2028\u2029&lt;<img src=x onerror="window.broken=2">\u202E\u0000`;
const OTHERS = ['metric-cards', 'conversation-heatmap', 'interaction-summary'];
const SCORED = ['my-agents', 'behavior-score', 'interaction-trend'];

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

const path = (name: string) => `${folder}/${name}`;
const open = (name: string) => openPage(browser, pathToFileURL(path(name)).href);

/** Enough of them to be judged, with behaviours where wanted. */
function records(rated: boolean): Record<string, unknown>[] {
  return Array.from({ length: 60 }, (_, i) => ({
    ...CALLS[0],
    id: `r${i}`,
    startedAt: Date.UTC(2026, 4, 1 + (i % 20), 8 + (i % 9)),
    endedAt: Date.UTC(2026, 4, 1 + (i % 20), 8 + (i % 9), 10),
    agentId: `a${i % 3}`,
    agentName: `Agent ${HOSTILE} ${i % 3}`,
    summary: HOSTILE,
    [HOSTILE]: HOSTILE,
    messages: [{ at: Date.UTC(2026, 4, 1 + (i % 20), 9), from: 'customer', text: HOSTILE }],
    ...(rated && { behaviors: { activeListening: i % 7, [HOSTILE]: i } }),
  }));
}

describe('a report in one file', () => {
  it('works from disk under its own policy, and asks for nothing', async () => {
    const input = fileOf('rated.json', JSON.stringify({ interactions: [...records(true), { id: 'bad' }] }));
    const title = `Week 1 ${HOSTILE.replaceAll('\0', '')}`;
    const { code, stdout, stderr } = await run(['report', input, '-o', 'rated.html', '--title', title]);
    assert.deepEqual([code, stdout], [1, ''], stderr);
    assert.match(stderr, /^Report of 60 of 61 records written to rated\.html\.\n1 records were left out/);
    const { page, faults } = await open('rated.html');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    // One of the behaviours is not on the list, which is told.
    assert.equal(await waitForStatus(page, [...SCORED, ...OTHERS], 'partial'), 6);
    assert.equal(await page.title(), title);
    assert.equal(await page.locator('body > h1').textContent(), title);
    assert.match((await page.locator('body > .notice').textContent()) ?? '', /^1 of 61 records were left out/);
    assert.equal(await page.evaluate(() => (window as { broken?: number }).broken), undefined);
    const names = await page.evaluate(() => {
      const widget = document.querySelector('my-agents') as unknown as {
        toTable(): { rows: Record<string, unknown>[] };
      };
      return widget.toTable().rows.map((row) => Object.values(row).join());
    });
    assert.ok(names.some((row) => row.includes(HOSTILE)));
    await page.locator('interaction-summary button').first().click();
    assert.deepEqual(requests, []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('has the figures of the engine, in the language and the period that are asked for', async () => {
    const interactions = records(false);
    const input = fileOf('plain.json', JSON.stringify(interactions));
    const asked = ['--lang', 'ar', '--period', '2026-05-01/2026-05-11', '--time-zone', 'Asia/Tokyo'];
    assert.equal((await run(['report', input, '-o', 'plain.html', ...asked])).code, 0);
    const { page, faults } = await open('plain.html');
    // Without behaviours there is nothing to score.
    assert.equal(await waitForStatus(page, OTHERS, 'ready'), 3);
    assert.equal(await page.locator(SCORED.join()).count(), 0);
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [
      'ar',
      'rtl',
    ]);
    assert.equal(await page.locator('body > h1').textContent(), 'تقرير مركز الاتصال');
    const rows = await page.evaluate(() => {
      const cards = document.querySelector('metric-cards') as unknown as {
        toTable(): { rows: Record<string, unknown>[] };
      };
      return cards.toTable().rows;
    });
    const engine = await createEngine(interactions, { timeZone: 'Asia/Tokyo' });
    const period = { from: '2026-05-01', to: '2026-05-11' };
    const { value } = await engine.metricValues({ period, metrics: ['handleTime', 'csat'] });
    const shown = rows.flatMap((row) => Object.values(row));
    for (const one of value) assert.ok(shown.includes(one), `${one} is not among the figures`);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('takes the place of an older one as a whole, and can be written to standard output', async () => {
    const input = fileOf('calls.json', JSON.stringify(CALLS));
    writeFileSync(path('old.html'), 'old');
    assert.equal((await run(['report', input, '-o', 'old.html', '--time-zone', 'UTC'])).code, 1);
    const { stdout } = await run(['report', input, '--time-zone', 'UTC']);
    assert.equal(readFileSync(path('old.html'), 'utf8'), stdout);
    assert.match(stdout, /^<!doctype html>[^]*<\/html>\n$/);
  });
});
