/** Inputs of several files, and archives of them: each can be looked at first and read later, in any order. */

import { InputError } from '../../core/ingest/input-error.js';
import { isBlob } from '../../core/ingest/input/input-bytes.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { InputFormat } from '../input-format.js';
import { headDecoder } from '../head-decoder.js';
import { unpack } from '../unpack.js';
import { foundText } from '../table/table-problems.js';
import type { TableInput } from '../table/table-text.js';
import { isOle, isWorkbook, otherWorkbook, refuseOle, workbookOf } from './other-workbooks.js';
import type { Part } from './part.js';
import type { UnpackBudget } from './unpack-budget.js';
import type { Archive } from './unzip.js';

/** Bytes that tell what an input is. */
const HEAD = 2 ** 16;
/** Bytes that tell what a file is that holds others, or tables. */
const MAGIC = 8;
/** What may hold data. */
const READABLE = /\.(?:csv|tsv|txt|json|jsonl|ndjson|log|dat)(?:\.gz)?$/i;
/** What may hold tables whatever it is called: so many others are looked at. */
const LOOKED_AT = 100;
/** Of those that are not read, so many are named. */
const NAMED = 3;

type File = Blob | ArrayBuffer | Uint8Array;

interface Parts {
  readonly parts: readonly Part[];
  /** What is left out. */
  readonly problems: readonly Problem[];
}

const NONE: Parts = { parts: [], problems: [] };

/**
 * The files of an input, those of archives in place of the archives, sheets in place of workbooks; what is compressed is unpacked
 * when it is opened.
 *
 * @throws {InputError} where an archive or workbook cannot be read
 */
export async function partsOf(
  inputs: readonly File[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<Parts> {
  const opening = new Opening(format, signal);
  const found: Parts[] = [];
  for (const [i, input] of inputs.entries()) {
    const given = (isBlob(input) && (input as Partial<globalThis.File>).name) || '';
    const name = given || `${i + 1}`;
    // The files of the only archive, which has no name, are told by theirs.
    found.push(await opening.file(input, name, given || inputs.length > 1 ? `${name}/` : ''));
    await format.rest?.();
  }
  const all = together(found);
  if (all.parts.length === 0) throw new InputError('empty', 'The archive holds no file that can be read.');
  return all;
}

/** Files of an archive that are none of the kinds that hold data. */
function notRead(archive: string, names: readonly string[]): Problem {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return {
    position: 0,
    id: null,
    field: archive,
    code: 'table',
    found: `other files: ${foundText(names.slice(0, NAMED).join(', '))}${more}`,
    expected: 'tables, workbooks, Parquet and JSON, by the ends of their names: others are not read',
    effect: 'ignored',
  };
}

function together(all: readonly Parts[]): Parts {
  return { parts: all.flatMap(({ parts }) => parts), problems: all.flatMap(({ problems }) => problems) };
}

class Opening {
  constructor(
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** @param folder what stands before the names of the files of an archive */
  async file(input: File, name: string, folder: string): Promise<Parts> {
    const head = await bytesAt(input, MAGIC);
    const holder = await this.holder(head, () => Promise.resolve(asBlob(input)), name);
    if (holder) return holder;
    if (!isZip(head)) return this.plain({ name, open: () => input }, head);
    const archive = await this.archive(asBlob(input));
    return (await this.workbook(archive, name)) ?? this.files(archive, folder);
  }

  /** What holds tables, but no files; `null` for all else. */
  private async holder(head: Uint8Array, blob: () => Promise<Blob>, name: string): Promise<Parts | null> {
    if (isOle(head)) return refuseOle(await blob(), name);
    if (!/^PAR[1E]/.test(latin1(head))) return null;
    const { parquetPart } = await import('../parquet/parquet-part.js');
    return { parts: [await parquetPart(await blob(), name, this.format, this.signal)], problems: [] };
  }

  /** The sheets of a workbook; `null` where the archive is none. */
  private async workbook(archive: Archive, name: string): Promise<Parts | null> {
    const other = workbookOf(archive.names);
    if (other !== null) throw otherWorkbook(name, other);
    if (!isWorkbook(archive.names)) return null;
    const { sheetsOf } = await import('../xlsx/sheets.js');
    return sheetsOf(archive, name, this.format, this.signal);
  }

  private async files(archive: Archive, folder: string): Promise<Parts> {
    const found: Parts[] = [];
    const unread: string[] = [];
    let looked = 0;
    for (const file of archive.names) {
      const isData = READABLE.test(file);
      if (isData && archive.isEncrypted(file)) {
        throw new InputError('encrypted', 'The archive is encrypted: unpack it and give its files.');
      }
      const isOver = !isData && (archive.isEncrypted(file) || looked++ >= LOOKED_AT);
      const parts = isOver ? NONE : await this.packed(archive, file, `${folder}${file}`, isData);
      if (parts === NONE) unread.push(file);
      else found.push(parts);
      await this.format.rest?.();
    }
    const all = together(found);
    return unread.length === 0
      ? all
      : { ...all, problems: [...all.problems, notRead(folder.replace(/\/$/, ''), unread)] };
  }

  /** A file of an archive. What holds tables is unpacked as a whole, because its parts are listed at its end. */
  private async packed(archive: Archive, file: string, name: string, isData: boolean): Promise<Parts> {
    const open = () => archive.read(file);
    const head = await bytesAt(open(), MAGIC);
    const blob = () => new Response(open()).blob();
    const holder = await this.holder(head, blob, name);
    if (holder) return holder;
    if (isZip(head)) return (await this.workbook(await this.archive(await blob()), name)) ?? NONE;
    return isData ? this.plain({ name, open }, head, archive.budget) : NONE;
  }

  private plain(part: Part, head: Uint8Array, budget?: UnpackBudget): Parts {
    if (head[0] !== 0x1f || head[1] !== 0x8b) return { parts: [part], problems: [] };
    const open = () => unpack(part.open(), this.format.limits, this.signal);
    const name = part.name.replace(/\.gz$/i, '');
    return { parts: [{ name, open: budget?.counting(name, open) ?? open }], problems: [] };
  }

  private async archive(blob: Blob): Promise<Archive> {
    const { openArchive } = await import('./unzip.js');
    return openArchive(blob, this.format.limits, this.signal);
  }
}

function asBlob(input: File): Blob {
  return isBlob(input) ? input : new Blob([input as BlobPart]);
}

function isZip(head: Uint8Array): boolean {
  const text = latin1(head);
  return text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06');
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
