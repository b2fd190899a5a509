// How Vite bundles the built modules: for script tags, as one classic script, and the script of the worker.
import { elementsOf } from './elements.mjs';

const common = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
};

/** How long plugins take depends on how busy the machine is: nothing to warn of. */
const quiet = { checks: { bundlerTimings: false } };

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
    rolldownOptions: { ...quiet, output: workerOutput },
  },
};

/** Files of a language are asked for together, so they are one. */
const languageOf = (id) => /[\\/]messages[\\/](?:.+[\\/])?(?!en|index)([a-z]{2}(?:-\w+)?)\.js$/.exec(id)?.[1] ?? null;

/** The class alone: the script registers it, under the name that the page wants. */
const toFile = ({ tag }) => [tag, classFile(tag)];

/** The module of an element's class, as the manifest of the bundle names it. */
export const classFile = (tag) => `dist/elements/${tag}/${tag}.js`;

/**
 * What one element needs and code that comes later: shared, it would come to pages that need neither. Modules of `dist`,
 * without their ending; a `*` stands for any name.
 */
export const NOT_SHARED = [
  'elements/metric-cards/metric-card',
  'words/describe-metric',
  'words/metric-*',
  'words/messages/*',
  'core/statistics/gamma',
  'core/statistics/beta',
  'core/select/selected-days',
  'core/select/calendar-keys',
  'core/select/clauses',
];

/** Tells which modules are not shared, and remembers which entries of the list have met one. */
export function notShared(entries = NOT_SHARED) {
  const unmet = new Set(entries);
  const tests = entries.map((entry) => [entry, endingIn(entry)]);
  return {
    has(id) {
      const met = tests.filter(([, test]) => test.test(id.replaceAll('\\', '/')));
      for (const [entry] of met) unmet.delete(entry);
      return met.length > 0;
    },
    /** A file that has been moved or renamed would be shared again without a word. */
    check() {
      if (unmet.size > 0) {
        throw new Error(`NOT_SHARED in scripts/bundles.mjs matches no module: ${[...unmet].join(', ')}`);
      }
    },
  };
}

function endingIn(entry) {
  return new RegExp(`/${entry.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')}\\.js$`);
}

/** Of the build of the parts; asked once that is done. */
export const keptApart = notShared();

/** What a page may call, and what registers its elements. */
export const API = 'dist/script-api.js';

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
      ...quiet,
      output: {
        entryFileNames: 'rapport-[name]-[hash].js',
        chunkFileNames: 'rapport-[name]-[hash].js',
        minify: true,
        comments: false,
        codeSplitting: {
          groups: [
            { name: 'shared', tags: ['$initial'], minShareCount: 2, test: (id) => !keptApart.has(id) },
            { name: languageOf, debugName: 'languages' },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { ...quiet, output: workerOutput } },
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
      rolldownOptions: { ...quiet, output: { minify: true, comments: false } },
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
    // A script that is no module has none: what asks for its address does without.
    rolldownOptions: {
      ...quiet,
      transform: { define: { 'import.meta': '{}' } },
      output: { minify: true, comments: false, codeSplitting: false },
    },
  },
};
