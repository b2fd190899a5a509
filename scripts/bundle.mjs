// The bundle for script tags: as a module with its later parts beside it, and as one classic script for pages opened from disk.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, parseAst } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const SCRIPT = 'rapport.js';

/** In a bundle of one file the worker lies beside the bundle: a module knows its address, a classic script is told it. */
const OWN_WORKER = `
const script = typeof document === 'undefined' ? undefined : document.currentScript?.src;
const own = script ?? import.meta.url;
export const ownWorker = (Worker) => new Worker(new URL('rapport-worker.js', own), { type: 'module' });
`;

function workerBesideBundle() {
  return {
    name: 'worker-beside-bundle',
    enforce: 'pre',
    load: (id) => (/[\\/]dist[\\/]worker[\\/]own-worker\.js$/.test(id) ? OWN_WORKER : undefined),
  };
}

/** What the worker loads later: a file of its own for each, which shares nothing with the worker. Neither needs to export. */
const LATER = [
  {
    name: 'rapport-worker-metrics.js',
    source: './metrics/later.js',
    from: /[\\/]built-in-engine\.js$/,
    entry: 'dist/core/engine/metrics/later.js',
  },
  {
    name: 'rapport-worker-tables.js',
    source: './table/table-source.js',
    from: /[\\/]open-input\.js$/,
    entry: 'dist/sources/table/table-source.js',
  },
];

function laterBesideWorker() {
  return {
    name: 'later-beside-worker',
    enforce: 'pre',
    resolveId: (source, importer = '') => {
      const later = LATER.find((part) => part.source === source && part.from.test(importer));
      return later && { id: `./${later.name}`, external: true };
    },
  };
}

async function bundleAlone(projectRoot, entry, plugins = []) {
  const [{ output }] = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  return output[0].code;
}

/**
 * The script of the worker, in place of the compiled module and beside the bundle. It imports and exports nothing at
 * first, so that it runs as a module and as a classic script; other files come when they are asked for.
 */
async function bundleWorker(projectRoot) {
  const scripts = {
    'rapport-worker.js': await bundleAlone(projectRoot, 'dist/worker/rapport-worker.js', [laterBesideWorker()]),
  };
  for (const { name, entry } of LATER) scripts[name] = await bundleAlone(projectRoot, entry);
  for (const [name, code] of Object.entries(scripts)) {
    for (const folder of ['worker', 'cdn']) writeFileSync(`${projectRoot}/dist/${folder}/${name}`, code);
  }
}

/** Puts `text` in place of a node of a module's syntax tree. */
function put(code, { start, end }, text) {
  return code.slice(0, start) + text + code.slice(end);
}

const namesOf = (specifiers, from, to) => specifiers.map((one) => `${one[from].name}:${one[to].name}`).join();

/**
 * Hands what the parts share with the script over a global symbol. Importing the script, they would load and run it a
 * second time wherever the page wrote its address another way: with a query, or through a redirect.
 */
function handOver() {
  return {
    name: 'hand-over',
    generateBundle(_options, bundle) {
      const script = bundle[SCRIPT];
      const hash = createHash('sha256').update(script.code).digest('hex').slice(0, 12);
      const shared = `globalThis[Symbol.for("rapport-elements ${hash}")]`;
      const exported = parseAst(script.code).body.filter(({ type }) => type === 'ExportNamedDeclaration');
      for (const node of exported.reverse()) {
        script.code = put(script.code, node, `${shared}??={${namesOf(node.specifiers, 'exported', 'local')}};`);
      }
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || part === script) continue;
        const imported = parseAst(part.code).body.filter(({ source }) => source?.value === `./${SCRIPT}`);
        for (const node of imported.reverse()) {
          part.code = put(part.code, node, `const{${namesOf(node.specifiers, 'imported', 'local')}}=${shared};`);
        }
      }
    },
  };
}

async function write(projectRoot, format, rolldownOptions, plugins = []) {
  await build({
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    plugins: [workerBesideBundle(), ...plugins],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: format === 'es',
      copyPublicDir: false,
      // The licences of the packages inside ask to be passed on.
      license: { fileName: 'LICENSES.md' },
      lib: {
        // From disk nothing can be loaded later: the classic script has every element.
        entry: format === 'es' ? 'dist/loader.js' : 'dist/define.js',
        name: 'Rapport',
        formats: [format],
        fileName: () => (format === 'es' ? SCRIPT : `rapport.${format}.js`),
      },
      // The classic script has no import.meta, and knows its address all the same.
      rolldownOptions: { checks: { emptyImportMeta: false }, ...rolldownOptions },
    },
  });
}

/** An element that is loaded later is named by its tag. */
function partName({ facadeModuleId }) {
  const tag = /[\\/]elements[\\/]([^\\/]+)[\\/]define\.js$/.exec(facadeModuleId ?? '')?.[1];
  return `rapport-${tag ?? '[name]'}.js`;
}

/** Built from dist, so that the bundle runs the very code that the package's modules run. */
export async function bundle(projectRoot = root) {
  const parts = {
    // What is shared with a part stays in the script, which is needed anyway.
    preserveEntrySignatures: 'allow-extension',
    output: {
      minify: true,
      comments: false,
      chunkFileNames: partName,
      codeSplitting: { groups: [{ name: 'at-once', tags: ['$initial'] }] },
    },
  };
  await write(projectRoot, 'es', parts, [handOver()]);
  // From disk no module can be loaded, so there all is in one file.
  await write(projectRoot, 'iife', { output: { codeSplitting: false, minify: true } });
  await bundleWorker(projectRoot);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await bundle();
