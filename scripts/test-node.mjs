// Runs the tests that need no browser page: `node --import tsx scripts/test-node.mjs test/core test/package`.
// Node 20's own --test does not expand globs and passes a file that holds no test; both are dealt with here.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { TEST_TIME_ZONE } from './chrome.mjs';
import { writeCounts } from './test-counts.mjs';

process.env.TZ = TEST_TIME_ZONE;

function testFiles(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [resolve(place)];
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => resolve(place, name));
}

const places = process.argv.slice(2);
const files = places.flatMap(testFiles);
if (files.length === 0) {
  console.error(`No *.test.ts file in: ${places.join(', ')}`);
  writeCounts({ passed: 0, failed: 0 });
  process.exit(1);
}

let passed = 0;
let failed = 0;
const failures = [];
const complaints = [];

function onFailure(test) {
  const { type, error } = test.details;
  // A suite that fails for its own sake (a hook, a thrown error) has no failed test inside to count.
  if (type === 'suite' && error?.failureType === 'subtestsFailed') return;
  failed += 1;
  failures.push(`${test.name}: ${error?.cause?.message ?? error?.message}`);
}

function onPass(test) {
  const skipped = test.skip !== undefined || test.todo !== undefined;
  const empty = test.nesting === 0 && files.includes(resolve(test.name));
  if (skipped) complaints.push(`Skipped or marked as to do, which fails the run: ${test.name}`);
  if (empty) complaints.push(`Holds no test: ${test.name}`);
  if (skipped || empty) failed += 1;
  else if (test.details.type !== 'suite') passed += 1;
}

const stream = run({ files, concurrency: true, timeout: 300_000 });
stream.on('test:pass', onPass);
stream.on('test:fail', onFailure);
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  process.on('exit', () => {
    for (const complaint of complaints) console.error(complaint);
  });
  writeCounts({ passed, failed, failures: [...failures, ...complaints] });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
