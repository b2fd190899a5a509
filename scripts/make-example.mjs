/**
 * Writes the data of the example report: examples/report/interactions.json and the recordings that it refers to.
 * Always the same files. Run with `node --import tsx scripts/make-example.mjs`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { generateReport } from '../stories/data/generate-report.ts';
import { recordedCalls } from '../stories/data/recordings.ts';
import { toReportJson } from '../stories/data/serialise.ts';
import { waveOf } from '../stories/data/wave.ts';

const folder = new URL('../examples/report/', import.meta.url);
const recordings = new URL('recordings/', folder);

/** What the key figures are held against, each in the unit of its metric. */
const targets = [
  { metric: 'firstResponseTime', value: 40 * 60 },
  { metric: 'resolutionTime', value: 4 * 3600 },
  { metric: 'handleTime', value: 5.5 * 60 },
  { metric: 'csat', value: 75 },
  { metric: 'firstContactResolution', value: 60 },
  { metric: 'serviceLevel', value: 45 },
  { metric: 'abandonmentRate', value: 6 },
  { metric: 'backlog', value: 50 },
];

const report = { ...generateReport(), targets };
await mkdir(recordings, { recursive: true });
await writeFile(new URL('interactions.json', folder), toReportJson(report));
for (const call of recordedCalls) await writeFile(new URL(call.file, recordings), waveOf(call));

process.stdout.write(
  `examples/report: ${report.interactions.length} interactions, ${recordedCalls.length} recordings\n`,
);
