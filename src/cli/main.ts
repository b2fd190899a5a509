#!/usr/bin/env node
/** `npx rapport-elements`: what the command line is. */

import { readFileSync } from 'node:fs';
import { InputError } from '../core/index.js';
import { check } from './check/check.js';
import { convert } from './convert/convert.js';
import { report } from './report/report.js';
import { serve } from './serve/serve.js';
import { listenForStop } from './command/stopping.js';
import type { Command, GivenOptions } from './command/command.js';
import { commandHelp, generalHelp } from './command/help.js';
import { parse } from './command/parse.js';
import { printable } from './command/printable.js';
import { UsageError } from './command/usage-error.js';

/** JSON that is broken, or no JSON at all. */
const NO_FORM = 'it is neither JSON nor a table whose first line names its columns.';
const COMMANDS: readonly Command[] = [check, convert, report, serve];

async function run(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined || ['--help', '-h', 'help'].includes(first)) {
    process.stdout.write(`${generalHelp(COMMANDS)}\n`);
    return first === undefined ? 2 : 0;
  }
  if (first === '--version') return printVersion();
  const command = COMMANDS.find(({ name }) => name === first);
  if (!command) {
    const names = COMMANDS.map(({ name }) => name).join(', ');
    throw new UsageError(`There is no command ${first}; there are ${names}.`);
  }
  const { files, options } = parse(rest, command.options, `rapport-elements ${first} --help`);
  if (options['version']) return printVersion();
  if (!options['help']) {
    if (files.length === 0) throw new UsageError(`Name a file to ${first}, or - for standard input.`);
    return runCommand(command, files, options);
  }
  process.stdout.write(`${commandHelp(command)}\n`);
  return 0;
}

function printVersion(): number {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${(JSON.parse(text) as { version: string }).version}\n`);
  return 0;
}

/** What cannot be read is told with its name. @throws {UsageError} */
async function runCommand(command: Command, files: readonly string[], options: GivenOptions): Promise<number> {
  try {
    return await command.run(files, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const names = files.map((name) => (name === '-' ? 'Standard input' : name)).join(', ');
    throw new UsageError(`${names}: ${error.code === 'notJson' ? NO_FORM : error.message}`);
  }
}

/** One sentence for what was asked for in the wrong way or cannot be read; more only where the fault is ours. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return printable(error.message);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').map(printable).join('\n');
}

listenForStop();
// Who reads the output may have had enough of it; that nobody reads messages is no reason to end.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 2;
}
