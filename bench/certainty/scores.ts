/**
 * How often the certainty of behaviour scores is wrong, on made data whose truth is known: `node --import tsx
 * bench/certainty/scores.ts`. Prints the rates that stand in `docs/notes/certainty-scores.md`. Takes some minutes.
 */

import { createEngine, type BehaviorScoresAnswer, type StandoutsAnswer } from '../../src/core.js';
import { normalSource, type Source } from './normal.js';

const BEHAVIORS = 9;
const KEYS = Array.from({ length: BEHAVIORS }, (_, k) => `b${k}`);
/** The normal distribution's 10th, 35th, 65th and 90th percentile: where nothing differs, the truth is 50 %. */
const CUTS = [-1.2815515655446004, -0.38532046640756773, 0.38532046640756773, 1.2815515655446004] as const;
const BASELINE = {
  version: 1 as const,
  population: { count: 1, from: null, to: null, fingerprint: 'known' },
  cuts: Object.fromEntries(KEYS.map((key) => [key, CUTS])),
};
const catalogue = KEYS.map((key) => ({ key, polarity: 'positive' as const, group: 'csat' }));
const withRare = catalogue.map((one, k) => (k === BEHAVIORS - 1 ? { ...one, polarity: 'negative' as const } : one));
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);

interface World {
  /** Interactions of each agent, in each period. */
  readonly volumes: readonly number[];
  /** Correlation of the behaviours of one interaction. */
  readonly rho: number;
  readonly periods: 1 | 2;
  /** What is added to an agent's values in the later period, in standard deviations of a value. */
  shift?(agent: number, period: number): number;
  /** Queues that agents are on; each is so much harder than the one before. */
  readonly gap?: number;
  /** Whether there are categories and languages, too, the first as unequal as the queues: most strata are small then. */
  readonly fine?: boolean;
  /** The last behaviour is a negative one that so many interactions have. */
  readonly rare?: number;
  /** Whether each agent has a queue of their own, each harder than the one before. */
  readonly ownQueue?: boolean;
  /** Standard deviation of what all interactions of a day, or of a customer, share. */
  readonly day?: number;
  readonly customer?: number;
  /** The same of what all interactions of one agent on a day, and of one of an agent's own 25 customers, share. */
  readonly agentDay?: number;
  readonly ownCustomer?: number;
  /** How much harder Saturdays and Sundays are, where each agent works on three days of the week that are not those of the next. */
  readonly weekend?: number;
}

const QUEUES = 6;

function records(world: World, source: Source): object[] {
  const made: object[] = [];
  const { rho } = world;
  const days = 28;
  const ofDay = Array.from({ length: 2 * days }, () => (world.day ?? 0) * source.normal());
  const ofCustomer = Array.from({ length: 30 }, () => (world.customer ?? 0) * source.normal());
  for (let period = 0; period < world.periods; period++) {
    world.volumes.forEach((volume, agent) => {
      const effects = (count: number, deviation = 0) =>
        Array.from({ length: count }, () => (deviation === 0 ? 0 : deviation * source.normal()));
      const ofAgentDay = effects(days, world.agentDay);
      const own = effects(25, world.ownCustomer);
      for (let i = 0; i < volume; i++) {
        const within =
          world.weekend === undefined
            ? Math.floor(source.uniform() * days)
            : 7 * Math.floor(source.uniform() * 4) + ((agent + Math.floor(source.uniform() * 3)) % 7);
        const day = period * days + within;
        const customer = Math.floor(source.uniform() * ofCustomer.length);
        const ownCustomer = Math.floor(source.uniform() * own.length);
        // Two of three interactions come from the agent's own queue.
        const queue = world.ownQueue
          ? agent % QUEUES
          : source.uniform() < 2 / 3
            ? agent % QUEUES
            : Math.floor(source.uniform() * QUEUES);
        const category = world.fine ? Math.floor(source.uniform() * 12) : 0;
        const common = Math.sqrt(rho) * source.normal();
        const shift =
          (world.shift?.(agent, period) ?? 0) -
          (world.gap ?? 0) * (queue / (QUEUES - 1) + category / 11) +
          ofDay[day] +
          ofCustomer[customer] +
          ofAgentDay[within] +
          own[ownCustomer] -
          (within % 7 > 4 ? (world.weekend ?? 0) : 0);
        made.push({
          id: `${period}.${agent}.${i}`,
          startedAt: START + day * DAY + Math.floor(source.uniform() * DAY),
          agentId: `a${String(agent).padStart(3, '0')}`,
          channel: `q${queue}`,
          ...(world.customer !== undefined && { customer: { id: `${customer}` } }),
          ...(world.ownCustomer !== undefined && { customer: { id: `${agent}/${ownCustomer}` } }),
          ...(world.fine && { category: `c${category}`, language: source.uniform() < 0.8 ? 'en' : 'it' }),
          behaviors: Object.fromEntries(
            KEYS.map((key, k) => [
              key,
              world.rare !== undefined && k === BEHAVIORS - 1
                ? Number(source.uniform() < world.rare)
                : common + Math.sqrt(1 - rho) * source.normal() + shift,
            ]),
          ),
        });
      }
    });
  }
  return made;
}

