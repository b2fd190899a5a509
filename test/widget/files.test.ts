/** The export of a helpdesk, as it is: files that belong together, an archive, the answer of an address or one at hand. */

import { expect } from '@open-wc/testing';
import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js';
import { HttpResponse, http } from 'msw';
import { leaseData, leaseEngine, type EngineLease } from '../../src/data/shared-engines.js';
import { useHandlers } from '../support/msw.js';

const ticket = (id: number) => ({
  id,
  created_at: '2026-07-20T10:00:00Z',
  updated_at: '2026-07-20T12:00:00Z',
  status: 'solved',
  via: { channel: 'web' },
  requester_id: 900 + id,
  submitter_id: 900 + id,
  assignee_id: 7,
  group_id: 3,
  subject: 'x'.repeat(200),
});

const USERS = 'id,name,role,email,time_zone,suspended,organization_id\n7,Ada,agent,a@example.org,Rome,false,\n';

/** So many that a worker reads them. */
const ANSWER = { tickets: Array.from({ length: 1200 }, (_, i) => ticket(i)), next_page: null };

const files = () => [new File([USERS], 'users.csv'), new File([JSON.stringify(ANSWER)], 'tickets.json')];

async function expectTickets(lease: EngineLease, agents = ['Ada']): Promise<void> {
  const description = await (await lease.engine).describe();
  expect(description.source?.name).to.equal('zendesk');
  expect(description.records.used).to.equal(1200);
  expect(description.agents.map(({ name }) => name)).to.deep.equal(agents);
  lease.release();
}

describe('the export of a helpdesk', () => {
  for (const worker of [undefined, 'off']) {
    describe(worker ? 'on the page' : 'in a worker', () => {
      const lease = (data: object) => leaseData(data, { timeZone: 'UTC' }, { worker });

      it('is read from files that belong together', async () => {
        await expectTickets(lease(files()));
      });

      it('is read from an archive', async () => {
        configure({ useWebWorkers: false });
        const zip = new ZipWriter(new BlobWriter());
        for (const file of files()) await zip.add(file.name, new BlobReader(file));
        await expectTickets(lease(await zip.close()));
      });

      it('is read from the answer of an API at hand', async () => {
        await expectTickets(lease({ ...ANSWER }), ['7']);
        await expectTickets(lease(ANSWER.tickets), ['7']);
      });

      it('is read from an address', async () => {
        await useHandlers([http.get('/api/v2/tickets', () => HttpResponse.json(ANSWER))]);
        const request = { url: '/api/v2/tickets', load: {}, engine: { timeZone: 'UTC' }, worker };
        await expectTickets(leaseEngine(request), ['7']);
      });
    });
  }
});
