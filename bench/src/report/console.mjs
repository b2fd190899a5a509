// What is printed while the benchmark runs.
import { RIVALS } from '../rivals/index.mjs';
import { median, percentile } from '../statistics.mjs';
import { milliseconds, megabytes } from './format.mjs';

const WORKS = ['A', 'B', 'C', 'Cwide', 'D'];

function cell(values) {
  if (!values) return '–';
  return `${milliseconds(median(values))} / ${milliseconds(percentile(values, 0.95))}`;
}

/** Medians and p95 in milliseconds, memory in MB. */
export function consoleTable(label, n, rows) {
  const works = WORKS.filter((work) => rows.some(({ ms }) => ms[work]));
  const head = [`${label}, N = ${n}`, ...works, 'load', 'peak MB', 'bytes/row'];
  const body = rows.map(({ name, ms, loadMs, peak, held, failed }) => [
    RIVALS[name].label,
    ...(failed ? [failed] : works.map((work) => cell(ms[work]))),
    milliseconds(loadMs),
    megabytes(peak),
    held === null ? '–' : String(Math.round(held / n)),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((line) => (line[i] ?? '').length)));
  return [head, ...body]
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
