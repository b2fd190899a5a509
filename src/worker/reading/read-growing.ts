/** Reads an input so that what has arrived can be asked about before the rest has. */

import { isStream, sizeOf } from '../../core/ingest/input/input-bytes.js';
import type { BuiltInEngine, ReportDescription, ReportInput } from '../../core/index.js';
import type { InputFormat } from '../../sources/input-format.js';
import { CommitPolicy } from './commit-policy.js';
import { Lookahead } from './lookahead.js';
import type { Pace } from '../pace.js';
import { readInput } from './read-input.js';

interface GrowingHooks {
  readonly signal?: AbortSignal | undefined;
  readonly pace: Pace;
  onCommit(description: ReportDescription): void;
}

export async function readGrowing(
  engine: BuiltInEngine,
  input: ReportInput,
  format: InputFormat,
  { signal, pace, onCommit }: GrowingHooks,
): Promise<void> {
  const policy = new CommitPolicy(() => performance.now());
  let read = 0;
  const ahead = isStream(input) ? new Lookahead(input, signal) : null;
  await readInput(engine, ahead?.stream ?? input, format, {
    signal,
    onRead: async ({ records, bytes }) => {
      await pace.rest();
      signal?.throwIfAborted();
      read = bytes;
      const { wait } = policy;
      if (records === 0 || policy.isSoonOver(bytes, leftOf(input, ahead, bytes))) return false;
      // Nothing more to read yet: a stream that pauses must not keep back what has arrived.
      const due = wait === 0 || (ahead !== null && (await ahead.isQuiet(wait)));
      if (due) policy.begin();
      return due;
    },
    onCommit: async () => {
      onCommit({ ...(await engine.describe()), bytes: read });
      policy.end();
    },
  });
}

/** Bytes of an input that have arrived and are not read yet; infinite where more is to arrive, or nobody knows. */
function leftOf(input: ReportInput, ahead: Lookahead | null, read: number): number {
  const all = ahead ? (ahead.ended ? ahead.arrived : 0) : sizeOf(input);
  // What is compressed becomes more as it is read.
  return all > 0 && read <= all ? all - read : Infinity;
}
