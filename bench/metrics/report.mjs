// The figures of metrics as tables: bench/metrics/results.md, and a part of the project's README.
import { fileURLToPath } from 'node:url';
import { milliseconds, ratio } from '../src/report/format.mjs';
import { cell, count, ENV_NAMES, short, table } from '../src/report/markdown.mjs';
import { judged, least, most } from '../src/report/targets.mjs';
import { titled, write, writeReadme } from '../src/report/write.mjs';
import { median } from '../src/statistics.mjs';
import { CONVERSATIONS } from './metrics.mjs';
import { RIVALS } from './rivals/index.mjs';
import { GROUPINGS } from './work.mjs';

const results = fileURLToPath(new URL('./results.md', import.meta.url));
const ENVS = ['chromium', 'node'];
const groupings = Object.keys(GROUPINGS);
const labels = groupings.map((grouping) => (grouping === 'all' ? 'further ones' : GROUPINGS[grouping]));

/** The questions of short tables. */
const SHORT = [
  ['first', 'first question'],
  ...groupings.map((grouping, i) => [grouping, labels[i]]),
  ['agent<', 'by agent, with the span before'],
];

const partOf = (rows, env, hasMessages) => rows.filter((row) => row.env === env && row.messages > 0 === hasMessages);
const baseOf = (rows) => rows.find(({ name }) => name === 'rapport');
const label = ({ name }) => RIVALS[name].label;

function sideBySide(rows) {
  if (rows.length === 0) return '';
  const [{ env, n, messages }] = rows;
  const base = baseOf(rows);
  const what = `${count(n)} conversations${messages ? ` of ${messages} messages` : ''}`;
  const own = table(
    ['ms: median / p95 (× Rapport)', 'first question', ...labels],
    rows.map((row) => [label(row), ...['first', ...groupings].map((id) => cell(row, id, base))]),
  );
  const compared = table(
    ['with the span before', ...groupings.map((grouping) => GROUPINGS[grouping])],
    rows.map((row) => [label(row), ...groupings.map((grouping) => cell(row, `${grouping}<`, base))]),
  );
  const against = table(
    ['× without the span before', ...groupings.map((grouping) => GROUPINGS[grouping])],
    rows.map((row) => [label(row), ...groupings.map((grouping) => ratio(comparedTimes(row, grouping), 1))]),
  );
  const processor = rows.some((row) => row.processor.first) ? processorTable(rows) : '';
  const failures = rows.filter(({ failed }) => failed).map((row) => `${label(row)} failed: ${row.failed}`);
  return [`### ${ENV_NAMES[env]}, ${what}`, own, compared, against, processor, ...failures]
    .filter(Boolean)
    .join('\n\n');
}

/** Of all threads: what else the machine does moves it less than the clock. */
function processorTable(rows) {
  const spent = rows.map((row) => ({ ...row, ms: row.processor }));
  const base = baseOf(spent);
  return table(
    ['processor time, ms (× Rapport)', ...SHORT.map(([, text]) => text)],
    spent.map((row) => [label(row), ...SHORT.map(([id]) => short(row, id, base))]),
  );
}

/** How many times as long a question takes with the span before as without. */
function comparedTimes({ ms }, grouping) {
  return median(ms[`${grouping}<`]) / median(ms[grouping]);
}

/** How many times as long a question takes with intervals and the span before, whose changes are judged, as without both. */
function sureTimes(part, grouping) {
  return (
    median(part.find(({ name }) => name === 'rapport-sure')?.ms[`${grouping}<`]) / median(baseOf(part)?.ms[grouping])
  );
}

/** What the project wants to reach, in Node, beside what was measured. */
function targetTable({ rows, memory }) {
  const times = (name, id, hasMessages = false) => {
    const part = partOf(rows, 'node', hasMessages);
    return median(part.find((row) => row.name === name)?.ms[id]) / median(baseOf(part)?.ms[id]);
  };
  const part = partOf(rows, 'node', false);
  const inPage = partOf(rows, 'chromium', false);
  const wasm = (id) =>
    median(inPage.find(({ name }) => name === 'duckdb-wasm')?.ms[id]) / median(baseOf(inPage)?.ms[id]);
  if (baseOf(part)?.n !== CONVERSATIONS) return '';
  return judged('1,000,000 conversations, Node', [
    least('first question against the other build', 10, times('against', 'first')),
    least('the same, conversations with messages', 5, times('against', 'first', true)),
    least('further ones against d3', 20, times('d3', 'all')),
    ...groupings.slice(1).map((id) => least(`${GROUPINGS[id]} against d3`, 12, times('d3', id))),
    ...groupings.map((id) => least(`${GROUPINGS[id]} against DuckDB-WASM (Chromium)`, 3, wasm(id))),
    most('with intervals and the span before against without', 2, sureTimes(part, 'all'), '×'),
    most('the same, by agent', 2, sureTimes(part, 'agent'), '×'),
    most('memory at rest, bytes a message', 14, memory.message, ''),
  ]);
}

const memoryLine = ({ n, messages, conversation, message, text }) =>
  `At rest ${message.toFixed(1)} bytes a message and ${Math.round(conversation)} a conversation without messages (Node, ` +
  `${count(n)} conversations of ${messages} messages, heap and buffers); what was given of a message, for whoever opens its ` +
  `conversation, is kept as text, here of ${Math.round(text)} bytes, in blobs, which browsers keep outside of the page.`;

const verified = ({ cells }) =>
  `${count(cells)} numbers of these answers were compared with those of another and equal to a billionth, or nothing would stand here.`;

export function metricsText(found) {
  const { rows, machine, memory, other } = found;
  const sections = ENVS.flatMap((env) =>
    [false, true].map((hasMessages) => sideBySide(partOf(rows, env, hasMessages))),
  );
  return [
    '# Results: operational metrics',
    machine,
    `Written by \`npm run bench:metrics\`. Five metrics in one question, 90 of 200 days, one or two of three channels, another filter each round. ${verified(found)} What is measured, and how, is in [README.md](../README.md#operational-metrics).`,
    other && `The other build is ${other}.`,
    titled('Targets', targetTable(found)),
    titled('Side by side', sections.filter(Boolean).join('\n\n')),
    titled('Memory', memoryLine(memory)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Without the other build, which not everybody has. */
function readmeTable(rows) {
  const here = rows.filter(({ messages, name }) => messages === 0 && name !== 'against');
  const body = ENVS.flatMap((env) => {
    const part = here.filter((row) => row.env === env);
    const base = baseOf(part);
    return part.map((row) => [`${label(row)}, ${ENV_NAMES[env]}`, ...SHORT.map(([id]) => short(row, id, base))]);
  });
  const head = `${count(here[0].n)} conversations, ms (× Rapport)`;
  return table([head, ...SHORT.map(([, text]) => text)], body);
}

function threadsLine(rows) {
  const own = baseOf(partOf(rows, 'node', true));
  if (!own || own.failed) return '';
  const [first, further] = ['first', 'all'].map((id) => milliseconds(median(own.ms[id])));
  return `Of ${count(own.n)} conversations of ${own.messages} messages the first question takes Rapport ${first} ms, further ones ${further} (Node).`;
}

export async function writeMetrics(found) {
  const { rows, machine, memory } = found;
  await write(results, `${metricsText(found)}\n`);
  await writeReadme('<!-- metrics: written by npm run bench:metrics -->', '<!-- /metrics -->', [
    readmeTable(rows),
    [threadsLine(rows), memoryLine(memory)].filter(Boolean).join(' '),
    machine,
  ]);
}
