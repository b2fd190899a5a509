/**
 * How often intervals hold, and how often a change is called one where there is none, of operational metrics:
 * `node --import tsx bench/certainty/metrics.ts [--rounds 400] [--only name]`. Goes through the engine.
 */

import { parseArgs } from 'node:util';
import { createEngine } from '../../src/worker/create-engine.js';
import { MEDIAN, report, SATISFIED, SPREAD, type Setting } from './data.js';

const METRICS = [
  'conversationsOpened',
  'messagesIncoming',
  'uniqueContacts',
  'onlineHours',
  'responseTime',
  'responseTime.median',
  'responseTime.p90',
  'firstResponseTime',
  'firstResponseTime.median',
  'responsesPerTicket',
  'ticketsPerAgentDay',
  'csat',
] as const;

/** What is known without counting. */
const TRUTH: Readonly<Record<string, number>> = {
  responseTime: MEDIAN * Math.exp(SPREAD ** 2 / 2),
  'responseTime.median': MEDIAN,
  'responseTime.p90': MEDIAN * Math.exp(SPREAD * 1.2815515655446004),
  firstResponseTime: MEDIAN * Math.exp(SPREAD ** 2 / 2),
  'firstResponseTime.median': MEDIAN,
  csat: 100 * SATISFIED,
};

const base = { days: 28, perDay: 12, traffic: 0.3 };

const NULL_DATA: readonly Setting[] = [
  { ...base, name: 'independent, Poisson', traffic: 0 },
  { ...base, name: 'correlation 0' },
  { ...base, name: 'correlation 0.3', conversation: 0.3 },
  { ...base, name: 'correlation 0.5', conversation: 0.5 },
  { ...base, name: 'skewed volumes', conversation: 0.5, skewed: true },
  { ...base, name: 'same day', conversation: 0.3, day: 0.1 },
  { ...base, name: 'same day, 90 days', conversation: 0.3, day: 0.1, days: 90, perDay: 8 },
  { ...base, name: 'same day, 7 days', conversation: 0.3, day: 0.1, days: 7, perDay: 40 },
  { ...base, name: 'same day, 30 days', conversation: 0.3, day: 0.1, days: 30 },
  { ...base, name: 'same customers throughout', customer: 0.3, conversation: 0.2 },
  { ...base, name: 'customers of one period', customer: 0.3, conversation: 0.2, episodes: true },
  { ...base, name: 'weekdays only', conversation: 0.3, weekdaysOnly: true },
  { ...base, name: 'weekdays only, 7 days', conversation: 0.3, weekdaysOnly: true, days: 7, perDay: 40 },
  { ...base, name: 'bursts', conversation: 0.3, bursts: 4 },
  { ...base, name: 'few', conversation: 0.3, perDay: 1 },
  { ...base, name: '3 days', conversation: 0.3, days: 3, perDay: 40 },
  { ...base, name: 'weekend 1 SD slower', conversation: 0.3, weekend: 1 },
  { ...base, name: 'weekend 1 SD slower, 120 a day', conversation: 0.3, weekend: 1, perDay: 120 },
  { ...base, name: 'weekend 1 SD slower, 8 days', conversation: 0.3, weekend: 1, days: 8, perDay: 40 },
  { ...base, name: 'weekend 1 SD slower, 10 days', conversation: 0.3, weekend: 1, days: 10, perDay: 40 },
  { ...base, name: 'weekend 1 SD slower, 17 days', conversation: 0.3, weekend: 1, days: 17, perDay: 30 },
  { ...base, name: 'weekend 1 SD slower, 30 days', conversation: 0.3, weekend: 1, days: 30 },
  { ...base, name: 'weekend 1 SD slower, 90 days', conversation: 0.3, weekend: 1, days: 90, perDay: 40 },
  { ...base, name: 'weekend slower, same day, 17 days', conversation: 0.3, day: 0.1, weekend: 1, days: 17, perDay: 30 },
  { ...base, name: 'shifts, by agent, 28 days', conversation: 0.3, weekend: 1, shifts: true, by: 'agent' },
  {
    ...base,
    name: 'shifts, by agent, 17 days',
    conversation: 0.3,
    weekend: 1,
    shifts: true,
    days: 17,
    perDay: 30,
    by: 'agent',
  },
];

const POWER: readonly Setting[] = [7, 10, 28, 30, 90].flatMap((days) =>
  [0, 0.25, 0.5, 0.8].map((shift) => ({
    name: `${days} days, shift ${shift}`,
    days,
    perDay: 84 / days,
    conversation: 0.3,
    traffic: 0.3,
    shift,
  })),
);

