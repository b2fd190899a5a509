/** Tables in the shapes of exports and of data that is published, whose columns nobody has named for us. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type CreateOptions } from '../../src/worker/create-engine.js';

const at = (text: string) => Date.parse(`${text}Z`);

async function read(lines: readonly string[], options: CreateOptions = {}) {
  const engine = await createEngine(lines.join('\n'), { timeZone: 'UTC', ...options });
  const { records, problems } = await engine.describe();
  const { ids } = await engine.interactions({});
  const found = await Promise.all(ids.map((id) => engine.interaction(id)));
  const told = problems.groups.map(({ field, effect, count }) => `${field} ${effect} ${count}`);
  return { used: records.used, told, records: found.map((one) => one!.record as Record<string, unknown>) };
}

describe('a table whose columns are called otherwise', () => {
  it('of calls: a day and a clock, yes and no, and talk as a mean of one', async () => {
    const { records } = await read([
      'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Speed of answer in seconds,AvgTalkDuration,Satisfaction rating',
      'ID0001,Diane,2021-01-01,09:12:58,Streaming,Y,109,00:02:23,3',
      'ID0002,Becky,2021-01-01,09:13:20,Streaming,N,,,',
    ]);
    const [second, first] = records;
    assert.deepEqual(first, {
      id: 'ID0001',
      startedAt: at('2021-01-01T09:12:58'),
      agentId: 'Diane',
      agentName: 'Diane',
      category: 'Streaming',
      answered: true,
      queueSeconds: 109,
      talkSeconds: 143,
    });
    assert.equal(second['answered'], false);
  });

  it('of service requests, whose states are told apart from times', async () => {
    const { told, records } = await read([
      'Unique Key,Created Date,Closed Date,Complaint Type,Status,Open Data Channel Type',
      '1,01/31/2021 11:59:30 PM,02/13/2021 12:30:00 AM,Noise,Closed,PHONE',
      '2,02/01/2021 01:00:00 AM,,Noise,In Progress,ONLINE',
      '3,02/01/2021 02:00:00 AM,,Noise,Spam,ONLINE',
      '4,02/01/2021 03:00:00 AM,,Noise,Sleeping,ONLINE',
    ]);
    const [fourth, third, second, first] = records;
    assert.deepEqual(first, {
      id: '1',
      startedAt: at('2021-01-31T23:59:30'),
      closedAt: at('2021-02-13T00:30:00'),
      endReason: 'agent_closed',
      category: 'Noise',
      channel: 'PHONE',
    });
    assert.deepEqual(
      [second['status'], third['void'], third['status'], fourth['status']],
      ['open', 'spam', undefined, undefined],
    );
    assert.deepEqual(told, ['status missing 1']);
  });

  it('of tickets, with instants where others have durations', async () => {
    const { records } = await read([
      'Case Number,Date Opened,Ticket Priority,Ticket Channel,First Response Time,Customer Satisfaction Rating,Sentiment,CSAT Scale',
      '7,2023-06-01 10:00:00,High,Email,2023-06-01 12:15:36,4.0,Very Negative,5',
    ]);
    const [{ priority, channel, firstResponseAt, csat, sentiment }] = records;
    assert.deepEqual([priority, channel, sentiment], ['High', 'Email', 'negative']);
    assert.equal(firstResponseAt, at('2023-06-01T12:15:36'));
    assert.deepEqual(csat, { score: 4, scale: 5 });
  });

  it('with dates as Unix writes them', async () => {
    const { records } = await read([
      'ticket id,created at,closed at',
      '1,Tue Oct 31 22:10:47 +0000 2017,Wed Nov  1 01:10:47 +0200 2017',
      '2,Tue Oct 31 22:10:47 2017,',
    ]);
    const [first, second] = [...records].sort((a, b) => Number(a['id']) - Number(b['id']));
    assert.deepEqual(
      [first['startedAt'], first['closedAt'], second['startedAt']],
      [at('2017-10-31T22:10:47'), at('2017-10-31T23:10:47'), at('2017-10-31T22:10:47')],
    );
  });
});

describe('a table without what every record needs', () => {
  it('is doubted where it says nothing but when', async () => {
    const { used, told } = await read(['id,created_at,ip_address', '1,2026-01-01T10:00Z,a', '2,2026-01-01T10:00Z,b']);
    assert.deepEqual([used, told], [2, [' ignored 1']]);
    const ours = await read(['id,startedAt', '1,2026-01-01T10:00Z']);
    assert.deepEqual(ours.told, []);
  });

  it('is told so once, with the columns that it has', async () => {
    const { used, told } = await read(['lane,caller,weight', 'a,b,1', 'c,d,2', 'e,f,3']);
    assert.equal(used, 0);
    assert.deepEqual(told.sort(), ['id ignored 1', 'id skipped 3', 'startedAt ignored 1']);
  });

  it('of totals is refused: no conversation can be made of them', async () => {
    for (const header of [
      'Index,Incoming Calls,Answered Calls,Answer Rate,Answer Speed (AVG)',
      'Date;Agent;Calls Handled;Average Talk Time;Service Level',
      'Data;Chiamate ricevute;Tasso di risposta;Durata media',
      '日期,平均等待,接聽率,總數',
      'التاريخ,متوسط الانتظار,نسبة الرد,إجمالي المكالمات',
    ]) {
      const cells = header.replace(/[^,;]+/g, '1');
      await assert.rejects(read([header, cells, cells, cells]), { code: 'totals' }, header);
    }
    // Also below a title, with a mapping that says nothing of ids, and as several files.
    const [header, row] = ['Date,Agent,Calls Handled,Average Talk Time,Service Level', '2026-01-01,Ann,3,4,5'];
    const text = [header, row, row].join('\n');
    const proposed = { kind: 'interactions' as const, mapping: { startedAt: 'Date', agentName: 'Agent' } };
    const refused = { code: 'totals', message: /"Calls Handled"/ };
    await assert.rejects(createEngine(`Weekly report\n\n${text}`), refused);
    await assert.rejects(createEngine(text, { table: proposed }), refused);
    const files = ['a.csv', 'b.csv'].map((name) => new File([text], name));
    await assert.rejects(createEngine(files), refused);
    await assert.rejects(createEngine(files, { table: proposed }), refused);
    const said = await createEngine(text, { table: { ...proposed, mapping: { ...proposed.mapping, id: 'Date' } } });
    assert.equal((await said.describe()).records.used, 1);
    const others = { ...proposed, mapping: { ...proposed.mapping, id: 'Ticket ID' } };
    await assert.rejects(createEngine(text, { table: others }), refused);
    const calls = new File(['id,started at\na,2026-01-01T00:00Z\n'], 'calls.csv');
    const { records, problems } = await (await createEngine([files[0], calls])).describe();
    assert.deepEqual(
      [records.used, problems.problems.map(({ source, found }) => `${source} ${found}`)],
      [1, ['a.csv totals']],
    );
    const ours = await read(['id,startedAt,average,rate,mean', 'a,2026-01-01T00:00:00Z,1,2,3']);
    assert.equal(ours.used, 1);
  });

  it('is no table where lines only have commas', async () => {
    for (const text of [
      'Dear all, here is nothing\nto be read, or seen, or heard\nKind regards',
      'a,b\nc',
      '1,2\n3,4\n5,6',
    ]) {
      await assert.rejects(read(text.split('\n')), { code: 'notJson' }, text);
    }
  });
});
