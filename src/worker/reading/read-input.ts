/** Has an engine read an input of any format: the source that knows it runs where the engine does. */

import type { BuiltInEngine, ReadOptions, ReportInput } from '../../core/index.js';
import type { InputFormat } from '../../sources/input-format.js';
import { openInput } from '../../sources/open-input.js';

/** @throws {InputError} where the input cannot be used at all */
export async function readInput(
  engine: BuiltInEngine,
  given: ReportInput,
  format: InputFormat,
  options: ReadOptions,
): Promise<void> {
  const rest = () => Promise.resolve(options.onRead?.({ bytes: 0, records: 0 }));
  const { input, batches } = await openInput(given, { ...format, rest }, options.signal);
  await (batches ? engine.readBatches(batches, options) : engine.read(input, options));
}
