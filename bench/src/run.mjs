// The benchmark. What it can be told is in bench/README.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildProject } from './build.mjs';
import { chromiumPlace } from './chromium/place.mjs';
import { textFile } from './data/files.mjs';
import { measure } from './measure.mjs';
import { nodePlace } from './node/place.mjs';
import { plan } from './plan.mjs';
import { consoleTable } from './report/console.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    env: { type: 'string' },
    n: { type: 'string' },
    work: { type: 'string', default: 'ABCD' },
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
for (const env of new Set(steps.map((step) => step.env))) {
  const place = await places[env]();
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
