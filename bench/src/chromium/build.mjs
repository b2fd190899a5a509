// Bundles the page with everybody in it.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const bench = fileURLToPath(new URL('../..', import.meta.url));
// Among the packages, where no tool looks for sources.
const outDir = `${bench}/node_modules/.cache/page`;

export async function buildPage() {
  await build({
    root: `${bench}/src/chromium`,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      // Never asked for in a page.
      rolldownOptions: { external: /duckdb-native\.mjs$/ },
      // Bundles of rivals are large.
      chunkSizeWarningLimit: 10_000,
    },
  });
  return outDir;
}
