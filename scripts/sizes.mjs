// How many bytes an entry of the package takes, with all that it imports.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { minifySync } from 'rolldown/utils';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes after gzip at its highest level. */
export function gzipped(code) {
  return gzipSync(code, { level: 9 }).length;
}

async function chunksOf(file, minify) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}/dist/${file}`, formats: ['es'] },
      // What is shared with a part that is loaded later stays where it is needed first.
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify, codeSplitting: { groups: [{ name: 'at-once', tags: ['$initial'] }] } },
      },
    },
  });
  return atOnce(output.filter(({ type }) => type === 'chunk'));
}

/** The entry and the chunks that it imports, without those that it may load later. */
function atOnce(chunks) {
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** Each module alone, as far as the entry needs it, the largest first. */
export async function partsOf(file) {
  const modules = (await chunksOf(file, false)).flatMap((chunk) => Object.entries(chunk.modules));
  return modules
    .filter(([, { code }]) => code)
    .map(([id, { code }]) => {
      const short = minifySync(id, code).code;
      return {
        name: id.replace(/^.*\/(?=dist\/)|^.*\/node_modules\//, ''),
        minified: short.length,
        gzip: gzipped(short),
      };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

/** Bundles a module of dist as an application would. */
export async function sizeOf(file) {
  const codes = (await chunksOf(file, true)).map(({ code }) => code);
  const sum = (bytes) => codes.reduce((total, code) => total + bytes(code), 0);
  return { minified: sum(Buffer.byteLength), gzip: sum(gzipped) };
}
