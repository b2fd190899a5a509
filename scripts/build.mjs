// Builds the package: `node scripts/build.mjs`. With --page only what a page with the script tag needs.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { classic, keptApart, loader, parts, worker } from './bundles.mjs';
import { ROOT } from './elements.mjs';
import { generate } from './generate.mjs';

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`failed: node ${args.join(' ')}`);
}

const steps = {
  compile() {
    // A file whose source is gone must not stay in the package.
    rmSync(`${ROOT}/dist`, { recursive: true, force: true });
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    // Only the command line may know of Node.
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.cli.json');
  },
  generate,
  themes: () => cpSync(`${ROOT}/src/styles/themes`, `${ROOT}/dist/themes`, { recursive: true }),
  async script() {
    await build({ ...parts, root: ROOT });
    keptApart.check();
    const manifest = JSON.parse(readFileSync(`${ROOT}/dist/cdn/manifest.json`, 'utf8'));
    await build({ ...loader(manifest), root: ROOT });
  },
  classic: () => build({ ...classic, root: ROOT }),
  // Last: it takes the place of the module that the others are built from.
  worker: () => build({ ...worker, root: ROOT }),
  manifest: () => node('scripts/check-manifest.mjs'),
  schema: () => node('scripts/make-schema.mjs'),
};

const page = ['compile', 'generate', 'themes', 'script', 'classic', 'worker'];
for (const name of process.argv.includes('--page') ? page : Object.keys(steps)) {
  try {
    await steps[name]();
  } catch (error) {
    console.error(`build: ${name} ${error.message}`);
    process.exit(1);
  }
}
