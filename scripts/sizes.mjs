// How many bytes an entry of the package takes, with all that it imports: what arrives at once, and what is loaded later.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes after gzip at its highest level. */
export function gzipped(code) {
  return gzipSync(code, { level: 9 }).length;
}

/** The chunks that one brings along: those that it imports, without those that it may load later. */
function together(first, chunks) {
  const found = new Set([first]);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

/** Bundles a module of dist as an application would. */
export async function sizeOf(file) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}/dist/${file}`, formats: ['es'] },
      // What is shared with a part that is loaded later stays where it is needed first.
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true } },
    },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const atOnce = together(
    chunks.find(({ isEntry }) => isEntry),
    chunks,
  );
  const later = chunks.filter((chunk) => !atOnce.includes(chunk));
  const sum = (list, bytes) => list.reduce((total, { code }) => total + bytes(code), 0);
  return {
    minified: sum(atOnce, (code) => Buffer.byteLength(code)),
    gzip: sum(atOnce, gzipped),
    later: sum(later, gzipped),
    parts: partsOf(atOnce),
  };
}

/** Bytes before minifying by source: a folder of the package, or a package. */
function partsOf(chunks) {
  const parts = new Map();
  for (const [id, { code }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
    const [, name = id] =
      /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? /dist\/(?:elements\/)?([^/]+)/.exec(id) ?? [];
    parts.set(name, (parts.get(name) ?? 0) + Buffer.byteLength(code ?? ''));
  }
  return [...parts].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
}
