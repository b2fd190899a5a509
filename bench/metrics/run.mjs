// Operational metrics against d3 on objects, in Node: `node bench/metrics/run.mjs [--n 100000]`. All answers are compared with
// those of d3, cell by cell, before a ratio is printed: of the two in one run, and of what comparing with the span before adds.
import { parseArgs } from 'node:util';
import { mean, quantile, rollup } from 'd3-array';
import { buildProject } from '../src/build.mjs';
import { median } from '../src/statistics.mjs';
import { conversations, FIRST, MS_PER_DAY } from './data.mjs';

const ROUNDS = 40;
const METRICS = ['conversationsOpened', 'firstResponseTime', 'firstResponseTime.median', 'handleTime.p90', 'csat'];
const CHANNELS = [['voice'], ['chat', 'email'], ['email'], ['voice', 'chat'], ['chat']];

const { values: options } = parseArgs({ options: { n: { type: 'string', default: '100000' } } });

buildProject();
const { createEngine } = await import('../../dist/core.js');

/** One filter a round, no two alike one after the other. */
function filterOf(round) {
  const from = (7 * round) % 80;
  return { channels: CHANNELS[round % CHANNELS.length], from, to: from + 90 };
}

/** As its documentation teaches it: filter, rollup, and a statistic of each group. */
function inD3(rows, { channels, from, to }, key) {
  const chosen = rows.filter(
    ({ startedAt, channel }) =>
      channels.includes(channel) && startedAt >= FIRST + from * MS_PER_DAY && startedAt < FIRST + to * MS_PER_DAY,
  );
  const responses = (group) => group.map(({ firstResponseAt, startedAt }) => (firstResponseAt - startedAt) / 1000);
  const rated = (group) => group.filter(({ csat }) => csat !== null);
  return rollup(
    chosen,
    (group) => [
      group.length,
      mean(responses(group)),
      quantile(responses(group), 0.5),
      quantile(group, 0.9, ({ talkSeconds }) => talkSeconds),
      100 * mean(rated(group), ({ csat }) => (csat >= 4 ? 1 : 0)),
    ],
    key,
  );
}

async function inRapport(engine, { channels, from, to }, by, judged = false) {
  const day = (offset) => new Date(FIRST + offset * MS_PER_DAY).toISOString().slice(0, 10);
  const { keys, value } = await engine.metricValues({
    metrics: METRICS,
    period: { from: day(from), to: day(to) },
    selection: [{ field: 'channel', values: channels }],
    ...(by && { by }),
    ...(judged && { compare: true }),
  });
  return new Map(keys.map((key, k) => [key, value.slice(k * METRICS.length, (k + 1) * METRICS.length)]));
}

function compare(got, expected) {
  if (got.size !== expected.size) throw new Error(`${got.size} groups, d3 has ${expected.size}.`);
  for (const [key, numbers] of expected) {
    numbers.forEach((number, m) => {
      const is = got.get(key)?.[m];
      if (!(Math.abs(is - number) <= 1e-9 * Math.abs(number))) {
        throw new Error(`${METRICS[m]}, ${key}: ${is}, ${number}`);
      }
    });
  }
}

for (const n of options.n.split(',').map(Number)) {
  const records = conversations(n);
  const engine = await createEngine(records, { timeZone: 'UTC' });
  const rows = records.map((record) => ({
    ...record,
    startedAt: Date.parse(record.startedAt),
    firstResponseAt: Date.parse(record.firstResponseAt),
    csat: record.csat?.score ?? null,
  }));
  for (const by of [undefined, 'agent']) {
    const key = by ? ({ agentId }) => agentId : () => '';
    const times = { rapport: [], judged: [], d3: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const filter = filterOf(round);
      const start = performance.now();
      const got = await inRapport(engine, filter, by);
      const middle = performance.now();
      const expected = inD3(rows, filter, key);
      const end = performance.now();
      const judged = await inRapport(engine, filter, by, true);
      times.judged.push(performance.now() - end);
      times.d3.push(end - middle);
      times.rapport.push(middle - start);
      compare(got, expected);
      compare(judged, expected);
    }
    const [first] = times.rapport;
    // The first rounds observe, and compile.
    const later = (list) => median(list.slice(ROUNDS / 4));
    const ours = later(times.rapport);
    const [theirs, judged, cold] = [later(times.d3), later(times.judged), first].map((ms) => (ms / ours).toFixed(1));
    console.log(
      `${n} conversations, by ${by ?? 'nothing'}: d3 ${theirs} times as long, with the span before ${judged}, the first one ${cold}`,
    );
  }
  engine.dispose();
}
