/** Operational metrics of the engine against SQL on DuckDB, over 50,000 conversations. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesAnswer } from '../../../src/core/engine/questions/metrics.js';
import type { ReportEngine } from '../../../src/core/engine/questions/report-engine.js';
import { METRIC_IDS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import { definitionOf, type MetricRules } from '../../../src/core/metrics/definitions/rules.js';
import { SESSION_STATUSES } from '../../../src/core/model/field-values.js';
import { Random } from '../reference/random.js';
import { drawConversation, STATES } from './generate.js';
import { GROUPS, OBSERVATIONS } from './sql.js';

const COUNT = 50_000;
const FIRST = Date.parse('2026-01-01T00:00:00Z');
const DAYS = 60;
const PERIOD = { from: '2026-01-15', to: '2026-02-14' };
const TARGETS = [
  { metric: 'firstResponseTime', value: 300 },
  { metric: 'firstResponseTime', value: 600, channel: 'email' },
  { metric: 'firstResponseTime', value: 100, teamId: 't1' },
  { metric: 'resolutionTime', value: 10_000, channel: 'chat' },
  { metric: 'responseTime', value: 900, teamId: 't2' },
  { metric: 'handleTime', value: 1500 },
];
/** What has not come depends on the clock, which is not in the tables. */
const RULES: MetricRules = {
  metrics: { slaCompliance: { measure: { of: 'targets', metrics: 'all', waiting: 'leftOut' } } },
};
const MS_PER_HOUR = 3_600_000;
const END_REASONS = [
  'agent_closed',
  'customer_left',
  'returned_to_bot',
  'handover_timeout',
  'window_expired',
  'inactivity',
];

interface Row {
  metric: string;
  grouping: keyof typeof GROUPS;
  key: string;
  n: number;
  part: number;
  total: number;
  mean: number;
  median: number;
  p90: number;
}

type Json = Record<string, unknown>;

function instant(value: unknown): number | null {
  return typeof value === 'string' ? Date.parse(value) : null;
}

const COLUMNS = {
  id: 'VARCHAR',
  started: 'BIGINT',
  ended: 'BIGINT',
  closed: 'BIGINT',
  reopened: 'BIGINT',
  requested: 'BIGINT',
  assigned: 'BIGINT',
  surveyed: 'BIGINT',
  reason: 'VARCHAR',
  given: 'VARCHAR',
  channel: 'VARCHAR',
  team: 'VARCHAR',
  agent: 'VARCHAR',
  direction: 'VARCHAR',
  customer: 'VARCHAR',
  sentiment: 'VARCHAR',
  queue: 'DOUBLE',
  talk: 'DOUBLE',
  hold: 'DOUBLE',
  work: 'DOUBLE',
  csat: 'DOUBLE',
  nps: 'DOUBLE',
  ces: 'DOUBLE',
  once: 'BOOLEAN',
  converted: 'BOOLEAN',
  abandoned: 'BOOLEAN',
  messages: 'BIGINT',
};

function conversationRow(record: Json): unknown[] {
  const one = (field: string) => record[field] ?? null;
  return [
    one('id'),
    instant(one('startedAt')),
    instant(one('endedAt')),
    instant(one('closedAt')),
    instant((one('reopenedAt') as unknown[] | null)?.[0]),
    instant(one('humanRequestedAt')),
    instant(one('assignedAt')),
    instant(one('surveySentAt')),
    one('endReason'),
    one('status'),
    one('channel'),
    one('teamId'),
    one('agentId'),
    one('direction'),
    (one('customer') as Json | null)?.['id'],
    one('sentiment'),
    one('queueSeconds'),
    one('talkSeconds'),
    one('holdSeconds'),
    one('afterContactSeconds'),
    (one('csat') as Json | null)?.['score'],
    one('nps'),
    (one('ces') as Json | null)?.['score'],
    one('resolvedOnFirstContact'),
    one('converted'),
    one('abandoned'),
    ((one('messages') as unknown[] | null) ?? []).length,
  ];
}

const MESSAGE_COLUMNS = {
  id: 'VARCHAR',
  place: 'BIGINT',
  sent: 'BIGINT',
  author: 'VARCHAR',
  writer: 'VARCHAR',
  hidden: 'BOOLEAN',
  failed: 'BOOLEAN',
};

function messageRows(record: Json): unknown[][] {
  return ((record['messages'] as Json[] | undefined) ?? []).map((message, place) => [
    record['id'],
    place,
    instant(message['at']),
    message['from'],
    message['agentId'],
    message['private'] === true,
    message['failed'] === true,
  ]);
}

const PRESENCE_COLUMNS = { place: 'BIGINT', agent: 'VARCHAR', since: 'BIGINT', until: 'BIGINT', state: 'VARCHAR' };

const CLIENT_COLUMNS = { since: 'BIGINT', until: 'BIGINT' };

/** Customers who come, and go or stay, before, at the edges of, in and after the period. */
function drawClient(random: Random, i: number): Json {
  const day = (n: number) => new Date(FIRST + n * 24 * MS_PER_HOUR).toISOString();
  const from = random.whole(-30, DAYS);
  return {
    id: `k${i}`,
    activeFrom: day(from),
    ...(random.chance(0.6) && { churnedAt: day(from + random.whole(0, 50)) }),
  };
}

/** Says of some how and when they ended, and how that went. */
function withEnds(record: Json, random: Random): Json {
  const start = Date.parse(record['startedAt'] as string);
  return {
    ...record,
    ...(random.chance(0.4) && { endedAt: new Date(start + random.whole(0, 40_000) * 1000).toISOString() }),
    ...(random.chance(0.4) && { endReason: random.pick(END_REASONS) }),
    ...(random.chance(0.2) && { status: random.pick(SESSION_STATUSES) }),
    ...(random.chance(0.3) && { ces: { score: random.whole(1, 7), scale: 7 } }),
    ...(random.chance(0.1) && { resolvedOnFirstContact: random.chance(0.5) }),
  };
}

