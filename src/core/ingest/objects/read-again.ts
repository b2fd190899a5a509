/** Reads a record of a file again. Loaded with the first one: few readers look at a record. */

import { decodeUtf8 } from '../../columns/text-bytes.js';
import { parseJson } from '../bytes/parse-json.js';
import { skipSpace, skipValue } from '../bytes/skip.js';

/**
 * @param offset where a record begins
 * @param before how many records from there on come before the one that is wanted
 * @param lines whether each record is a line, rather than an element of a list
 */
export async function readAgain(file: Blob, offset: number, before: number, lines: boolean): Promise<unknown> {
  for (let length = 2 ** 16; ; length *= 4) {
    const part = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    const bytes = new Uint8Array(part.length + 8);
    bytes.set(part);
    const whole = offset + length >= file.size;
    if (whole) bytes[part.length] = 10;
    const text = lines ? lineAt(bytes, before) : elementAt(bytes, before);
    if (text !== null) return parseJson(text);
    if (whole) throw new Error('The file has changed since it was read.');
  }
}

/** The line after some others, or `null` where the bytes do not reach that far. */
function lineAt(bytes: Uint8Array, before: number): string | null {
  let from = 0;
  for (let i = 0; i < before; i++) {
    from = bytes.indexOf(10, from) + 1;
    if (from === 0) return null;
  }
  const to = bytes.indexOf(10, from);
  return to < 0 ? null : decodeUtf8(bytes, from, to);
}

/** The element of a list after some others, or `null`. */
function elementAt(bytes: Uint8Array, before: number): string | null {
  let from = skipSpace(bytes, 0);
  for (let i = 0; i < before; i++) {
    from = skipValue(bytes, from);
    if (from < 0) return null;
    from = skipSpace(bytes, from);
    if (bytes[from] !== 44) return null;
    from = skipSpace(bytes, from + 1);
  }
  const to = skipValue(bytes, from);
  return to < 0 ? null : decodeUtf8(bytes, from, to);
}
