/** Writes what the package is made of, from the lock file: `dist/sbom.cdx.json`, CycloneDX. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** npm itself, by the file that runs it: on Windows `npm` is no program. */
const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
const text = execFileSync(command, [...first, 'sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
const bom = JSON.parse(text);
// npm 11.19 with --omit=dev leaves out what a development dependency uses, too: lit.
const isForDevelopment = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development');
bom.components = bom.components.filter((component) => !isForDevelopment(component));
const kept = new Set([bom.metadata.component, ...bom.components].map((component) => component['bom-ref']));
bom.dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
// npm names the package by its folder.
bom.metadata.component.name = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).name;
mkdirSync(`${ROOT}/dist`, { recursive: true });
writeFileSync(`${ROOT}/dist/sbom.cdx.json`, `${JSON.stringify(bom, null, 2)}\n`);
