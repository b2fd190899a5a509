import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

/** The package's list of modules with side effects names the built files; stories import the sources. */
function keepDefineModules(): Plugin {
  return {
    name: 'keep-define-modules',
    transform(_code, id) {
      return /[\\/]src[\\/](?:.+[\\/])?define\.ts$/.test(id) ? { moduleSideEffects: true } : undefined;
    },
  };
}

/** `new URL('./rapport-worker.js', import.meta.url)` names the built file; stories import the sources. */
function workerFromSource(): Plugin {
  const script = /[\\/]src[\\/]worker[\\/]rapport-worker\.js(?=$|\?)/;
  return {
    name: 'worker-from-source',
    enforce: 'pre',
    resolveId: (id) => (script.test(id) ? `${SOURCES}${id.slice(id.search(script)).replace('.js', '.ts')}` : undefined),
  };
}

// Shared by Storybook and by the script-tag bundle (scripts/bundle.mjs), which adds its own build settings.
export default defineConfig({
  plugins: [keepDefineModules(), workerFromSource()],
  // Storybook's renderer imports it unbundled, which would make a second copy of Lit beside the bundled one.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
  build: { target: 'es2022' },
});
