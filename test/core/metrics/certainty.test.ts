/** Intervals, verdicts and targets of metrics against slow ones, which are integrated and searched. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesAnswer, MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import { dayOfIso, isoOfDay } from '../reference/days.js';
import { Random } from '../reference/random.js';
import { mean, quantile } from './reference.js';
import {
  alike,
  countEnds,
  countRatioEnds,
  differenceEnds,
  meanEnds,
  quantileChangeEnds,
  quantileEnds,
  rateDifferenceEnds,
  rateEnds,
  ratioEnds,
  type ChangeEnds,
  type Days,
  type Ends,
  type Seen,
  type Span,
} from './slow/certainty.js';

type Json = Record<string, unknown>;

const AGENTS = ['ann', 'bob'] as const;
/** Around 20, and where a variance or an interval is missing. */
const SIZES = [0, 1, 2, 3, 19, 20, 21, 40, 75];
const LATER = dayOfIso('2026-03-30');

interface Plan {
  id: string;
  /** Days since 1970-01-01. */
  day: number;
  agentId: string;
  customer: string | null;
  talk: number | null;
  csat: number | null;
  nps: number | null;
  abandoned: boolean | null;
  converted: boolean | null;
  reopened: boolean;
  /** Seconds to each reply: a conversation by chat, of which nothing else is known. */
  replies: number[] | null;
}

/** Days of which some have nothing, most, or all. */
function drawDay(random: Random, from: number, length: number): () => number {
  const open = Array.from({ length }, (_, d) => from + d).filter((day) => day % 7 < 5);
  const few = Array.from({ length: 3 }, () => random.whole(0, length - 1) + from);
  const shape = random.pick(['all', 'all', 'open', 'few', 'burst'] as const);
  return () => {
    if (shape === 'few') return random.pick(few);
    if (shape === 'open' && open.length > 0) return random.pick(open);
    if (shape === 'burst' && random.chance(0.4)) return few[0];
    return from + random.whole(0, length - 1);
  };
}

/** Plans that are alike in something: durations equal, tied, zero or spread over orders of magnitude. */
function drawPlans(random: Random, size: number, level: number, days: () => number, name: string): Plan[] {
  const shape = random.pick(['equal', 'ties', 'zeros', 'spread', 'spread', 'some'] as const);
  const one = random.pick([0, 0.5, 1, 0.1, 333.3, 7000]) * level;
  const talk = () => {
    if (shape === 'equal') return one;
    if (shape === 'ties') return random.whole(1, 3) * 10 * level;
    if (shape === 'zeros') return random.chance(0.8) ? 0 : random.whole(0, 3);
    if (shape === 'some' && random.chance(0.4)) return null;
    return Math.round(level * 60_000 * Math.exp(3 * (random.next() - 0.5))) / 1000;
  };
  const satisfied = random.pick([0, 0.3, 0.5, 0.9, 1]);
  const most = random.pick([1, 1, 4, 12]);
  return Array.from({ length: size }, (_, i) => {
    const byChat = random.chance(0.6);
    const usual = talk() ?? 60;
    const chat = () =>
      Array.from({ length: random.whole(1, most) }, () => (random.chance(0.6) ? usual : (talk() ?? 1)));
    return {
      id: `${name} ${i}`,
      day: days(),
      agentId: random.pick(AGENTS),
      customer: random.chance(0.8) ? `c${random.whole(0, Math.max(3, size >> 1))}` : null,
      talk: talk(),
      csat: random.chance(0.9) ? (random.chance(satisfied) ? random.whole(4, 5) : random.whole(1, 3)) : null,
      nps: random.chance(0.9) ? (random.chance(satisfied) ? 10 : random.whole(0, 9)) : null,
      abandoned: random.chance(0.9) ? random.chance(1 - satisfied) : null,
      converted: random.chance(0.95) ? random.chance(satisfied) : null,
      reopened: random.chance(0.5),
      replies: byChat ? chat() : null,
    };
  });
}

