// Bundles the page with everybody in it whose package is there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const bench = fileURLToPath(new URL('../..', import.meta.url));
// Among the packages, where no tool looks for sources.
const outDir = `${bench}/node_modules/.cache/page`;

/** Who is not asked for need not be installed: each is loaded when it is its turn. */
function missing() {
  const { packages } = JSON.parse(readFileSync(`${bench}/package-lock.json`, 'utf8'));
  const absent = Object.keys(packages).filter((folder) => !existsSync(`${bench}/${folder}`));
  return absent.map((folder) => folder.replace(/^.*node_modules\//, ''));
}

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
      rolldownOptions: { external: [/duckdb-native\.mjs$/, ...missing()] },
      // Bundles of rivals are large.
      chunkSizeWarningLimit: 10_000,
    },
  });
  return outDir;
}
