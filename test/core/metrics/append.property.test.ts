/** Metrics of data that grows: what was kept of the first records must hold for all of them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BuiltInEngine } from '../../../src/core/engine/built-in-engine.js';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesAnswer, MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import { VENDOR_PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import { runSteps } from '../../../src/core/steps.js';
import { periodsAround, reports } from './generate.js';

const ALL = METRICS.map(({ id }) => id);
const WHOLE = ['n', 'part', 'leftOut', 'inferred', 'previousN', 'ungrouped'] as const;
const REAL = ['value', 'low', 'high', 'previous', 'change', 'changeLow', 'changeHigh', 'target'] as const;

/** Rows stand in another order, so that sums may differ in their last digits. */
function checkSame(got: MetricValuesAnswer, expected: MetricValuesAnswer, what: string): void {
  assert.deepEqual(got.keys, expected.keys, `${what}, keys`);
  for (const name of WHOLE) assert.deepEqual(got[name], expected[name], `${what}, ${name}`);
  for (const name of REAL) {
    expected[name]?.forEach((number, i) => {
      const is = got[name]![i];
      const near =
        Object.is(is, number) || is === number || Math.abs(is - number) <= 1e-9 * Math.max(1, Math.abs(number));
      assert.ok(near, `${what}, ${name} ${i}: ${is}, expected ${number}`);
    });
  }
  assert.deepEqual(got.verdict, expected.verdict, `${what}, verdict`);
  const listed = ({ problems }: MetricValuesAnswer) => problems.map((one) => JSON.stringify(one)).sort();
  assert.deepEqual(listed(got), listed(expected), `${what}, problems`);
}

type Json = Record<string, unknown>;

/** Cuts a list into as many parts as there are shares. */
function partsOf(list: readonly Json[], cuts: readonly number[]): Json[][] {
  const places = [0, ...cuts.map((cut) => cut % (list.length + 1)).sort((a, b) => a - b), list.length];
  return places.slice(1).map((to, i) => list.slice(places[i], to));
}

