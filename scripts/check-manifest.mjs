// Makes custom-elements.json, and fails over anything public that is not documented or documented but not there.
// With --no-check it only makes the file, for Storybook's pages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze, forPackage } from './manifest/analyze.mjs';
import { checkManifest } from './manifest/check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const manifest = analyze(root);
writeFileSync(join(root, 'custom-elements.json'), `${JSON.stringify(forPackage(manifest), null, 2)}\n`);

const problems = process.argv.includes('--no-check') ? [] : checkManifest(root, manifest);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`The custom elements manifest has ${problems.length} problems.`);
  process.exitCode = 1;
}
