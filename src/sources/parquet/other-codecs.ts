/** Ways to compress columns that are rarer than Snappy. Loaded where a file has them; the dictionary of Brotli is most of it. */

import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';

export const others: Compressors = {
  BROTLI: decompressBrotli,
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
  // Into room of the length that the page says, so that what the data says of itself need not be believed.
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
};
