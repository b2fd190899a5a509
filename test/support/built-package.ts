/** What the tests of the built package share: where it is, what it exports, which elements it has. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { ROOT, elementsOf, languagesOf } from '../../scripts/elements.mjs';

export const root = ROOT;

if (!existsSync(`${root}/dist/index.js`)) throw new Error('The package is not built: npm run build');

type Target = string | { types: string; default: string };

interface Manifest {
  name: string;
  exports: Record<string, Target>;
}

export const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Manifest;

/** The tags of all elements, in alphabetical order. */
export const tags = elementsOf()
  .map(({ tag }) => tag)
  .sort();

export interface Entry {
  /** As an importer writes it. */
  specifier: string;
  /** Path in the package. */
  file: string;
  types: string | undefined;
}

/** What the names of the worker's files have after `rapport-worker-`, but for that of the first. */
function workerParts(): string[] {
  const names = readdirSync(`${root}/dist/worker`).map((file) => /^rapport-worker-(.*)\.js$/.exec(file)?.[1]);
  return names.filter((name) => name !== undefined);
}

function namesFor(pattern: string): string[] {
  if (pattern.includes('/themes/')) return readdirSync(`${root}/dist/themes`);
  if (pattern.includes('/worker/')) return workerParts();
  return pattern.includes('/locales/') ? languagesOf().filter((language) => language !== 'en') : tags;
}

function entriesFor([key, target]: [string, Target]): Entry[] {
  const file = typeof target === 'string' ? target : target.default;
  const types = typeof target === 'string' ? undefined : target.types;
  const specifier = packageJson.name + key.slice(1);
  if (!key.includes('*')) return [{ specifier, file, types }];
  return namesFor(file).map((name) => ({
    specifier: specifier.replaceAll('*', name),
    file: file.replaceAll('*', name),
    types: types?.replaceAll('*', name),
  }));
}

/** Every entry of the exports map, with its patterns filled in. */
export const entries = Object.entries(packageJson.exports).flatMap(entriesFor);
