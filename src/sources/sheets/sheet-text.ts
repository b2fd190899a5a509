/** A sheet as the text of a table: each row is one line, so that places in it are the rows that people see. */

import { InputError } from '../../core/ingest/input-error.js';
import { FREE_UNPACKED, MAX_RATIO, MAX_UNPACKED, type ReadLimits } from '../../core/ingest/limits.js';
import type { InputFormat } from '../input-format.js';

const NEEDS_QUOTES = /[",\r\n]/;

/** The format of such a text, whatever the page says of others. */
export function sheetFormat(format: InputFormat): InputFormat {
  return { ...format, isTable: true, isSheet: true, encoded: true, table: { ...format.table, delimiter: ',' } };
}

/** One line. */
export function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** How much text is made of a file. @param size of the file in bytes */
export function mostText(
  { unpackedBytes = MAX_UNPACKED, unpackedRatio = MAX_RATIO }: ReadLimits,
  size: number,
): number {
  return Math.min(unpackedBytes, Math.max(FREE_UNPACKED, unpackedRatio * size));
}

/**
 * The bytes of a text that is made piece by piece, no sooner than they are read.
 *
 * @param most more bytes are refused: a text that a file holds once may stand in many cells
 */
export function streamOf(pieces: AsyncGenerator<string, void, void>, most: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let length = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) {
          controller.close();
          return;
        }
        const bytes = encoder.encode(value);
        length += bytes.length;
        if (length > most) {
          await pieces.return();
          const limit = `at most ${most} bytes are read (limits.unpackedBytes, limits.unpackedRatio)`;
          throw new InputError('tooLarge', `The text of the table becomes too large: ${limit}.`);
        }
        controller.enqueue(bytes);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
