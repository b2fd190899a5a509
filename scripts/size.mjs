// Prints minified and gzipped bytes of the script-tag bundle and of each entry of the package, dependencies included.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(`${root}/dist/index.js`)) {
  console.error('dist is missing: npm run build');
  process.exit(1);
}

async function bundled(entry) {
  const [result] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  return result.output[0].code;
}

function report(name, code) {
  const bytes = Buffer.byteLength(code);
  const gzip = gzipSync(code, { level: 9 }).length;
  console.log(`${name.padEnd(34)}${String(bytes).padStart(10)}${String(gzip).padStart(10)}`);
}

const tags = existsSync(`${root}/dist/elements`) ? readdirSync(`${root}/dist/elements`) : [];
const entries = { '.': 'index', './define': 'define', './core': 'core/index' };
for (const tag of tags.sort()) entries[`./${tag}/define`] = `elements/${tag}/define`;

console.log(`${'entry'.padEnd(34)}${'minified'.padStart(10)}${'gzip'.padStart(10)}`);
for (const file of ['rapport.js', 'rapport.iife.js']) {
  report(`cdn/${file}`, readFileSync(`${root}/dist/cdn/${file}`, 'utf8'));
}
for (const [name, file] of Object.entries(entries)) report(name, await bundled(`${root}/dist/${file}.js`));
