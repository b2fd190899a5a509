// Holds the script-tag bundle and each entry of the package to its budget: `npm run size`, after a build.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENTRIES, FILES, WIDGET } from './budgets.mjs';
import { gzipped, partsOf, sizeOf } from './sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** So many parts of an entry that is too large are listed. */
const LISTED = 25;

if (!existsSync(`${root}/dist/index.js`)) {
  console.error('dist is missing: npm run build');
  process.exit(1);
}

const tags = readdirSync(`${root}/dist/elements`).sort();
const known = new Set(ENTRIES.map(({ name }) => name));
const widgets = tags
  .map((tag) => ({ name: `./${tag}/define`, budget: WIDGET, entry: `elements/${tag}/define.js` }))
  .filter(({ name }) => !known.has(name));

async function measure({ name, budget, entry }) {
  const file = `${root}/dist/${name}`;
  if (name.startsWith('.')) return { name, budget, entry, ...(await sizeOf(entry)) };
  if (!existsSync(file)) return { name, budget, entry, missing: true };
  const code = readFileSync(file);
  return { name, budget, entry, minified: code.length, gzip: gzipped(code) };
}

const columns = [34, 10, 10, 10, 10];
const row = (cells) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(columns[i]) : String(cell).padStart(columns[i]))).join('');

console.log(row(['entry', 'minified', 'gzip', 'budget', 'headroom']));
const tooLarge = [];
for (const one of [...FILES, ...ENTRIES, ...widgets]) {
  const size = await measure(one);
  if (size.missing) console.log(row([size.name, 'missing', '', size.budget, '']));
  else console.log(row([size.name, size.minified, size.gzip, size.budget, size.budget - size.gzip]));
  if (size.missing || size.gzip > size.budget) tooLarge.push(size);
}

// What the build writes and nobody measures could grow unseen. The worker's scripts lie there as copies.
const measured = new Set(FILES.map(({ name }) => name.replace(/^worker\//, 'cdn/')));
for (const file of readdirSync(`${root}/dist/cdn`)) {
  if (!file.endsWith('.js') || measured.has(`cdn/${file}`)) continue;
  process.exitCode = 1;
  console.error(`\ndist/cdn/${file} has no budget: it needs a line in scripts/budgets.mjs.`);
}

for (const { name, budget, entry, gzip, missing } of tooLarge) {
  process.exitCode = 1;
  if (missing) {
    console.error(`\ndist/${name} is missing: the build has to write it, or scripts/budgets.mjs has to forget it.`);
    continue;
  }
  console.error(`\n${name} is ${gzip - budget} bytes too large: ${gzip} of ${budget}.`);
  console.error('Make what grew smaller, or load it when it is needed (docs/decisions/0014-size.md says how).');
  console.error('A larger budget, in scripts/budgets.mjs, needs a line there that says why.');
  console.error('Its largest modules, in bytes, each alone:');
  console.error(row(['module', 'minified', 'gzip']));
  const parts = await partsOf(entry);
  for (const part of parts.slice(0, LISTED)) console.error(row([part.name, part.minified, part.gzip]));
}