const PERIOD = { from: '2026-02-02', to: '2026-03-02' };
const FIRST = { from: '2026-01-05', to: '2026-02-02' };

async function ask<T>(
  world: World,
  source: Source,
  question: (engine: Awaited<ReturnType<typeof createEngine>>) => Promise<T>,
  known = true,
): Promise<T> {
  const options = {
    timeZone: 'UTC',
    behaviors: world.rare === undefined ? catalogue : withRare,
    ...(known && { baseline: BASELINE }),
  };
  const engine = await createEngine(records(world, source), options);
  const answer = await question(engine);
  engine.dispose();
  return answer;
}

const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const runsOf = (runs: number) => Math.max(1, Math.round(runs * Number(process.env['SCALE'] ?? 1)));

function* sourcesOf(runs: number, seed: number): Generator<Source> {
  for (let run = 0; run < runsOf(runs); run++) yield normalSource(seed * 100_003 + run);
}

/** How often intervals hold the truth, 50 %. */
async function coverage(name: string, world: World, runs: number): Promise<void> {
  const held = { single: 0, singles: 0, overall: 0, overalls: 0 };
  for (const source of sourcesOf(runs, 1)) {
    const answer = await ask(world, source, (engine) => engine.behaviorScores({ by: 'agent', period: FIRST }));
    const width = answer.behaviors.length;
    answer.percent.forEach((value, at) => {
      if (Number.isNaN(value)) return;
      const holds = answer.low[at] <= 50 && 50 <= answer.high[at] ? 1 : 0;
      if (at % width === width - 1) {
        held.overalls++;
        held.overall += holds;
      } else {
        held.singles++;
        held.single += holds;
      }
    });
  }
  console.log(
    `${name}: a behaviour ${percent(held.single, held.singles)}, overall ${percent(held.overall, held.overalls)}`,
  );
}

const isOverall = ({ behaviors }: { readonly behaviors: readonly string[] }, at: number) =>
  at % behaviors.length === behaviors.length - 1;

/** How often a change is said. */
async function changes(name: string, world: World, runs: number): Promise<void> {
  const said = { single: 0, singles: 0, overall: 0, overalls: 0, reports: 0, clear: 0, clearCells: 0, cells: 0 };
  for (const source of sourcesOf(runs, 2)) {
    const answer = await ask(world, source, (engine) =>
      engine.behaviorScores({ by: 'agent', period: PERIOD, compare: true }),
    );
    answer.verdict!.forEach((verdict, at) => {
      if (verdict === 'tooFew') return;
      const changed = verdict === 'noClearChange' ? 0 : 1;
      const overall = isOverall(answer, at);
      said[overall ? 'overalls' : 'singles']++;
      said[overall ? 'overall' : 'single'] += changed;
    });
    said.reports++;
    said.clear += sum(answer.clear!) > 0 ? 1 : 0;
    said.clearCells += sum(answer.clear!);
    said.cells += answer.clear!.length;
  }
  console.log(
    `${name}: verdicts of a behaviour ${percent(said.single, said.singles)}, overall ${percent(said.overall, said.overalls)}; ` +
      `reports with a clear mark ${percent(said.clear, said.reports)}; cells with one ${percent(said.clearCells, said.cells)}`,
  );
}

