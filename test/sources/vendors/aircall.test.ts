/** Aircall: fixtures in the shapes of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, FIXTURES, START } from './fixtures/aircall.js';
import { engineOf, metricsOf, picked, readSource } from './support.js';

const at = (seconds: number) => (START + seconds) * 1000;

describe('Aircall', () => {
  it('is read from lists, one call and webhooks, in epoch seconds or ISO', async () => {
    for (const shape of ['list', 'single', 'webhook', 'iso']) {
      const { source, records, problems } = await readSource(FIXTURES[shape]);
      assert.equal(source?.name, 'aircall', shape);
      assert.deepEqual(problems, [], shape);
      const fields = ['id', 'startedAt', 'endedAt', 'channel', 'direction', 'agentId', 'agentName', 'customer', 'tags'];
      assert.deepEqual(
        picked(
          records[0],
          ...fields,
          'answered',
          'abandoned',
          'queueSeconds',
          'talkSeconds',
          'firstResponseAt',
          'status',
        ),
        {
          id: '1',
          startedAt: at(0),
          endedAt: at(120),
          channel: 'voice',
          direction: 'inbound',
          agentId: '31',
          agentName: 'Ada',
          customer: { id: '700', name: 'Chen Li', phone: '+39 02 000001' },
          tags: ['parcel'],
          answered: true,
          queueSeconds: 20,
          talkSeconds: 100,
          firstResponseAt: at(20),
        },
        shape,
      );
    }
  });

  it('does not count ringing as talk, and knows who gave up what nobody answered', async () => {
    const { records } = await readSource(FIXTURES['list']);
    assert.deepEqual(
      records.map((record) => [record['answered'], record['abandoned'], record['talkSeconds'], record['agentId']]),
      [
        [true, undefined, 100, '31'],
        [false, true, undefined, undefined],
        [false, false, undefined, undefined],
        [false, true, undefined, undefined],
      ],
    );
    // Two of four were given up; one of four was answered, within 20 s.
    assert.deepEqual(
      await metricsOf(FIXTURES['list'], 'handleTime', 'queueTime', 'abandonmentRate', 'serviceLevel'),
      [100, 20, 50, 25],
    );
  });

  it('takes the last webhook of a call for what became of it', async () => {
    const engine = await engineOf(FIXTURES['webhooks']);
    const { records } = await engine.describe();
    assert.deepEqual([records.used, records.duplicates], [1, 2]);
    assert.deepEqual(await metricsOf(FIXTURES['webhooks'], 'handleTime', 'conversationsOpened'), [100, 1]);
  });

  it('takes what goes on for open, and no answer for none yet', async () => {
    const { records } = await readSource({
      calls: [call(1, { status: 'initial', answered_at: null, ended_at: null })],
    });
    assert.deepEqual(picked(records[0], 'status', 'answered', 'endedAt', 'talkSeconds'), { status: 'open' });
  });

  it('has no first response of its own calls', async () => {
    const outbound = { calls: [call(1, { direction: 'outbound' })] };
    const { records } = await readSource(outbound);
    assert.deepEqual(picked(records[0], 'firstResponseAt', 'queueSeconds', 'talkSeconds'), { talkSeconds: 100 });
    assert.deepEqual(await metricsOf(outbound, 'firstResponseTime', 'handleTime'), [null, 100]);
  });

  it('says where pages are missing, and survives odd shapes', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      'meta.next_page_link table ignored: a further page, not all pages: only this one was read',
    ]);
    const odd = [
      call(1, { user: null, contact: null, raw_digits: 'anonymous', tags: null }),
      call(2, { ended_at: null, contact: { id: null }, started_at: String(START) }),
      { id: 3 },
    ];
    const { records } = await readSource({ calls: odd });
    assert.deepEqual(picked(records[0], 'agentId', 'customer', 'tags'), {});
    assert.deepEqual(picked(records[1], 'endedAt', 'customer'), {
      endedAt: at(120),
      customer: { id: '+39 02 000001', phone: '+39 02 000001' },
    });
    assert.equal(records[2]['startedAt'], undefined);
  });
});
