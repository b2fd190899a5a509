/**
 * How often somebody is named for an operational metric, where nobody differs and where some do, on made data whose truth is known:
 * `node --import tsx bench/certainty/standouts.ts [--rounds 200] [--only name]`. Prints what stands in
 * `docs/notes/certainty-metrics.md`. Goes through the engine.
 */

import { parseArgs } from 'node:util';
import { createEngine, type StandoutsAnswer } from '../../src/core.js';
import { normalSource, type Source } from './normal.js';

const METRICS = [
  'handleTime',
  'responseTime',
  'responsesPerTicket',
  'nps',
  'csat',
  'sentimentNegative',
  'slaCompliance',
  'handleTime.median',
  'responseTime.median',
  'responseTime.p90',
] as const;

/** Each reply against its target by itself, so that a conversation has several observations of a rate. */
const DEFINITIONS = {
  metrics: { slaCompliance: { measure: { of: 'targets', metrics: ['responseTime'], each: 'value' } } },
} as const;

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const PERIOD = { from: '2026-01-05', to: '2026-02-02' };
const QUEUES = 6;

interface World {
  readonly name: string;
  /** Conversations of each agent. */
  readonly volumes: readonly number[];
  /** How much harder each queue is than the easiest one, at most: in standard deviations. */
  readonly gap?: number;
  /** By how much so many agents, the first ones, are worse. */
  readonly shift?: number;
  readonly differ?: number;
  /** Whether a few conversations have most of the replies. */
  readonly skewed?: boolean;
  /** The standard deviation of the logarithms of times. */
  readonly spread?: number;
  /** Whether there are twelve categories, as unequal as the queues, and two languages, too: most strata are small then. */
  readonly fine?: boolean;
  /** Whether each agent has a queue of their own. */
  readonly ownQueue?: boolean;
  /** The share of the variance that all conversations of an agent on a day have in common. */
  readonly agentDay?: number;
  /** How many customers each agent has, who write to nobody else, and the share that those of one have in common. */
  readonly customers?: number;
  readonly customer?: number;
  /** Whether the first of them has half of the agent's work. */
  readonly large?: boolean;
  /** Whether customers are those of all agents. */
  readonly together?: boolean;
  /** The share of the variance that all conversations of a day have in common, whoever had them. */
  readonly day?: number;
  /** How much harder everything is on Saturdays and Sundays. */
  readonly weekend?: number;
  /** Whether each agent works on three days of the week only, which are not those of the next. */
  readonly shifts?: boolean;
}

/** Of a normal value, which share is above. */
const QUANTILES = { rare: 1.6448536269514722, fifth: 0.8416212335729143 };

function records(world: World, source: Source): object[] {
  const { volumes, gap = 0, shift = 0, differ = 0, skewed = false, spread = 0.8, fine = false } = world;
  const { agentDay = 0, day: ofDay = 0, customers = 0, customer: ofCustomer = 0, weekend = 0, shifts = false } = world;
  const left = Math.sqrt(1 - agentDay - ofDay - ofCustomer);
  const effects = (count: number, share: number) =>
    Array.from({ length: count }, () => (share === 0 ? 0 : Math.sqrt(share) * source.normal()));
  const made: object[] = [];
  const days = effects(28, ofDay);
  const accounts = effects(customers, ofCustomer);
  volumes.forEach((volume, agent) => {
    const ofDays = effects(28, agentDay).map((effect, day) => effect + days[day]);
    const ofCustomers = world.together ? accounts : effects(customers, ofCustomer);
    for (let i = 0; i < volume; i++) {
      const home = world.ownQueue === true || source.uniform() < 2 / 3;
      const queue = home ? agent % QUEUES : Math.floor(source.uniform() * QUEUES);
      const category = fine ? Math.floor(source.uniform() * 12) : 0;
      const within = source.uniform();
      const day = shifts
        ? 7 * Math.floor(within * 4) + ((agent + Math.floor(source.uniform() * 3)) % 7)
        : Math.floor(within * 28);
      const isLarge = world.large === true && source.uniform() < 0.5;
      const customer = customers === 0 ? null : isLarge ? 0 : Math.floor(source.uniform() * customers);
      const shared = (ofDays[day] ?? 0) + (customer === null ? 0 : ofCustomers[customer]) + (day % 7 > 4 ? weekend : 0);
      const hard = shared + gap * (queue / (QUEUES - 1) + (fine ? category / 11 : 0)) + (agent < differ ? shift : 0);
      // What the replies of a conversation have in common, and what is each one's own.
      const common = Math.sqrt(0.3) * source.normal();
      const drawn = () => hard + left * (common + Math.sqrt(0.7) * source.normal());
      const replies = skewed
        ? Math.min(60, Math.ceil((1 - source.uniform()) ** -0.8))
        : 1 + Math.floor(4 * source.uniform());
      const startedAt = Math.floor(START + (day + source.uniform() / 2) * DAY);
      let at = startedAt;
      const messages: object[] = [];
      // The harder, the more of them.
      const most = replies + (drawn() > 1 ? 2 : 0);
      for (let reply = 0; reply < most; reply++) {
        messages.push({ at, from: 'customer' });
        at += Math.round(120_000 * Math.exp(spread * drawn()));
        messages.push({ at, from: 'agent' });
        at += 10_000;
      }
      const mood = drawn();
      const ease = -drawn();
      made.push({
        id: `${agent}.${i}`,
        startedAt,
        endedAt: at,
        agentId: `a${String(agent).padStart(3, '0')}`,
        channel: `q${queue}`,
        ...(customer !== null && { customer: { id: world.together ? `${customer}` : `${agent}/${customer}` } }),
        ...(fine && { category: `c${category}`, language: source.uniform() < 0.8 ? 'en' : 'it' }),
        talkSeconds: 300 * Math.exp(spread * drawn()),
        csat: { score: drawn() < QUANTILES.fifth ? 5 : 1, scale: 5 },
        nps: Math.max(0, Math.min(10, Math.round(7.5 + 2 * ease))),
        sentiment: mood > QUANTILES.rare ? 'negative' : 'positive',
        messages,
      });
    }
  });
  return made;
}

