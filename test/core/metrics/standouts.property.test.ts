/** Who stands out by a metric, against the reference, over generated reports with and without differences between agents. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { StandoutsAnswer, StandoutsQuery } from '../../../src/core/engine/questions/standouts.js';
import type { MetricRules } from '../../../src/core/metrics/definitions/rules.js';
import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import { dayOfIso, isoOfDay } from '../reference/days.js';
import { placesOf } from '../reference/places.js';
import { Random } from '../reference/random.js';
import { clearOf } from '../reference/totals.js';
import { createReference, definitionOf } from './reference.js';
import { standingsOf, type Standing } from './slow/standouts.js';

type Json = Record<string, unknown>;

const FIRST = dayOfIso('2026-03-02');
const DAYS = 10;

/** Made of what nobody who looks at one agent should be told. */
const NOT_COMPARED = {
  occupancy: 'noConversations',
  retentionRate: 'noConversations',
  churnRate: 'noConversations',
  backlog: 'ofEverybody',
  backlogAge: 'ofEverybody',
  onlineHours: 'amount',
  ticketsPerAgentDay: 'amount',
} as Readonly<Record<string, string>>;
const OF_QUEUES = ['abandonmentRate', 'serviceLevel', 'queueTime'];
const AVERAGES = METRICS.filter(({ aggregate }) => aggregate === 'mean').map(({ id }) => id);
const ALL = METRICS.map(({ id }) => id);

const OWN: readonly MetricRules[] = [
  {},
  { preset: 'intercom' },
  { preset: 'zendesk' },
  { metrics: { slaCompliance: { measure: { of: 'targets', metrics: 'all', each: 'value' }, attribution: 'sender' } } },
  { metrics: { handleTime: { attribution: 'closer', longest: 900 }, nps: { better: null } } },
];

interface Shape {
  seed: number;
  size: number;
  agents: number;
  /** How many values there are at most: few make ties. */
  values: number;
  differ: boolean;
}

const shapes = (most: number): fc.Arbitrary<Shape> =>
  fc.record({
    seed: fc.integer(),
    size: fc.integer({ min: 0, max: most }),
    agents: fc.integer({ min: 1, max: 5 }),
    values: fc.constantFrom(1, 2, 5, 1000),
    differ: fc.boolean(),
  });

function conversationOf(random: Random, i: number, { agents, values, differ, size }: Shape): Json {
  const agent = random.whole(0, agents - 1);
  const channel = random.pick(['voice', 'chat', 'chat', 'email']);
  const slow = (differ && agent === 0 ? 3 : 1) * (channel === 'email' ? 5 : 1);
  const seconds = () => (random.whole(1, values) * 60_000 * slow) / values;
  const start = FIRST * 86_400_000 + random.whole(0, DAYS * 86_400 - 1) * 1000;
  const good = random.chance(differ && agent === 0 ? 0.4 : 0.8);
  let at = start;
  const messages: Json[] = [];
  for (let left = channel === 'voice' ? 0 : random.whole(0, 5); left > 0; left--) {
    messages.push({ at, from: 'customer' });
    at += random.chance(0.1) ? random.whole(0, 1500) : seconds();
    const sender = random.chance(0.2) ? random.whole(0, agents - 1) : agent;
    messages.push({ at, from: 'agent', ...(random.chance(0.8) && { agentId: `a${sender}` }) });
    at += 1000;
  }
  const optional: Json = {
    agentId: `a${agent}`,
    teamId: random.pick(['t1', 't2']),
    category: random.pick(['billing', 'delivery', 'returns']),
    language: random.pick(['en', 'it']),
    customer: { id: `k${random.whole(0, 30)}` },
    talkSeconds: seconds() / 1000,
    queueSeconds: random.whole(0, 100),
    csat: { score: good ? 5 : 1, scale: 5 },
    nps: good ? 10 : random.whole(0, 10),
    sentiment: random.pick(['positive', 'neutral', 'negative']),
    closedAt: at + 60_000,
    converted: good,
    behaviors: { activeListening: random.next() + (good ? 1 : 0), setExpectations: random.next() },
  };
  const record: Json = { id: `i${i}`, startedAt: start, channel, messages };
  for (const [name, value] of Object.entries(optional)) if (random.chance(0.9)) record[name] = value;
  if (channel === 'voice') record['answered'] = true;
  if (random.chance(0.05)) record['void'] = random.pick(['spam', 'deleted', 'merged']);
  // A leg of another conversation, which may be of another agent, come later, or not be there.
  if (random.chance(0.2)) record['parentId'] = `i${random.whole(0, size)}`;
  return record;
}

