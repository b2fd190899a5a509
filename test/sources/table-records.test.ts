/** Tables become interactions or messages; nothing is guessed, and nothing lost without a word. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BuiltInEngine } from '../../src/core/index.js';
import { ProblemLog } from '../../src/core/ingest/problems.js';
import type { TableOptions } from '../../src/sources/table/table-options.js';
import { HELD_ROWS, SAMPLE_ROWS } from '../../src/sources/table/table-records.js';
import { cuts, readRecords, told } from './support.js';

const AT = Date.UTC(2023, 7, 26, 18, 39);

describe('interactions', () => {
  it('are read by our own paths, however they are written', () => {
    const { kind, records, positions, problems } = readRecords(
      'ID;Started At;customer_name;Behaviors.ActiveListening;behaviors.myOwn;CSAT-Score;csat scale;tags;answered;Talk Seconds;direction;Branch\n' +
        'a;2023-08-26T18:39:00Z;Ann;-0,5;2;4;5;x, y|z;ja;90;Inbound;Rome\n',
    );
    assert.equal(kind, 'interactions');
    assert.deepEqual(positions, [2]);
    assert.deepEqual(told(problems), ['customer.id missing ignored']);
    assert.deepEqual(records, [
      {
        id: 'a',
        startedAt: AT,
        customer: { id: 'Ann', name: 'Ann' },
        behaviors: { activeListening: -0.5, myOwn: 2 },
        csat: { score: 4, scale: 5 },
        tags: ['x', 'y', 'z'],
        answered: true,
        talkSeconds: 90,
        direction: 'inbound',
        Branch: 'Rome',
      },
    ]);
  });

  it('are read from an export of conversations', () => {
    const { records, problems } = readRecords(
      'Conversation ID,Started,Resolved,Contact ID,Assignee,Outgoing count,Incoming count,First response at,Resolution,First response time,Resolution time,Category,Summary\n' +
        '7,2023-08-26T18:39:00Z,2023-08-26T19:39:00Z,c1,Bo,3,2,2023-08-26T18:40:00Z,,60,3600,Refund,"Paid, done"\n' +
        '8,2023-08-26T18:39:00Z,,c2,Bo,0,1,,,0:01:30,,,\n',
    );
    assert.deepEqual(told(problems), []);
    assert.deepEqual(records[0], {
      id: '7',
      startedAt: AT,
      resolvedAt: AT + 3_600_000,
      customer: { id: 'c1' },
      agentId: 'Bo',
      messagesOutgoing: 3,
      messagesIncoming: 2,
      firstResponseAt: AT + 60_000,
      category: 'Refund',
      summary: 'Paid, done',
      closedAt: AT + 3_600_000,
    });
    // No answer yet is no answer after 0 seconds.
    assert.deepEqual(records[1], {
      id: '8',
      startedAt: AT,
      customer: { id: 'c2' },
      agentId: 'Bo',
      messagesOutgoing: 0,
      messagesIncoming: 1,
      firstResponseAt: AT + 90_000,
    });
  });

  it('are read from exports of other systems', () => {
    const cases: [string, string, Record<string, unknown>][] = [
      [
        'Ticket ID,Created time,Resolved time,Initial response time,Resolution time (in hrs),Agent,Group,Source',
        '5,2023-08-26 18:39:00,2023-08-26 19:39:00,2023-08-26 18:49:00,01:30:00,Ann,Tier 1,Email',
        {
          id: '5',
          startedAt: AT,
          resolvedAt: AT + 3_600_000,
          firstResponseAt: AT + 600_000,
          closedAt: AT + 5_400_000,
          agentName: 'Ann',
          agentId: 'Ann',
          teamName: 'Tier 1',
          teamId: 'Tier 1',
          channel: 'Email',
        },
      ],
      [
        'Id,Requester id,Created at,Assignee id,Satisfaction Score,First reply time in minutes',
        '9,33,2023-08-26T18:39:00Z,2,Bad,1.5',
        {
          id: '9',
          customer: { id: '33' },
          startedAt: AT,
          agentId: '2',
          csat: { score: 1, scale: 2 },
          firstResponseAt: AT + 90_000,
        },
      ],
      [
        'Contact ID,Channel,Initiation timestamp,Disconnect timestamp,Agent,Queue,AfterContactWorkDuration',
        'c-9,VOICE,2023-08-26T18:39:00Z,2023-08-26T18:49:00Z,ann,Sales,12',
        {
          id: 'c-9',
          channel: 'VOICE',
          startedAt: AT,
          endedAt: AT + 600_000,
          agentName: 'ann',
          agentId: 'ann',
          teamName: 'Sales',
          teamId: 'Sales',
          afterContactSeconds: 12,
        },
      ],
    ];
    for (const [header, row, wanted] of cases) assert.deepEqual(readRecords(`${header}\n${row}`).records, [wanted]);
  });

  it('follow a mapping by name, by function, or not at all', () => {
    const { records, problems } = readRecords('Ref,When,Who,id,agentName\n1,26/08/2023 18:39,x,9,Ann\n2,bad,y,8,Bo', {
      mapping: {
        id: 'ref',
        startedAt: ({ When }) => When,
        'customer.name': (row) => row.Who.toUpperCase(),
        agentName: null,
        category: 'Kind',
        'csat.scale': () => 5,
        'csat.score': () => {
          throw new Error('no');
        },
      },
    });
    assert.deepEqual(records, [
      {
        id: '1',
        startedAt: AT,
        customer: { id: 'X', name: 'X' },
        When: '26/08/2023 18:39',
        Who: 'x',
        'id (column)': '9',
        'agentName (column)': 'Ann',
      },
    ]);
    assert.deepEqual(told(problems), [
      'category unknown ignored',
      'csat.score type missing',
      'csat.score type missing',
      'startedAt instant skipped',
      'customer.id missing ignored',
    ]);
  });

  it('take the first of several columns that is not empty', () => {
    const { records, problems } = readRecords(
      'id,Reported,Created,Talk,Hold\n1,,26/08/2023 18:39,60,3\n2,27/08/2023 18:39,26/08/2023 18:39,1,\n3,n/a,,1,1',
      {
        mapping: {
          startedAt: ['Reported', 'Missing', 'Created'],
          talkSeconds: (row) => Number(row.Talk) + Number(row.Hold),
          holdSeconds: null,
        },
      },
    );
    assert.deepEqual(records, [
      { id: '1', startedAt: AT, talkSeconds: 63, Talk: '60', Hold: '3' },
      { id: '2', startedAt: AT + 86_400_000, talkSeconds: 1, Talk: '1' },
    ]);
    assert.deepEqual(told(problems), ['startedAt unknown ignored', 'startedAt missing skipped']);
  });

  it('take numbers for days only in a column of nothing else', () => {
    const header = 'id,startedAt,First response\n';
    const days = readRecords(`${header}1,45292.5,45293\n2,45293,45294.25\n`);
    assert.deepEqual(days.records[0], {
      id: '1',
      startedAt: Date.UTC(2024, 0, 1, 12),
      firstResponseAt: Date.UTC(2024, 0, 2),
    });
    const seconds = readRecords(`${header}1,45292.5,45293\n2,45293,90\n`);
    assert.deepEqual(told(seconds.problems), [
      'firstResponseAt instant missing',
      'firstResponseAt instant missing',
      'startedAt instant ignored',
    ]);
  });

  it('tell of options that are none', () => {
    const options = { dateOrder: 'us', decimal: ';', durations: 'days', delimiter: ', ', mapping: { agentId: 5 } };
    const { records, problems } = readRecords(
      'id,startedAt\na,2023-08-26T18:39:00Z\n',
      options as unknown as TableOptions,
    );
    assert.deepEqual(records, [{ id: 'a', startedAt: AT }]);
    assert.deepEqual(told(problems), [
      'dateOrder oneOf ignored',
      'decimal oneOf ignored',
      'durations oneOf ignored',
      'delimiter type ignored',
      'agentId unknown ignored',
    ]);
  });

  it('without what they need are left out, each with its line', () => {
    const { records, problems } = readRecords(
      'id,startedAt,note\n,2023-08-26T18:39:00Z,x\n\nb,"soon\nor later",y\nc,,z\nd,1693075140,\n',
    );
    assert.deepEqual(records, [{ id: 'd', startedAt: AT }]);
    assert.deepEqual(
      problems.map(({ position, id, field, code, effect }) => [position, id, field, code, effect]),
      [
        [2, null, 'id', 'missing', 'skipped'],
        [4, 'b', 'startedAt', 'instant', 'skipped'],
        [6, 'c', 'startedAt', 'missing', 'skipped'],
      ],
    );
  });

  it('keep rows with too few or too many cells, and report them', () => {
    const { records, problems } = readRecords(
      'id,startedAt,category\na,1693075140\nb,1693075140,x,,\nc,1693075140,x,y',
    );
    assert.equal(records.length, 3);
    assert.deepEqual(
      problems.map(({ position, code, effect, expected }) => [position, code, effect, expected]),
      [
        [2, 'syntax', 'missing', '3 cells'],
        [4, 'syntax', 'ignored', '3 cells'],
      ],
    );
  });

  it('have columns with empty names, names twice, and two names for one field', () => {
    const { records, problems } = readRecords(
      ' ,id, note ,note,startedAt,Created at,__proto__\n0,a,x,y,1693075140,z,p',
    );
    assert.deepEqual(Object.entries(records[0]), [
      ['column 1', '0'],
      ['note', 'x'],
      ['note 2', 'y'],
      ['Created at', 'z'],
      ['__proto__', 'p'],
      ['id', 'a'],
      ['startedAt', AT],
    ]);
    assert.deepEqual(told(problems), ['note duplicate ignored', 'startedAt duplicate ignored']);
  });

  it('take missing words for missing, and only these', () => {
    const { records, problems } = readRecords(
      'id,startedAt,agentId,nps,queueSeconds,converted\n' +
        ['-', 'N/A', 'null', 'NaN', ''].map((word, n) => `${n},1693075140,${word},${word},${word},${word}`).join('\n') +
        '\nx,1693075140,NA,0,0,0',
    );
    assert.deepEqual(problems, []);
    for (const record of records.slice(0, 5)) assert.deepEqual(Object.keys(record), ['id', 'startedAt']);
    assert.deepEqual(records[5], {
      id: 'x',
      startedAt: AT,
      agentId: 'NA',
      nps: 0,
      queueSeconds: 0,
      converted: false,
    });
  });

  it('report cells that are not what their field holds', () => {
    const { records, problems } = readRecords(
      'id,startedAt,nps,answered,sentiment,messages,First response time,reopenedAt\na,1693075140,many,maybe,angry,[,-5,2023-08-26T18:39:00Z;x',
    );
    assert.deepEqual(records, [{ id: 'a', startedAt: AT }]);
    assert.deepEqual(told(problems).toSorted(), [
      'answered type missing',
      'firstResponseSeconds range missing',
      'messages syntax missing',
      'nps type missing',
      'reopenedAt instant missing',
      'sentiment oneOf missing',
    ]);
  });

  it('have no score without its scale', () => {
    const { records, problems } = readRecords(
      'id,startedAt,csat,ces\na,1693075140,4,6/7\nb,1693075140,5,\nc,1693075140,,',
    );
    assert.deepEqual(
      records.map(({ csat, ces }) => [csat, ces]),
      [
        [undefined, { score: 6, scale: 7 }],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(told(problems), ['csat.scale missing missing']);
    assert.match(problems[0].found, /2 in all/);
  });

  it('are what the engine reads, and their problems make one list with others', async () => {
    const { records, problems } = readRecords(
      'id,startedAt,agentId,nps\na,26/08/2023 18:39,g,9\nb,27/08/2023 18:39,g,x',
    );
    const log = new ProblemLog();
    for (const problem of problems) log.add(problem);
    assert.equal(log.total, 2);
    const engine = new BuiltInEngine();
    await engine.read(records);
    const { records: counts } = await engine.describe();
    assert.deepEqual([counts.read, counts.skipped], [2, 0]);
  });
});

describe('what a column decides', () => {
  const dates = (cells: readonly string[], options = {}) => {
    const rows = cells.map((cell, n) => `${n};${AT};${cell}`);
    const { records, problems } = readRecords(`id;startedAt;closedAt\n${rows.join('\n')}`, {
      timeZone: 'UTC',
      ...options,
    });
    return { closed: records.map(({ closedAt }) => closedAt), problems };
  };
  const day = (month: number, date: number) => Date.UTC(2023, month - 1, date, 10);

  it('is the order of all its dates, from one cell, before or after', () => {
    const dmy = dates(['01/02/2023 10:00', '02/01/2023 10:00', '13/02/2023 10:00']);
    assert.deepEqual(dmy, { closed: [day(2, 1), day(1, 2), day(2, 13)], problems: [] });
    const mdy = dates(['2/13/2023 10:00 AM', '01/02/2023 10:00 AM']);
    assert.deepEqual(mdy, { closed: [day(2, 13), day(1, 2)], problems: [] });
  });

  it('is nothing where no cell tells: they are missing, and that is said once', () => {
    const { closed, problems } = dates(['01/02/2023 10:00', '03/03/2023 10:00', '02/01/2023 10:00']);
    assert.deepEqual(closed, [undefined, day(3, 3), undefined]);
    assert.deepEqual(told(problems), ['closedAt instant missing']);
    assert.match(problems[0].found, /"01\/02\/2023 10:00", 2 in all/);
    assert.match(problems[0].expected, /column "closedAt"/);
    assert.deepEqual(dates(['01/02/2023 10:00'], { dateOrder: 'mdy' }), { closed: [day(1, 2)], problems: [] });
  });

  it('is nothing where cells contradict each other: only those with one reading are read', () => {
    const { closed, problems } = dates(['13/02/2023 10:00', '02/14/2023 10:00', '01/02/2023 10:00']);
    assert.deepEqual(closed, [day(2, 13), day(2, 14), undefined]);
    assert.deepEqual(told(problems), ['closedAt instant missing']);
    assert.match(problems[0].expected, /not both/);
  });

  it('is an option where it is given, and cells that contradict it are reported', () => {
    const { closed, problems } = dates(['13/02/2023 10:00', '02/14/2023 10:00'], { dateOrder: 'dmy' });
    assert.deepEqual(closed, [day(2, 13), undefined]);
    assert.deepEqual(told(problems), ['closedAt instant missing']);
  });

  it('is the decimal mark of its numbers', () => {
    const numbers = (cells: readonly string[], options = {}) => {
      const rows = cells.map((cell, n) => `${n};${AT};${cell}`);
      const { records, problems } = readRecords(`id;startedAt;behaviors.x\n${rows.join('\n')}`, options);
      return {
        values: records.map((record) => (record.behaviors as { x?: number } | undefined)?.x),
        told: told(problems),
      };
    };
    assert.deepEqual(numbers(['1.234', '5', '1,5']), { values: [1234, 5, 1.5], told: [] });
    assert.deepEqual(numbers(['1.234', '5', '1.5']), { values: [1.234, 5, 1.5], told: [] });
    assert.deepEqual(numbers(['1.234', '5']), { values: [undefined, 5], told: ['behaviors.x type missing'] });
    assert.deepEqual(numbers(['1.234', '5'], { decimal: '.' }), { values: [1.234, 5], told: [] });
    assert.deepEqual(numbers(['1.234', '1,5', '2.5']), {
      values: [undefined, 1.5, 2.5],
      told: ['behaviors.x type missing'],
    });
  });

  it('holds rows back until a cell decides, and gives them in order', () => {
    const header = 'id,startedAt\n';
    const row = (n: number, date: string) => `${n},${date} 10:00\n`;
    const clear = Array.from({ length: SAMPLE_ROWS }, (_, n) => row(n, '2023-02-01')).join('');
    const open = Array.from({ length: 3000 }, (_, n) => row(SAMPLE_ROWS + n, '01/02/2023')).join('');
    const { records, problems } = readRecords([header, clear, open, row(4000, '13/02/2023')], { timeZone: 'UTC' });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      records.map(({ id }) => Number(id)),
      Array.from({ length: 4001 }, (_, n) => n),
    );
    assert.equal(records[3999].startedAt, day(2, 1));
  });

  it('is no longer waited for after very many rows', () => {
    const rows = Array.from({ length: HELD_ROWS }, (_, n) => `${n},1693075140,01/02/2023 10:00`).join('\n');
    const { records, problems } = readRecords(['id,startedAt,closedAt\n', rows, '\nz,1693075140,13/02/2023 10:00\n'], {
      timeZone: 'UTC',
    });
    assert.equal(records.length, HELD_ROWS + 1);
    assert.equal(records[0].closedAt, undefined);
    assert.equal(records[HELD_ROWS].closedAt, day(2, 13));
    assert.match(problems[0].found, new RegExp(`${HELD_ROWS} in all`));
  });
});

describe('time zones and units', () => {
  it('read local times in the zone, or in UTC and say so once', () => {
    const text = 'id,startedAt,closedAt\na,2023-08-26 18:39,2023-08-26T18:39:00Z\nb,26 Aug 2023,\n';
    const rome = readRecords(text, { timeZone: 'Europe/Rome' });
    assert.deepEqual(
      rome.records.map(({ startedAt }) => startedAt),
      [AT - 7_200_000, Date.UTC(2023, 7, 25, 22)],
    );
    assert.equal(rome.records[0].closedAt, AT);
    assert.deepEqual(
      rome.problems.map(({ field, effect }) => [field, effect]),
      [['startedAt', 'ignored']],
    );
    const none = readRecords(text);
    assert.equal(none.records[0].startedAt, AT);
    assert.equal(none.problems.filter(({ field }) => field === 'timeZone').length, 1);
    assert.equal(readRecords(text, { timeZone: 'Mars/Base' }).problems[0].code, 'unknown');
    assert.deepEqual(readRecords('id,startedAt\na,1970-02-01 00:00').records[0].startedAt, '1970-02-01T00:00:00.000Z');
  });

  it('read durations in the unit of the column, else of the option', () => {
    const text = 'id,startedAt,Talk time,Hold time (min),queue_ms,ACW\na,1693075140,2,1.5,500,1:30';
    const of = (options: object) => {
      const { talkSeconds, holdSeconds, queueSeconds, afterContactSeconds } = readRecords(text, options).records[0];
      return [talkSeconds, holdSeconds, queueSeconds, afterContactSeconds];
    };
    assert.deepEqual(of({}), [2, 90, undefined, 90]);
    assert.deepEqual(of({ durations: 'minutes' }), [120, 90, undefined, 90]);
    assert.deepEqual(of({ durations: 'hours', mapping: { queueSeconds: 'queue_ms' } }), [7200, 90, 0.5, 5400]);
  });
});

describe('messages', () => {
  const header = 'Date & Time,Sender ID,Sender Type,Contact ID,Message ID,Content Type,Message Type,Content\n';

  it('are recognised, with author, sender and conversation', () => {
    const { kind, records, problems } = readRecords(
      `${header}2023-08-26T18:39:00Z,c1,Contact,c1,m1,text,incoming,"Hi,\nthere"\n` +
        '2023-08-26T18:40:00Z,u7,User,c1,m2,text,outgoing,Hello\n' +
        '2023-08-26T18:40:00Z,u7,Agent,c1,m3,text,note,psst\n' +
        '2023-08-26T18:41:00Z,,,c1,m4,text,incoming,Bye\n' +
        '2023-08-26T18:42:00Z,,,c1,m5,text,outgoing,?\n' +
        '2023-08-26T18:42:00Z,w,Workflow,,m6,text,outgoing,?\n',
    );
    assert.equal(kind, 'messages');
    const message = (id: string, minutes: number, more: object) => ({
      id,
      at: AT + minutes * 60_000,
      contentType: 'text',
      ...more,
    });
    assert.deepEqual(records.slice(0, 1), [
      {
        contactId: 'c1',
        message: message('m1', 0, { from: 'customer', text: 'Hi,\nthere', kind: 'incoming', senderId: 'c1' }),
      },
    ]);
    assert.deepEqual(records[2], {
      contactId: 'c1',
      message: message('m3', 1, {
        from: 'agent',
        agentId: 'u7',
        private: true,
        text: 'psst',
        kind: 'note',
        senderId: 'u7',
      }),
    });
    assert.deepEqual(
      records.map((record) => (record.message as { from: string }).from),
      ['customer', 'agent', 'agent', 'customer'],
    );
    assert.deepEqual(told(problems), ['message.from missing skipped', 'contactId missing skipped']);
  });

  it('are told apart from interactions by their columns', () => {
    const kindOf = (names: string) => readRecords(`${names}\n`).kind;
    assert.equal(kindOf('conversation_id,timestamp,message,author'), 'messages');
    assert.equal(kindOf('id,body,created,public,ticket_id,user_id'), 'messages');
    assert.equal(kindOf('id,startedAt,messages,summary'), 'interactions');
    assert.equal(kindOf('Ticket ID,Created at,Agent,Group,Source,Status'), 'interactions');
    assert.equal(readRecords('a,b\n', { kind: 'messages' }).kind, 'messages');
  });
});

describe('any table', () => {
  const part = fc.constantFrom(
    'id',
    'startedAt',
    'nps',
    'tags',
    'Content',
    'at',
    ',',
    ';',
    '\n',
    '"',
    '1',
    '01/02/2023',
    '13/02/2023 10:00',
    '1,5',
    '-',
    'x',
  );

  it('is read without fail, the same wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const text = `id;startedAt;nps\na;1693075140;1,234\n${parts.join('')}`;
        const whole = readRecords(text);
        for (const pieces of cuts(text)) assert.deepEqual(readRecords(pieces), whole);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => void readRecords(parts.join(''))),
      { numRuns: 500 },
    );
  });
});

describe('limits', () => {
  it('columns beyond those that a table may have are ignored, and their number is said', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `x${i}`);
    const { records, problems } = readRecords(`id,startedAt,${names.join(',')}\n1,2023-08-26,${names.join(',')}\n`);
    assert.equal(Object.keys(records[0]).length, 4096);
    assert.deepEqual(
      problems.filter(({ code }) => code === 'limit').map(({ found, expected }) => [found, expected]),
      [['5002 columns', 'at most 4096 columns']],
    );
    assert.deepEqual(
      told(problems).filter((each) => each.includes('syntax')),
      [],
    );
  });

  it('columns of one name are told apart by numbers, whatever others are called', () => {
    const { records } = readRecords('id,startedAt,a,a 3,a,a,a\n1,2023-08-26,p,q,r,s,t\n');
    const { a, 'a 2': second, 'a 3': named, 'a 4': third, 'a 5': fourth } = records[0];
    assert.deepEqual([a, named, second, third, fourth], ['p', 'q', 'r', 's', 't']);
  });

  it('long texts are no numbers and no dates', () => {
    const spaces = ' '.repeat(100_000);
    const { problems } = readRecords(`id,startedAt,talkSeconds\n1,2023-08-26,2023${spaces}x\n`);
    assert.deepEqual(told(problems), ['talkSeconds type missing', 'startedAt instant ignored']);
  });
});
