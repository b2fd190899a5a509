/** Inputs of several files, and archives of them: each can be looked at first and read later, in any order. */

import { InputError } from '../../core/ingest/input-error.js';
import { isBlob } from '../../core/ingest/input/input-bytes.js';
import type { InputFormat } from '../input-format.js';
import { headDecoder } from '../head-decoder.js';
import { unpack } from '../unpack.js';
import type { TableInput } from '../table/table-text.js';
import { UnpackBudget } from './unpack-budget.js';
import type { Part } from './part.js';

/** Bytes that tell what an input is. */
const HEAD = 2 ** 16;
const ZIP = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';

function isArchive(head: string): boolean {
  return head.startsWith(ZIP) || head.startsWith(EMPTY_ZIP);
}

/**
 * The files of an input, those of archives in place of the archives; what is compressed is unpacked when it is opened.
 *
 * @throws {InputError} where an archive cannot be read
 */
export async function partsOf(
  inputs: readonly (Blob | ArrayBuffer | Uint8Array)[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const [i, input] of inputs.entries()) {
    const name = (isBlob(input) && (input as Partial<File>).name) || `${i + 1}`;
    const head = await bytesAt(input, 4);
    if (!isArchive(latin1(head))) parts.push(unpacked({ name, open: () => input }, head, format, signal));
    else {
      const { unzip } = await import('./unzip.js');
      const archive = isBlob(input) ? input : new Blob([input as BlobPart]);
      const budget = new UnpackBudget(archive.size, format.limits ?? {});
      for (const part of await unzip(archive, budget, signal)) {
        const found = { ...part, name: `${name}/${part.name}` };
        parts.push(unpacked(found, await headOf(part, 4), format, signal, budget));
      }
    }
  }
  if (parts.length === 0) throw new InputError('empty', 'The archive holds no file that can be read.');
  return parts;
}

function unpacked(
  part: Part,
  head: Uint8Array,
  { limits }: InputFormat,
  signal: AbortSignal | undefined,
  budget?: UnpackBudget,
): Part {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return part;
  const name = part.name.replace(/\.gz$/i, '');
  const open = () => unpack(part.open(), limits, signal);
  return { name, open: budget?.counting(name, open) ?? open };
}

/** How a part begins. */
export async function beginningOf(part: Part): Promise<string> {
  const bytes = await headOf(part, HEAD);
  return headDecoder(bytes).decode(bytes, { stream: true });
}

async function headOf(part: Part, most: number): Promise<Uint8Array> {
  const input = part.open();
  return typeof input === 'string' ? new TextEncoder().encode(input.slice(0, most)) : bytesAt(input, most);
}

async function bytesAt(input: Exclude<TableInput, string>, most: number): Promise<Uint8Array> {
  if (input instanceof Uint8Array) return input.subarray(0, most);
  if (input instanceof ArrayBuffer) return new Uint8Array(input, 0, Math.min(most, input.byteLength));
  if (isBlob(input)) return new Uint8Array(await input.slice(0, most).arrayBuffer());
  const reader = input.getReader();
  const head = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    const piece = value.subarray(0, most - length);
    head.set(piece, length);
    length += piece.length;
  }
  await reader.cancel();
  return head.subarray(0, length);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
