/**
 * How time and memory grow with inputs that were made to take long: `node --import tsx bench/hostile/run.ts [--only name]
 * [--mebibytes 2]`. Each is read, and asked, in a process of its own, of some size and of four times that. An exponent of 1 is as
 * much more as there is more of the input. Ends with 1 where one is above 1.3 and what it costs more is not noise.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/core.js';
import { HOSTILE, type Hostile } from './generators.js';

interface Cost {
  /** Milliseconds of the processor. */
  readonly time: number;
  /** MB at most, beyond what a process takes that read one record. */
  readonly memory: number;
  readonly bytes: number;
  readonly outcome: string;
}

function streamOf({ pieces, cut = 2 ** 16 }: Hostile, size: number, counted: { bytes: number }) {
  const encoder = new TextEncoder();
  function* chunks() {
    for (const piece of pieces(size)) {
      const bytes = encoder.encode(piece);
      counted.bytes += bytes.length;
      for (let from = 0; from < bytes.length; from += cut) yield bytes.slice(from, from + cut);
    }
  }
  const all = chunks();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = all.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function use(hostile: Hostile, size: number, counted: { bytes: number }): Promise<string> {
  const stream = streamOf(hostile, size, counted);
  try {
    const engine = await createEngine(stream, { timeZone: 'UTC', ...(hostile.isTable && { table: {} }) });
    const { records } = await engine.describe();
    await engine.behaviorScores({ by: 'agent' });
    await engine.metricValues({ metrics: ['conversationsOpened', 'responseTime', 'backlog'], by: 'channel' });
    return `${records.used} used, ${records.skipped} skipped`;
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    if (name !== 'InputError') throw error;
    return `refused: ${code}`;
  }
}

async function measure(name: string, size: number): Promise<Cost> {
  const small = HOSTILE[0];
  await use(small, 1000, { bytes: 0 });
  const before = process.resourceUsage().maxRSS;
  const hostile = HOSTILE.find((one) => one.name === name)!;
  const counted = { bytes: 0 };
  const start = process.cpuUsage();
  const outcome = await use(hostile, size, counted);
  const { user, system } = process.cpuUsage(start);
  const memory = (process.resourceUsage().maxRSS - before) / 1000;
  return { time: (user + system) / 1000, memory, bytes: counted.bytes, outcome };
}

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    mebibytes: { type: 'string', default: '2' },
    measure: { type: 'string' },
    size: { type: 'string', default: '0' },
  },
});

if (options.measure !== undefined) {
  console.log(JSON.stringify(await measure(options.measure, Number(options.size))));
} else {
  const size = Number(options.mebibytes) * 2 ** 20;
  let steep = 0;
  console.log(`${'input'.padEnd(52)}     MB    ms  exponent    MB taken  exponent  outcome`);
  for (const { name } of HOSTILE.filter((one) => one.name.includes(options.only))) {
    const [one, four] = [size, 4 * size].map((of) => {
      const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--measure', name, '--size', String(of)];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Cost;
    });
    const grown = Math.log(four.bytes / one.bytes);
    const exponent = (of: 'time' | 'memory') => Math.log(Math.max(1, four[of]) / Math.max(1, one[of])) / grown;
    const [time, memory] = [exponent('time'), exponent('memory')];
    // A few milliseconds, or megabytes, are those of other work.
    const isSteep = (time > 1.3 && four.time > 300) || (memory > 1.3 && four.memory > 200);
    if (isSteep) steep++;
    const columns = [
      name.padEnd(52),
      (four.bytes / 1e6).toFixed(1).padStart(6),
      four.time.toFixed(0).padStart(5),
      time.toFixed(2).padStart(9),
      four.memory.toFixed(0).padStart(11),
      memory.toFixed(2).padStart(9),
    ];
    console.log(`${columns.join(' ')}  ${four.outcome}${isSteep ? '  TOO STEEP' : ''}`);
  }
  if (steep > 0) process.exitCode = 1;
}
