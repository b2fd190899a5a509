#!/bin/sh
# A patch release of d3-shape brings every curve to a page that uses none.
#
# Valid input: a module that exports `line` of d3-shape, bundled for browsers with dead code left out. Both versions say
# `"sideEffects": false`.
# Expected: 3.2.1, a patch of 3.2.0, costs a page about the same.
# Seen with esbuild 0.28.2 and rollup 4.68.8: 3.2.0 ships a module for each curve, and those that nothing imports go; 3.2.1
# ships one module, in which the curves are made by calls that no bundler may drop, so all of them stay: more than twice
# the bytes. What uses a tenth of a small package can pay for all of it after a patch.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2 rollup@4.68.8 @rollup/plugin-node-resolve@16.0.3 \
  before@npm:d3-shape@3.2.0 after@npm:d3-shape@3.2.1 >/dev/null
cat >measure.mjs <<'JS'
import { transformSync, buildSync } from 'esbuild';
import { writeFileSync, readFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';

const sizes = {};
for (const name of ['before', 'after']) {
  const { version, sideEffects } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  if (sideEffects !== false) throw new Error(`d3-shape ${version} no longer says that it has no side effects`);
  writeFileSync(`${name}.mjs`, `export { line } from '${name}';`);
  const options = { entryPoints: [`${name}.mjs`], bundle: true, format: 'esm', minify: true, write: false };
  const byEsbuild = buildSync(options).outputFiles[0].text;
  const bundle = await rollup({ input: `${name}.mjs`, plugins: [nodeResolve()], logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'es' });
  const byRollup = transformSync(output[0].code, { minify: true, format: 'esm' }).code;
  // Only curves that bend draw with this.
  const curves = [byEsbuild, byRollup].map((code) => code.split('bezierCurveTo').length - 1);
  sizes[name] = { version, bytes: [byEsbuild.length, byRollup.length], curves };
  console.log(`d3-shape ${version}: esbuild ${byEsbuild.length} bytes, rollup ${byRollup.length} bytes`);
  console.log(`  calls of bezierCurveTo left: esbuild ${curves[0]}, rollup ${curves[1]}`);
}
const { before, after } = sizes;
const same = before.curves[0] <= 2 && after.curves[0] > 5 && after.bytes[0] > 2 * before.bytes[0];
if (!same) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node measure.mjs
