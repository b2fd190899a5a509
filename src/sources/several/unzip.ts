/** The files of a ZIP archive. Loaded with the first one. */

import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { InputError } from '../../core/ingest/input-error.js';
import type { ReadLimits } from '../../core/ingest/limits.js';
import { UnpackBudget } from './unpack-budget.js';

/** Archives of a Mac have a shadow of each file. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/;
/** More files than this are no export. */
const MOST_FILES = 10_000;

export class Archive {
  private readonly entries: ReadonlyMap<string, FileEntry>;
  /** Of what its files become together. */
  readonly budget: UnpackBudget;
  private readonly opened = new Map<string, () => ReadableStream<Uint8Array>>();

  constructor(
    /** Of the archive, in bytes. */
    readonly size: number,
    entries: readonly FileEntry[],
    limits: ReadLimits,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.entries = new Map(entries.map((entry) => [entry.filename, entry]));
    this.budget = new UnpackBudget(size, limits);
  }

  /** Of its files. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  isEncrypted(name: string): boolean {
    return this.entries.get(name)?.encrypted === true;
  }

  /** A file from its beginning, as often as it is called; `null` where there is none. What fails is said by the stream. */
  open(name: string): ReadableStream<Uint8Array> | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const open = this.opened.get(name) ?? this.budget.counting(name, () => contentOf(entry, this.signal));
    this.opened.set(name, open);
    return open();
  }

  /** @throws {InputError} where there is no such file */
  read(name: string): ReadableStream<Uint8Array> {
    const stream = this.open(name);
    if (!stream) throw new InputError('truncated', `The archive is damaged: it has no ${name}.`);
    return stream;
  }
}

/** @throws {InputError} where it is damaged, or holds too many files */
export async function openArchive(
  archive: Blob,
  limits: ReadLimits = {},
  signal: AbortSignal | undefined,
): Promise<Archive> {
  // Strict pages let no worker start from here, and this may be one already.
  configure({ useWebWorkers: false });
  let entries: readonly FileEntry[];
  try {
    const all = await new ZipReader(new BlobReader(archive)).getEntries();
    entries = all.filter((entry): entry is FileEntry => !entry.directory && !SHADOW.test(entry.filename));
  } catch (error) {
    throw new InputError('truncated', `The archive is damaged or was cut off: ${String(error)}`);
  }
  if (entries.length > MOST_FILES) {
    throw new InputError('tooLarge', `The archive has ${entries.length} files, at most ${MOST_FILES} are read.`);
  }
  return new Archive(archive.size, entries, limits, signal);
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
