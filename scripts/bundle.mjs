// The bundle for script tags: everything in one file, as a module and as a classic script for pages opened from disk.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

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

/**
 * The script of the worker in one file, in place of the compiled module and beside the bundle. It imports and exports
 * nothing, so that it runs as a module and as a classic script.
 */
async function bundleWorker(projectRoot) {
  const [{ output }] = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'dist/worker/rapport-worker.js', formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  for (const folder of ['worker', 'cdn']) {
    writeFileSync(`${projectRoot}/dist/${folder}/rapport-worker.js`, output[0].code);
  }
}

/** Built from dist, so that the bundle runs the very code that the package's modules run. */
export async function bundle(projectRoot = root) {
  await build({
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    plugins: [workerBesideBundle()],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: true,
      copyPublicDir: false,
      // The licences of the packages inside ask to be passed on.
      license: { fileName: 'LICENSES.md' },
      lib: {
        entry: 'dist/define.js',
        name: 'Rapport',
        formats: ['es', 'iife'],
        fileName: (format) => (format === 'es' ? 'rapport.js' : `rapport.${format}.js`),
      },
      rolldownOptions: {
        // The classic script has none, and knows its address all the same.
        checks: { emptyImportMeta: false },
        output: { codeSplitting: false, minify: true },
      },
    },
  });
  await bundleWorker(projectRoot);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await bundle();
