/** Workbooks that are not read, told by their bytes, so that somebody learns what to do. */

import { InputError } from '../../core/ingest/input-error.js';

/** How files of old office programs begin, and those that a password protects. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Sizes of sectors, as powers of two. */
const SIZES = [9, 12];
/** The name of the part of a protected file that holds all else. */
const PROTECTED = 'EncryptedPackage';

export function isOle(head: Uint8Array): boolean {
  return OLE.every((byte, place) => head[place] === byte);
}

/** Says what such a file is, and what to do. */
export async function refuseOle(file: Blob, name: string): Promise<never> {
  const names = await streamsOf(file).catch((): readonly string[] => []);
  if (names.includes(PROTECTED)) {
    const what = 'open it in a spreadsheet program, save it without the password, and give that file';
    throw new InputError('encrypted', `${name} is protected by a password: ${what}.`);
  }
  throw otherWorkbook(name, 'a workbook of Excel 97 to 2003');
}

export function otherWorkbook(name: string, kind: string): InputError {
  return new InputError(
    'otherWorkbook',
    `${name} is ${kind}: open it in a spreadsheet program and save it as .xlsx or CSV.`,
  );
}

/** The names in the first sector of the directory. */
async function streamsOf(file: Blob): Promise<readonly string[]> {
  const header = new DataView(await file.slice(0, HEADER).arrayBuffer());
  const power = header.getUint16(30, true);
  if (!SIZES.includes(power)) return [];
  const size = 2 ** power;
  const from = (header.getUint32(48, true) + 1) * size;
  if (from > file.size) return [];
  const sector = new DataView(await file.slice(from, from + size).arrayBuffer());
  const names: string[] = [];
  for (let at = 0; at + ENTRY <= sector.byteLength; at += ENTRY) {
    const length = Math.min(64, sector.getUint16(at + 64, true)) - 2;
    const letters = Array.from({ length: Math.max(0, length / 2) }, (_, i) =>
      String.fromCharCode(sector.getUint16(at + 2 * i, true)),
    );
    names.push(letters.join(''));
  }
  return names;
}

/** What an archive is that holds a workbook of another kind; `null` where it is none. */
export function workbookOf(names: readonly string[]): string | null {
  const has = (name: string) => names.includes(name);
  if (has('xl/workbook.bin')) return 'a binary workbook (.xlsb)';
  if (has('mimetype') && has('content.xml')) return 'a workbook of OpenDocument (.ods)';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'a workbook of Numbers';
  return null;
}

/** Whether an archive is a workbook of Office Open XML. */
export function isWorkbook(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') && names.some((name) => /(?:^|\/)workbook\.xml$/i.test(name));
}
