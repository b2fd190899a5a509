/** The areas of a sheet whose cells are one cell: they are listed behind its rows. */

import { piecesOf } from '../../core/ingest/input/pieces.js';
import type { Area } from '../sheets/grouped-names.js';
import { placeOf } from './sheet-reader.js';

const AREA = /<(?:\w+:)?mergeCell\s[^<>]{0,200}?\bref="([A-Z]{1,7}\d{1,8}):([A-Z]{1,7}\d{1,8})"/gi;
/** Of the text before, in case that a piece ends within an area. */
const KEPT = 400;
/** Areas below this row are none of names. */
const LAST_ROW = 100;

/** Those of the first rows. The XML is searched, not read: it is read for its rows. */
export async function mergedCells(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<readonly Area[]> {
  const areas = new Map<string, Area>();
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of piecesOf(stream, signal)) {
    text = text.slice(-KEPT) + decoder.decode(piece, { stream: true });
    if (!text.includes('mergeCell')) continue;
    for (const [whole, from, to] of text.matchAll(AREA)) {
      const [start, end] = [placeOf(from), placeOf(to)];
      if (!start || !end || start.row > LAST_ROW) continue;
      areas.set(whole, { top: start.row, bottom: end.row, left: start.place, right: end.place });
    }
  }
  return [...areas.values()];
}