const percent = (part: number, of: number) => (of === 0 ? '–' : ((100 * part) / of).toFixed(1)).padStart(6);

interface Counted {
  /** Reports that name somebody who does not differ, by any metric and by each. */
  reports: number;
  readonly by: number[];
  /** Of those that are judged and do not differ, p-values below 0.05. */
  readonly judged: number[];
  readonly below: number[];
  /** Marks of those who differ, by metric; and all marks, with those of others. */
  readonly found: number[];
  marks: number;
  falsely: number;
  /** Reports with rank sets that leave out a place of somebody who does not differ, by metric. */
  readonly ranks: number[];
}

const zeros = () => METRICS.map(() => 0);
const nothing = (): Counted => ({
  reports: 0,
  by: zeros(),
  judged: zeros(),
  below: zeros(),
  found: zeros(),
  marks: 0,
  falsely: 0,
  ranks: zeros(),
});

function tally(counted: Counted, answer: StandoutsAnswer, differ: number): void {
  const { keys, clear, pValue, bestRank, worstRank } = answer;
  let named = false;
  METRICS.forEach((_, m) => {
    let own = false;
    let narrow = false;
    keys.forEach((key, k) => {
      const at = k * METRICS.length + m;
      counted.marks += clear[at];
      if (Number(key.slice(1)) < differ) counted.found[m] += clear[at];
      else {
        counted.falsely += clear[at];
        own ||= clear[at] === 1;
        if (!Number.isNaN(pValue[at])) counted.judged[m]++;
        if (pValue[at] < 0.05) counted.below[m]++;
        const ranked = keys.filter((_, other) => worstRank[other * METRICS.length + m] > 0).length;
        narrow ||= worstRank[at] > 0 && (bestRank[at] > 1 || worstRank[at] < ranked);
      }
    });
    counted.by[m] += own ? 1 : 0;
    counted.ranks[m] += narrow ? 1 : 0;
    named ||= own;
  });
  counted.reports += named ? 1 : 0;
}