function interactionOf(plan: Plan): Json {
  const { id, day, agentId, customer, talk, csat, nps, abandoned, converted, reopened, replies } = plan;
  const startedAt = day * 86_400_000 + 9 * 3_600_000;
  const common = { id, startedAt, agentId, ...(customer && { customer: { id: customer } }) };
  if (replies) {
    let at = startedAt;
    const messages = replies.flatMap((seconds) => {
      const asked = { at, from: 'customer' };
      at += Math.round(1000 * seconds);
      const answered = { at, from: 'agent' };
      at += 1000;
      return [asked, answered];
    });
    return { ...common, channel: 'chat', messages };
  }
  return {
    ...common,
    channel: 'voice',
    // So that what talk there is counts as handled, and nothing else does.
    openedSource: 'customer',
    ...(talk !== null && { talkSeconds: talk, answered: true }),
    ...(csat !== null && { csat: { score: csat, scale: 5 } }),
    ...(nps !== null && { nps }),
    ...(abandoned !== null && talk === null && { abandoned }),
    ...(converted !== null && { converted }),
    ...(reopened && { reopenedAt: [`${isoOfDay(day)}T12:00:00Z`] }),
  };
}

/** What a metric should come to in a period. */
type Kind =
  | { of: 'duration' | 'mean'; seen: readonly Seen[]; q?: number; within?: [number, number] }
  | { of: 'rate'; seen: readonly Seen[] }
  | { of: 'count'; days: Days };

interface Period {
  from: number;
  to: number;
}

interface Expectation {
  better: 'lower' | 'higher' | null;
  channel: 'voice' | 'chat';
  kind: (plans: readonly Plan[], span: Period) => Kind;
}

/** What each plan gives, where it gives something. */
function seenBy(plans: readonly Plan[], valuesOf: (plan: Plan) => readonly (number | boolean | null)[]): Seen[] {
  return plans.flatMap((plan) =>
    valuesOf(plan).flatMap((value) => (value === null ? [] : [{ value: Number(value), unit: plan.id, day: plan.day }])),
  );
}

function daysOf(plans: readonly Plan[], { from, to }: Period, countOf: (plan: Plan) => number): Days {
  const values = Array.from({ length: to - from }, (_, d) =>
    plans.filter(({ day }) => day === from + d).reduce((sum, plan) => sum + countOf(plan), 0),
  );
  return { first: from, values, total: values.reduce((sum, value) => sum + value, 0), step: 1, least: 1 };
}

const talks = (plans: readonly Plan[]) => seenBy(plans, ({ talk }) => [talk]);
const points = (plans: readonly Plan[]) =>
  seenBy(plans, ({ nps }) => [nps === null ? null : nps >= 9 ? 100 : nps <= 6 ? -100 : 0]);
const rounded = (seconds: number) => Math.round(1000 * seconds) / 1000;
const replies = (plans: readonly Plan[]) => seenBy(plans, (plan) => plan.replies!.map(rounded));
const ones = () => 1;

/** How many conversations each agent has on each day with one; an agent's day is one piece of evidence. */
function agentDays(plans: readonly Plan[]): Seen[] {
  const counts = new Map<string, Seen>();
  for (const { agentId, day } of plans) {
    const unit = `${agentId} ${day}`;
    counts.set(unit, { unit, day, value: (counts.get(unit)?.value ?? 0) + 1 });
  }
  return [...counts.values()];
}

