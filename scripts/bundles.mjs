// How Vite bundles the built modules: for script tags, as one classic script, and the script of the worker.
import { elementsOf } from './elements.mjs';

const common = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
};

/**
 * The script of the worker with what it needs at once in one file beside it, and metrics and tables in others. The entry holds
 * nothing that another file could want of it: who imports it starts a worker.
 */
const workerOutput = {
  entryFileNames: 'rapport-worker.js',
  chunkFileNames: 'rapport-worker-[name]-[hash].js',
  minify: true,
  comments: false,
  codeSplitting: { groups: [{ name: 'engine', tags: ['$initial'], test: (id) => !id.endsWith('rapport-worker.js') }] },
};

export const worker = {
  ...common,
  build: {
    outDir: 'dist/worker',
    emptyOutDir: false,
    target: 'es2022',
    manifest: 'manifest.json',
    lib: { entry: 'dist/worker/rapport-worker.js', formats: ['es'] },
    rolldownOptions: { output: workerOutput },
  },
};

/** Files of a language are asked for together, so they are one. */
const languageOf = (id) => /[\\/]messages[\\/](?:.+[\\/])?(?!en|index)([a-z]{2}(?:-\w+)?)\.js$/.exec(id)?.[1] ?? null;

const toFile = ({ tag }) => [tag, `dist/elements/${tag}/define.js`];

/** What one element needs and code that comes later: shared, it would come to pages that need neither. */
const NOT_SHARED =
  /[\\/](?:metric-cards[\\/]metric-card|words[\\/](?:describe-metric|metric-\w+)|select[\\/](?:selected-days|calendar-keys|clauses))\.js$/;

/** What a page may call. */
const API = 'dist/script-api.js';

/** A file for what several elements need, one for each element, and others for what is needed later. */
export const parts = {
  ...common,
  // The files find each other wherever the folder lies.
  base: './',
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    manifest: 'manifest.json',
    // The licences of the packages inside ask to be passed on.
    license: { fileName: 'LICENSES.md' },
    lib: {
      entry: { api: API, ...Object.fromEntries(elementsOf().map(toFile)) },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        entryFileNames: 'rapport-[name]-[hash].js',
        chunkFileNames: 'rapport-[name]-[hash].js',
        minify: true,
        comments: false,
        codeSplitting: {
          groups: [
            { name: 'shared', tags: ['$initial'], minShareCount: 2, test: (id) => !NOT_SHARED.test(id) },
            { name: languageOf, debugName: 'languages' },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: workerOutput } },
};

/** The files of an entry, itself first: what the manifest says that it imports, and what that imports. */
export function filesOf(manifest, key, found = new Set()) {
  if (!(key in manifest)) throw new Error(`${key} is no part of the build.`);
  const { file, imports = [] } = manifest[key];
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of imports) filesOf(manifest, imported, found);
  return found;
}

/** The script itself, which knows the files of the parts by name and imports none of them. */
export function loader(manifest) {
  const list = (...keys) => [...new Set(keys.flatMap((key) => [...filesOf(manifest, key)]))];
  const elements = elementsOf()
    .map(toFile)
    .map(([tag, key]) => [tag, list(key)]);
  return {
    ...common,
    define: {
      ELEMENT_FILES: JSON.stringify(Object.fromEntries(elements)),
      API_FILES: JSON.stringify(list(API)),
    },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'dist/loader.js', formats: ['es'], fileName: () => 'rapport.js' },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  };
}

/** From disk no worker can be started. */
export const classic = {
  ...common,
  resolve: { alias: [{ find: /^.*\/own-worker\.js$/, replacement: `${import.meta.dirname}/no-worker.mjs` }] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'dist/classic.js', name: 'Rapport', formats: ['iife'], fileName: () => 'rapport.iife.js' },
    rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
  },
};
