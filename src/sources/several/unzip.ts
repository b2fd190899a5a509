/** The files of a ZIP archive. Loaded with the first one. */

import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { InputError } from '../../core/ingest/input-error.js';
import type { Part } from './part.js';
import type { UnpackBudget } from './unpack-budget.js';

/** What may hold data. Archives of a Mac have a shadow of each file. */
const READABLE = /\.(?:csv|tsv|txt|json|jsonl|ndjson|log|dat)(?:\.gz)?$/i;
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/;
/** More files than this are no export. */
const MOST_FILES = 10_000;

/**
 * @param budget of what its files become together
 * @throws {InputError} where it is damaged, encrypted, or holds too many files
 */
export async function unzip(
  archive: Blob,
  budget: UnpackBudget,
  signal: AbortSignal | undefined,
): Promise<readonly Part[]> {
  // Strict pages let no worker start from here, and this may be one already.
  configure({ useWebWorkers: false });
  let entries: readonly FileEntry[];
  try {
    const all = await new ZipReader(new BlobReader(archive)).getEntries();
    entries = all.filter((entry): entry is FileEntry => !entry.directory);
  } catch (error) {
    throw new InputError('truncated', `The archive is damaged or was cut off: ${String(error)}`);
  }
  const readable = entries.filter(({ filename }) => READABLE.test(filename) && !SHADOW.test(filename));
  if (readable.length > MOST_FILES) {
    throw new InputError('tooLarge', `The archive has ${readable.length} files, at most ${MOST_FILES} are read.`);
  }
  if (readable.some(({ encrypted }) => encrypted)) {
    throw new InputError('compressed', 'The archive is encrypted: unpack it and give its files.');
  }
  return readable.map((entry) => {
    const name = entry.filename;
    return { name, open: budget.counting(name, () => contentOf(entry, signal)) };
  });
}

function contentOf(entry: FileEntry, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // Where it fails, so does what is read.
  entry.getData(writable, { ...(signal && { signal }), checkSignature: true }).catch(() => undefined);
  const reader = readable.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((error: unknown) => {
          signal?.throwIfAborted();
          throw new InputError('truncated', `${entry.filename} is damaged: ${String(error)}`);
        });
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