const METRICS: Readonly<Record<string, Expectation>> = {
  handleTime: { better: 'lower', channel: 'voice', kind: (plans) => ({ of: 'duration', seen: talks(plans) }) },
  'handleTime.median': {
    better: 'lower',
    channel: 'voice',
    kind: (plans) => ({ of: 'duration', seen: talks(plans), q: 0.5 }),
  },
  'handleTime.p90': {
    better: 'lower',
    channel: 'voice',
    kind: (plans) => ({ of: 'duration', seen: talks(plans), q: 0.9 }),
  },
  nps: {
    better: 'higher',
    channel: 'voice',
    kind: (plans) => ({ of: 'mean', seen: points(plans), within: [-100, 100] }),
  },
  'nps.median': { better: 'higher', channel: 'voice', kind: (plans) => ({ of: 'mean', seen: points(plans), q: 0.5 }) },
  csat: {
    better: 'higher',
    channel: 'voice',
    kind: (plans) => ({ of: 'rate', seen: seenBy(plans, ({ csat }) => [csat === null ? null : csat >= 4]) }),
  },
  abandonmentRate: {
    better: 'lower',
    channel: 'voice',
    kind: (plans) => ({
      of: 'rate',
      seen: seenBy(plans, ({ talk, abandoned }) => [talk !== null ? false : abandoned]),
    }),
  },
  conversionRate: {
    better: 'higher',
    channel: 'voice',
    kind: (plans) => ({
      of: 'rate',
      seen: seenBy(plans, ({ talk, converted }) => [talk === null ? null : converted]),
    }),
  },
  conversationsOpened: {
    better: null,
    channel: 'voice',
    kind: (plans, span) => ({ of: 'count', days: daysOf(plans, span, ones) }),
  },
  reopens: {
    better: 'lower',
    channel: 'voice',
    kind: (plans, span) => ({ of: 'count', days: daysOf(plans, span, ({ reopened }) => Number(reopened)) }),
  },
  uniqueContacts: {
    better: null,
    channel: 'voice',
    kind: (plans, span) => {
      const known = plans.filter(({ customer }) => customer !== null);
      const total = new Set(known.map(({ customer }) => customer)).size;
      return { of: 'count', days: { ...daysOf(known, span, ones), total } };
    },
  },
  responseTime: { better: 'lower', channel: 'chat', kind: (plans) => ({ of: 'duration', seen: replies(plans) }) },
  'responseTime.median': {
    better: 'lower',
    channel: 'chat',
    kind: (plans) => ({ of: 'duration', seen: replies(plans), q: 0.5 }),
  },
  'responseTime.p90': {
    better: 'lower',
    channel: 'chat',
    kind: (plans) => ({ of: 'duration', seen: replies(plans), q: 0.9 }),
  },
  slaCompliance: {
    better: 'higher',
    channel: 'chat',
    kind: (plans) => ({
      of: 'rate',
      seen: replies(plans).map((one) => ({ ...one, value: Number(one.value <= 60) })),
    }),
  },
  messagesIncoming: {
    better: null,
    channel: 'chat',
    kind: (plans, span) => ({ of: 'count', days: daysOf(plans, span, (plan) => plan.replies!.length) }),
  },
  ticketsPerAgentDay: { better: null, channel: 'chat', kind: (plans) => ({ of: 'mean', seen: agentDays(plans) }) },
};

function valueOf(kind: Kind): number {
  if (kind.of === 'count') return kind.days.total;
  const values = kind.seen.map(({ value }) => value);
  if (kind.of === 'rate') return values.length === 0 ? NaN : 100 * mean(values);
  return kind.q === undefined ? mean(values) : quantile(values, kind.q);
}

const sizeOf = (kind: Kind) => (kind.of === 'count' ? kind.days.total : kind.seen.length);
const inPercent = <E extends Ends>(ends: E): E => ({ ...ends, low: 100 * ends.low, high: 100 * ends.high });
const calendarOf = ({ from, to }: Period) => Array.from({ length: to - from }, (_, d) => from + d);

function endsOf(kind: Kind, period: Period): Ends {
  if (kind.of === 'count') return countEnds(kind.days);
  const span = { seen: kind.seen, calendar: calendarOf(period) };
  if (kind.of === 'rate') return inPercent(rateEnds(span));
  if (kind.q !== undefined) return quantileEnds(span, kind.q);
  const { low, high } = meanEnds(span);
  const [least, most] = kind.within ?? [0, Infinity];
  return { low: low < least ? least : low, high: high > most ? most : high };
}

/** What is compared: a kind, and the calendar days that it is of. */
type Side = readonly [Kind, Period];

function spansOf([now, period]: Side, [before, periodBefore]: Side): [Span, Span] {
  if (!('seen' in now && 'seen' in before)) throw new Error('Counts have days.');
  return alike(
    { seen: now.seen, calendar: calendarOf(period) },
    { seen: before.seen, calendar: calendarOf(periodBefore) },
  );
}

function changeEndsOf(present: Side, past: Side): ChangeEnds {
  const [now, before] = [present[0], past[0]];
  if (now.of === 'count' && before.of === 'count') return countRatioEnds(now.days, before.days);
  if (now.of === 'count') throw new Error('Two kinds.');
  const [current, previous] = spansOf(present, past);
  if (now.of === 'rate') return inPercent(rateDifferenceEnds(current, previous));
  if (now.q !== undefined) return quantileChangeEnds(current, previous, now.q, now.of === 'duration');
  if (now.of === 'duration') return ratioEnds(current, previous);
  const ends = differenceEnds(current, previous);
  const [least, most] = now.within ?? [0, Infinity];
  const widest = most - least;
  return { ...ends, low: ends.low < -widest ? -widest : ends.low, high: ends.high > widest ? widest : ends.high };
}