describe('metrics of data that grows', () => {
  const cases = reports.chain((report) =>
    fc.record({
      report: fc.constant(report),
      period: periodsAround(report.day),
      cuts: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
      // Which questions are asked on the way: what is kept may be older than the data set before.
      asked: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      preset: fc.option(fc.constantFrom(...VENDOR_PRESETS)),
      replaced: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
  );

  for (const by of [undefined, 'agent', 'status', 'contactType'] as const) {
    it(`are those of all of it at once, by ${by ?? 'nothing'}`, async () => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ report, period, cuts, asked, preset, replaced }) => {
          const { input, timeZone } = report;
          const { interactions, ...envelope } = input as { interactions: Json[] };
          const query: MetricValuesQuery = {
            metrics: ALL,
            period,
            compare: true,
            ...(by && { by }),
            ...(preset && { definitions: { preset } }),
          };
          // Of records with one id the latest one counts, here always a later one.
          const newer = replaced.map((place, i) => ({
            ...interactions[(place + 7) % interactions.length],
            id: interactions[place % interactions.length]['id'],
            updatedAt: `2030-01-0${i + 1}T00:00:00Z`,
          }));
          const [first, ...later] = partsOf([...interactions, ...newer], cuts);
          const growing = await createEngine({ ...envelope, interactions: first }, { timeZone });
          for (const [i, records] of later.entries()) {
            if (asked[i]) await growing.metricValues(query);
            else await growing.metricValues({ ...query, metrics: ALL.slice(i * 9, i * 9 + 9) });
            await growing.append!(records);
          }
          const fresh = await createEngine({ ...envelope, interactions: [...interactions, ...newer] }, { timeZone });
          checkSame(await growing.metricValues(query), await fresh.metricValues(query), 'appended');
          growing.dispose();
          fresh.dispose();
        }),
        { seed: 72, numRuns: 60, endOnFailure: true },
      );
    });
  }

  const silent = {
    id: 'a',
    startedAt: '2026-03-02T09:00:00Z',
    agentId: 'ann',
    messages: [{ at: '2026-03-02T09:00:00Z', from: 'customer' }],
  };

  it('change with the clock: a conversation ends by the silence that later records show', async () => {
    const engine = await createEngine([silent], { timeZone: 'UTC' });
    const ask = async () =>
      (await engine.metricValues({ metrics: ['sessionsUnanswered', 'conversationsOpened'], by: 'status' })).keys;
    assert.deepEqual(await ask(), ['open']);
    await engine.append!([{ id: 'b', startedAt: '2026-03-02T10:00:00Z' }]);
    assert.deepEqual(await ask(), ['open', 'unanswered']);
    const [unanswered] = (await engine.metricValues({ metrics: ['sessionsUnanswered'] })).value;
    assert.equal(unanswered, 1);
  });

  it('change with further legs of a contact', async () => {
    const call = {
      startedAt: '2026-03-02T09:00:00Z',
      channel: 'voice',
      agentId: 'ann',
      closedAt: '2026-03-02T09:10:00Z',
    };
    const engine = await createEngine([{ ...call, id: 'a' }], { timeZone: 'UTC' });
    const ask = async () => (await engine.metricValues({ metrics: ['firstContactResolution'] })).value[0];
    assert.equal(await ask(), 100);
    await engine.append!([{ ...call, id: 'b', parentId: 'a' }]);
    assert.equal(await ask(), 0);
  });

  it('change with further legs of what has a target', async () => {
    const call = { startedAt: '2026-03-02T09:00:00Z', queueSeconds: 5, endedAt: '2026-03-02T09:01:00Z' };
    const leg = { ...call, id: 'b', parentId: 'a', firstResponseAt: '2026-03-02T09:00:30Z' };
    const other = { id: 'c', startedAt: '2026-03-02T09:00:00Z', parentId: 'x' };
    for (const waiting of ['leftOut', 'missed', 'judged'] as const) {
      const metrics = ['slaCompliance', 'serviceLevel', 'queueTime'];
      const measure = { of: 'targets', metrics: 'all', waiting } as const;
      const query: MetricValuesQuery = { metrics, definitions: { metrics: { slaCompliance: { measure } } } };
      const targets = [{ metric: 'firstResponseTime', value: 60 }];
      const engine = await createEngine({ targets, interactions: [{ ...call, id: 'a' }, other] }, { timeZone: 'UTC' });
      await engine.metricValues(query);
      await engine.append!([leg]);
      const fresh = await createEngine(
        { targets, interactions: [{ ...call, id: 'a' }, other, leg] },
        { timeZone: 'UTC' },
      );
      const answer = await fresh.metricValues(query);
      assert.deepEqual([...answer.n], [1, 1, 1]);
      checkSame(await engine.metricValues(query), answer, waiting);
    }
  });

  it('are those of the latest version of a record, in whatever order versions come', async () => {
    const version = (n: number) => ({
      ...silent,
      updatedAt: `2026-03-0${n}T00:00:00Z`,
      csat: { score: n, scale: 5 },
      closedAt: `2026-03-02T1${n}:00:00Z`,
      messages: Array.from({ length: n }, (_, i) => ({ at: `2026-03-02T09:0${i}:00Z`, from: 'customer' })),
    });
    const query = { metrics: ALL, compare: true } as const;
    const other = { id: 'b', startedAt: '2026-03-02T23:00:00Z' };
    const winner = await (await createEngine([version(5), other], { timeZone: 'UTC' })).metricValues(query);
    assert.equal(winner.n[ALL.indexOf('messagesIncoming')], 5);
    for (const order of [
      [5, 3, 4],
      [3, 5, 4],
      [4, 3, 5],
    ]) {
      const [first, ...later] = order.map(version);
      const engine = await createEngine([first, other], { timeZone: 'UTC' });
      for (const record of later) {
        await engine.metricValues(query);
        await engine.append!([record]);
      }
      checkSame(await engine.metricValues(query), winner, `appended ${order.join()}`);
      const atOnce = await createEngine([...order.map(version), other], { timeZone: 'UTC' });
      checkSame(await atOnce.metricValues(query), winner, `at once ${order.join()}`);
    }
  });

  it('go on after a question that was given up', async () => {
    const records = Array.from({ length: 5000 }, (_, i) => ({ ...silent, id: `c${i}` }));
    const controller = new AbortController();
    let rests = -Infinity;
    const rest = () => {
      if (++rests === 2) controller.abort(new Error('given up'));
      return undefined;
    };
    const engine = new BuiltInEngine({ timeZone: 'UTC' }, (steps, signal) => runSteps(steps, rest, signal));
    await engine.read(records);
    rests = 0;
    const given = engine.metricValues({ metrics: ['messagesIncoming'] }, { signal: controller.signal });
    await assert.rejects(given, /given up/);
    assert.equal((await engine.metricValues({ metrics: ['messagesIncoming'] })).value[0], 5000);
  });
});
