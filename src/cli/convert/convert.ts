/** `convert`: files in our own format. */

import { problemPlaces, type ProblemPlaces } from '../../words/problem-places.js';
import type { ProblemGroup } from '../../core/index.js';
import type { Command } from '../command/command.js';
import { textOf } from '../command/command.js';
import { openOutput } from '../command/output.js';
import { jsonText, printable } from '../command/printable.js';
import { UsageError } from '../command/usage-error.js';
import { inputOptions, INPUT_OPTIONS } from '../input/input-options.js';
import { openInputs } from '../input/open-inputs.js';
import { PSEUDONYMS_OPTION, pseudonymsFor } from '../pseudonyms/pseudonyms.js';
import { spool, type Spool } from './spool.js';

/** So many places of a kind of problem. */
const PLACES = 10;

/** What `convert --json` prints. Its shape is documented, and kept. */
export interface ConvertAnswer {
  readonly output: string;
  readonly source: { readonly name: string; readonly title: string; readonly certainty: number } | null;
  /** Records of the input, and those that were written. Versions of the same record are written as they come. */
  readonly records: { readonly read: number; readonly written: number; readonly skipped: number };
  /** What could not be carried over. */
  readonly problems: readonly (ProblemGroup & { readonly places: readonly ProblemPlaces[] })[];
}

export const convert: Command = {
  name: 'convert',
  operands: 'FILE… -o out.ndjson',
  summary: 'Write files as newline-delimited JSON in the input format of the reports.',
  about: `Writes every record that can be used as a line of JSON in Rapport’s own format, and says what could not be carried over.
Reading the result gives the same figures. Without -o it is written to standard output.
Exit codes: 0 fine, 1 records were left out, 2 they cannot be read.`,
  options: {
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Where to write; default, and -: standard output.' },
    ...INPUT_OPTIONS,
    ...PSEUDONYMS_OPTION,
    json: { type: 'boolean', help: 'Print JSON about it (docs/command-line.md says of which shape); needs -o.' },
  },
  async run(files, options) {
    const path = textOf(options, 'output');
    const isJson = options['json'] === true;
    if (isJson && (path === undefined || path === '-')) {
      throw new UsageError('--json needs a file to write to: -o FILE.');
    }
    const reading = inputOptions(options);
    const opened = await openInputs(files);
    const output = await openOutput(path, opened);
    const spooled = await spool(opened, reading, options['pseudonyms'] === true ? pseudonymsFor('en') : null);
    if (spooled.written === 0) throw new UsageError(`No record can be used: ${reasons(spooled)}. Nothing is written.`);
    await output.write([spooled.head, { file: spooled.file }]);
    if (isJson) process.stdout.write(`${jsonText(answerOf(spooled, output.path ?? '-'))}\n`);
    else process.stderr.write(`${textFor(spooled, output.path)}\n`);
    return spooled.problems.skipped > 0 ? 1 : 0;
  },
};

function answerOf({ source, read, written, problems }: Spool, output: string): ConvertAnswer {
  return {
    output,
    source: source && { name: source.name, title: source.title, certainty: source.certainty },
    records: { read, written, skipped: problems.skipped },
    problems: problems.groups.map((group) => ({ ...group, places: problemPlaces(group, problems, PLACES).places })),
  };
}

function textFor(spooled: Spool, path: string | null): string {
  const { source, read, written, problems } = spooled;
  const of = source === null ? '' : ` of ${source.title}`;
  const where = path === null ? '' : ` to ${path}`;
  const lines = [`${written} of ${read} records${of} written${where}.`];
  if (problems.groups.length > 0) {
    lines.push('Not carried over:', ...problems.groups.map((group) => `  ${groupText(group)}`));
  }
  return lines.map(printable).join('\n');
}

function reasons({ problems }: Spool): string {
  const skipped = problems.groups.filter(({ effect }) => effect === 'skipped').slice(0, 3);
  return skipped.length === 0 ? 'there is none' : printable(skipped.map(groupText).join('; '));
}

function groupText({ count, field, code, expected, effect }: ProblemGroup): string {
  const name = field === '' ? 'record' : field;
  const what = code === 'missing' ? 'missing' : `expected ${expected}`;
  return `${count} × ${name}: ${what}${effect === 'skipped' ? '; left out' : ''}`;
}
