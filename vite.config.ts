import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

/** `new URL('./rapport-worker.js', import.meta.url)` names the built file; stories import the sources. */
function workerFromSource(): Plugin {
  const script = /[\\/]src[\\/]worker[\\/]rapport-worker\.js(?=$|\?)/;
  return {
    name: 'worker-from-source',
    enforce: 'pre',
    resolveId: (id) => (script.test(id) ? `${SOURCES}${id.slice(id.search(script)).replace('.js', '.ts')}` : undefined),
  };
}

// For Storybook. The package itself is built by scripts/build.mjs.
export default defineConfig({
  plugins: [workerFromSource()],
  // Storybook's renderer imports it unbundled, which would make a second copy of Lit beside the bundled one.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
  build: { target: 'es2022' },
});
