/** A page names whose its data is: that is used without telling it from the rows, and a name that does not fit is answered. */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { InputError, type ReportDescription, type ReportInput } from '../../src/core/index.js';
import { createEngine } from '../../src/worker/create-engine.js';
import { connect } from '../worker/channel.js';
import { readSource } from './vendors/support.js';

const fixtures = fileURLToPath(new URL('vendors/fixtures', import.meta.url));
const vendors = readdirSync(fixtures).map((file) => file.replace(/\.ts$/, ''));

/** Too little to be told from others. */
const FEW = [{ id: 7, created_at: '2026-07-20T09:00:00Z', requester_id: 3, group_id: 4 }];

async function refused(run: Promise<unknown>, code: string, message: RegExp): Promise<void> {
  await assert.rejects(run, (error: unknown) => {
    assert.ok(error instanceof InputError);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  });
}

describe('the vendor that a page names', () => {
  for (const vendor of vendors) {
    it(`reads what ${vendor} gives as it is read without the name`, async () => {
      const { FIXTURES } = (await import(`./vendors/fixtures/${vendor}.ts`)) as { FIXTURES: Record<string, unknown> };
      const name =
        vendor === 'contact-lens' ? 'amazon-connect' : vendor === 'salesforce-report' ? 'salesforce' : vendor;
      for (const [shape, value] of Object.entries(FIXTURES)) {
        const [named, told] = [await readSource(value, { vendor: name }), await readSource(value)];
        assert.deepEqual(named.records, told.records, shape);
        assert.equal(named.source?.certainty, 1, shape);
      }
    });
  }

  it('is believed where the rows alone do not tell', async () => {
    const { source, records } = await readSource(FEW, { vendor: 'zendesk' });
    assert.equal(source?.name, 'zendesk');
    assert.match(source.why, /^the page says so/);
    assert.deepEqual([records[0]['id'], records[0]['teamId']], ['7', '4']);
  });

  it('is refused where nobody knows it, with the names that are known', async () => {
    for (const value of [FEW, '[{"id":1}]', 'id,created\n1,2026-07-20\n', '{"interactions":[]}']) {
      const run = createEngine(value, { vendor: 'zendesc' });
      await refused(run, 'unknownVendor', /“zendesc”\. Known are aircall, amazon-connect, .*rapport, .*zendesk/);
    }
  });

  it('is refused where the data is of another, with what is missing', async () => {
    const conversations = [{ id: 'a', startedAt: '2026-07-20T09:00:00Z', channel: 'chat' }];
    for (const value of [conversations, { interactions: conversations }, JSON.stringify(conversations)]) {
      const run = createEngine(value, { vendor: 'zendesk' });
      await refused(
        run,
        'otherVendor',
        /of Zendesk, but it has rows with id, startedAt, channel: of \w+, .*_id.* are missing/,
      );
    }
    await refused(createEngine('a,b\n1,2\n', { vendor: 'five9' }), 'otherVendor', /of Five9.*rows with a, b/);
    await refused(createEngine('a,b\n1,2\n', { vendor: 'event-log' }), 'otherVendor', /event-log/);
  });

  it('is refused, or the doubt is told, where the data surely is of another', async () => {
    const nameOf = (vendor: string) =>
      ({ 'contact-lens': 'amazon-connect', 'salesforce-report': 'salesforce' })[vendor] ?? vendor;
    const silent: string[] = [];
    for (const vendor of vendors) {
      const { FIXTURES } = (await import(`./vendors/fixtures/${vendor}.ts`)) as { FIXTURES: Record<string, unknown> };
      for (const [shape, value] of Object.entries(FIXTURES)) {
        const known = (await readSource(value)).source;
        if (!known || known.certainty < 0.9) continue;
        for (const name of new Set(vendors.map(nameOf))) {
          if (name === nameOf(vendor) || known.name === name) continue;
          const told = await readSource(value, { vendor: name }).then(
            ({ problems }) => problems.some((problem) => problem.startsWith('vendor ')),
            (error: unknown) => error instanceof InputError && /otherVendor|totals/.test(error.code),
          );
          if (!told) silent.push(`${vendor} ${shape} as ${name}`);
        }
      }
    }
    assert.deepEqual(silent, []);
  });

  it('names the vendor that it looks like', async () => {
    const zendesk = { ...FEW[0], submitter_id: 3, assignee_id: 8, via: { channel: 'email' }, updated_at: 1.7e9 };
    const tickets = { tickets: [{ ...zendesk, status: 'open' }], next_page: null };
    for (const value of [tickets, JSON.stringify(tickets), [new File([JSON.stringify(tickets)], 'tickets.json')]]) {
      const run = createEngine(value, { vendor: 'freshdesk' });
      await refused(run, 'otherVendor', /of Freshdesk, but it is of Zendesk: .*requester_id.* or name zendesk\.$/);
    }
  });

  it('is our own format, too', async () => {
    const engine = await createEngine([{ ...FEW[0], startedAt: 1, assignee_id: 1, via: { channel: 'web' } }], {
      vendor: 'rapport',
    });
    assert.equal((await engine.describe()).source, null);
  });

  it('goes to the worker with records and with what is beside them', async () => {
    for (const value of [FEW, { tickets: FEW }, JSON.stringify(FEW)]) {
      const { source, records } = await throughWorker(value);
      assert.deepEqual([source?.name, records.used], ['zendesk', 1]);
    }
  });

  it('reads local times of records in the zone of the table, through the worker as on the page', async () => {
    const { extent } = await throughWorker([{ ...FEW[0], created_at: '2026-07-20 09:00:00' }]);
    assert.equal(extent?.from, Date.parse('2026-07-20T01:00:00Z'));
  });
});

async function throughWorker(value: ReportInput): Promise<ReportDescription> {
  const { engine } = connect();
  try {
    const format = { isTable: null, table: { timeZone: 'Asia/Taipei' }, vendor: 'zendesk' };
    await engine.read(value, { format });
    return await engine.describe();
  } finally {
    engine.dispose();
  }
}
