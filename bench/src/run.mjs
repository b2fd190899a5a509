// The benchmark. What it can be told is in bench/README.md.
import { parseArgs } from 'node:util';
import { measureMetrics } from '../metrics/metrics.mjs';
import { metricsText, writeMetrics } from '../metrics/report.mjs';
import { measurePage } from '../page/measure.mjs';
import { pageSection } from '../page/report.mjs';
import { firstReportSection } from '../page/first-report/report.mjs';
import { buildProject, makeExample } from './build.mjs';
import { chromiumPlace } from './chromium/place.mjs';
import { textFile } from './data/files.mjs';
import { measure } from './measure.mjs';
import { nodePlace } from './node/place.mjs';
import { plan } from './plan.mjs';
import { consoleTable } from './report/console.mjs';
import { machineLine } from './report/machine.mjs';
import { resultsText, writeReport } from './report/write.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    env: { type: 'string' },
    n: { type: 'string' },
    work: { type: 'string', default: 'ABCD' },
    against: { type: 'string' },
    write: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const started = Date.now();
const say = options.verbose
  ? (text) => console.error(`${Math.round((Date.now() - started) / 1000)} s  ${text}`)
  : () => {};

buildProject();
const steps = plan(options);
for (const { n, formats } of steps) for (const format of formats) textFile(n, format);

const places = { node: async () => nodePlace, chromium: chromiumPlace };
const rows = [];
const programs = [];
for (const env of new Set(steps.map((step) => step.env))) {
  const place = await places[env]();
  programs.push(place.label);
  try {
    for (const step of steps.filter((one) => one.env === env)) {
      console.error(`${place.label}: ${step.names.join(', ')} with ${step.n} interactions …`);
      const measured = await measure(place, { ...step, say });
      rows.push(...measured);
      console.log(consoleTable(place.label, step.n, measured));
    }
  } finally {
    await place.close();
  }
}

const machine = machineLine(programs);
const whole = !options.quick && !options.only && !options.env && !options.n && options.work === 'ABCD';
const page = whole ? await pageSections() : '';
if (whole || options.write) await writeReport(rows, machine, page);
console.log(`\n${resultsText(rows, machine, page)}`);
if (whole) {
  const metrics = await measureMetrics({ against: options.against }, { tell: (text) => console.error(text), say });
  await writeMetrics(metrics);
  console.log(`\n${metricsText(metrics)}`);
}

async function pageSections() {
  const tell = (text) => console.error(text);
  makeExample();
  // Imports what was built.
  const { measureFirstReport } = await import('../page/first-report/measure.mjs');
  const first = await measureFirstReport({ against: options.against, say: tell });
  const large = await measurePage([100_000, 1_000_000], tell);
  return [firstReportSection(first), pageSection(large)].join('\n\n');
}
