/** Reads an input so that what has arrived can be asked about before the rest has. */

import { isStream } from '../core/ingest/input-bytes.js';
import type { BuiltInEngine, ReportDescription, ReportInput } from '../core/index.js';
import type { InputFormat } from '../sources/input-format.js';
import { CommitPolicy } from './commit-policy.js';
import { Lookahead } from './lookahead.js';
import type { Pace } from './pace.js';
import { readInput } from './read-input.js';

export interface GrowingHooks {
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
  const ahead = isStream(input) ? new Lookahead(input, signal) : null;
  await readInput(engine, ahead?.stream ?? input, format, {
    signal,
    onRead: async ({ records }) => {
      await pace.rest();
      signal?.throwIfAborted();
      const { wait } = policy;
      if (records === 0) return false;
      // Nothing more to read yet: a stream that pauses must not keep back what has arrived.
      const due = wait === 0 || (ahead !== null && (await isQuiet(ahead.next, wait)));
      if (due) policy.begin();
      return due;
    },
    onCommit: async () => {
      onCommit(await engine.describe());
      policy.end();
    },
  });
}

/** Whether nothing arrives for so many milliseconds. */
async function isQuiet(next: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const quiet = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), milliseconds)));
  const arrived = next.then(
    () => false,
    () => false,
  );
  try {
    return await Promise.race([arrived, quiet]);
  } finally {
    clearTimeout(timer);
  }
}
