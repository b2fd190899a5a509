/** The words behind the command. */

import { parseArgs } from 'node:util';
import type { CommandOptions, GivenOptions } from './command.js';
import { UsageError } from './usage-error.js';

export const HELP_OPTIONS = {
  help: { type: 'boolean', short: 'h', help: 'Say how it is used.' },
  version: { type: 'boolean', help: 'Print the version.' },
} as const satisfies CommandOptions;

export interface Parsed {
  readonly files: readonly string[];
  readonly options: GivenOptions;
}

/**
 * @param where to read more, such as `rapport-elements check --help`
 * @throws {UsageError}
 */
export function parse(words: readonly string[], options: CommandOptions, where: string): Parsed {
  const known = { ...options, ...HELP_OPTIONS };
  const settings = Object.entries(known).map(([name, { type, short }]: [string, CommandOptions[string]]) => [
    name,
    { type, ...(short !== undefined && { short }) },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(settings) as Record<string, { type: 'string' | 'boolean' }>,
      allowPositionals: true,
      strict: true,
    });
    return { files: positionals, options: values };
  } catch (error) {
    throw new UsageError(`${sentenceOf(error as NodeJS.ErrnoException)} ${where} lists the options.`);
  }
}

/** Node's messages tell how to write what was hardly meant. */
function sentenceOf({ code, message }: NodeJS.ErrnoException): string {
  const name = /'(?:-\w, )?(-[^\s'=]+)/.exec(message)?.[1] ?? 'option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${name}.`;
  if (/does not take an argument/.test(message)) return `${name} takes no value.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `${name} needs a value.`;
  return message;
}
