// `npm test`: every check of the project, side by side on the cores there are, each run even if another failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsEnv, readCounts } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Those that take longest come first. A step with `tests` reports how many it ran, any other counts as one; a step with
 * `after` needs what that one leaves.
 */
const STEPS = [
  { name: 'browser', script: 'test:browser', tests: true },
  { name: 'build' },
  { name: 'unit', script: 'test:unit', tests: true },
  { name: 'lint' },
  { name: 'csp', script: 'test:csp', tests: true, after: 'build' },
  { name: 'soak', script: 'test:soak', tests: true, after: 'build' },
  { name: 'cli', script: 'test:cli', tests: true, after: 'build' },
  { name: 'package', script: 'test:package', tests: true, after: 'build' },
  { name: 'types' },
  { name: 'format', script: 'format:check' },
  { name: 'ssr', script: 'test:ssr', tests: true, after: 'build' },
  { name: 'size', after: 'build' },
];
/** The browser's step keeps one core busy with pages and a bit of another with serving them. */
const AT_ONCE = 2;
/** Of a reason: a comparison can go on for pages. */
const REASON = 2000;

const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
const started = Date.now();
const secondsSince = (start) => (Date.now() - start) / 1000;

/** Runs a command to its end; what it writes is kept, so that steps side by side can be told apart. */
function run(script, env) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}

async function runStep({ name, script = name, tests = false }) {
  const countsFile = join(folder, `${name}.json`);
  const start = Date.now();
  const { ok, output } = await run(script, countsEnv(countsFile));
  const counts = tests ? (readCounts(countsFile) ?? { passed: 0, failed: 0 }) : { passed: ok ? 1 : 0, failed: 0 };
  const none = counts.passed + counts.failed === 0;
  // A step that failed without a failed test to show for it (it broke, or ran nothing) counts as one failure.
  const failed = counts.failed === 0 && (!ok || none) ? 1 : counts.failed;
  console.log(`\n=== ${name} ===\n${output.trimEnd()}`);
  return { name, passed: counts.passed, failed, failures: counts.failures ?? [], seconds: secondsSince(start) };
}

async function runAll() {
  const waiting = [...STEPS];
  const done = new Map();
  const lane = async () => {
    for (;;) {
      const next = waiting.findIndex(({ after }) => after === undefined || done.has(after));
      if (next < 0) return;
      const [step] = waiting.splice(next, 1);
      done.set(step.name, await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return STEPS.map(({ name }) => done.get(name));
}

console.log(`Running ${STEPS.map(({ name }) => name).join(', ')}; each is told of when it is over.`);
const results = await runAll();
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
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${secondsSince(started).toFixed(0)} s in all`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