/** How often a truly changed overall satisfaction is found, beside a test that knows the standard error. */
async function power(name: string, world: World, runs: number): Promise<void> {
  const answers: BehaviorScoresAnswer[] = [];
  for (const source of sourcesOf(runs, 3)) {
    answers.push(
      await ask(world, source, (engine) => engine.behaviorScores({ by: 'agent', period: PERIOD, compare: true })),
    );
  }
  const width = BEHAVIORS + 1;
  for (const [what, column] of [
    ['a behaviour', 0],
    ['overall', width - 1],
  ] as const) {
    const found = answers.flatMap((answer) =>
      answer.keys.map((_, key) => key * width + column).map((at) => ({ answer, at })),
    );
    const changes = found.map(({ answer, at }) => answer.change![at]);
    const mean = sum(changes) / changes.length;
    const error = Math.sqrt(sum(changes.map((change) => (change - mean) ** 2)) / (changes.length - 1));
    const said = found.filter(({ answer, at }) => answer.verdict![at] === 'improving').length;
    const known = changes.filter((change) => change / error > 1.96).length;
    console.log(
      `${name}, ${what}: ${mean.toFixed(1)} points, found ${percent(said, found.length)}, with the standard error known ${percent(known, found.length)}`,
    );
  }
}

interface Named {
  /** Reports that name somebody who does not differ. */
  reports: number;
  /** Clear marks, and those of them that are of nobody who differs. */
  marks: number;
  falsely: number;
  /** Of those who differ, how many overall scores are clear. */
  found: number;
  /** Reports with rank sets that leave out a place of somebody who does not differ. */
  ranks: number;
}

/** How often somebody is named, of those who do not differ and of those who do: the first `differ` agents. */
async function standouts(name: string, world: World, differ: number, runs: number): Promise<void> {
  const named = { mix: none(), plain: none() };
  let reports = 0;
  for (const source of sourcesOf(runs, 4)) {
    const [mix, plain] = await ask(
      world,
      source,
      (engine) => Promise.all([engine.standouts({ period: FIRST }), engine.standouts({ period: FIRST, mix: [] })]),
      false,
    );
    reports++;
    tally(named.mix, mix, differ);
    tally(named.plain, plain, differ);
  }
  for (const [kind, counted] of Object.entries(named)) {
    const what = kind === 'mix' ? 'on the same mix' : 'without the mix';
    const ofNull = `reports that name somebody ${percent(counted.reports, reports)}, with too narrow rank sets ${percent(counted.ranks, reports)}`;
    const ofTrue = `overall found in ${percent(counted.found, reports * differ)} of those who differ, false marks ${percent(counted.falsely, counted.marks)}`;
    console.log(`${name}, ${what}: ${differ === 0 ? ofNull : ofTrue}`);
  }
}

function none(): Named {
  return { reports: 0, marks: 0, falsely: 0, found: 0, ranks: 0 };
}

function tally(named: Named, answer: StandoutsAnswer, differ: number): void {
  const width = answer.behaviors.length;
  const agents = answer.keys.length;
  const marks = answer.clear.reduce((total, clear) => total + clear, 0);
  const rightly = answer.clear.subarray(0, differ * width).reduce((total, clear) => total + clear, 0);
  named.marks += marks;
  named.falsely += marks - rightly;
  named.reports += marks > rightly ? 1 : 0;
  for (let key = 0; key < differ; key++) named.found += answer.clear[key * width + width - 1];
  const overall = answer.keys.map((_, key) => key * width + width - 1);
  named.ranks += overall.some(
    (at) => answer.bestRank[at] > 1 || (answer.worstRank[at] > 0 && answer.worstRank[at] < agents),
  )
    ? 1
    : 0;
}

