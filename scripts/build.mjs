// Builds the package: `node scripts/build.mjs`. With --page only what a page with the script tag needs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { minifyFolder } from './minify-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`failed: node ${args.join(' ')}`);
}

function compile() {
  // A file whose source is gone must not stay in the package.
  rmSync(`${root}/dist`, { recursive: true, force: true });
  node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  minifyFolder(`${root}/dist`);
}

function copyThemes() {
  const themes = `${root}/src/styles/themes`;
  if (existsSync(themes)) cpSync(themes, `${root}/dist/themes`, { recursive: true });
}

const steps = {
  compile,
  themes: copyThemes,
  bundle: () => bundle(root),
  manifest: () => node('scripts/check-manifest.mjs'),
  schema: () => node('scripts/make-schema.mjs'),
};

const wanted = process.argv.includes('--page') ? ['compile', 'themes', 'bundle'] : Object.keys(steps);
for (const name of wanted) {
  try {
    await steps[name]();
  } catch (error) {
    console.error(`build: ${name} ${error.message}`);
    process.exit(1);
  }
}
