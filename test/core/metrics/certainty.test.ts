/** Intervals, verdicts and targets of metrics against slow ones, which are integrated and searched. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import { Random } from '../reference/random.js';
import { mean, quantile } from './reference.js';
import {
  countEnds,
  countRatioEnds,
  differenceEnds,
  meanEnds,
  quantileEnds,
  rateDifferenceEnds,
  rateEnds,
  ratioEnds,
  type Ends,
} from './slow/certainty.js';

type Json = Record<string, unknown>;

const PERIOD = { from: '2026-03-09', to: '2026-03-16' };
const DAYS = { current: '2026-03-10', previous: '2026-03-04' } as const;
const AGENTS = ['ann', 'bob'] as const;
/** Around 20, and where a variance or an interval is missing. */
const SIZES = [0, 0, 1, 2, 3, 19, 20, 21, 40, 75];

interface Plan {
  talk: number | null;
  csat: number | null;
  nps: number | null;
  abandoned: boolean | null;
  converted: boolean | null;
  reopened: boolean;
}

/** Plans that are alike in something: durations equal, tied, zero or spread over orders of magnitude. */
function drawPlans(random: Random, size: number, level: number): Plan[] {
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
  return Array.from({ length: size }, () => ({
    talk: talk(),
    csat: random.chance(0.9) ? (random.chance(satisfied) ? random.whole(4, 5) : random.whole(1, 3)) : null,
    nps: random.chance(0.9) ? (random.chance(satisfied) ? 10 : random.whole(0, 9)) : null,
    abandoned: random.chance(0.9) ? random.chance(1 - satisfied) : null,
    converted: random.chance(0.95) ? random.chance(satisfied) : null,
    reopened: random.chance(0.5),
  }));
}

function interactionOf(plan: Plan, id: string, agentId: string, day: string): Json {
  const { talk, csat, nps, abandoned, converted, reopened } = plan;
  return {
    id,
    startedAt: `${day}T09:00:00Z`,
    agentId,
    // So that what talk there is counts as handled, and nothing else does.
    openedSource: 'customer',
    ...(talk !== null && { talkSeconds: talk, answered: true }),
    ...(csat !== null && { csat: { score: csat, scale: 5 } }),
    ...(nps !== null && { nps }),
    ...(abandoned !== null && talk === null && { abandoned }),
    ...(converted !== null && { converted }),
    ...(reopened && { reopenedAt: [`${day}T12:00:00Z`] }),
  };
}

/** What a metric should come to in two periods. */
type Kind =
  | { of: 'duration'; values: readonly number[]; q?: number }
  | { of: 'mean'; values: readonly number[]; q?: number }
  | { of: 'rate'; part: number; n: number }
  | { of: 'count'; n: number };

const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

interface Expectation {
  better: 'lower' | 'higher' | null;
  kind: (plans: readonly Plan[]) => Kind;
}

const rate = (values: readonly boolean[]): Kind => ({
  of: 'rate',
  part: values.filter(Boolean).length,
  n: values.length,
});
const talks = (plans: readonly Plan[]) => known(plans.map(({ talk }) => talk));
const points = (plans: readonly Plan[]) =>
  known(plans.map(({ nps }) => nps)).map((score) => (score >= 9 ? 100 : score <= 6 ? -100 : 0));

const METRICS: Readonly<Record<string, Expectation>> = {
  handleTime: { better: 'lower', kind: (plans) => ({ of: 'duration', values: talks(plans) }) },
  'handleTime.median': { better: 'lower', kind: (plans) => ({ of: 'duration', values: talks(plans), q: 0.5 }) },
  'handleTime.p90': { better: 'lower', kind: (plans) => ({ of: 'duration', values: talks(plans), q: 0.9 }) },
  nps: { better: 'higher', kind: (plans) => ({ of: 'mean', values: points(plans) }) },
  'nps.median': { better: 'higher', kind: (plans) => ({ of: 'mean', values: points(plans), q: 0.5 }) },
  csat: { better: 'higher', kind: (plans) => rate(known(plans.map(({ csat }) => csat)).map((score) => score >= 4)) },
  abandonmentRate: {
    better: 'lower',
    kind: (plans) => rate(known(plans.map(({ talk, abandoned }) => (talk !== null ? false : abandoned)))),
  },
  conversionRate: {
    better: 'higher',
    kind: (plans) => rate(known(plans.map(({ talk, converted }) => (talk === null ? null : converted)))),
  },
  conversationsOpened: { better: null, kind: (plans) => ({ of: 'count', n: plans.length }) },
  reopens: { better: 'lower', kind: (plans) => ({ of: 'count', n: plans.filter(({ reopened }) => reopened).length }) },
};

function valueOf(kind: Kind): number {
  if (kind.of === 'count') return kind.n;
  if (kind.of === 'rate') return kind.n === 0 ? NaN : (100 * kind.part) / kind.n;
  return kind.q === undefined ? mean(kind.values) : quantile(kind.values, kind.q);
}

const sizeOf = (kind: Kind) => ('values' in kind ? kind.values.length : kind.n);
const inPercent = ({ low, high }: Ends): Ends => ({ low: 100 * low, high: 100 * high });