const same = (agents: number, volume: number) => Array.from({ length: agents }, () => volume);
const skewed = (agents: number) => Array.from({ length: agents }, (_, agent) => Math.ceil(20 + 400 / (1 + agent)));

const ONLY = process.env['ONLY'] ?? '';
const part = async (title: string, runs: () => Promise<void>) => {
  if (!title.includes(ONLY)) return;
  console.log(`\n${title}`);
  await runs();
};

await part('95 % intervals that hold the truth', async () => {
  for (const rho of [0, 0.3, 0.5]) {
    for (const n of [1, 2, 20, 100]) {
      await coverage(`correlation ${rho}, n = ${n}`, { volumes: same(40, n), rho, periods: 1 }, n < 50 ? 100 : 40);
    }
  }
});

await part('Nothing changed', async () => {
  for (const rho of [0, 0.3, 0.5]) {
    await changes(`correlation ${rho}, 40 agents of 60`, { volumes: same(40, 60), rho, periods: 2 }, 200);
  }
  await changes('correlation 0.5, 200 agents of 40', { volumes: same(200, 40), rho: 0.5, periods: 2 }, 100);
  await changes('correlation 0.5, skewed volumes', { volumes: skewed(40), rho: 0.5, periods: 2 }, 200);
  await changes('shared by a customer (0.3 SD)', { volumes: same(40, 60), rho: 0.3, periods: 2, customer: 0.3 }, 200);
  await changes('shared by a day (0.3 SD)', { volumes: same(40, 60), rho: 0.3, periods: 2, day: 0.3 }, 200);
});

await part('A true change', async () => {
  for (const d of [0.25, 0.5, 0.8]) {
    const shift = (_: number, period: number) => (period === 1 ? d : 0);
    await power(`${d} SD, n = 60`, { volumes: same(40, 60), rho: 0.5, periods: 2, shift }, 40);
  }
});

await part('Forty agents on six queues', async () => {
  for (const gap of [0, 0.5, 1]) {
    const world: World = { volumes: same(40, 60), rho: 0.5, periods: 1, gap };
    await standouts(`queues ${gap} SD apart, nobody differs`, world, 0, 200);
    const shift = (agent: number) => (agent < 4 ? 0.4 : 0);
    await standouts(`queues ${gap} SD apart, four agents 0.4 SD better`, { ...world, shift }, 4, 100);
  }
  for (const rare of [0.03, 0.05, 0.1]) {
    const world: World = { volumes: same(20, 60), rho: 0.5, periods: 1, rare };
    await standouts(`something bad in ${100 * rare} % of interactions, 20 agents of 60`, world, 0, 200);
    await standouts('the same, 40 agents of 25', { ...world, volumes: same(40, 25) }, 0, 200);
  }
  const alone: World = { volumes: same(QUEUES, 60), rho: 0.5, periods: 1, gap: 1, ownQueue: true };
  await standouts('each alone on a queue, 1 SD apart', alone, 0, 200);
  await standouts(
    'small strata, queues 1 SD apart',
    { volumes: same(40, 60), rho: 0.5, periods: 1, gap: 1, fine: true },
    0,
    200,
  );
  await standouts('skewed volumes, queues 1 SD apart', { volumes: skewed(40), rho: 0.5, periods: 1, gap: 1 }, 0, 200);
});

await part('Nobody differs, and interactions have something in common', async () => {
  const clustered: World = { volumes: same(40, 60), rho: 0.5, periods: 1 };
  await standouts("an agent's day shares 0.35 SD", { ...clustered, agentDay: 0.35 }, 0, 200);
  await standouts("25 customers of an agent's own share 0.65 SD", { ...clustered, ownCustomer: 0.65 }, 0, 200);
  await standouts('a day of everybody shares 0.35 SD', { ...clustered, day: 0.35 }, 0, 200);
  await standouts('shifts of three days, weekends 0.5 SD worse', { ...clustered, weekend: 0.5 }, 0, 200);
});
