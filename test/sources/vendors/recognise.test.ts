/** Each fixture of each vendor is told to be that vendor's, and what a vendor has is told in its page. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../../../src/sources/vendors/index.js';
import { readSource } from './support.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const vendors = readdirSync(here('fixtures')).map((file) => file.replace(/\.ts$/, ''));

/** A vendor may have several sources: `salesforce-report`. */
const isOf = (name: string, vendor: string) => name === vendor || name.startsWith(`${vendor}-`);

describe('recognition', () => {
  for (const vendor of vendors) {
    it(`tells ${vendor}`, async () => {
      const { FIXTURES } = (await import(`./fixtures/${vendor}.ts`)) as { FIXTURES: Record<string, unknown> };
      assert.ok(Object.keys(FIXTURES).length > 0);
      for (const [shape, value] of Object.entries(FIXTURES)) {
        const { source } = await readSource(value);
        assert.ok(isOf(source?.name ?? '', vendor), `${shape}: ${source?.name}`);
      }
    });
  }

  it('does not take what is in our own format, or of nobody', async () => {
    for (const value of [
      [{ id: 'a', startedAt: '2026-01-01T00:00Z', channel: 'chat', agentId: 'x' }],
      { interactions: [{ id: 'a', startedAt: 1 }], agents: [{ id: 'x' }] },
      '{"id":"a","startedAt":1}\n{"id":"b","startedAt":2}\n',
      'id,startedAt,agentId,channel\na,2026-01-01T00:00Z,x,chat\n',
      { data: [{ id: 1, created_at: '2026-01-01T00:00Z', status: 'open' }] },
    ]) {
      const { source } = await readSource(value).catch(() => ({ source: null }));
      assert.equal(source, null);
    }
  });
});

describe('a source', () => {
  const pages = readdirSync(here('../../../docs/sources')).map((file) => file.replace(/\.md$/, ''));
  for (const { name } of SOURCES) {
    it(`${name} has a page and fixtures`, () => {
      // What is learnt of a vendor's recordings stands in the page of its contacts.
      const page = name === 'contact-lens' ? 'amazon-connect' : name;
      assert.ok(
        pages.some((one) => isOf(page, one)),
        page,
      );
      assert.ok(
        vendors.some((vendor) => isOf(name, vendor)),
        name,
      );
    });
  }
});
