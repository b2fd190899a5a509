/** What somebody has given, by how it begins, before any of it is read: to say what it is, and to show a table's columns. */

import { InputError, type InputErrorCode } from '../../core/ingest/input-error.js';
import { isBlob } from '../../core/ingest/input/input-bytes.js';
import type { InputFormat } from '../input-format.js';
import { readRows } from '../csv/table-reader.js';
import { beginningOf, partsOf } from '../several/parts.js';
import { sheetFormat } from '../sheets/sheet-text.js';
import { nameColumns } from '../table/header.js';
import { isTableText, tableIn, type LookedTable } from './table-columns.js';

export * from './table-columns.js';

/** `other`: a text, or bytes, that no reader is known for; it is read all the same, and whoever reads it says why it cannot. */
export type LookedKind = 'json' | 'table' | 'page' | 'pdf' | 'picture' | 'workbook' | 'packed' | 'empty' | 'other';

/** A file, or one of an archive. */
export interface LookedFile {
  /** Empty where it has none. */
  readonly name: string;
  readonly kind: LookedKind;
  /** Bytes; `null` where that is known only once it is unpacked. */
  readonly size: number | null;
  /** Why it is not read; `null` where it is. */
  readonly fault: InputErrorCode | null;
}

export interface Look {
  readonly files: readonly LookedFile[];
  /** The inputs that are worth reading. */
  readonly readable: readonly (Blob | ArrayBuffer | Uint8Array)[];
  /** Where all that is worth reading is tables: the columns of the first one, and some of its rows. */
  readonly table: LookedTable | null;
}

/** How files of other programs begin, their bytes read as UTF-8. */
const BEGINS: readonly (readonly [LookedKind, RegExp])[] = [
  ['pdf', /^%PDF/],
  ['picture', /^(?:\uFFFDPNG|\uFFFD\uFFFD\uFFFD[\uFFFD\0]|GIF8)/],
  ['packed', /^(?:7z\uFFFD\uFFFD|Rar!)/],
];

/** What becomes of a file that is certainly no data. */
const FAULTS: Readonly<Partial<Record<LookedKind, InputErrorCode>>> = {
  pdf: 'wrongShape',
  picture: 'wrongShape',
  packed: 'compressed',
  page: 'html',
  empty: 'empty',
};

/** @param inputs files, and archives of files */
export async function lookAt(
  inputs: readonly (Blob | ArrayBuffer | Uint8Array)[],
  format: InputFormat,
  signal: AbortSignal,
): Promise<Look> {
  const files: LookedFile[] = [];
  const readable: (Blob | ArrayBuffer | Uint8Array)[] = [];
  const heads: Begun[] = [];
  for (const input of inputs) {
    const found = await filesOf(input, format, signal);
    signal.throwIfAborted();
    for (const { file } of found) files.push(file);
    if (found.some(({ file }) => file.fault === null)) readable.push(input);
    for (const one of found) if (one.file.fault === null) heads.push(one);
  }
  const read = files.filter(({ fault }) => fault === null);
  const isTable = read.length > 0 && read.every(({ kind }) => kind === 'table');
  return { files, readable, table: isTable ? tableOf(heads, format) : null };
}

interface Begun {
  readonly file: LookedFile;
  readonly head: string;
  readonly isSheet: boolean;
}

/** The first one; of sheets, the first one whose columns are known, as a workbook may begin with words about it. */
function tableOf(begun: readonly Begun[], format: InputFormat): LookedTable {
  const isKnown = ({ head, isSheet }: Begun) => isSheet && nameColumns(readRows(head, ',')[0] ?? []);
  const { head, isSheet } = begun.find(isKnown) ?? begun[0];
  return tableIn(head, isSheet ? sheetFormat(format).table : format.table);
}

async function filesOf(
  input: Blob | ArrayBuffer | Uint8Array,
  format: InputFormat,
  signal: AbortSignal,
): Promise<readonly Begun[]> {
  const name = (isBlob(input) && (input as Partial<File>).name) || '';
  const size = isBlob(input) ? input.size : input.byteLength;
  try {
    const { parts } = await partsOf([input], format, signal);
    const isOne = parts.length === 1 && parts[0].name === (name || '1');
    const begun: Begun[] = [];
    for (const part of parts) {
      const head = await beginningOf(part);
      const isSheet = part.isSheet === true;
      const kind = isSheet && /[^\s,]/.test(head) ? 'table' : kindOf(head);
      const file = { name: isOne ? name : part.name, kind, size: isOne ? size : null, fault: FAULTS[kind] ?? null };
      begun.push({ file, head, isSheet });
    }
    return begun;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const kind = error.code === 'otherWorkbook' || error.code === 'encrypted' ? 'workbook' : 'packed';
    return [{ file: { name, kind, size, fault: error.code }, head: '', isSheet: false }];
  }
}

function kindOf(head: string): LookedKind {
  const known = BEGINS.find(([, begins]) => begins.test(head));
  if (known) return known[0];
  const text = head.replace(/\0/g, '').trimStart();
  if (text === '') return 'empty';
  if (text.startsWith('<')) return 'page';
  if (/^[[{]/.test(text)) return 'json';
  return isTableText(text) ? 'table' : 'other';
}
