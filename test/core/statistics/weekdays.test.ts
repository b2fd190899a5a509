/** Spans of other weekdays, compared as if they had the same. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import { meanDifference, weighedMean } from '../../../src/core/finish/metrics/mean-certainty.js';
import { rateDifference, weighedRate } from '../../../src/core/finish/metrics/rate-certainty.js';
import { spanDays, weekdayWeights } from '../../../src/core/finish/metrics/weekdays.js';
import { isoOfDay } from '../reference/days.js';

/** Day 4 since 1970-01-01 is a Monday. */
const MONDAY = 4;

/** All days of a span, in one bin. */
const span = (first: number, length: number) => {
  const chosen = new Uint8Array(length).fill(1);
  return { first, chosen, bounds: [0, length], bins: [spanDays(first, chosen)] };
};
const isWeekend = (day: number) => (day - MONDAY) % 7 > 4;

describe('the weights of weekdays', () => {
  it('are none where both spans have the same weekdays', () => {
    assert.equal(weekdayWeights(span(MONDAY + 14, 14), span(MONDAY, 14), 0), null);
    assert.equal(weekdayWeights(span(MONDAY + 28, 28), span(MONDAY, 28), 0), null);
  });

  it('are 2b / (a + b), of a weekday of one span only 0', () => {
    // Ten days from a Thursday, after ten from a Monday: Thursday to Saturday twice, after Monday to Wednesday twice.
    const [current, previous] = weekdayWeights(span(MONDAY + 10, 10), span(MONDAY, 10), 0)!;
    // From Thursday, day 0, on.
    const [once, twice] = [2 / 3, 4 / 3];
    assert.deepEqual([...current], [once, once, once, 1, twice, twice, twice]);
    assert.deepEqual([...previous], [twice, twice, twice, 1, once, once, once]);
    // Saturday to Wednesday after Monday to Friday: Thursdays, Fridays and weekends are of one span only.
    const [five, before] = weekdayWeights(span(MONDAY + 5, 5), span(MONDAY, 5), 0)!;
    assert.deepEqual([...five], [0, 0, 0, 0, 1, 1, 1]);
    assert.deepEqual([...before], [0, 0, 0, 0, 1, 1, 1]);
  });

  it('are the same before 1970', () => {
    const weeks = 1000 * 7;
    const [early, late] = [MONDAY - weeks, MONDAY].map((monday) =>
      weekdayWeights(span(monday + 10, 10), span(monday, 10), 0),
    );
    assert.deepEqual(early, late);
  });

  it('leave no change of a mean or a rate that only its weekdays made', () => {
    const daily = (first: number, sumOf: (day: number, n: number) => number) => {
      const ten = spanDays(first, new Uint8Array(10).fill(1));
      const n = Float64Array.from(ten.chosen, (_, d) => 6 + ((first + d) % 7));
      return { span: ten, n, sum: n.map((count, d) => sumOf(first + d, count)), at: 0 };
    };
    const slow = (day: number, n: number) => n * (isWeekend(day) ? 200 : 100);
    const half = (day: number, n: number) => (isWeekend(day) ? n / 2 : n);
    const [now, before] = weekdayWeights(span(MONDAY + 10, 10), span(MONDAY, 10), 0)!;
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    const moments = (first: number) => {
      const days = daily(first, slow);
      const n = total(days.n);
      return { n, units: n, mean: total(days.sum) / n, scatter: 100 * n, days };
    };
    const [a, b] = [moments(MONDAY + 10), moments(MONDAY)];
    assert.ok(Math.abs(a.mean - b.mean) > 5);
    const { low, high } = meanDifference(weighedMean(a, now), weighedMean(b, before));
    assert.ok(Math.abs(low + high) < 1e-9);
    const rate = (first: number) => {
      const days = daily(first, half);
      return { part: total(days.sum), of: total(days.n), design: 1, days };
    };
    const [c, d] = [weighedRate(rate(MONDAY + 10), now), weighedRate(rate(MONDAY), before)];
    assert.ok(Math.abs(c.part / c.of - d.part / d.of) < 1e-9);
    const change = rateDifference(c, d);
    assert.ok(change.low < 0 && change.high > 0);
  });
});

describe('a change between spans of other weekdays', () => {
  /** Ten days each, 60 calls a day; talks of a weekend take `slower` times as long, those of the second span `times`. */
  const calls = (slower: number, times: number) =>
    Array.from({ length: 20 }, (_, d) =>
      Array.from({ length: 60 }, (_, i) => ({
        id: `${d} ${i}`,
        startedAt: `${isoOfDay(MONDAY + d)}T09:00:00Z`,
        channel: 'voice',
        openedSource: 'customer',
        answered: true,
        talkSeconds: (60 + ((7 * i + d) % 20)) * (isWeekend(MONDAY + d) ? slower : 1) * (d > 9 ? times : 1),
        nps: (i + d) % 20 < (isWeekend(MONDAY + d) ? 19 : 5) ? 2 : 10,
      })),
    ).flat();
  const ask = async (slower: number, times: number) => {
    const engine = await createEngine({ interactions: calls(slower, times) }, { timeZone: 'UTC' });
    const period = { from: isoOfDay(MONDAY + 10), to: isoOfDay(MONDAY + 20) };
    const metrics = ['handleTime', 'handleTime.median', 'nps'];
    const answer = await engine.metricValues({ metrics, period, compare: true });
    engine.dispose();
    return answer;
  };

  it('is none where weekends are slower and the second span has more of them', async () => {
    const { change, verdict, clear, changeLow, changeHigh } = await ask(4, 1);
    assert.ok(change![0] > 20 && change![2] < -5);
    assert.deepEqual(verdict, ['noClearChange', 'noClearChange', 'noClearChange']);
    assert.deepEqual([...clear!], [0, 0, 0]);
    const middle = Math.sqrt(changeLow![0] * changeHigh![0]);
    assert.ok(Math.abs(middle - 1) < 1e-9, String(middle));
  });

  it('is found where everything takes half as long, and is as much as that', async () => {
    const { verdict, changeLow, changeHigh } = await ask(1.5, 0.5);
    assert.deepEqual(verdict!.slice(0, 2), ['improving', 'improving']);
    const middle = Math.sqrt(changeLow![0] * changeHigh![0]);
    assert.ok(Math.abs(middle - 0.5) < 1e-9, String(middle));
  });

  it('is not called one where the number itself moved the other way', async () => {
    // A seventh quicker on each weekday, and yet slower on the whole, as weekends are.
    const { change, changeHigh, verdict, clear } = await ask(4, 0.86);
    assert.ok(change![0] > 0 && changeHigh![0] < 1);
    assert.equal(verdict![0], 'noClearChange');
    assert.equal(clear![0], 0);
  });
});
