/** NICE CXone: completed contacts, all of whose values are texts; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contact, FIXTURES, page } from './fixtures/nice.js';
import { engineOf, metric, picked, readSource } from './support.js';

const START = Date.parse('2026-03-02T09:00:00Z');
const nobody = { agentId: '', firstName: '', lastName: '', agentSeconds: '0', holdSeconds: '0', ACWSeconds: '' };

describe('NICE CXone', () => {
  it('is read from a page, a list and lines', async () => {
    for (const [shape, value] of Object.entries(FIXTURES)) {
      const { source, records, problems } = await readSource(value);
      assert.equal(source?.name, 'nice', shape);
      assert.deepEqual(problems, [], shape);
      assert.deepEqual(
        picked(
          records[0],
          'id parentId startedAt endedAt channel direction agentId agentName teamId teamName queueSeconds'.split(' '),
          'talkSeconds holdSeconds afterContactSeconds answered abandoned customer'.split(' '),
        ),
        {
          id: '101',
          startedAt: START,
          endedAt: START + 120_500,
          channel: 'voice',
          direction: 'inbound',
          agentId: '7',
          agentName: 'Ada Rossi',
          teamId: '3',
          teamName: 'Parcels',
          queueSeconds: 13,
          talkSeconds: 80,
          holdSeconds: 20,
          afterContactSeconds: 30,
          answered: true,
          abandoned: false,
          customer: { id: '390600000001', phone: '390600000001' },
        },
        shape,
      );
    }
  });

  it('gives the metrics of calls: hold is not counted twice, a leg is no offer', async () => {
    const engine = await engineOf(
      page(
        contact(),
        contact({ contactId: '102', masterContactId: '101', contactStart: '2026-03-02T09:02:00Z', agentId: '8' }),
        contact({ contactId: '103', masterContactId: '103', ...nobody, abandoned: 'True', inQueueSeconds: '50' }),
        contact({ contactId: '104', masterContactId: '104', ...nobody, isShortAbandon: 'True', inQueueSeconds: '2' }),
        // The menu only.
        contact({ contactId: '105', masterContactId: '105', ...nobody, inQueueSeconds: '0' }),
      ),
    );
    assert.equal(await metric(engine, 'handleTime'), 130);
    assert.equal(await metric(engine, 'queueTime'), 13);
    assert.equal(await metric(engine, 'abandonmentRate'), 200 / 3);
    assert.equal(await metric(engine, 'conversationsOpened'), 4);
  });

  it('says that pages are missing', async () => {
    const { problems } = await readSource({ ...page(contact()), totalRecords: '250' });
    assert.deepEqual(problems, ['totalRecords table ignored: 1 of 250, not all pages: 249 are missing']);
    const next = { ...page(contact()), _links: { next: 'https://example.org/2' } };
    assert.match((await readSource(next)).problems[0], /^_links.next table ignored/);
  });

  it('survives what is missing, null, of another type or empty', async () => {
    const odd = [
      contact({ agentSeconds: 'x', mediaTypeName: 4 }),
      contact({ contactStart: '' }),
      contact({ abandoned: null }),
    ];
    const { records } = await readSource(page(...odd));
    assert.equal(records.length, 3);
    await engineOf(page(...odd));
  });
});
