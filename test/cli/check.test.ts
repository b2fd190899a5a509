import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { createEngine, METRIC_IDS } from '../../src/core.js';
import type { CheckAnswer } from '../../src/cli/check/check-answer.js';
import { NEEDS } from '../../src/cli/check/needs.js';
import { CALLS, fileOf, run } from './support.js';

async function checked(words: readonly string[], input?: string): Promise<CheckAnswer & { code: number | null }> {
  const { code, stdout } = await run(['check', '--json', ...words], input);
  return { code, ...(JSON.parse(stdout) as CheckAnswer) };
}

const calls = fileOf('calls.json', JSON.stringify(CALLS));
const PERIOD = { from: '2026-05-04', to: '2026-05-07' };

describe('check', () => {
  it('knows of every metric what it needs', () => {
    assert.deepEqual(Object.keys(NEEDS).sort(), [...METRIC_IDS].sort());
  });

  it('says what is there, what was left out and where', async () => {
    const answer = await checked([calls, '--time-zone', 'Europe/Rome']);
    assert.equal(answer.code, 1);
    assert.deepEqual(answer.records, { read: 4, used: 3, skipped: 1, duplicates: 0 });
    assert.deepEqual(answer.extent, {
      firstDay: '2026-05-04',
      lastDay: '2026-05-06',
      from: '2026-05-04T09:00:00.000Z',
      to: '2026-05-06T11:00:00.000Z',
    });
    assert.equal(answer.timeZone, 'Europe/Rome');
    assert.deepEqual(answer.agents, { count: 2, hidden: 0, names: ['Ruth Adeyemi', 'Sam'] });
    assert.deepEqual(answer.channels, { chat: 1, voice: 2 });
    assert.equal(answer.source.name, 'rapport');
    const [group] = answer.problems.groups;
    assert.equal(answer.problems.positionsCount, 'record');
    assert.deepEqual(
      [group.field, group.code, group.effect, group.count, group.positions, group.found],
      ['startedAt', 'instant', 'skipped', 1, [3], '"yesterday"'],
    );
  });

  it('has the figures of the engine, which the widgets have', async () => {
    const { metrics } = await checked([calls]);
    const engine = await createEngine(CALLS, { timeZone: 'UTC' });
    const expected = await engine.metricValues({ period: PERIOD, metrics: METRIC_IDS });
    for (const { id, value, n } of metrics.possible) {
      const place = METRIC_IDS.indexOf(id);
      assert.deepEqual([value, n], [expected.value[place], expected.n[place]], id);
    }
    const known = [...metrics.possible, ...metrics.impossible].map(({ id }) => id);
    assert.deepEqual(known.sort(), [...METRIC_IDS].sort());
    const handleTime = metrics.possible.find(({ id }) => id === 'handleTime');
    assert.equal(handleTime?.value, 170);
    assert.equal(handleTime.without, 'no hold time is given');
    assert.equal(metrics.impossible.find(({ id }) => id === 'nps')?.why, NEEDS['nps']);
  });

  it('tells it to a person, and to no terminal what data wants it to do', async () => {
    const name = '\u001B[31mRed\u0007\u009B2J\u202Eevil';
    const bad = fileOf('hostile\u001B[2J.json', JSON.stringify([{ ...CALLS[0], agentName: name, channel: name }]));
    const { code, stdout, stderr } = await run(['check', bad]);
    assert.equal(code, 0);
    assert.match(stdout, /1 record read: 1 used/);
    assert.match(stdout, /1 agent: .*Red.*evil/);
    assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\u202E]/u);
    const json = await run(['check', '--json', bad]);
    assert.doesNotMatch(json.stdout, /(?!\n)[\p{Cc}\u202E]/u);
    assert.deepEqual((JSON.parse(json.stdout) as CheckAnswer).agents.names, [name]);
  });

  it('reads tables, and says which column is what', async () => {
    const table =
      'Ticket ID;Created at;Assignee;Mood\n1;2026-03-04 10:00;Ruth;fine\n2;2026-03-05 11:00;Sam;\n3;;Sam;\n';
    const answer = await checked([fileOf('tickets.csv', table), '--time-zone', 'Europe/Rome']);
    assert.equal(answer.code, 1);
    assert.equal(answer.source.name, 'table');
    assert.deepEqual(answer.columns, [
      { column: 'Ticket ID', field: 'id' },
      { column: 'Created at', field: 'startedAt' },
      { column: 'Assignee', field: 'agentId' },
      { column: 'Mood', field: null },
    ]);
    assert.equal(answer.extent?.from, '2026-03-04T09:00:00.000Z');
    const skipped = answer.problems.groups.find(({ effect }) => effect === 'skipped');
    assert.deepEqual([answer.problems.positionsCount, skipped?.positions], ['line', [4]]);
    const text = (await run(['check', 'tickets.csv'])).stdout;
    assert.match(text, /startedAt: missing; record left out \(tickets\.csv, line 4\)/);
    const mapping = fileOf('table.json', JSON.stringify({ mapping: { category: 'Mood' } }));
    const mapped = await checked(['tickets.csv', '--table', mapping, '--date-order', 'ymd']);
    assert.equal(mapped.records.used, 2);
    assert.deepEqual(mapped.columns?.at(-1), { column: 'Mood', field: 'category' });
  });

  it('names the file of each problem', async () => {
    const header = 'Ticket ID,Created at,Assignee\n';
    const files = [
      fileOf('jan.csv', `${header}1,2026-01-04 09:00,Ruth\n2,,Sam\n`),
      fileOf('feb.csv', `${header}3,2026-02-04 09:00,Ruth\n4,2026-02-05 09:00,Sam\n5,,Sam\n6,,Sam\n`),
    ];
    const answer = await checked(files);
    assert.equal(answer.problems.positionsCount, 'line');
    const skipped = answer.problems.groups.find(({ effect }) => effect === 'skipped');
    assert.deepEqual(skipped?.places, [
      { source: files[0], positions: [3] },
      { source: files[1], positions: [4, 5] },
    ]);
    const text = (await run(['check', ...files])).stdout;
    assert.ok(
      text.includes(`startedAt: missing; record left out (${files[0]}, line 3; ${files[1]}, lines 4, 5)`),
      text,
    );
  });

  it('reads standard input, several files that belong together, gzip and archives', async () => {
    const expected = (await checked([calls])).metrics;
    assert.deepEqual((await checked(['-'], JSON.stringify(CALLS))).metrics, expected);
    const [first, ...others] = CALLS;
    const parts = [
      fileOf('one.ndjson', `${JSON.stringify(first)}\n`),
      fileOf('two.ndjson', others.map((one) => JSON.stringify(one)).join('\n')),
    ];
    assert.deepEqual((await checked(parts)).metrics, expected);
    execFileSync('gzip', ['-k', calls]);
    assert.deepEqual((await checked([`${calls}.gz`])).metrics, expected);
    const tickets = [
      { id: 7, created_at: '2026-05-04T09:00:00Z', requester_id: 1, submitter_id: 1, assignee_id: 2, status: 'open' },
    ];
    const zendesk = [
      fileOf('users.json', JSON.stringify({ users: [{ id: 2, name: 'Ruth', role: 'agent', email: 'r@example.org' }] })),
      fileOf('tickets.json', JSON.stringify({ tickets })),
    ];
    for (const words of [zendesk, [...zendesk].reverse()]) {
      const { source, agents } = await checked(words);
      assert.deepEqual([source.name, agents.names], ['zendesk', ['Ruth']]);
      assert.ok(source.certainty > 0 && source.why.length > 0);
    }
  });
});
