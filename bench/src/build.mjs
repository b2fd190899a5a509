// Makes sure that what is measured is what the sources say.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) time = Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return time;
}

/** Builds the package where it is missing or older than its sources. */
export function buildProject() {
  const built = `${root}/dist/cdn/rapport.js`;
  if (existsSync(built) && statSync(built).mtimeMs > newest(`${root}/src`)) return;
  console.log('Building Rapport …');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--page'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('Rapport could not be built.');
}

/** Makes the data of the example report where it is missing. */
export function makeExample() {
  if (existsSync(`${root}/examples/report/interactions.json`)) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'example'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The example could not be made.');
}
