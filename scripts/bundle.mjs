// The bundle for script tags: everything in one file, as a module and as a classic script for pages opened from disk.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Built from dist, so that the bundle runs the very code that the package's modules run. */
export async function bundle(projectRoot = root) {
  await build({
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
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
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await bundle();
