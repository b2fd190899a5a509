/** Operational metrics of the engine against SQL on DuckDB, over 50,000 conversations. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { createEngine } from '../../../src/core/engine/create-engine.js';
import type { MetricValuesAnswer } from '../../../src/core/engine/metric-types.js';
import type { ReportEngine } from '../../../src/core/engine/types.js';
import { definitionOf } from '../../../src/core/metrics/rules.js';
import { Random } from '../reference/random.js';
import { drawConversation } from './generate.js';
import { OBSERVATIONS } from './sql.js';

const COUNT = 50_000;
const FIRST = Date.parse('2026-01-01T00:00:00Z');
const DAYS = 60;
const PERIOD = { from: '2026-01-15', to: '2026-02-14' };
const GROUPS = ['', 'channel', 'agent'] as const;

interface Row {
  metric: string;
  grouping: (typeof GROUPS)[number];
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
  closed: 'BIGINT',
  reopened: 'BIGINT',
  requested: 'BIGINT',
  assigned: 'BIGINT',
  surveyed: 'BIGINT',
  channel: 'VARCHAR',
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
  converted: 'BOOLEAN',
  abandoned: 'BOOLEAN',
  messages: 'BIGINT',
};

function conversationRow(record: Json): unknown[] {
  const one = (field: string) => record[field] ?? null;
  return [
    one('id'),
    instant(one('startedAt')),
    instant(one('closedAt')),
    instant((one('reopenedAt') as unknown[] | null)?.[0]),
    instant(one('humanRequestedAt')),
    instant(one('assignedAt')),
    instant(one('surveySentAt')),
    one('channel'),
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

async function inSql(records: readonly Json[]): Promise<Row[]> {
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
    const records = Array.from({ length: COUNT }, (_, i) => drawConversation(random, i, FIRST, DAYS));
    engine = await createEngine(records, { timeZone: 'UTC' });
    rows = await inSql(records);
  });
  after(() => engine.dispose());

  for (const grouping of GROUPS) {
    it(`are what SQL finds, by ${grouping || 'nothing'}`, async () => {
      const own = rows.filter((row) => row.grouping === grouping);
      const metrics = [...new Set(own.map(({ metric }) => metric))];
      const means = metrics.filter((metric) => definitionOf(metric).aggregate === 'mean');
      const by = grouping === '' ? {} : { by: grouping };
      const ask = (names: readonly string[]) => engine.metricValues({ metrics: names, period: PERIOD, ...by });
      const plain = await ask(metrics);
      const medians = await ask(means.map((id) => `${id}.median`));
      const ninetieths = await ask(means.map((id) => `${id}.p90`));
      const at = (answer: MetricValuesAnswer, names: readonly string[], { metric, key }: Row) =>
        answer.keys.indexOf(key) * names.length + names.indexOf(metric);
      assert.ok(own.length >= metrics.length);
      for (const row of own) {
        const what = `${row.metric} of "${row.key}"`;
        const place = at(plain, metrics, row);
        const { aggregate } = definitionOf(row.metric);
        assert.equal(plain.n[place], row.n, `${what}, n`);
        assert.equal(plain.part[place], row.part, `${what}, part`);
        if (aggregate === 'rate') near(plain.value[place], (100 * row.part) / row.n, what);
        else if (aggregate !== 'mean') assert.equal(plain.value[place], row.n, what);
        else {
          // Whole seconds add up without rounding, so that equal sums have equal means.
          const mean = at(medians, means, row);
          assert.equal(plain.value[place], row.total / row.n, `${what}, sum`);
          near(plain.value[place], row.mean, `${what}, mean`);
          near(medians.value[mean], row.median, `${what}, median`);
          near(ninetieths.value[mean], row.p90, `${what}, p90`);
        }
      }
    });
  }
});
