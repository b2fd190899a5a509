/** What `--help` prints. */

import type { Command, CommandOption } from './command.js';
import { HELP_OPTIONS } from './parse.js';

const PROGRAM = 'rapport-elements';

export function generalHelp(commands: readonly Command[]): string {
  const lines = commands.map(({ name, operands, summary }) => row(`${name} ${operands}`, summary));
  return `Makes reports of the export of a helpdesk or contact centre. Nothing leaves this computer.

Usage: ${PROGRAM} COMMAND FILE… [options]

${lines.join('\n')}

Several files belong together, as tickets and users of one helpdesk do; a ZIP archive of them will do, too; - is standard input.
${PROGRAM} COMMAND --help tells of a command and its options, --version prints the version.

Exit codes: 0 fine, 1 records were left out, 2 it cannot be read, or was asked for in the wrong way.`;
}

export function commandHelp({ name, operands, about, options }: Command): string {
  const lines = Object.entries({ ...options, ...HELP_OPTIONS }).map(([long, option]: [string, CommandOption]) => {
    const value = option.value === undefined ? '' : ` ${option.value}`;
    return row(`${option.short === undefined ? '    ' : `-${option.short}, `}--${long}${value}`, option.help);
  });
  return `Usage: ${PROGRAM} ${name} ${operands}

${about}

${lines.join('\n')}`;
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(28)}  ${right}`;
}
