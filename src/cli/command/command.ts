/** What a command of the command line is. */

/** Of `--name`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What its value is, in capitals, such as `FILE`. */
  readonly value?: string;
  /** In English, for the help. */
  readonly help: string;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;
/** As they were given, by the names of the options. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly name: string;
  /** What stands behind the name, such as `FILE…`. */
  readonly operands: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** More of it, in paragraphs. */
  readonly about: string;
  readonly options: CommandOptions;
  /**
   * @returns the exit code: 0 all is well, 1 records were left out
   * @throws {UsageError | InputError} where it cannot be done at all
   */
  run(files: readonly string[], options: GivenOptions): Promise<number>;
}

/** The value of an option that takes one. */
export function textOf(options: GivenOptions, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