function endsOf(kind: Kind): Ends {
  if (kind.of === 'count') return countEnds(kind.n);
  if (kind.of === 'rate') return inPercent(rateEnds(kind.part, kind.n));
  if (kind.q !== undefined) return quantileEnds(kind.values, kind.q);
  const { low, high } = meanEnds(kind.values);
  return { low: kind.of === 'duration' && low < 0 ? 0 : low, high };
}

function changeEndsOf(now: Kind, before: Kind): Ends {
  if (sizeOf(now) === 0 || sizeOf(before) === 0) {
    return now.of === 'count' && before.of === 'count' ? countRatioEnds(now.n, before.n) : { low: NaN, high: NaN };
  }
  if (now.of === 'count' && before.of === 'count') return countRatioEnds(now.n, before.n);
  if (now.of === 'rate' && before.of === 'rate') {
    return inPercent(rateDifferenceEnds(now.part, now.n, before.part, before.n));
  }
  if (!('values' in now && 'values' in before)) throw new Error('Two kinds.');
  return now.of === 'duration' ? ratioEnds(now.values, before.values) : differenceEnds(now.values, before.values);
}

function verdictOf(now: Kind, before: Kind, better: Expectation['better']): string {
  if (sizeOf(now) < 20 || sizeOf(before) < 20) return 'tooFew';
  const { low, high } = changeEndsOf(now, before);
  const none = now.of === 'count' || now.of === 'duration' ? 1 : 0;
  const [more, less] = [low > none, high < none];
  const change = valueOf(now) - valueOf(before);
  if (!(more && change > 0) && !(less && change < 0)) return 'noClearChange';
  if (better === null) return more ? 'higher' : 'lower';
  return more === (better === 'higher') ? 'improving' : 'declining';
}

function near(got: number, expected: number, what: string): void {
  const same = Object.is(got, expected) || got === expected;
  assert.ok(
    same || Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what}: ${got}, not ${expected}`,
  );
}

describe('how sure metrics are', () => {
  it('is what the distributions say, of every kind of metric and verdict', async () => {
    const random = new Random(40);
    const verdicts = new Set<string>();
    const names = Object.keys(METRICS);
    for (let round = 0; round < 60; round++) {
      const plans = (level: number) => AGENTS.map(() => drawPlans(random, random.pick(SIZES), level));
      const sides = { current: plans(random.pick([1, 1, 2])), previous: plans(1) };
      const interactions = (['current', 'previous'] as const).flatMap((side) =>
        sides[side].flatMap((list, a) =>
          list.map((plan, i) => interactionOf(plan, `${side} ${a} ${i}`, AGENTS[a], DAYS[side])),
        ),
      );
      // Data before, after and beside, so that a count of nothing is 0.
      const beside = {
        id: 'z',
        startedAt: '2026-02-01T00:00:00Z',
        agentId: 'zed',
        reopenedAt: ['2026-04-01T00:00:00Z'],
      };
      const engine = await createEngine([...interactions, beside], { timeZone: 'UTC' });
      for (const by of [undefined, 'agent'] as const) {
        const answer = await engine.metricValues({ metrics: names, period: PERIOD, compare: true, ...(by && { by }) });
        answer.keys.forEach((key, k) => {
          const own = (lists: readonly Plan[][]) => (by ? lists[AGENTS.indexOf(key as 'ann')] : lists.flat());
          names.forEach((name, m) => {
            const what = `round ${round}, ${name} of "${key}"`;
            const { better, kind } = METRICS[name];
            const [now, before] = [kind(own(sides.current)), kind(own(sides.previous))];
            const place = k * names.length + m;
            near(answer.value[place], valueOf(now), what);
            near(answer.n[place], sizeOf(now), `${what}, n`);
            near(answer.previous![place], valueOf(before), `${what}, previous`);
            const ends = endsOf(now);
            near(answer.low[place], ends.low, `${what}, low`);
            near(answer.high[place], ends.high, `${what}, high`);
            const change = changeEndsOf(now, before);
            near(answer.changeLow![place], change.low, `${what}, low of the change`);
            near(answer.changeHigh![place], change.high, `${what}, high of the change`);
            const verdict = verdictOf(now, before, better);
            assert.equal(answer.verdict![place], verdict, `${what}, verdict`);
            verdicts.add(verdict);
          });
        });
      }
      engine.dispose();
    }
    const all = ['declining', 'higher', 'improving', 'lower', 'noClearChange', 'tooFew'];
    assert.deepEqual([...verdicts].sort(), all);
  });

  it('is nothing of sums, and of what the data does not tell', async () => {
    const at = (day: string, hour: number) => `2026-03-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
    const engine = await createEngine(
      {
        interactions: ['02', '04', '10', '15'].map((day) => ({
          id: day,
          startedAt: at(day, 9),
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
    const metrics = ['onlineHours', 'occupancy', 'messagesIncoming'];
    const answer = await engine.metricValues({ metrics, period: PERIOD, compare: true });
    for (const ends of [answer.low, answer.high, answer.changeLow!, answer.changeHigh!]) {
      assert.deepEqual([...ends], [NaN, NaN, NaN]);
    }
    assert.deepEqual(answer.verdict, [null, null, 'tooFew']);
    engine.dispose();
  });
});

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
