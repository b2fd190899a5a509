/** RingCentral: fixtures in the shapes of its call log, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, record } from './fixtures/ringcentral.js';
import { metricsOf, picked, readSource } from './support.js';

const at = (seconds: number) => Date.parse('2026-07-20T09:00:00Z') + seconds * 1000;
const logOf = (...records: object[]) => ({ records, navigation: {} });

describe('RingCentral', () => {
  it('makes one call of what stands in the log for every extension', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'ringcentral');
    assert.deepEqual(problems, []);
    assert.equal(records.length, 4);
    const fields = [
      'id',
      'startedAt',
      'endedAt',
      'channel',
      'direction',
      'agentId',
      'answered',
      'abandoned',
      'customer',
    ];
    assert.deepEqual(picked(records[0], ...fields, 'status', 'talkSeconds'), {
      id: 't-1',
      startedAt: at(0),
      endedAt: at(120),
      channel: 'voice',
      direction: 'inbound',
      agentId: '31',
      answered: true,
      customer: { id: '+390000001', name: 'Chen', phone: '+390000001' },
    });
  });

  it('knows missed calls, voicemails and those who hung up apart', async () => {
    const { records } = await readSource(FIXTURES['list']);
    assert.deepEqual(
      records.map((one) => [one['answered'], one['abandoned'], one['agentId']]),
      [
        [true, undefined, '31'],
        [false, undefined, undefined],
        [false, false, undefined],
        [false, true, undefined],
      ],
    );
    // Unless something says otherwise, a missed call was given up: two of four.
    assert.deepEqual(await metricsOf(FIXTURES['list'], 'conversationsOpened', 'abandonmentRate'), [4, 50]);
  });

  it('takes the whole call from its master leg, and who took it from the leg that was accepted', async () => {
    const { records } = await readSource(FIXTURES['legs']);
    assert.deepEqual(picked(records[0], 'startedAt', 'endedAt', 'agentId', 'answered'), {
      startedAt: at(0),
      endedAt: at(200),
      agentId: '31',
      answered: true,
    });
  });

  it('has no end of what is in progress, and reads offsets without a colon', async () => {
    const { records } = await readSource(
      logOf(record('1', { result: 'In Progress', duration: undefined, startTime: '2026-07-20T11:00:00+0200' })),
    );
    assert.deepEqual(picked(records[0], 'startedAt', 'endedAt', 'answered', 'status'), {
      startedAt: at(0),
      status: 'open',
    });
  });

  it('takes whom it called for the customer of an outbound call', async () => {
    const { records } = await readSource(
      logOf(record('1', { direction: 'Outbound', result: 'Call connected', to: { phoneNumber: '+390000077' } })),
    );
    assert.deepEqual(picked(records[0], 'direction', 'answered', 'agentId', 'customer'), {
      direction: 'outbound',
      agentId: '31',
      answered: true,
      customer: { id: '+390000077', phone: '+390000077' },
    });
  });

  it('says where pages are missing, and survives odd shapes', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      'navigation.nextPage table ignored: a further page, not all pages: only this one was read',
    ]);
    const odd = logOf(
      record('1', { from: null, extension: null, legs: null, result: null }),
      record('2', { duration: '90', telephonySessionId: null, type: null, direction: null, legs: [null, {}] }),
      { id: '3' },
    );
    const { records } = await readSource(odd);
    assert.deepEqual(
      records.map(({ id, startedAt, endedAt, answered, customer }) => [
        id,
        startedAt,
        endedAt,
        answered,
        customer !== undefined,
      ]),
      [
        ['t-1', at(0), at(120), undefined, false],
        ['s-2', at(0), at(90), true, true],
        ['3', undefined, undefined, undefined, false],
      ],
    );
  });
});
