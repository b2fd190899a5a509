/** What somebody has given, from a drop, a choice or a paste. */

import { isBlob, isStream } from '../../core/ingest/input/input-bytes.js';
import type { ReportInput } from '../../core/index.js';

type Bytes = Blob | ArrayBuffer | Uint8Array;

/** What systems put beside files. */
const SHADOW = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/** Files, or bytes, that can be looked at first; `null` for objects. A stream is read to its end, as it can be read once only. */
export async function bytesIn(data: ReportInput): Promise<readonly Bytes[] | null> {
  if (typeof data === 'string') return [new Blob([data])];
  if (isStream(data)) return [await new Response(data).blob()];
  if (isBytes(data)) return [data];
  return Array.isArray(data) && data.length > 0 && data.every(isBytes) ? data : null;
}

/** As the option `data` takes it: one file alone is told by its name. */
export function inputOf(files: readonly Bytes[]): ReportInput {
  return files.length === 1 ? files[0] : files;
}

function isBytes(value: unknown): value is Bytes {
  return isBlob(value) || value instanceof ArrayBuffer || value instanceof Uint8Array;
}

/** The files that were dropped, those of folders too; a text where one was dropped instead. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly Blob[]> {
  // The list is empty once the event is over.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry?.() ?? null)
    .filter((entry) => entry !== null);
  const files = [...transfer.files];
  const text = transfer.getData('text/plain');
  if (entries.some((entry) => entry.isDirectory)) {
    const found = await Promise.all(entries.map(filesOf));
    return found.flat().filter(isWanted);
  }
  return files.length > 0 ? files : textAsFile(text);
}

/** What the clipboard holds. */
export function pastedFiles(transfer: DataTransfer): readonly Blob[] {
  return transfer.files.length > 0 ? [...transfer.files] : textAsFile(transfer.getData('text/plain'));
}

export function textAsFile(text: string): readonly Blob[] {
  return text.trim() === '' ? [] : [new Blob([text])];
}

/** Of a folder that was chosen. */
export function isWanted({ name }: File): boolean {
  return !SHADOW.test(name);
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A folder is listed in parts, the last of which is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return files;
    for (const inner of part) files.push(...(await filesOf(inner)));
  }
}
