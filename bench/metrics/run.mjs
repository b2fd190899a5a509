// Operational metrics side by side: `npm run bench:metrics`. What it can be told is in bench/README.md.
import { parseArgs } from 'node:util';
import { buildProject } from '../src/build.mjs';
import { measureMetrics } from './metrics.mjs';
import { metricsText, writeMetrics } from './report.mjs';

const { values: options } = parseArgs({
  options: {
    n: { type: 'string' },
    only: { type: 'string' },
    env: { type: 'string' },
    against: { type: 'string' },
    write: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const started = Date.now();
const tell = (text) => console.error(text);
const say = options.verbose ? (text) => tell(`${Math.round((Date.now() - started) / 1000)} s  ${text}`) : () => {};

buildProject();
const results = await measureMetrics(options, { tell, say });
const whole = !options.n && !options.only && !options.env;
if (whole || options.write) await writeMetrics(results);
console.log(metricsText(results));