function inputOf(shape: Shape, random: Random): Json {
  return {
    interactions: Array.from({ length: shape.size }, (_, i) => conversationOf(random, i, shape)),
    agents: [
      { id: 'a0', name: 'Ann', teamId: 't1' },
      { id: 'a4', evaluable: false },
    ],
    targets: [
      { metric: 'responseTime', value: 60 },
      { metric: 'handleTime', value: 90, channel: 'voice' },
    ],
    customers: [{ id: 'k1', activeFrom: FIRST * 86_400_000 }],
    presence: [{ agentId: 'a0', from: FIRST * 86_400_000, to: (FIRST + 1) * 86_400_000, state: 'available' }],
  };
}

function queryOf(random: Random): StandoutsQuery & { metrics: string[] } {
  const by = random.pick([undefined, undefined, 'agent', 'team', 'language', 'day', 'week', 'status'] as const);
  const names = [...ALL, ...AVERAGES.flatMap((id) => [`${id}.mean`, `${id}.median`, `${id}.p90`])];
  const period = { from: isoOfDay(FIRST), to: isoOfDay(FIRST + random.pick([DAYS, DAYS, 5])) };
  return {
    behaviors: [],
    metrics: [...random.some(names, 0.15), 'responseTime', 'handleTime', 'csat', 'responseTime.median'],
    definitions: random.pick(OWN),
    period,
    ...(by && { by }),
    ...(random.chance(0.5) && {
      mix: random.some(['channel', 'category', 'language', 'team', 'sentiment', 'contactType'] as const, 0.3),
    }),
    ...(random.chance(0.3) && { selection: [{ field: 'channel', values: ['chat', 'email'] } as const] }),
  };
}

function near(got: number, expected: number, what: string): void {
  const close = Object.is(got, expected) || Math.abs(got - expected) <= 1e-7 * Math.max(1, Math.abs(expected));
  assert.ok(close, `${what}: ${got}, expected ${expected}`);
}

const FIGURES = ['value', 'others', 'expected', 'difference', 'low', 'high', 'compared', 'pValue'] as const;

function checkAnswer(
  answer: StandoutsAnswer,
  query: StandoutsQuery & { metrics: string[] },
  reference: ReturnType<typeof createReference>,
): number {
  const { by = 'agent', metrics, definitions = {}, selection } = query;
  const mix = [...new Set(query.mix ?? ['channel', 'category', 'language'])].filter((field) => field !== by);
  const span = { from: dayOfIso(answer.period.from), to: dayOfIso(answer.period.to) };
  const { keys } = answer;
  assert.deepEqual(answer.metrics, metrics);
  const pValues: number[] = [];
  const found: Standing[][] = metrics.map((metric, m) => {
    const { better, aggregate, unit, measure } = definitionOf(metric, definitions);
    const isCount = aggregate === 'count' || aggregate === 'sum' || aggregate === 'instant';
    const id = metric.split('.')[0];
    const queue = by === 'agent' && OF_QUEUES.includes(id) ? 'ofEverybody' : null;
    const reason = NOT_COMPARED[id] ?? (isCount ? 'amount' : queue);
    assert.equal(answer.notCompared[m], reason, `why ${metric} is not compared`);
    if (reason !== null) return [];
    const all = reference.evidence({ metric, by, ...(selection && { selection }) }, span);
    for (const { key } of all) assert.ok(keys.includes(key), `${metric}: no key ${key}`);
    const q = aggregate === 'median' ? 0.5 : aggregate === 'p90' ? 0.9 : null;
    const ratio = unit === 'seconds' && aggregate === 'mean' && measure.of !== 'agentDays';
    const [days, dates] = [by === 'day', by === 'day' || by === 'week'];
    return standingsOf(all, keys, { better, q, ratio, mix, days, dates });
  });
  keys.forEach((key, k) =>
    metrics.forEach((metric, m) => {
      const at = k * metrics.length + m;
      const standing = found[m][k] as Standing | undefined;
      const what = (column: string) => `${column} of ${key}, ${metric}`;
      for (const column of FIGURES) near(answer[column][at], standing?.[column] ?? NaN, what(column));
      near(answer.interactions[at], standing?.interactions ?? 0, what('interactions'));
      near(answer.dueToMix[at], standing ? standing.expected - standing.others : NaN, what('dueToMix'));
      const { best, worst } = standing ? placesOf(found[m].map(({ ranked }) => ranked))[k] : { best: 0, worst: 0 };
      near(answer.bestRank[at], best, what('bestRank'));
      near(answer.worstRank[at], worst, what('worstRank'));
      pValues.push(answer.pValue[at]);
    }),
  );
  assert.deepEqual([...answer.clear], clearOf(pValues), 'clear');
  return pValues.filter((p) => !Number.isNaN(p)).length;
}

