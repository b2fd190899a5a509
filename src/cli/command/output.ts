/** Where a command writes to: a file that is there whole or not at all, or standard output. */

import { createReadStream, createWriteStream } from 'node:fs';
import { realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenedInput } from '../input/open-inputs.js';
import { keep, remove, removeAtExit } from './temporary.js';
import { UsageError } from './usage-error.js';

export interface Output {
  /** `null`: standard output. */
  readonly path: string | null;
  /** Texts, and files whose content stands between them. */
  write(parts: readonly (string | { readonly file: string })[]): Promise<void>;
}

/**
 * @param path `-` or nothing: standard output
 * @throws {UsageError} where it cannot be written to, or is one of the inputs
 */
export async function openOutput(path: string | undefined, inputs: readonly OpenedInput[]): Promise<Output> {
  if (path === undefined || path === '-') {
    return { path: null, write: (parts) => pipeline(Readable.from(chunksOf(parts)), process.stdout, { end: false }) };
  }
  const folder = dirname(path);
  const above = await stat(folder).catch(() => null);
  if (!above?.isDirectory()) throw new UsageError(`There is no folder ${folder}, so ${path} cannot be written.`);
  const before = await stat(path).catch(() => null);
  if (before?.isDirectory()) throw new UsageError(`${path} is a folder: name a file in it.`);
  if (before && inputs.some(({ identity }) => identity === `${before.dev}:${before.ino}`)) {
    throw new UsageError(`${path} is one of the inputs: it is not written over.`);
  }
  const target = before ? await realpath(path) : path;
  const write =
    before && !before.isFile()
      ? (parts: Parameters<Output['write']>[0]) => pipeline(Readable.from(chunksOf(parts)), createWriteStream(target))
      : (parts: Parameters<Output['write']>[0]) => writeWhole(target, parts);
  return { path, write };
}

/** Beside the target, so that it can take its place in one step. */
async function writeWhole(target: string, parts: Parameters<Output['write']>[0]): Promise<void> {
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
  removeAtExit(partial);
  try {
    await pipeline(Readable.from(chunksOf(parts)), createWriteStream(partial, { flush: true }));
    await rename(partial, target);
    keep(partial);
  } catch (error) {
    remove(partial);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${target} cannot be written: ${reasonOf(code) ?? message}.`);
  }
}

function reasonOf(code: string | undefined): string | null {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission denied';
  return code === 'ENOSPC' ? 'the disk is full' : null;
}

async function* chunksOf(parts: Parameters<Output['write']>[0]): AsyncGenerator<string | Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* createReadStream(part.file) as AsyncIterable<Uint8Array>;
  }
}
