// `npm start`: builds the script-tag bundle and the example's data, then serves the example report.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${root}/examples/report/index.html`)) {
  console.error('examples/report/index.html is missing.');
  process.exit(1);
}
console.log('Building the report …');
node('scripts/build.mjs', '--page');
node('--import', 'tsx', 'scripts/make-example.mjs');
node('scripts/serve.mjs');