/** Conversations, as many of them as observations are on weekdays of both spans. */
function unitsOf(present: Side, past: Side): number[] {
  const sides = [present[0], past[0]];
  return sides.map((kind, side) => {
    if (kind.of === 'count') return kind.days.total;
    const { seen, weights } = spansOf(present, past)[side];
    const units = new Set(seen.map(({ unit }) => unit)).size;
    const counting = seen.filter(({ day }) => (weights?.get(day!) ?? 1) > 0).length;
    return seen.length === 0 ? 0 : (units * counting) / seen.length;
  });
}

function verdictOf(present: Side, past: Side, better: Expectation['better']): string {
  const { low, high } = changeEndsOf(present, past);
  const [now, before] = [present[0], past[0]];
  if (Math.min(...unitsOf(present, past)) < 20 || Number.isNaN(low)) return 'tooFew';
  const none = now.of === 'count' || now.of === 'duration' ? 1 : 0;
  const [more, less] = [low > none, high < none];
  const change = valueOf(now) - valueOf(before);
  if (!(more && change > 0) && !(less && change < 0)) return 'noClearChange';
  if (better === null) return more ? 'higher' : 'lower';
  return more === (better === 'higher') ? 'improving' : 'declining';
}

function near(got: number, expected: number, what: string, tolerance = 1e-8): void {
  const same = Object.is(got, expected) || got === expected;
  assert.ok(
    same || Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${what}: ${got}, not ${expected}`,
  );
}

/** Of the p-values that are known in ascending order, all up to the last one that is at most 5 % of its place. */
function checkClear({ pValue, clear, verdict }: MetricValuesAnswer, what: string): void {
  const known = [...pValue!].filter((p) => !Number.isNaN(p)).sort((a, b) => a - b);
  const last = known.findLastIndex((p, i) => p <= (0.05 * (i + 1)) / known.length);
  pValue!.forEach((p, i) => {
    const stands = p <= (known[last] ?? -1) && verdict![i] !== 'noClearChange';
    assert.equal(clear![i], stands ? 1 : 0, `${what}, ${i} clear`);
  });
}

describe('how sure metrics are', () => {
  it('is what the distributions say, of every kind of metric and verdict', async () => {
    const random = new Random(40);
    const verdicts = new Set<string>();
    const definitions = { metrics: { slaCompliance: { measure: { of: 'targets', metrics: 'all', each: 'value' } } } };
    for (let round = 0; round < 16; round++) {
      const length = random.pick([3, 6, 7, 8, 10, 12, 14, 17, 21, 30]);
      const now = { from: LATER, to: LATER + length };
      const before = { from: LATER - length, to: LATER };
      const sides = [now, before].map(({ from }, side) => {
        const level = side === 0 ? random.pick([1, 1, 2]) : 1;
        const days = drawDay(random, from, length);
        return drawPlans(random, random.pick(SIZES) + random.pick(SIZES), level, days, `${round} ${side}`);
      });
      // Data before, after and beside, so that a count of nothing is 0.
      const beside = {
        id: 'z',
        startedAt: '2026-01-01T00:00:00Z',
        agentId: 'zed',
        channel: 'other',
        customer: { id: 'zoe' },
        messages: [{ at: '2026-01-01T00:00:00Z', from: 'customer' }],
        reopenedAt: ['2026-06-01T00:00:00Z'],
      };
      const targets = [{ metric: 'responseTime', value: 60 }];
      const interactions = [...sides.flat().map(interactionOf), beside];
      const engine = await createEngine({ interactions, targets }, { timeZone: 'UTC' });
      const period = { from: isoOfDay(now.from), to: isoOfDay(now.to) };
      for (const channel of ['voice', 'chat'] as const) {
        const names = Object.keys(METRICS).filter((name) => METRICS[name].channel === channel);
        const own = sides.map((plans) => plans.filter((plan) => (plan.replies ? 'chat' : 'voice') === channel));
        for (const by of [undefined, 'agent'] as const) {
          const answer = await engine.metricValues({
            metrics: names,
            period,
            compare: true,
            selection: [{ field: 'channel', values: [channel] }],
            definitions: definitions as NonNullable<MetricValuesQuery['definitions']>,
            ...(by && { by }),
          });
          checkClear(answer, `round ${round}`);
          answer.keys.forEach((key, k) => {
            const plans = own.map((list) => (by ? list.filter(({ agentId }) => agentId === key) : list));
            names.forEach((name, m) => {
              const what = `round ${round}, ${name} of "${key}"`;
              const { better, kind } = METRICS[name];
              const [present, past] = [kind(plans[0], now), kind(plans[1], before)];
              const place = k * names.length + m;
              near(answer.value[place], valueOf(present), what);
              near(answer.n[place], sizeOf(present), `${what}, n`);
              near(answer.previous![place], valueOf(past), `${what}, previous`);
              const ends = endsOf(present, now);
              near(answer.low[place], ends.low, `${what}, low`);
              near(answer.high[place], ends.high, `${what}, high`);
              const change = changeEndsOf([present, now], [past, before]);
              near(answer.changeLow![place], change.low, `${what}, low of the change`);
              near(answer.changeHigh![place], change.high, `${what}, high of the change`);
              const verdict = verdictOf([present, now], [past, before], better);
              assert.equal(answer.verdict![place], verdict, `${what}, verdict`);
              near(answer.pValue![place], verdict === 'tooFew' ? NaN : change.p, `${what}, p`);
              verdicts.add(verdict);
            });
          });
        }
      }
      engine.dispose();
    }
    const all = ['declining', 'higher', 'improving', 'lower', 'noClearChange', 'tooFew'];
    assert.deepEqual([...verdicts].sort(), all);
  });

  it('of hours is what their days say', async () => {
    const random = new Random(42);
    for (let round = 0; round < 30; round++) {
      const length = random.pick([7, 14, 25]);
      const pieces = Array.from({ length: 2 * length }, (_, d) =>
        AGENTS.filter(() => random.chance(0.9)).map((agentId) => ({
          agentId,
          day: LATER - length + d,
          hours: random.pick([8, 8, 4 + random.whole(0, 5)]) + (d >= length ? random.pick([0, 2]) : 0),
        })),
      ).flat();
      const beside = [LATER - length, LATER + length].map((day) => ({ id: String(day), startedAt: day * 86_400_000 }));
      const presence = pieces.map(({ agentId, day, hours }) => ({
        agentId,
        from: day * 86_400_000,
        to: day * 86_400_000 + hours * 3_600_000,
        state: 'available',
      }));
      const engine = await createEngine({ interactions: beside, presence }, { timeZone: 'UTC' });
      const period = { from: isoOfDay(LATER), to: isoOfDay(LATER + length) };
      const answer = await engine.metricValues({ metrics: ['onlineHours'], period, compare: true });
      const [now, before] = [LATER, LATER - length].map((from): Days => {
        const values = Array.from({ length }, (_, d) =>
          pieces.filter(({ day }) => day === from + d).reduce((sum, { hours }) => sum + hours, 0),
        );
        const own = pieces.filter(({ day }) => day >= from && day < from + length);
        const total = values.reduce((sum, value) => sum + value, 0);
        const step = own.reduce((sum, { hours }) => sum + hours ** 2, 0) / total;
        return { first: from, values, total, step, least: 0 };
      });
      const what = `round ${round}`;
      const [ends, change] = [countEnds(now), countRatioEnds(now, before)];
      near(answer.low[0], ends.low, `${what}, low`);
      near(answer.high[0], ends.high, `${what}, high`);
      near(answer.changeLow![0], change.low, `${what}, low of the change`);
      near(answer.changeHigh![0], change.high, `${what}, high of the change`);
      engine.dispose();
    }
  });

  it('stays on the scale of what is averaged', async () => {
    const answers = [10, 10, 9, 3, 10, 10].map((nps, i) => ({
      id: String(i),
      startedAt: `2026-03-${String(9 + i).padStart(2, '0')}T09:00:00Z`,
      nps,
      csat: { score: nps === 3 ? 1 : 5, scale: 5 },
    }));
    const engine = await createEngine({ interactions: answers }, { timeZone: 'UTC' });
    const score = { measure: { of: 'score', question: 'csat', points: 5 }, unit: 'points', aggregate: 'mean' } as const;
    const answer = await engine.metricValues({
      metrics: ['nps', 'csat'],
      period: { from: '2026-03-09', to: '2026-03-16' },
      definitions: { metrics: { csat: score } },
    });
    // 100 five times and −100 once: 66.7 ± 2.57 · 33.3; 5 five times and 1 once: 4.33 ± 2.57 · 0.67.
    near(answer.value[0], 200 / 3, 'nps');
    near(answer.low[0], 200 / 3 - 2.5705818356363 * (100 / 3), 'nps, low', 1e-6);
    assert.equal(answer.high[0], 100);
    near(answer.value[1], 13 / 3, 'csat');
    near(answer.low[1], 13 / 3 - (2.5705818356363 * 2) / 3, 'csat, low', 1e-6);
    assert.equal(answer.high[1], 5);
    engine.dispose();
  });

  it('is nothing of shares of time, of what is open at an instant, and of what the data does not tell', async () => {
    const at = (day: string, hour: number) => `2026-03-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
    const engine = await createEngine(
      {
        interactions: ['02', '04', '10', '15'].map((day) => ({
          id: day,
          startedAt: at(day, 9),
          closedAt: at(day, 10),
          agentId: 'ann',
          talkSeconds: 60,
        })),
        presence: ['04', '10'].map((day) => ({
          agentId: 'ann',
          from: at(day, 8),
          to: at(day, 18),
          state: 'available',
        })),
      },
      { timeZone: 'UTC' },
    );
    const metrics = ['occupancy', 'backlog', 'messagesIncoming'];
    const period = { from: '2026-03-09', to: '2026-03-16' };
    const answer = await engine.metricValues({ metrics, period, compare: true });
    for (const ends of [answer.low, answer.high, answer.changeLow!, answer.changeHigh!, answer.pValue!]) {
      assert.deepEqual([...ends], [NaN, NaN, NaN]);
    }
    assert.deepEqual(answer.verdict, [null, 'tooFew', 'tooFew']);
    engine.dispose();
  });
});

