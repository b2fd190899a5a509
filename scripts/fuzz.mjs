// Looks for inputs and questions that break something: `npm run fuzz -- --minutes 10 --seed 5`. Repeats exactly with the same seed
// and `--inputs`; `--kinds export` looks only at what vendors send. What it finds is made as small as it gets, printed, and ends it; `--faults 20` goes on up to so many kinds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { loadCounted } from '../test/fuzz/counters/start.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    inputs: { type: 'string' },
    faults: { type: 'string', default: '1' },
    kinds: { type: 'string', default: 'json,json,table,export' },
    case: { type: 'string' },
  },
});

const { createEngine, faultOf, fuzz } = await loadCounted();

if (values.case !== undefined) {
  const fault = await faultOf(createEngine, JSON.parse(readFileSync(values.case, 'utf8')));
  console.log(fault?.message ?? 'No fault.');
  process.exit(fault ? 1 : 0);
}

const seed = Number(values.seed);
const inputs = values.inputs === undefined ? Infinity : Number(values.inputs);
const end = values.inputs === undefined ? Date.now() + Number(values.minutes) * 60_000 : Infinity;

// An input that takes for ever leaves no time to say so: another thread looks whether there is progress for the processor's time.
const SECONDS = 60;
const progress = new Int32Array(new SharedArrayBuffer(8));
const watch = `
  const { workerData: progress } = require('node:worker_threads');
  let last = -1;
  let since = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const used = (user + system) / 1e6;
    if (progress[0] !== last) {
      last = progress[0];
      since = used;
    } else if (used - since > ${SECONDS}) {
      require('node:fs').writeSync(2, 'Input ' + progress[1] + ' of seed ${seed} takes more than ${SECONDS} s.\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }, 5000);`;
const watcher = new Worker(watch, { eval: true, workerData: progress });
watcher.unref();

const started = Date.now();
let said = 0;
const report = await fuzz(createEngine, {
  seed,
  inputs,
  kinds: values.kinds.split(','),
  mostFaults: Number(values.faults),
  stop: () => Date.now() >= end,
  onCase(_, place) {
    progress[0]++;
    progress[1] = place;
    if (place > said && place % 20_000 === 0) {
      said = place;
      console.log(`${place} inputs, ${Math.round((Date.now() - started) / 1000)} s`);
    }
  },
});

const forms = [...report.forms].sort((a, b) => b[1] - a[1]).map(([form, count]) => `${form} ${count}`);
console.log(`Seed ${seed}: ${report.inputs} inputs in ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`By form: ${forms.join(', ')}.`);
console.log(`Kept to make others of: ${report.kept}. Blocks of code gone through: ${report.blocks}.`);
console.log(
  `Kinds of problems and answers: ${report.words.size}. Most work for a byte: ${Math.round(report.mostWork)} blocks.`,
);
console.log(`Kinds of faults: ${report.faults.length}.`);
for (const { message, minimal } of report.faults) console.log(`\n${message}\n${JSON.stringify(minimal)}`);
process.exit(report.faults.length > 0 ? 1 : 0);
