/** What an input may be, and how it is told. */

/**
 * What a report can be made of: an array of interactions, an envelope, or the text or bytes of one, whole or as a
 * stream. Bytes are UTF-8, or UTF-16 where a byte order mark says so; they may be compressed with gzip.
 */
export type ReportInput =
  string | ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array> | readonly unknown[] | object;

export function isBlob(input: unknown): input is Blob {
  return typeof Blob !== 'undefined' && input instanceof Blob;
}

export function isStream(input: unknown): input is ReadableStream<Uint8Array> {
  return typeof ReadableStream !== 'undefined' && input instanceof ReadableStream;
}

/** The length of an input's text in bytes, that of a string in characters; 0 where it is not known. */
export function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  if (isBlob(input)) return input.size;
  return input instanceof ArrayBuffer || input instanceof Uint8Array ? input.byteLength : 0;
}

/** The bytes of an input, as a stream where it is one; `null` for objects. */
export function bytesOf(input: unknown): Uint8Array | ReadableStream<Uint8Array> | null {
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (input instanceof Uint8Array) return input;
  if (isBlob(input)) return input.stream();
  return isStream(input) ? input : null;
}