interface Outcome {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** ln of the ratio, or the difference, as it is judged. */
  readonly change: number;
  readonly verdict: string;
  readonly clear: number;
}

async function outcomes(setting: Setting, seed: number): Promise<readonly Outcome[]> {
  const { input, period } = report(setting, seed);
  const engine = await createEngine(input, { timeZone: 'UTC' });
  const { by } = setting;
  const answer = await engine.metricValues({ metrics: METRICS, period, compare: true, ...(by && { by }) });
  engine.dispose();
  return Array.from(answer.value, (value, i) => {
    const metric = METRICS[i % METRICS.length];
    const isRatio = !['responsesPerTicket', 'ticketsPerAgentDay', 'csat'].includes(metric);
    const [low, high] = [answer.changeLow![i], answer.changeHigh![i]];
    const values = Math.log(value / answer.previous![i]);
    const middle = metric.includes('.') ? values : (Math.log(low) + Math.log(high)) / 2;
    return {
      value,
      low: answer.low[i],
      high: answer.high[i],
      change: isRatio ? middle : answer.change![i],
      verdict: String(answer.verdict![i]),
      clear: answer.clear![i],
    };
  });
}

const percent = (part: number, of: number) => (of === 0 ? '–' : ((100 * part) / of).toFixed(1)).padStart(6);
const isChange = ({ verdict }: Outcome) => ['improving', 'declining', 'higher', 'lower'].includes(verdict);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function rounds(setting: Setting, count: number) {
  const all: (readonly Outcome[])[] = [];
  for (let round = 0; round < count; round++) all.push(await outcomes(setting, 1 + round));
  return all;
}

/** Prints a row of both tables, and how many changes of each metric were too few to be judged. */
async function nullData(setting: Setting, count: number): Promise<void> {
  const all = await rounds(setting, count);
  const [holds, wrong, few]: [string[], string[], string[]] = [[], [], []];
  METRICS.forEach((metric, m) => {
    // Each key has a truth of its own; where it is not known, the mean of all reports is near it.
    const places = Array.from(all[0].keys()).filter((i) => i % METRICS.length === m);
    const known = places.flatMap((i) => {
      const own = all.map((round) => round[i]);
      const truth = (setting.weekend ? undefined : TRUTH[metric]) ?? mean(own.map(({ value }) => value));
      return own
        .filter(({ low, high }) => !Number.isNaN(high - low))
        .map(({ low, high }) => low <= truth && truth <= high);
    });
    const own = places.flatMap((i) => all.map((round) => round[i]));
    const judged = own.filter(({ verdict }) => verdict !== 'tooFew' && verdict !== 'partial');
    holds.push(percent(known.filter(Boolean).length, known.length));
    wrong.push(percent(judged.filter(isChange).length, judged.length));
    few.push(percent(own.length - judged.length, own.length));
  });
  const marked = all.filter((round) => round.some(({ clear }) => clear === 1)).length;
  const row = (cells: readonly string[]) => `| ${setting.name} | ${cells.map((cell) => cell.trim()).join(' | ')} |`;
  console.log(`\nholds   ${row(holds)}\nfalse   ${row([...wrong, percent(marked, all.length)])}\ntoo few ${row(few)}`);
}

async function power(settings: readonly Setting[], count: number): Promise<void> {
  const errors = new Map<string, readonly number[]>();
  for (const setting of settings) {
    const all = await rounds(setting, count);
    const name = `${setting.days} days`;
    if (setting.shift === 0) {
      const deviation = (m: number) => Math.sqrt(mean(all.map((round) => round[m].change ** 2)));
      errors.set(
        name,
        METRICS.map((_, m) => deviation(m)),
      );
    }
    console.log(`\n${setting.name} SD: found, and with the right standard error`);
    METRICS.forEach((metric, m) => {
      if (!metric.includes('Time') && metric !== 'csat') return;
      const own = all.map((round) => round[m]);
      const right = own.filter(({ change }) => Math.abs(change) > 1.96 * errors.get(name)![m]).length;
      console.log(`${metric.padEnd(26)} ${percent(own.filter(isChange).length, count)} ${percent(right, count)}`);
    });
  }
}

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '400' }, only: { type: 'string', default: '' } },
});
const count = Number(options.rounds);
for (const setting of NULL_DATA) if (setting.name.includes(options.only)) await nullData(setting, count);
const chosen = POWER.filter(({ name }) => options.only === '' || name.includes(options.only.replace('power ', '')));
if (options.only === '' || options.only.startsWith('power')) await power(chosen, count);
