/** The records of inputs, one after the other. */

import type { CheckedPart, RecordStream } from '../../core/ingest/passing/record-stream.js';
import { openInput } from '../../sources/open-input.js';
import { formatOf, type CreateOptions } from '../../worker/create-engine.js';
import { inputOf, type OpenedInput } from './open-inputs.js';

/** @throws {InputError} where they cannot be used at all */
export async function* partsOf(
  opened: readonly OpenedInput[],
  stream: RecordStream,
  options: Pick<CreateOptions, 'vendor' | 'timeZone' | 'table'>,
): AsyncGenerator<CheckedPart, void, void> {
  const given = inputOf(opened);
  const { input, batches } = await openInput(given, formatOf(given, options), undefined);
  yield* batches ? stream.ofBatches(batches) : stream.ofText(input);
}
