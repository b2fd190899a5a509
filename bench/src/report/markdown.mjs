// The tables of bench/results.md and of the README.
import { RIVALS } from '../rivals/index.mjs';
import { growth, median, percentile } from '../statistics.mjs';
import { WORK } from '../work.mjs';
import { megabytes, milliseconds, ratio } from './format.mjs';

export const ENV_NAMES = { node: 'Node', chromium: 'Chromium' };
const READERS = (row) => RIVALS[row.name].works === 'D';
/** What others are compared with: Rapport itself, and readers with what every page has. */
const BASE = { false: 'rapport', true: 'parse' };
export const count = (n) => n.toLocaleString('en-GB');

export function table(head, body) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const aligned = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(aligned), ...body.map(line)].join('\n');
}

/** Median / p95, and how many times as long as the base takes. */
export function cell(row, work, base) {
  if (row.failed) return 'failed';
  const values = row.ms[work];
  if (!values) return '–';
  const own = median(values);
  const compared = base && base !== row && base.ms[work] ? ` (${ratio(own, median(base.ms[work]))})` : '';
  return `${milliseconds(own)} / ${milliseconds(percentile(values, 0.95))}${compared}`;
}

const baseOf = (rows) => rows.find((row) => row.name === BASE[READERS(row)]);

function sizeTable(rows, works) {
  const base = baseOf(rows);
  const prepares = works.includes('C');
  const compared = base ? ` (× ${RIVALS[base.name].label})` : '';
  const head = [`ms: median / p95${compared}`, ...works, ...(prepares ? ['first C'] : []), 'peak memory, MB'];
  const body = rows.map((row) => [
    RIVALS[row.name].label,
    ...works.map((work) => cell(row, work, base)),
    ...(prepares ? [milliseconds(row.firstC)] : []),
    megabytes(row.peak),
  ]);
  return table(head, body);
}

/** One table for each place and size, those of reading apart. */
export function sizeSections(rows) {
  const sections = [];
  for (const env of ['chromium', 'node']) {
    for (const n of sizesOf(rows, env)) {
      const here = rows.filter((row) => row.env === env && row.n === n);
      const parts = [
        [here.filter((row) => !READERS(row)), ['A', 'B', 'C', 'Cwide']],
        [here.filter(READERS), ['D']],
      ].filter(([some]) => some.length > 0);
      sections.push(`### ${ENV_NAMES[env]}, ${count(n)} interactions`, ...parts.map((part) => sizeTable(...part)));
      const failures = here.filter(({ failed }) => failed);
      sections.push(...failures.map(({ name, failed }) => `${RIVALS[name].label} failed: ${failed}`));
    }
  }
  return sections.join('\n\n');
}

function sizesOf(rows, env) {
  return [...new Set(rows.filter((row) => row.env === env).map(({ n }) => n))].sort((a, b) => b - a);
}

function pointsOf(rows, env, name, work) {
  const own = rows.filter((row) => row.env === env && row.name === name && row.ms[work]);
  return own.map((row) => ({ n: row.n, ms: median(row.ms[work]) })).sort((a, b) => a.n - b.n);
}

/** Exponents of growth for what should be linear, the spread for what should be flat. */
export function growthTable(rows) {
  const body = [];
  for (const env of ['chromium', 'node']) {
    for (const name of ['rapport', 'rapport-ndjson', 'rapport-json', 'hand', 'parse']) {
      const cells = ['A', 'B', 'D'].map((work) => exponent(pointsOf(rows, env, name, work)));
      const flat = spread(pointsOf(rows, env, name, 'C'));
      const sizes = sizesOf(
        rows.filter((row) => row.name === name),
        env,
      );
      if (sizes.length < 2) continue;
      const span = `${count(sizes.at(-1))} to ${count(sizes[0])}`;
      body.push([`${RIVALS[name].label}, ${ENV_NAMES[env]}`, span, ...cells, flat]);
    }
  }
  if (body.length === 0) return '';
  return table(['exponent of growth', 'interactions', 'A', 'B', 'D', 'C, slowest ÷ fastest size'], body);
}

function exponent(points) {
  const value = growth(points);
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}

function spread(points) {
  if (points.length < 2) return '–';
  const values = points.map(({ ms }) => ms);
  return (Math.max(...values) / Math.min(...values)).toFixed(1);
}

/** Bytes an interaction that Rapport holds once it is ready. */
export function memoryTable(rows) {
  const known = rows.filter(({ name, held }) => name === 'rapport' && held !== null);
  if (known.length === 0) return '';
  const body = known.map(({ n, held, reading, peak, loadMs }) => [
    count(n),
    String(Math.round(held / n)),
    megabytes(held),
    megabytes(reading),
    megabytes(peak),
    (loadMs / 1000).toFixed(1),
  ]);
  const head = [
    'interactions (Node, read as a stream)',
    'bytes each, at rest',
    'MB at rest',
    'MB more while reading',
    'process at most, MB',
    'seconds',
  ];
  return table(head, body);
}

export const workList = Object.entries(WORK)
  .map(([key, text]) => `- **${key === 'Cwide' ? 'C-wide' : key}**: ${text}`)
  .join('\n');

/** The short table of the README: Chromium, the largest size that all took part in. */
export function readmeTable(rows) {
  const env = rows.some((row) => row.env === 'chromium') ? 'chromium' : 'node';
  const n = sizesOf(
    rows.filter(({ name }) => name === 'hand'),
    env,
  )[0];
  const here = rows.filter((row) => row.env === env && row.n === n);
  const works = ['A', 'B', 'C', 'Cwide'];
  const base = baseOf(here.filter((row) => !READERS(row)));
  const first = table(
    [`${count(n)} interactions, ${ENV_NAMES[env]}, ms (× Rapport)`, 'A', 'B', 'C', 'C-wide', 'peak memory, MB'],
    here
      .filter((row) => !READERS(row))
      .map((row) => [RIVALS[row.name].label, ...works.map((work) => short(row, work, base)), megabytes(row.peak)]),
  );
  const readers = here.filter(READERS);
  const reader = baseOf(readers);
  const second = table(
    ['text to columns (× JSON.parse alone)', 'D', 'peak memory, MB'],
    readers.map((row) => [RIVALS[row.name].label, short(row, 'D', reader), megabytes(row.peak)]),
  );
  return readers.length > 0 ? `${first}\n\n${second}` : first;
}

/** The median, and how many times as long as the base takes. */
export function short(row, work, base) {
  if (row.failed) return 'failed';
  if (!row.ms[work]) return '–';
  const own = median(row.ms[work]);
  return row === base || !base?.ms[work]
    ? milliseconds(own)
    : `${milliseconds(own)} (${ratio(own, median(base.ms[work]))})`;
}