/** Shifts in pieces that overlap, touch and run over midnight. */
function drawPresence(random: Random, i: number): Json {
  const from = FIRST + random.whole(0, DAYS * 24 * 60) * 60_000;
  return {
    agentId: `a${i % 40}`,
    from: new Date(from).toISOString(),
    to: new Date(from + random.whole(0, 900) * 60_000).toISOString(),
    state: random.pick(STATES),
  };
}

async function inSql(records: readonly Json[], presence: readonly Json[], clients: readonly Json[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const load = async (table: string, columns: Record<string, string>, rows: readonly unknown[][]) => {
      const file = join(folder, `${table}.csv`);
      writeFileSync(
        file,
        rows
          .map((row) =>
            row.map((cell) => String((cell as string | number | boolean | null | undefined) ?? '')).join(','),
          )
          .join('\n'),
      );
      const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
      await connection.run(
        `CREATE TABLE ${table} AS FROM read_csv('${file}', header = false, delim = ',', columns = {${types.join(', ')}})`,
      );
    };
    await load('conversations', COLUMNS, records.map(conversationRow));
    await load('messages', MESSAGE_COLUMNS, records.flatMap(messageRows));
    const shifts = presence.map(({ agentId, from, to, state }, i) => [i, agentId, instant(from), instant(to), state]);
    await load('presence', PRESENCE_COLUMNS, shifts);
    const stays = clients.map(({ activeFrom, churnedAt }) => [instant(activeFrom), instant(churnedAt)]);
    await load('clients', CLIENT_COLUMNS, stays);
    await connection.run(
      `SET VARIABLE from_ms = ${Date.parse(PERIOD.from)}; SET VARIABLE to_ms = ${Date.parse(PERIOD.to)}`,
    );
    const answer = await connection.runAndReadAll(OBSERVATIONS);
    return answer.getRowObjects().map((row) => ({
      metric: String(row['metric']),
      grouping: String(row['grouping']) as Row['grouping'],
      key: String(row['key']),
      n: Number(row['n']),
      part: Number(row['part']),
      total: Number(row['total']),
      mean: Number(row['mean']),
      median: Number(row['median']),
      p90: Number(row['p90']),
    }));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}

function near(got: number, expected: number, what: string): void {
  assert.ok(Math.abs(got - expected) <= 1e-9 * Math.abs(expected), `${what}: ${got}, in SQL ${expected}`);
}

describe('metrics of 50,000 conversations', () => {
  let engine: ReportEngine;
  let rows: Row[];

  before(async () => {
    const random = new Random(50);
    const records = Array.from({ length: COUNT }, (_, i) => withEnds(drawConversation(random, i, FIRST, DAYS), random));
    const presence = Array.from({ length: 4000 }, (_, i) => drawPresence(random, i));
    const customers = Array.from({ length: 1000 }, (_, i) => drawClient(random, i));
    engine = await createEngine({ interactions: records, presence, customers, targets: TARGETS }, { timeZone: 'UTC' });
    rows = await inSql(records, presence, customers);
  });
  after(() => engine.dispose());

  it('are all of the catalogue', () => {
    const asked = new Set(rows.map(({ metric }) => metric));
    assert.deepEqual(
      METRIC_IDS.filter((id) => !asked.has(id)),
      [],
    );
  });

  for (const grouping of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    it(`are what SQL finds, by ${grouping || 'nothing'}`, async () => {
      const own = rows.filter((row) => row.grouping === grouping);
      const metrics = [...new Set(own.map(({ metric }) => metric))];
      const means = metrics.filter((metric) => definitionOf(metric).aggregate === 'mean');
      const by = grouping === '' ? {} : { by: grouping };
      const ask = (names: readonly string[]) =>
        engine.metricValues({ metrics: names, period: PERIOD, definitions: RULES, ...by });
      const plain = await ask(metrics);
      const medians = await ask(means.map((id) => `${id}.median`));
      const ninetieths = await ask(means.map((id) => `${id}.p90`));
      const at = (answer: MetricValuesAnswer, names: readonly string[], { metric, key }: Row) =>
        answer.keys.indexOf(key) * names.length + names.indexOf(metric);
      assert.ok(own.length >= metrics.length);
      const found = new Set<number>();
      for (const row of own) {
        const what = `${row.metric} of "${row.key}"`;
        const place = at(plain, metrics, row);
        const { aggregate } = definitionOf(row.metric);
        found.add(place);
        assert.equal(plain.n[place], row.n, `${what}, n`);
        assert.equal(plain.part[place], row.part, `${what}, part`);
        if (row.metric === 'occupancy') near(plain.value[place], row.total, what);
        else if (aggregate === 'sum') assert.equal(plain.value[place], row.total / MS_PER_HOUR, what);
        else if (aggregate === 'rate') near(plain.value[place], (100 * row.part) / row.n, what);
        else if (aggregate !== 'mean') assert.equal(plain.value[place], row.n, what);
        else {
          const mean = at(medians, means, row);
          // Whole seconds add up without rounding, so that equal sums have equal means.
          if (row.metric !== 'backlogAge') assert.equal(plain.value[place], row.total / row.n, `${what}, sum`);
          near(plain.value[place], row.mean, `${what}, mean`);
          near(medians.value[mean], row.median, `${what}, median`);
          near(ninetieths.value[mean], row.p90, `${what}, p90`);
        }
      }
      plain.n.forEach((n, place) => assert.ok(n === 0 || found.has(place), `nothing in SQL at ${place}`));
    });
  }
});
