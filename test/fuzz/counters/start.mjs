// The engine with counters in it, and the fuzzer, as one module: loaded file by file, each of the many imports that the engine makes
// while it runs would go through Node's loader again.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { instrument } from './instrument.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Turns of one loop in one input after which it is thought to have no end. */
const MOST_TURNS = 20_000_000;

/**
 * Lets a quarter of a millisecond go by at each look at the clock. With the real one, when the engine rests would depend on the
 * machine, and with it which inputs are kept and what is made of them: a seed would repeat nothing.
 */
function countTime() {
  let now = 0;
  performance.now = () => (now += 0.25);
}

/**
 * @returns {Promise<typeof import('../entry.js')>} what the code of `src` does is counted in `globalThis.rapportCoverage`
 */
export async function loadCounted() {
  let sites = 0;
  const counters = {
    name: 'counters',
    enforce: 'pre',
    load(id) {
      const [path] = id.split('?');
      if (!path.startsWith(join(ROOT, 'src/')) || !path.endsWith('.ts')) return null;
      const instrumented = instrument(readFileSync(path, 'utf8'), path, sites);
      sites += instrumented.sites;
      return { code: instrumented.code, moduleType: 'js' };
    },
  };
  const folder = mkdtempSync(join(tmpdir(), 'rapport-fuzz-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      publicDir: false,
      plugins: [counters],
      ssr: { noExternal: true },
      build: {
        ssr: join(ROOT, 'test/fuzz/entry.ts'),
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'fuzz.mjs', codeSplitting: false } },
      },
    });
    globalThis.rapportCoverage = {
      hits: new Uint32Array(sites),
      most: MOST_TURNS,
      endless() {
        throw new Error(`A loop went round more than ${MOST_TURNS} times.`);
      },
    };
    countTime();
    return await import(pathToFileURL(join(folder, 'fuzz.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
