// The figures of the first report as a table.
import { milliseconds, ratio } from '../../src/report/format.mjs';
import { table } from '../../src/report/markdown.mjs';
import { median, percentile } from '../../src/statistics.mjs';

/** The median, and the quartiles. */
function spread(values) {
  const known = values.filter((value) => value !== null);
  const at = (share) => milliseconds(percentile(known, share));
  return `${at(0.5)} (${at(0.25)} to ${at(0.75)})`;
}

/** The tasks of a load that took as long as most, longest first. */
function typicalTasks(loads) {
  const middle = median(loads.map(({ drawn }) => drawn));
  const { tasks } = loads.find(({ drawn }) => drawn === middle);
  const lengths = [...tasks].sort((a, b) => b - a).map(milliseconds);
  return lengths.length === 0 ? 'none' : lengths.join(', ');
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** @param {Awaited<ReturnType<typeof import('./measure.mjs').measureFirstReport>>} results */
export function firstReportSection(results) {
  const plain = results[0].loads.map(({ drawn }) => drawn);
  // Each against the load of the same round: what slows the machine slows both.
  const times = (loads) => loads.map(({ drawn }, round) => drawn / plain[round]);
  const row = (what, cell) => [what, ...results.map(({ loads }) => cell(loads))];
  const each = (pick) => (loads) => spread(loads.map(pick));
  const widgets = Object.keys(results.at(-1).loads[0].parts);
  const body = [
    row(
      'until everything is drawn, ms',
      each(({ drawn }) => drawn),
    ),
    row('× the plain page of the same round', (loads) => spread(times(loads))),
    row(
      'processor time of the browser, ms',
      each(({ processor }) => processor),
    ),
    row(
      'first paint of text, ms',
      each(({ firstPaint }) => firstPaint),
    ),
    ...widgets.map((tag) =>
      row(`last change of \`${tag}\`, ms`, (loads) =>
        tag in loads[0].parts ? spread(loads.map(({ parts }) => parts[tag])) : '–',
      ),
    ),
    row('tasks over 50 ms', (loads) => String(median(loads.map(({ tasks }) => tasks.length)))),
    row(
      'together, ms',
      each(({ tasks }) => sum(tasks)),
    ),
    row('their lengths in a usual load, ms', typicalTasks),
    row('requests', ([{ requests }]) => String(requests)),
    row('kB of code and styles, uncompressed', ([{ bytes }]) => milliseconds(bytes / 1000)),
  ];
  const head = ['5,000 interactions of the example (6.2 MB), Chromium', ...results.map(({ place }) => place.label)];
  const [, { loads }] = results;
  return `## The first report\n\n${table(head, body)}\n\nRapport takes ${ratio(median(times(loads)), 1)} the time of the plain page.`;
}