describe('who stands out by a metric', () => {
  for (const [size, most, runs] of [
    ['small', 30, 40],
    ['middling', 150, 40],
    ['big', 300, 35],
  ] as const) {
    it(`is what the reference finds in ${size} reports`, async () => {
      const found = { judged: 0, clear: 0 };
      await fc.assert(
        fc.asyncProperty(shapes(most), async (shape) => {
          const random = new Random(shape.seed);
          const input = inputOf(shape, random);
          const query = queryOf(random);
          const engine = await createEngine(input, { timeZone: 'UTC' });
          const answer = await engine.standouts(query);
          found.judged += checkAnswer(answer, query, createReference(input, 'UTC', query.definitions));
          found.clear += answer.clear.reduce((sum, one) => sum + one, 0);
          engine.dispose();
        }),
        { seed: 43, numRuns: runs, endOnFailure: true, includeErrorInReport: true },
      );
      if (size === 'big') assert.ok(found.judged > 200 && found.clear > 3, JSON.stringify(found));
    });
  }

  it('is judged together with behaviours', async () => {
    const names = ['activeListening', 'setExpectations'];
    let several = 0;
    await fc.assert(
      fc.asyncProperty(shapes(300), async (shape) => {
        const random = new Random(shape.seed);
        const input = inputOf(shape, random);
        const query = queryOf(random);
        const engine = await createEngine(input, { timeZone: 'UTC' });
        const together = await engine.standouts({ ...query, behaviors: names });
        const behaviors = await engine.standouts({ ...withoutMetrics(query), behaviors: names });
        const metrics = await engine.standouts(query);
        engine.dispose();
        assert.deepEqual(together.behaviors, names);
        const width = names.length + together.metrics.length;
        together.keys.forEach((key, k) => {
          for (let j = 0; j < width; j++) {
            const [part, place] = j < names.length ? [behaviors, j] : [metrics, j - names.length];
            const own = part.keys.indexOf(key);
            const columns = part.behaviors.length + part.metrics.length;
            for (const column of [...FIGURES, 'bestRank', 'worstRank'] as const) {
              const got = together[column][k * width + j];
              // Who has nothing of a kind is compared with nobody.
              if (own >= 0) near(got, part[column][own * columns + place], `${column} of ${key}, column ${j}`);
              else if (column === 'value') near(got, NaN, `value of ${key}, column ${j}`);
            }
          }
        });
        assert.deepEqual([...together.clear], clearOf([...together.pValue]));
        several += behaviors.keys.length > 1 && metrics.keys.length > 1 ? 1 : 0;
      }),
      { seed: 44, numRuns: 40, endOnFailure: true, includeErrorInReport: true },
    );
    assert.ok(several > 10, `${several} reports with both`);
  });
});

function withoutMetrics({ metrics: _, definitions: __, ...rest }: StandoutsQuery): StandoutsQuery {
  return rest;
}
