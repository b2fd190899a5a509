// `npm run bench`: installs what only the benchmark needs where it is missing, then runs it; with `metrics`, that of metrics.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

// npm writes this file last.
if (!existsSync(`${folder}/node_modules/.package-lock.json`)) {
  console.error('Installing what the benchmark compares with …');
  run('npm', ['ci', '--prefix', folder], { shell: process.platform === 'win32' });
}
const [first, ...rest] = process.argv.slice(2);
if (first === 'metrics') run(process.execPath, [`${folder}/metrics/run.mjs`, ...rest]);
else run(process.execPath, [`${folder}/src/run.mjs`, ...process.argv.slice(2)]);
