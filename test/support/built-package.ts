/** What the tests of the built package share: where it is, what it exports, which elements it has. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

if (!existsSync(`${root}/dist/index.js`)) throw new Error('The package is not built: npm run build');

type Target = string | { types: string; default: string };

interface Manifest {
  name: string;
  exports: Record<string, Target>;
}

export const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Manifest;

/** The tags of all elements, from the sources' folders. */
export const tags = readdirSync(`${root}/src/elements`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export interface Entry {
  /** As an importer writes it. */
  specifier: string;
  /** Path in the package. */
  file: string;
  types: string | undefined;
}

function namesFor(pattern: string): string[] {
  return pattern.includes('/themes/') ? readdirSync(`${root}/dist/themes`) : tags;
}

function entriesFor([key, target]: [string, Target]): Entry[] {
  const file = typeof target === 'string' ? target : target.default;
  const types = typeof target === 'string' ? undefined : target.types;
  const specifier = packageJson.name + key.slice(1);
  if (!key.includes('*')) return [{ specifier, file, types }];
  return namesFor(file).map((name) => ({
    specifier: specifier.replace('*', name),
    file: file.replace('*', name),
    types: types?.replace('*', name),
  }));
}

/** Every entry of the exports map, with its patterns filled in. */
export const entries = Object.entries(packageJson.exports).flatMap(entriesFor);
