// The fault server beside the browser tests, and the table of what an element makes of each fault (docs/faults.md). The test that
// plays the faults (test/widget/faults.test.ts) sends its recording here: `npm run faults` writes it, other runs compare.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { startFaultServer } from '../testing/fault-server.mjs';

const FILE = fileURLToPath(new URL('../docs/faults.md', import.meta.url));
const WRITE = 'RAPPORT_WRITE_FAULTS';

const HEAD = `# What a server can do to a report

Written by \`npm run faults\`, which plays every fault of \`testing/fault-server.mjs\` to a \`<behavior-score>\` in a \`<report-source>\`; the
tests fail where the table is not true any more. Vendors may test with the same server: \`rapport-elements/fault-server\`, one file without
dependencies, whose comment says how; or \`node testing/fault-server.mjs 8080\`.

- **Tries** are the requests that Rapport makes: four at most. What the browser repeats of its own, such as a request on a kept
  connection that the server has closed, is none: a server may see more.
- **First** is a report that has nothing to show yet; **refresh** one that shows good figures already.
- **Told** is what stands in the card at the end, or, before the slash, while it waits. After tries in between it says “Trying again…”.
  〃 is the same; where figures are kept (stale), with “Could not refresh” and from when they are.
- Nothing is waited for longer than 30 s without a byte, nor a body that brings less than 1,000 bytes a second on the average of such a
  span, the first one left out; the property \`load\` sets both, and the tries.
- \`Retry-After\` of another origin must be exposed (\`Access-Control-Expose-Headers\`); else the growing delays have to do.
`;

const COLUMNS = ['what the server does', 'first', 'tries', 'told', 'refresh', 'figures', 'tries', 'told'];

/** Headings of the tables, by the test that plays them. */
const TABLES = {
  src: '',
  baseline: '## Of the address of a baseline, where that of the report is good',
  second: '## Of the second one of two addresses, where the first one is good',
};

const recorded = {};

/** What is not played in this run stays as it is. */
async function fileWith(name, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  recorded[name] = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map(line).join('\n');
  const before = readFileSync(FILE, 'utf8').match(/^\|.*(?:\n\|.*)*/gm) ?? [];
  const tables = Object.entries(TABLES).map(([key, head], i) => `${head}\n\n${recorded[key] ?? before[i] ?? ''}`);
  const options = await resolveConfig(FILE);
  return format([HEAD, ...tables, ''].join('\n'), { ...options, parser: 'markdown' });
}

/** Commands of the browser tests: `fault-server` gives its origins, `fault-requests` counts, `fault-table` takes the recording. */
export function faultServerPlugin() {
  let starting;
  return {
    name: 'fault-server',
    async serverStop() {
      await (await starting)?.close();
    },
    async executeCommand({ command, payload }) {
      if (!command.startsWith('fault-')) return undefined;
      const server = await (starting ??= startFaultServer({ ports: 9 }));
      if (command === 'fault-server') return { urls: server.urls };
      if (command === 'fault-requests') return { count: server.requests(payload.key) };
      const text = await fileWith(payload.name, payload.rows);
      if (process.env[WRITE]) writeFileSync(FILE, text);
      return { expected: readFileSync(FILE, 'utf8'), found: text };
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = ['node_modules/@web/test-runner/dist/bin.js', '--files', 'test/widget/faults.test.ts'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, [WRITE]: '1' } });
  process.exitCode = status ?? 1;
}
