/** Archives as somebody might drop them. */

import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { zendeskFiles } from './import-files.js';

/** An export as a vendor packs it. */
export async function zippedExport(): Promise<File> {
  const zip = new ZipWriter(new BlobWriter());
  for (const one of zendeskFiles()) await zip.add(`export/${one.name}`, new BlobReader(one));
  return new File([await zip.close()], 'zendesk-export.zip');
}

/** A small file that becomes many times as large as what is read. */
export async function hugeTable(): Promise<File> {
  const text = new Blob(['id,started at\n', 'x'.repeat(18e6)]);
  const packed = await new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return new File([packed], 'support_2019-2026.csv.gz');
}
