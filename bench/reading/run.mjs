// How time and memory grow with the records of a stream: npm run bench:growth [-- --records 100000,1000000] [--against DIR].
// Each number is read in a process of its own, beside another version where one is given. Linux only.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '100000,300000,1000000,3000000,5000000' },
    against: { type: 'string' },
  },
});
const project = fileURLToPath(new URL('../..', import.meta.url));
const measure = fileURLToPath(new URL('measure.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rapport-growth-'));
const ENTRY = `
  export { LocalEngine } from './worker/local-engine.js';
  export { WORKER_SLICE } from './worker/pace.js';
`;

/** The engine of a version, as the worker has it, in one file. */
async function bundle(version, name) {
  const outfile = join(folder, `${name}.mjs`);
  const stdin = { contents: ENTRY, resolveDir: join(version, 'src'), loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  return { name, outfile, costs: [] };
}

/** The exponent by which a cost grows with the records: the slope of a line through the logarithms. */
function exponent(costs, of) {
  const points = costs.map((cost) => [Math.log(cost.records), Math.log(of(cost))]);
  const mean = (i) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return along / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const taken = ({ peak, before }) => peak - before;
const digits = (value, count = 0) => value.toFixed(count).padStart(9);

try {
  const versions = [await bundle(project, 'now')];
  if (options.against) versions.push(await bundle(resolve(options.against), 'against'));
  console.log(' records  version   seconds  peak MB  taken MB  at rest MB  taken/at rest');
  for (const records of options.records.split(',')) {
    for (const { name, outfile, costs } of versions) {
      const output = execFileSync(process.execPath, ['--expose-gc', measure, records, outfile], { encoding: 'utf8' });
      const cost = JSON.parse(output);
      costs.push(cost);
      const figures = [cost.time / 1000, cost.peak, taken(cost), cost.atRest].map((value) => digits(value, 1));
      console.log(records.padStart(8), name.padEnd(8), ...figures, digits(taken(cost) / cost.atRest, 2));
    }
    const [now, other] = versions.map(({ costs }) => costs.at(-1));
    if (!other) continue;
    if (now.answer !== other.answer) throw new Error('The versions do not answer alike.');
    const ratio = (of) => digits(of(now) / of(other), 2);
    console.log(`${records.padStart(8)} ratio: time${ratio((cost) => cost.time)}, peak${ratio((cost) => cost.peak)}`);
  }
  for (const { name, costs } of versions) {
    if (costs.length < 2) continue;
    const time = exponent(costs, ({ time }) => time);
    console.log(
      `${name}: time grows by ${time.toFixed(2)}, memory taken by ${exponent(costs, taken).toFixed(2)}, at rest by`,
      exponent(costs, ({ atRest }) => atRest).toFixed(2),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