const PERIOD = { from: '2026-03-09', to: '2026-03-16' };

describe('the target of a metric', () => {
  it('is the one that names most of channel and team, the team before the channel, the last of equals', async () => {
    const random = new Random(41);
    const [channels, teams] = [
      ['voice', 'chat'],
      ['t1', 't2'],
    ];
    const metrics = ['csat', 'handleTime', 'handleTime.p90', 'nps'];
    const interactions = channels.flatMap((channel) =>
      teams.map((teamId) => ({
        id: `${channel} ${teamId}`,
        startedAt: '2026-03-10T09:00:00Z',
        channel,
        teamId,
        talkSeconds: 60,
      })),
    );
    let found = 0;
    for (let round = 0; round < 150; round++) {
      const targets = Array.from({ length: random.whole(0, 6) }, (_, i) => ({
        metric: random.pick(['csat', 'handleTime']),
        value: 10 + i,
        ...(random.chance(0.5) && { channel: random.pick(channels) }),
        ...(random.chance(0.5) && { teamId: random.pick(teams) }),
      }));
      const engine = await createEngine({ interactions, targets }, { timeZone: 'UTC' });
      const by = random.pick([undefined, 'channel', 'team', 'agent'] as const);
      const chosen = { channel: random.chance(0.4) ? [random.pick(channels)] : random.chance(0.2) ? channels : [] };
      const team = random.chance(0.4) ? [random.pick(teams)] : [];
      const selection: NonNullable<MetricValuesQuery['selection']> = [
        ...(chosen.channel.length > 0 ? [{ field: 'channel' as const, values: chosen.channel }] : []),
        ...(team.length > 0 ? [{ field: 'team' as const, values: team }] : []),
      ];
      const answer = await engine.metricValues({ metrics, period: PERIOD, selection, ...(by && { by }) });
      answer.keys.forEach((key, k) =>
        metrics.forEach((name, m) => {
          const about = {
            channel: by === 'channel' ? key : chosen.channel.length === 1 ? chosen.channel[0] : undefined,
            teamId: by === 'team' ? key : team[0],
          };
          let best: { value: number; named: number } | null = null;
          for (const { metric, value, channel, teamId } of targets) {
            if (metric !== name.split('.')[0]) continue;
            if ((channel && channel !== about.channel) || (teamId && teamId !== about.teamId)) continue;
            const named = (teamId ? 2 : 0) + (channel ? 1 : 0);
            if (!best || named >= best.named) best = { value, named };
          }
          if (best) found++;
          const got = answer.target[k * metrics.length + m];
          assert.ok(Object.is(got, best?.value ?? NaN), `round ${round}, ${name} of "${key}": ${got}`);
        }),
      );
      engine.dispose();
    }
    assert.ok(found > 100);
  });
});