async function run(world: World, rounds: number): Promise<void> {
  const { differ = 0 } = world;
  const counted = { mix: nothing(), plain: nothing() };
  const targets = [{ metric: 'responseTime', value: 240 }];
  for (let round = 0; round < rounds; round++) {
    const interactions = records(world, normalSource(7 * 100_003 + round));
    const engine = await createEngine({ interactions, targets }, { timeZone: 'UTC' });
    const query = { behaviors: [], metrics: METRICS, definitions: DEFINITIONS, period: PERIOD };
    tally(counted.mix, await engine.standouts(query), differ);
    tally(counted.plain, await engine.standouts({ ...query, mix: [] }), differ);
    engine.dispose();
  }
  const { mix, plain } = counted;
  console.log(`\n${world.name}`);
  if (differ === 0) {
    const share = `${percent(mix.reports, rounds)} %, without the mix ${percent(plain.reports, rounds)} %`;
    console.log(`reports that name somebody ${share}`);
    console.log(`${''.padEnd(20)}  named  plain  p<.05  ranks`);
    METRICS.forEach((metric, m) => {
      const [own, without] = [percent(mix.by[m], rounds), percent(plain.by[m], rounds)];
      console.log(
        `${metric.padEnd(20)} ${own} ${without} ${percent(mix.below[m], mix.judged[m])} ${percent(mix.ranks[m], rounds)}`,
      );
    });
  } else {
    const [own, without] = [percent(mix.falsely, mix.marks), percent(plain.falsely, plain.marks)];
    console.log(`marks of others ${own} %, without the mix ${without} %`);
    console.log(`${''.padEnd(20)}  found  plain`);
    METRICS.forEach((metric, m) => {
      const all = rounds * differ;
      console.log(`${metric.padEnd(20)} ${percent(mix.found[m], all)} ${percent(plain.found[m], all)}`);
    });
  }
}

const same = (agents: number, volume: number) => Array.from({ length: agents }, () => volume);
const skewed = (agents: number) => Array.from({ length: agents }, (_, agent) => Math.ceil(20 + 400 / (1 + agent)));
const forty = same(40, 60);
/** Half of them have a third of the hours. */
const partly = Array.from({ length: 40 }, (_, agent) => (agent % 2 === 0 ? 75 : 25));

const WORLDS: readonly World[] = [
  { name: 'null: queues alike', volumes: forty },
  { name: 'null: queues 0.5 SD apart', volumes: forty, gap: 0.5 },
  { name: 'null: queues 1 SD apart', volumes: forty, gap: 1 },
  { name: 'null: part-timers, queues 1 SD apart', volumes: partly, gap: 1 },
  { name: 'null: skewed volumes, queues 1 SD apart', volumes: skewed(40), gap: 1 },
  { name: 'null: 10 agents of 25', volumes: same(10, 25), gap: 1 },
  { name: 'null: 40 agents of 25', volumes: same(40, 25), gap: 0 },
  { name: 'null: skewed conversations', volumes: forty, gap: 0.5, skewed: true },
  { name: 'null: times of spread 1.5', volumes: forty, gap: 0.5, spread: 1.5 },
  { name: 'null: small strata, queues 1 SD apart', volumes: forty, gap: 1, fine: true },
  { name: 'null: customers of their own share 0.3', volumes: forty, customers: 25, customer: 0.3 },
  { name: "null: an agent's day shares 0.11", volumes: forty, agentDay: 0.11 },
  {
    name: 'null: days and customers, 10 agents of 120',
    volumes: same(10, 120),
    agentDay: 0.11,
    customers: 40,
    customer: 0.2,
  },
  { name: 'null: shifts of three days, weekends 0.5 SD slower', volumes: forty, weekend: 0.5, shifts: true },
  { name: 'null: shifts of three days, weekends 1 SD slower', volumes: same(30, 120), weekend: 1, shifts: true },
  {
    name: 'null: one customer has half of the work of each agent, shares 0.3',
    volumes: forty,
    customers: 31,
    customer: 0.3,
    large: true,
  },
  { name: 'null: six customers of all agents share 0.3', volumes: forty, customers: 6, customer: 0.3, together: true },
  { name: 'null: a day of everybody shares 0.2', volumes: forty, day: 0.2 },
  { name: 'null: each alone on a queue', volumes: same(QUEUES, 60), gap: 1, ownQueue: true },
  ...[0, 0.5, 1].map((gap) => ({
    name: `power: queues ${gap} SD apart, four agents 0.5 SD worse`,
    volumes: forty,
    gap,
    shift: 0.5,
    differ: 4,
  })),
  {
    name: 'power: a day of everybody shares 0.2, four agents 0.5 SD worse',
    volumes: forty,
    day: 0.2,
    shift: 0.5,
    differ: 4,
  },
  {
    name: 'power: six customers of all agents share 0.3, four agents 0.5 SD worse',
    volumes: forty,
    customers: 6,
    customer: 0.3,
    together: true,
    shift: 0.5,
    differ: 4,
  },
];

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, only: { type: 'string', default: '' } },
});
for (const world of WORLDS) if (world.name.includes(options.only)) await run(world, Number(options.rounds));
