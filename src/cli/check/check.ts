/** `check`: what files are, what is wrong with them, and what a report of them will have. */

import type { ReportDescription } from '../../core/index.js';
import { createEngine } from '../../worker/create-engine.js';
import type { Command } from '../command/command.js';
import { jsonText, printable } from '../command/printable.js';
import { Progress } from '../command/progress.js';
import { inputOptions, INPUT_OPTIONS } from '../input/input-options.js';
import { inputOf, openInputs, sizeOf, type OpenedInput } from '../input/open-inputs.js';
import { checkAnswer } from './check-answer.js';
import { checkText } from './check-text.js';
import { formOf } from './form.js';
import { metricsOf } from './possible-metrics.js';

export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  summary: 'Say what files are, what is wrong with them, and which figures they give.',
  about: `Reads files as a report does, and says what they are taken for and why, how many records they have, which of them
cannot be used and where they stand, which days and agents there are, and which metrics are possible.
Exit codes: 0 fine, 1 records were left out, 2 they cannot be read.`,
  options: {
    ...INPUT_OPTIONS,
    json: { type: 'boolean', help: 'Print JSON (docs/command-line.md says of which shape).' },
  },
  async run(files, options) {
    const reading = inputOptions(options);
    const opened = await openInputs(files);
    const progress = new Progress(sizeOf(opened));
    const onProgress = ({ bytes, records }: { bytes: number; records: number }) => progress.update(bytes, records);
    const engine = await createEngine(inputOf(opened), { ...reading, onProgress }).finally(() => progress.end());
    const description = await engine.describe();
    const answer = checkAnswer(
      opened,
      await formOf(opened, description, reading.table),
      description,
      await metricsOf(engine, description),
    );
    process.stdout.write(`${options['json'] ? jsonText(answer) : checkText(answer)}\n`);
    return exitCodeOf(description, opened);
  },
};

/** None that can be used is no report. */
function exitCodeOf({ records, problems }: ReportDescription, opened: readonly OpenedInput[]): number {
  if (records.used === 0) {
    const names = opened.map(({ name }) => printable(name)).join(', ');
    process.stderr.write(`No record of ${names} can be used.\n`);
    return 2;
  }
  return problems.skipped > 0 ? 1 : 0;
}
