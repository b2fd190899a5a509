// What the project wants to reach, beside what was measured.
import { growth, median, percentile } from '../statistics.mjs';
import { table } from './markdown.mjs';

const MILLION = 1_000_000;

/** @returns {(name: string, work: string, env?: string, n?: number) => number[] | undefined} */
function finder(rows) {
  return (name, work, env = 'chromium', n = MILLION) =>
    rows.find((row) => row.name === name && row.env === env && row.n === n)?.ms[work];
}

/** @typedef {{ what: string, target: string, found: number, digits?: number, met: (value: number) => boolean, unit: string }} Target */

/** @returns {Target} so many times as fast */
export const least = (what, target, found) => ({
  what,
  target: `≥ ${target}×`,
  found,
  unit: '×',
  met: (v) => v >= target,
});

/** @returns {Target} */
export const most = (what, target, found, unit) => ({
  what,
  target: `≤ ${target}${unit}`,
  found,
  unit,
  met: (v) => v <= target,
});

/** @returns {Target[]} */
function targets(rows) {
  const find = finder(rows);
  const times = (slow, fast) => median(slow) / median(fast);
  const own = (work, env) => find('rapport', work, env);
  const exponents = ['A', 'B', 'D'].flatMap((work) => ['chromium', 'node'].map((env) => [work, env]));
  const inNode = rows.find(({ name, n, env }) => name === 'rapport' && n === MILLION && env === 'node');
  return [
    least('A against DuckDB-WASM', 20, times(find('duckdb-wasm', 'A'), own('A'))),
    least('A against d3', 200, times(find('d3', 'A'), own('A'))),
    most('A against tuned by hand', 1.3, times(own('A'), find('hand', 'A')), '×'),
    least('B against DuckDB-WASM', 8, times(find('duckdb-wasm', 'B'), own('B'))),
    most('C, median', 1, median(own('C')), ' ms'),
    most('C, p95', 2, percentile(own('C'), 0.95), ' ms'),
    most('C-wide, median', 4, median(own('Cwide')), ' ms'),
    most('C-wide, p95', 8, percentile(own('Cwide'), 0.95), ' ms'),
    least('C against DuckDB-WASM on its cube', 3, times(find('duckdb-wasm', 'C'), own('C'))),
    ...['json', 'ndjson'].flatMap((format) => [
      most(
        `D, ${format}, against JSON.parse alone, Chromium`,
        1,
        times(find(`rapport-${format}`, 'D'), find('parse', 'D')),
        '×',
      ),
      least(
        `D, ${format}, against JSON.parse alone, Node`,
        3,
        times(find('parse', 'D', 'node'), find(`rapport-${format}`, 'D', 'node')),
      ),
    ]),
    most('memory at rest, bytes an interaction', 150, inNode?.held ? inNode.held / MILLION : NaN, ''),
    most('memory while reading beyond that', 64, inNode?.reading ? inNode.reading / 1e6 : NaN, ' MB'),
    most('C, slowest ÷ fastest size', 3, flatness(rows), ''),
    ...exponents.map(([work, env]) =>
      most(`growth of ${work}, ${env}, exponent`, 1.15, exponentOf(rows, work, env), ''),
    ),
  ];
}

function pointsOf(rows, work, env, least) {
  const name = work === 'D' ? 'rapport-ndjson' : 'rapport';
  const own = rows.filter((row) => row.name === name && row.env === env && row.n >= least && row.ms[work]);
  return own.map(({ n, ms }) => ({ n, ms: median(ms[work]) }));
}

/** From 100,000 on: below, what does not grow at all takes most of the time. */
function exponentOf(rows, work, env) {
  return growth(pointsOf(rows, work, env, 100_000));
}

function flatness(rows) {
  const times = pointsOf(rows, 'C', 'chromium', 0).map(({ ms }) => ms);
  return times.length < 2 ? NaN : Math.max(...times) / Math.min(...times);
}

export const targetTable = (rows) => judged('1,000,000 interactions', targets(rows));

/** Only the targets whose figures were measured. @param {string} head @param {Target[]} list */
export function judged(head, list) {
  const body = list
    .filter(({ found }) => Number.isFinite(found))
    .map(({ what, target, found, unit, met }) => {
      const value = found < 10 ? found.toFixed(2) : Math.round(found).toLocaleString('en-GB');
      return [what, target, `${value}${unit}`, met(found) ? 'met' : '**missed**'];
    });
  return body.length > 0 ? table([head, 'target', 'measured', ''], body) : '';
}
