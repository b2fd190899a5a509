/** Who is counted and for whom, where no single metric of docs/metrics.md shows it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import type { MetricOverride } from '../../../src/core/metrics/definitions/definition.js';
import { createEngine } from '../../../src/worker/create-engine.js';

const PERIOD = { from: '2026-03-01', to: '2026-04-01' };

async function ask(input: object | string, query: Omit<MetricValuesQuery, 'period'>) {
  const engine = await createEngine(input, { timeZone: 'UTC' });
  const answer = await engine.metricValues({ period: PERIOD, ...query });
  const cells = answer.keys.flatMap((key) => query.metrics.map((metric) => `${key} ${metric}`));
  const by = (values: ArrayLike<number>) => Object.fromEntries(cells.map((cell, i) => [cell.trim(), values[i]]));
  return { value: by(answer.value), n: by(answer.n), target: by(answer.target), keys: answer.keys };
}

describe('ids that are numbers', () => {
  const ids = ['10203040506070800', '10203040506070801'];
  const record = (agent: string, i: number) => `{"id":"${i}","agentId":${agent},"startedAt":"2026-03-02T09:00Z"}`;

  it('keep all digits in text, also where a record has a problem', async () => {
    const good = ids.map(record);
    const odd = good.map((text) => text.replace('}', ',"nps":99}'));
    for (const records of [good, odd]) {
      for (const text of [`[${records.join(',')}]`, records.join('\n')]) {
        assert.deepEqual((await ask(text, { metrics: ['conversationsOpened'], by: 'agent' })).keys, ids);
      }
    }
  });

  it('are a problem in objects, where digits are lost', async () => {
    const engine = await createEngine([{ id: 1, agentId: 2 ** 60, startedAt: '2026-03-02T09:00Z' }]);
    const { problems } = await engine.describe();
    assert.deepEqual(
      problems.problems.map(({ field, effect }) => [field, effect]),
      [['agentId', 'missing']],
    );
  });
});

describe('schedules', () => {
  const hours = (from: string, to: string) => ({ week: { monday: [[from, to]] }, timeZone: 'UTC' });
  const input = (schedules: unknown[]) => ({
    schedules,
    interactions: [
      { id: 'a', teamId: 't1', channel: 'chat' },
      { id: 'b', teamId: 't1', channel: 'email' },
      { id: 'c', teamId: 't2', channel: 'email' },
      { id: 'd', teamId: 't2', channel: 'voice' },
    ].map((one) => ({ ...one, startedAt: '2026-03-02T08:00Z', closedAt: '2026-03-02T20:00Z' })),
  });
  const definitions = { metrics: { resolutionTime: { calendar: 'business' as const } } };
  const query = { metrics: ['resolutionTime.p90'], by: 'channel' as const, definitions };

  it('count the hours of the most specific one that fits', async () => {
    const all = [
      hours('09:00', '10:00'),
      { ...hours('09:00', '11:00'), channel: 'email' },
      { ...hours('09:00', '12:00'), teamId: 't1' },
      { ...hours('09:00', '13:00'), teamId: 't1', channel: 'email' },
    ];
    const { value, n } = await ask(input(all), { ...query, metrics: ['resolutionTime.mean'] });
    assert.equal(value['chat resolutionTime.mean'], 3 * 3600);
    assert.equal(value['email resolutionTime.mean'], (4 * 3600 + 2 * 3600) / 2);
    assert.equal(value['voice resolutionTime.mean'], 3600);
    assert.equal(n['email resolutionTime.mean'], 2);
  });

  it('leave out of it what none fits, and give way to those of the definitions', async () => {
    const some = input([{ ...hours('09:00', '12:00'), teamId: 't1' }]);
    const metrics = ['resolutionTime'];
    const { n } = await ask(some, { metrics, definitions });
    assert.equal(n['resolutionTime'], 2);
    const businessHours = { week: { monday: [['09:00', '10:00']] } } as const;
    const given = await ask(some, { metrics, definitions: { ...definitions, businessHours } });
    assert.deepEqual([given.value['resolutionTime'], given.n['resolutionTime']], [3600, 4]);
  });

  it('that cannot be right are listed', async () => {
    const engine = await createEngine(
      input([{ week: { monday: [['9', '10']] } }, { ...hours('1', '2'), timeZone: 'X/Y' }]),
    );
    const { problems } = await engine.describe();
    assert.ok(problems.problems.some(({ field }) => field === 'schedules[0].week.monday[0][0]'));
    assert.ok(problems.problems.some(({ field }) => field === 'schedules[1].timeZone'));
  });
});

describe('targets', () => {
  const interactions = [
    { id: 'a', agentId: 'ann', startedAt: '2026-03-02T09:00Z', firstResponseAt: '2026-03-02T09:01Z' },
    { id: 'b', agentId: 'bob', startedAt: '2026-03-02T09:00Z', abandoned: true },
  ];

  it('of the whole report are not held against a person where they add up or nobody answered', async () => {
    const targets = [
      { metric: 'abandonmentRate', value: 5 },
      { metric: 'backlog', value: 20 },
      { metric: 'firstResponseTime', value: 60 },
      { metric: 'backlog', value: 3, agentId: 'bob' },
    ];
    const metrics = ['abandonmentRate', 'backlog', 'firstResponseTime'];
    const whole = await ask({ interactions, targets }, { metrics });
    assert.deepEqual(whole.target, { abandonmentRate: 5, backlog: 20, firstResponseTime: 60 });
    const { target } = await ask({ interactions, targets }, { metrics, by: 'agent' });
    assert.deepEqual(target, {
      'ann abandonmentRate': NaN,
      'ann backlog': NaN,
      'ann firstResponseTime': 60,
      'bob abandonmentRate': NaN,
      'bob backlog': 3,
      'bob firstResponseTime': 60,
    });
  });

  it('are held against no person exactly where no person is compared with the others', async () => {
    const answered = { answeredWithin: { thresholdSeconds: { other: 60 }, abandoned: 'missed' } } as const;
    const seen = { startedAt: '2026-03-02T09:00Z', agentId: 'ann', channel: 'voice', queueSeconds: 5 };
    const records = [
      {
        ...seen,
        id: 'a',
        talkSeconds: 60,
        csat: { score: 5, scale: 5 },
        converted: true,
        closedAt: '2026-03-02T09:10Z',
      },
      { ...seen, id: 'b', abandoned: true },
      { ...seen, id: 'c', endReason: 'customer_left' },
    ];
    const variants: [metric: string, variant: MetricOverride, isOfEverybody: boolean][] = [
      ['abandonmentRate', {}, true],
      ['abandonmentRate', { where: [] }, true],
      ['abandonmentRate', { where: [], part: [{ endReason: ['abandoned'] }] }, true],
      ['abandonmentRate', { where: [], part: [{ endReason: ['abandoned', 'customer_left'] }] }, false],
      ['serviceLevel', {}, true],
      ['serviceLevel', { where: ['assigned'] }, true],
      ['conversionRate', { part: ['answered'] }, true],
      ['conversionRate', { where: ['answered'] }, false],
      ['conversionRate', { part: [{ notAbandonedWithin: 10 }] }, true],
      ['queueTime', {}, true],
      ['queueTime', { aggregate: 'p90' }, true],
      ['queueTime', { measure: { of: 'parts', parts: ['queue', 'talk'] } }, false],
      ['handleTime', { where: ['abandoned'] }, true],
      ['handleTime', {}, false],
      ['csat', { where: ['rated', answered] }, false],
      ['backlogAge', {}, true],
    ];
    for (const [metric, variant, isOfEverybody] of variants) {
      const definitions = { metrics: { [metric]: variant } };
      const engine = await createEngine(
        { interactions: records, targets: [{ metric, value: 5 }] },
        { timeZone: 'UTC' },
      );
      const { target } = await engine.metricValues({
        metrics: [metric, 'conversationsOpened'],
        by: 'agent',
        definitions,
      });
      const { notCompared } = await engine.standouts({ metrics: [metric], behaviors: [], definitions });
      engine.dispose();
      const what = `${metric} ${JSON.stringify(variant)}`;
      assert.deepEqual(notCompared, [isOfEverybody ? 'ofEverybody' : null], what);
      assert.equal(target[0], isOfEverybody ? NaN : 5, what);
    }
  });

  it('are missed by what is over without a reply, whatever says so, unless the customer left before', async () => {
    const at = '2026-03-02T09:00:00Z';
    const request = { startedAt: at, humanRequestedAt: at };
    const ends = [
      { status: 'unanswered' },
      { status: 'closed_without_reply' },
      { status: 'terminated' },
      { endReason: 'handover_timeout' },
      { closedAt: '2026-03-02T09:00:10Z' },
    ];
    const answered = { id: 'x', ...request, firstResponseAt: '2026-03-02T09:00:30Z' };
    const all = [answered, ...ends.map((end, i) => ({ id: `${i}`, ...request, ...end }))];
    const left = { id: 'l', ...request, endReason: 'customer_left', endedAt: '2026-03-02T09:00:20Z' };
    const input = { interactions: [...all, left], targets: [{ metric: 'firstResponseTime', value: 60 }] };
    const { value, n } = await ask(input, { metrics: ['slaCompliance'] });
    assert.equal(n['slaCompliance'], 6);
    assert.equal(value['slaCompliance'], 100 / 6);
  });
});

describe('what is void', () => {
  it('is in no metric, not scored, and counted as such', async () => {
    const record = {
      startedAt: '2026-03-02T09:00Z',
      agentId: 'ann',
      behaviors: { activeListening: 1 },
      closedAt: 1772500000,
    };
    const engine = await createEngine([
      { ...record, id: 'a' },
      { ...record, id: 'b', void: 'spam' },
    ]);
    const { n } = await engine.metricValues({
      metrics: ['conversationsOpened', 'conversationsClosed'],
      period: PERIOD,
    });
    assert.deepEqual([...n], [1, 1]);
    const { excluded } = await engine.behaviorScores({ period: PERIOD });
    assert.deepEqual([...excluded], [1]);
    assert.equal((await engine.interaction('b'))?.exclusion, 'spam');
  });
});

describe('what several agents handled', () => {
  const said = (at: string, agentId: string) => [
    { at: `2026-03-02T${at}:00Z`, from: 'customer' },
    { at: `2026-03-02T${at}:30Z`, from: 'agent', agentId },
  ];
  const interactions = [
    {
      id: 'a',
      startedAt: '2026-03-02T09:00Z',
      channel: 'chat',
      messages: [...said('09:00', 'ann'), ...said('09:05', 'bob'), ...said('09:09', 'cat')],
      agents: ['ann', 'bob', 'cat'].map((id, i) => ({ id, talkSeconds: 10 * (i + 1) })),
    },
    { id: 'b', startedAt: '2026-03-02T10:00Z', channel: 'chat', agentId: 'ann', messages: said('10:00', 'ann') },
  ];
  const metrics = ['ticketsHandled', 'handledByAgent', 'handleTime'];
  const of = (...values: string[]) => ({ metrics, selection: [{ field: 'agent' as const, values }] });

  it('counts once for those who are selected together, with the seconds of all of theirs', async () => {
    const both = await ask({ interactions }, of('ann', 'bob'));
    assert.deepEqual(both.value, { ticketsHandled: 2, handledByAgent: 2, handleTime: 30 });
    assert.deepEqual(both.n, { ticketsHandled: 2, handledByAgent: 2, handleTime: 1 });
    const channels = await ask({ interactions }, { ...of('bob', 'cat'), by: 'channel' });
    assert.deepEqual(channels.n, { 'chat ticketsHandled': 1, 'chat handledByAgent': 1, 'chat handleTime': 1 });
    assert.deepEqual(channels.value['chat handleTime'], 50);
  });

  it('counts for each of them by agent', async () => {
    const { n, value } = await ask({ interactions }, { ...of('ann', 'bob'), by: 'agent' });
    assert.deepEqual([n['ann ticketsHandled'], n['bob ticketsHandled']], [2, 1]);
    assert.deepEqual([value['ann handleTime'], value['bob handleTime']], [10, 20]);
  });
});

describe('what contradicts itself', () => {
  const start = '2026-03-02T09:00Z';
  const faults = async (record: object) => {
    const engine = await createEngine([{ id: 'a', startedAt: start, ...record }]);
    const { problems } = await engine.describe();
    return problems.problems.map(({ field, effect }) => `${field} ${effect}`);
  };
  const talk = [{ id: 'ann', talkSeconds: 30 }];

  it('is listed, and what tells of an answer wins', async () => {
    const response = { firstResponseAt: '2026-03-02T09:01Z' };
    assert.deepEqual(await faults({ endReason: 'abandoned', talkSeconds: 60 }), ['endReason ignored']);
    assert.deepEqual(await faults({ abandoned: true, ...response }), ['abandoned missing']);
    assert.deepEqual(await faults({ abandoned: true, agents: talk }), ['abandoned missing']);
    assert.deepEqual(await faults({ answered: false, agents: talk }), ['answered missing']);
    assert.deepEqual(await faults({ answered: false, ...response }), ['answered missing']);
    assert.deepEqual(await faults({ talkSeconds: 0, agents: talk }), ['talkSeconds missing']);
    assert.deepEqual(await faults({ abandoned: true, talkSeconds: 0, agents: [{ id: 'ann', talkSeconds: 0 }] }), []);
  });

  it('is over all the same where somebody talked and it was abandoned', async () => {
    const input = [
      { id: 'a', channel: 'voice', startedAt: start, endReason: 'abandoned', talkSeconds: 60 },
      { id: 'b', channel: 'voice', startedAt: start, endedAt: '2026-03-02T10:00Z', talkSeconds: 60 },
    ];
    const { value, n } = await ask(input, { metrics: ['abandonmentRate', 'backlog', 'handleTime'] });
    assert.deepEqual(value, { abandonmentRate: 0, backlog: 0, handleTime: 60 });
    assert.deepEqual(n, { abandonmentRate: 2, backlog: 0, handleTime: 2 });
  });

  it('lets the talk of the agents count', async () => {
    const input = [{ id: 'a', channel: 'voice', startedAt: start, queueSeconds: 5, abandoned: true, agents: talk }];
    const { value, n } = await ask(input, { metrics: ['abandonmentRate', 'serviceLevel', 'handleTime'] });
    assert.deepEqual(value, { abandonmentRate: 0, serviceLevel: 100, handleTime: 30 });
    assert.deepEqual(n, { abandonmentRate: 1, serviceLevel: 1, handleTime: 1 });
  });
});

describe('words for nobody', () => {
  it('are no agents, with blanks around them and in five languages', async () => {
    const words = [
      ' Unassigned ',
      'NIL',
      '[none]',
      '未指派',
      '无',
      'غير معين',
      'Non assegnato',
      'nessuno\t',
      '\u3000未分配',
    ];
    const input = {
      interactions: ['ann', ...words].map((agentId, i) => ({ id: `${i}`, agentId, startedAt: '2026-03-02T09:00Z' })),
      presence: [{ agentId: 'Unassigned', from: '2026-03-02T09:00Z', to: '2026-03-02T10:00Z', state: 'available' }],
    };
    for (const data of [input, JSON.stringify(input)]) {
      const { keys } = await ask(data, { metrics: ['conversationsOpened', 'onlineHours'], by: 'agent' });
      assert.deepEqual(keys, ['ann']);
    }
  });
});

describe('legs of a contact', () => {
  const leg = (id: string, rest: object) => ({ id, startedAt: '2026-03-02T09:00Z', ...rest });
  const offers = async (interactions: object[]) => {
    const { value, n } = await ask({ interactions }, { metrics: ['abandonmentRate', 'conversationsOpened'] });
    return [value['abandonmentRate'], n['abandonmentRate'], n['conversationsOpened']];
  };
  const abandoned = leg('b', { parentId: 'a', queueSeconds: 30, abandoned: true });

  it('are offered from the one in which a human was asked for, whatever comes before it', async () => {
    for (const first of [{ endedAt: '2026-03-02T09:01Z' }, { endReason: 'returned_to_bot' }]) {
      assert.deepEqual(await offers([leg('a', first), abandoned]), [100, 1, 1]);
    }
  });

  it('are no offer where the centre began, whoever it is handed on to', async () => {
    for (const first of [{ direction: 'outbound', talkSeconds: 40 }, { openedSource: 'broadcast' }]) {
      assert.deepEqual(await offers([leg('a', first), abandoned]), [NaN, 0, 1]);
    }
  });

  it('are still a contact where the first one is void, and in a circle', async () => {
    assert.deepEqual(await offers([leg('a', { void: 'test' }), abandoned]), [100, 1, 1]);
    assert.deepEqual(await offers([leg('a', { parentId: 'b', answered: false }), abandoned]), [100, 1, 1]);
  });

  it('are all of a customer who is new', async () => {
    const customer = { id: 'x' };
    const status = 'completed';
    const later = { startedAt: '2026-03-02T10:00Z' };
    const interactions = [
      leg('a', { customer, status }),
      leg('b', { customer, status, parentId: 'a', ...later }),
      leg('c', { customer, status, ...later }),
    ];
    const { n } = await ask({ interactions }, { metrics: ['sessionsCompleted'], by: 'contactType' });
    assert.deepEqual(n, { 'new sessionsCompleted': 2, 'returning sessionsCompleted': 1 });
  });
});

describe('the last instant of the data', () => {
  const open = { id: 'a', startedAt: '2026-03-02T09:00Z' };
  const closed = { id: 'b', startedAt: '2026-03-02T09:30Z', closedAt: '2026-03-02T10:00Z' };
  const backlog = { metrics: ['backlog', 'backlogAge'] };

  it('is none of what is void', async () => {
    const messages = [{ at: '2026-06-01T09:00Z', from: 'customer' }];
    const spam = { id: 'c', startedAt: '2026-03-02T09:40Z', void: 'spam', closedAt: '2026-05-01T09:00Z', messages };
    for (const interactions of [
      [open, closed],
      [open, closed, spam],
    ]) {
      const { value } = await ask({ interactions }, backlog);
      assert.deepEqual(value, { backlog: 1, backlogAge: 3600 });
    }
    const { value } = await ask({ interactions: [spam] }, backlog);
    assert.deepEqual(value, { backlog: NaN, backlogAge: NaN });
  });

  it('is where knowledge of what is open ends, and of how old it is', async () => {
    const query = { ...backlog, period: { from: '2026-02-01', to: '2026-06-01' }, bins: 'month' } as const;
    const engine = await createEngine({ interactions: [open, closed] }, { timeZone: 'UTC' });
    const { value, n } = await engine.metricValues(query);
    assert.deepEqual([...value], [NaN, 1, NaN, NaN, NaN, 3600, NaN, NaN]);
    assert.deepEqual([...n], [0, 1, 0, 0, 0, 1, 0, 0]);
  });
});

describe('what was ended, and reopened', () => {
  it('is over by its last end only, with a close or without one', async () => {
    const asked = { id: 'a', startedAt: '2026-03-02T09:50Z', humanRequestedAt: '2026-03-02T09:50Z' };
    const reopenedAt = ['2026-03-02T10:30Z'];
    const end = '2026-03-02T10:00Z';
    const metrics = ['abandonmentRate', 'serviceLevel', 'backlog'];
    for (const ended of [{ endedAt: end }, { closedAt: end }]) {
      const { n } = await ask({ interactions: [{ ...asked, ...ended, reopenedAt }] }, { metrics });
      assert.deepEqual(n, { abandonmentRate: 0, serviceLevel: 0, backlog: 1 });
      const over = await ask({ interactions: [{ ...asked, ...ended }] }, { metrics });
      assert.equal(over.n['serviceLevel'], 1);
    }
    const later = { ...asked, reopenedAt, endedAt: '2026-03-02T11:00Z' };
    assert.equal((await ask({ interactions: [later] }, { metrics })).n['serviceLevel'], 1);
  });
});
