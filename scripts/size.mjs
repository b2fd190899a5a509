// Holds what a page loads to its budget, in exact bytes, minified and gzipped: `npm run size`, after a build.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { API, classFile, filesOf } from './bundles.mjs';
import { ROOT, elementsOf } from './elements.mjs';

const KIB = 1024;
const SCRIPT = 'rapport.js';

if (!existsSync(`${ROOT}/dist/cdn/${SCRIPT}`)) {
  console.error('dist is missing: npm run build');
  process.exit(1);
}

const read = (folder) => JSON.parse(readFileSync(`${ROOT}/dist/${folder}/manifest.json`, 'utf8'));
const cdn = read('cdn');
const worker = read('worker');

/** The files that a page with these elements loads before it has data. */
function page(...tags) {
  const keys = [API, ...tags.map(classFile)];
  return ['cdn', [...new Set([SCRIPT, ...keys.flatMap((key) => [...filesOf(cdn, key)])])]];
}

const workerFiles = filesOf(worker, 'dist/worker/rapport-worker.js');

/**
 * What the worker loads later. 30 were wanted for each; of metrics five more are taken by comparing as if both spans had the
 * same weekdays, by reading the legs of a contact as one, by sorting all cells together, and by counting once what agents who are
 * selected together handled. Who stands out by them is told by the same code that observes, and by what conversations have in
 * common. What is not in our own format is read with all that is known of sources: whose an input is, only all of them together
 * tell, and what reads workbooks, and JSON of nobody known, stands upon it, and is asked for by it. An archive is taken apart by a
 * library. Most of what unpacks rare columns of Parquet is the dictionary of Brotli. Five to eight of all that reads tables are the
 * words that names of columns are made of in five languages: a page cannot ask for one language, since a table says its own.
 */
const LATER = {
  'open-others': 68,
  'open-several': 72,
  'open-unknown': 61,
  sheets: 82,
  unzip: 37,
  'other-codecs': 74,
  'metric-handlers': 35,
  'standouts-of-metrics': 34,
};

const workerParts = Object.entries(worker)
  .filter(([, { isDynamicEntry }]) => isDynamicEntry)
  .map(([key, { name }]) => {
    const files = [...filesOf(worker, key)].filter((file) => !workerFiles.has(file));
    return [`later in the worker: ${name}`, (LATER[name] ?? 30) * KIB, ['worker', files]];
  });

const GATES = [
  ['the script', 4 * KIB, ['cdn', [SCRIPT]]],
  ['a page with my-agents and its source', 80 * KIB, page('report-source', 'my-agents')],
  [
    'a page with the four cards',
    // 105 were wanted. Half of one is what a reader is told of a server that asks to wait, is too slow, or cannot be reached: those
    // words must be there when nothing can be loaded. Another half is what the cards say, and leave out, without a comparison.
    // A quarter keeps the focus in a card whose button is gone. One and three quarters more ask again for code that could not be
    // had, say so in the card, notice a worker that does nothing or talks nonsense, and leave a refresh under way to end.
    // One more says which of several addresses failed, how far pages have come and why some are missing, and that data is of another vendor.
    // Half of one says what to do with workbooks of another kind, with passwords, and with rare ways to compress.
    109.5 * KIB,
    page('report-source', 'my-agents', 'behavior-score', 'interaction-trend', 'interaction-summary'),
  ],
  // 45 were wanted. What reads objects at hand four times as fast as the checks do takes 1.5; to refuse every field of a
  // question that makes no sense takes a quarter of one. One is taken by what helpdesks send beside our own fields: void, legs,
  // due instants, ids of any size, contradictions, and words for nobody in five languages. A quarter of one keeps texts apart
  // that differ only in bytes which are not UTF-8, and names the records and fields they are in. Another one gives the memory that
  // growing columns leave behind back at once, and tells tables with odd headers however they arrive. A quarter tells the page how
  // much work was done, so that it notices when none is, and looks further into what is odd. Another one keeps the bytes of
  // texts in pieces, so that they are never there twice.
  // A quarter tells what is in our own format from what is not, also of JSON. Three quarters list the values of behaviours that
  // few records have, where a column of each took 28 times the input. A quarter hands on whose data it is, and says of workbooks
  // what they are. A quarter reads lists beside the interactions in slices, and limits those that become more than they are long.
  // A quarter tells how far a long read is.
  ['the worker', 50.75 * KIB, ['worker', [...workerFiles]]],
  ...workerParts,
];

function bytesOf(folder, file) {
  return gzipSync(readFileSync(`${ROOT}/dist/${folder}/${file}`), { level: 9 }).length;
}

const row = (name, ...cells) => name.padEnd(48) + cells.map((cell) => String(cell).padStart(10)).join('');
console.log(row('what is loaded', 'bytes', 'budget', 'left'));
for (const [name, budget, [folder, files]] of GATES) {
  const sizes = files.map((file) => [file, bytesOf(folder, file)]);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(row(name, total, budget, budget - total));
  if (total <= budget) continue;
  process.exitCode = 1;
  console.error(`\n${name}: ${total - budget} bytes too many. Its files:`);
  for (const [file, bytes] of sizes.sort(([, a], [, b]) => b - a)) console.error(row(`  ${file}`, bytes));
  console.error(
    'Load what few readers need when they need it, or give the budget in scripts/size.mjs a reason to grow.\n',
  );
}

// What no gate is for, for the record: each element beside what is shared, each language, all in one.
const shared = new Set(page('report-source')[1]);
for (const { tag } of elementsOf()) {
  const own = page(tag)[1].filter((file) => !shared.has(file));
  const bytes = own.reduce((sum, file) => sum + bytesOf('cdn', file), 0);
  if (own.length > 0) console.log(row(`  <${tag}> alone`, bytes));
}
