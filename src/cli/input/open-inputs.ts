/** The files that a command is given, as the engine reads them: each is read where it lies, piece by piece. */

import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReportInput } from '../../core/index.js';
import { temporaryFolder } from '../command/temporary.js';
import { UsageError } from '../command/usage-error.js';

export interface OpenedInput {
  /** As it was given; `-` for standard input. */
  readonly name: string;
  readonly file: File;
  /** Of a file on the disk, what no other has. */
  readonly identity: string;
}

const STDIN = '-';

/** @throws {UsageError} where one cannot be read */
export async function openInputs(names: readonly string[]): Promise<readonly OpenedInput[]> {
  if (names.filter((name) => name === STDIN).length > 1) throw new UsageError('Standard input can be read only once.');
  const opened: OpenedInput[] = [];
  for (const name of names) opened.push(await openInput(name));
  return opened;
}

/** Several files belong together. */
export function inputOf(opened: readonly OpenedInput[]): ReportInput {
  return opened.length === 1 ? opened[0].file : opened.map(({ file }) => file);
}

export function sizeOf(opened: readonly OpenedInput[]): number {
  return opened.reduce((sum, { file }) => sum + file.size, 0);
}

async function openInput(name: string): Promise<OpenedInput> {
  if (name === STDIN) return spooled(name, process.stdin, '');
  try {
    const found = await stat(name);
    if (found.isDirectory()) throw new UsageError(`${name} is a folder: name the files in it, such as ${name}/*.`);
    await access(name, constants.R_OK);
    // What is no plain file, such as the output of another program, can be read only once.
    if (!found.isFile()) return await spooled(name, createReadStream(name), name);
    const file = new File([await openAsBlob(name)], name, { lastModified: found.mtimeMs });
    return { name, file, identity: `${found.dev}:${found.ino}` };
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(name, error as NodeJS.ErrnoException);
  }
}

/** Looked at first and read later, like any file. */
async function spooled(name: string, stream: NodeJS.ReadableStream, called: string): Promise<OpenedInput> {
  const path = join(temporaryFolder(), 'input');
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  return { name, file: new File([await openAsBlob(path)], called), identity: '' };
}

function unreadable(name: string, { code, message }: NodeJS.ErrnoException): UsageError {
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UsageError(`There is no file ${name}.`);
  if (code === 'EACCES' || code === 'EPERM') return new UsageError(`${name} cannot be read: permission denied.`);
  return new UsageError(`${name} cannot be read: ${message}.`);
}
