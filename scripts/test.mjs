// `npm test`: every check of the project, one after the other, each run even if one before it failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsEnv, readCounts } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A step with `tests` reports how many it ran; any other counts as one. */
const STEPS = [
  { name: 'lint' },
  { name: 'types' },
  { name: 'format', script: 'format:check' },
  { name: 'build' },
  { name: 'size' },
  { name: 'unit', script: 'test:unit', tests: true },
  { name: 'browser', script: 'test:browser', tests: true },
  { name: 'package', script: 'test:package', tests: true },
  { name: 'ssr', script: 'test:ssr', tests: true },
  { name: 'csp', script: 'test:csp', tests: true },
];

const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));

function runStep({ name, script = name, tests = false }) {
  console.log(`\n=== ${name} ===`);
  const countsFile = join(folder, `${name}.json`);
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    env: { ...process.env, ...countsEnv(countsFile) },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ok = status === 0;
  const counts = tests ? (readCounts(countsFile) ?? { passed: 0, failed: 0 }) : { passed: ok ? 1 : 0, failed: 0 };
  const none = counts.passed + counts.failed === 0;
  // A step that failed without a failed test to show for it (it broke, or ran nothing) counts as one failure.
  const failed = counts.failed === 0 && (!ok || none) ? 1 : counts.failed;
  return {
    name,
    passed: counts.passed,
    failed,
    failures: counts.failures ?? [],
    seconds: (Date.now() - started) / 1000,
  };
}

/** Of a reason: a comparison can go on for pages. */
const REASON = 2000;

const results = STEPS.map(runStep);
rmSync(folder, { recursive: true });

// Told again: where each step has told of them, pages of other steps follow.
for (const { name, failures } of results) {
  for (const failure of failures) console.log(`\n${name}: ${failure.slice(0, REASON)}`);
}
console.log('\nstep        passed  failed  seconds');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(10)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
