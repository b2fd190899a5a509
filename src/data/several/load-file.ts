/** One address as a file, whole. */

import { loadInto, type LoadHooks, type LoadOptions } from '../load.js';
import type { LoadTools } from '../load-tools.js';

export interface LoadedFile {
  readonly file: File;
  /** The header `Link` of the answer. */
  readonly link: string | null;
}

/** @throws as `loadInto` */
export async function loadFile(
  address: string,
  options: LoadOptions,
  hooks: LoadHooks,
  tools: LoadTools,
): Promise<LoadedFile> {
  let chunks: BlobPart[] = [];
  let mediaType = '';
  let link: string | null = null;
  const read = async (body: ReadableStream<Uint8Array>, type: string, headers: Headers) => {
    chunks = [];
    mediaType = type;
    link = headers.get('link');
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value as BlobPart);
  };
  await loadInto(read, address, options, hooks, tools);
  return { file: new File(chunks, fileName(address), { type: mediaType }), link };
}

/** The last part of the path of an address. */
export function fileName(address: string): string {
  const [path] = address.split(/[?#]/, 1);
  return path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
}
