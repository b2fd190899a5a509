/** `report`: the whole report in one file that needs nothing else. */

import { readFile } from 'node:fs/promises';
import type { Command } from '../command/command.js';
import { textOf } from '../command/command.js';
import { openOutput } from '../command/output.js';
import { printable } from '../command/printable.js';
import { UsageError } from '../command/usage-error.js';
import { openInputs } from '../input/open-inputs.js';
import { loadLanguage } from './frame.js';
import { escapeJson } from './html.js';
import { offlinePage } from './page.js';
import { prepareReport } from './prepare.js';
import { REPORT_OPTIONS, reportWishes } from './report-options.js';

/** Bytes of data with which browsers begin to take long. */
const LARGE = 100 * 2 ** 20;
const IS_LARGE = 'It is large, so browsers will take long to open it: the export of fewer days would be quicker.';

export const report: Command = {
  name: 'report',
  operands: 'FILE… -o report.html',
  summary: 'Write the whole report as one HTML file that works offline.',
  about: `Writes one HTML file with the report, its data and all that it takes to show it: it opens from disk, loads nothing and sends
nothing. Everything that the files hold is in it, unless --pseudonyms leaves out who it was and what was said.
Exit codes: 0 fine, 1 records were left out, 2 they cannot be read.`,
  options: {
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Where to write; -: standard output.' },
    ...REPORT_OPTIONS,
  },
  async run(files, options) {
    const wishes = reportWishes(options);
    await loadLanguage(wishes.language);
    const path = textOf(options, 'output');
    if (path === undefined && process.stdout.isTTY) throw new UsageError('Name the file to write: -o report.html.');
    const opened = await openInputs(files);
    const output = await openOutput(path, opened);
    const { spooled, frame } = await prepareReport(opened, wishes, escapeJson);
    const program = await readFile(new URL('../../cdn/rapport.iife.js', import.meta.url), 'utf8');
    const { before, after } = offlinePage(frame, program);
    await output.write([before, spooled.head, { file: spooled.file }, after]);
    const { skipped } = spooled.problems;
    const where = output.path === null ? '' : ` written to ${output.path}`;
    const lines = [`Report of ${spooled.written} of ${spooled.read} records${where}.`];
    if (skipped > 0) lines.push(`${skipped} records were left out: the report says why, at its end.`);
    if (spooled.bytes > LARGE) lines.push(IS_LARGE);
    process.stderr.write(`${lines.map(printable).join('\n')}\n`);
    return skipped > 0 ? 1 : 0;
  },
};
