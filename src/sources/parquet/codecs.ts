/** How columns of Parquet are compressed. Snappy comes with the reader; the others are loaded where a file has them. */

import { snappyUncompress, type Compressors, type FileMetaData } from 'hyparquet';
import { InputError } from '../../core/ingest/input-error.js';

const OTHERS = ['GZIP', 'ZSTD', 'BROTLI', 'LZ4', 'LZ4_RAW'];

/**
 * @throws {InputError} where a column is compressed in a way that is not known
 */
export async function codecsOf({ row_groups: groups }: FileMetaData): Promise<Compressors> {
  const names = new Set(groups.flatMap(({ columns }) => columns.map(({ meta_data: column }) => column?.codec)));
  const codecs: Compressors = {
    SNAPPY: (input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    },
  };
  if (OTHERS.some((name) => names.has(name as never))) {
    const { others } = await import('./other-codecs.js');
    Object.assign(codecs, others);
  }
  for (const name of names) {
    if (name === undefined || name === 'UNCOMPRESSED' || Object.hasOwn(codecs, name)) continue;
    const known = `Snappy, ${OTHERS.join(', ')}`;
    throw new InputError(
      'codec',
      `Columns are compressed with ${name}, which is not read: write the file with ${known}.`,
    );
  }
  return codecs;
}

/**
 * Pages say how long they become: what is too long is refused before room is made for it.
 *
 * @param most bytes that all columns together may become
 */
export function limited(codecs: Compressors, most: number): Compressors {
  let total = 0;
  return Object.fromEntries(
    Object.entries(codecs).map(([name, decompress]) => [
      name,
      (input: Uint8Array, length: number) => {
        total += length;
        if (total > most) {
          const limit = `at most ${most} bytes are read (limits.unpackedBytes, limits.unpackedRatio)`;
          throw new InputError('tooLarge', `The columns become too large: ${limit}.`);
        }
        return decompress(input, length);
      },
    ]),
  );
}
