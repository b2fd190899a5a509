// Reads so many records in this process, as the worker does, and prints what that took as JSON:
// node --expose-gc bench/reading/measure.mjs RECORDS ENGINE, where ENGINE is the file that `run.mjs` made of the sources.
import { readFileSync } from 'node:fs';
import { ReadableStream } from 'node:stream/web';
import { pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';
import { recordChunks } from './records.mjs';

const [records, engineFile] = [Number(process.argv[2]), process.argv[3]];
const { LocalEngine, WORKER_SLICE } = await import(pathToFileURL(engineFile).href);

/** MB by a name that the kernel has for it: `VmHWM` is the most that was resident. */
function resident(name) {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1.024e-3;
}

/** MB of heap and buffers in use, after a collection. */
function inUse() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds of the processor so far. */
function processor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const made = { bytes: 0, time: 0 };
function streamOf(count) {
  const chunks = recordChunks(count);
  return new ReadableStream(
    {
      pull(controller) {
        const start = processor();
        const { value } = chunks.next();
        made.time += processor() - start;
        if (value) {
          made.bytes += value.length;
          controller.enqueue(value);
        } else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function read(count) {
  const engine = new LocalEngine({ timeZone: 'UTC' }, WORKER_SLICE);
  await engine.read(streamOf(count));
  return engine;
}

(await read(1000)).dispose();
const usedBefore = inUse();
const before = resident('VmRSS');
made.bytes = made.time = 0;
const start = processor();
const engine = await read(records);
const time = processor() - start - made.time;
const peak = resident('VmHWM');
const atRest = inUse() - usedBefore;
const scores = await engine.behaviorScores({ by: 'channel', period: { from: '2026-01-01', to: '2027-01-01' } });
const page = await engine.interactions({ period: { from: '2026-01-01', to: '2027-01-01' }, page: { limit: 50 } });
console.log(
  JSON.stringify({
    records,
    bytes: made.bytes,
    time,
    before,
    peak,
    atRest,
    answer: createHash('sha256')
      .update(JSON.stringify([scores, page]))
      .digest('hex'),
  }),
);
