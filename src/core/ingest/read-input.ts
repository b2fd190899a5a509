/** From any kind of input to records and an envelope. */

import { isRecord } from './check.js';
import { InputError } from './input-error.js';
import { parseText, type PlacedRecord } from './parse-text.js';
import type { ProblemLog } from './problems.js';

/**
 * What a report can be made of: an array of interactions, an envelope, or the text or bytes of one, whole or as a
 * stream.
 */
export type ReportInput =
  string | ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array> | readonly unknown[] | object;

export interface ReadInput {
  readonly records: readonly PlacedRecord[];
  /** The envelope without its interactions. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** More records than this are refused. */
export const MAX_RECORDS = 5_000_000;

export async function readInput(input: ReportInput, log: ProblemLog): Promise<ReadInput> {
  const text = await textOf(input);
  if (text === null) return fromDocument(input);
  const parsed = parseText(text, log);
  return parsed.lines ? fromLines(parsed.lines) : fromDocument(parsed.document);
}

async function textOf(input: ReportInput): Promise<string | null> {
  if (typeof input === 'string') return input;
  if (input instanceof ArrayBuffer) return decode(new Uint8Array(input));
  if (input instanceof Uint8Array) return decode(input);
  if (typeof Blob !== 'undefined' && input instanceof Blob) return decode(new Uint8Array(await input.arrayBuffer()));
  if (typeof ReadableStream !== 'undefined' && input instanceof ReadableStream) return decode(await collect(input));
  return null;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array): string {
  const mark = bytes.length > 1 ? bytes[0] * 256 + bytes[1] : 0;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function fromDocument(document: unknown): ReadInput {
  if (Array.isArray(document)) return { records: place(document), envelope: {} };
  if (isRecord(document)) {
    if (Array.isArray(document['interactions'])) {
      const { interactions, ...envelope } = document;
      return { records: place(interactions as unknown[]), envelope };
    }
    if ('id' in document && 'startedAt' in document) return { records: place([document]), envelope: {} };
    if (isRecord(document['$envelope'])) return { records: [], envelope: document['$envelope'] };
  }
  throw new InputError(
    'wrongShape',
    'The input is neither a list of interactions nor an object with a list "interactions".',
  );
}

function fromLines(lines: readonly PlacedRecord[]): ReadInput {
  const first = lines[0]?.value;
  const hasEnvelope = isRecord(first) && isRecord(first['$envelope']);
  const records = hasEnvelope ? lines.slice(1) : lines;
  return { records: limited(records), envelope: hasEnvelope ? (first['$envelope'] as Record<string, unknown>) : {} };
}

function place(values: readonly unknown[]): PlacedRecord[] {
  return limited(values).map((value, i) => ({ position: i + 1, value }));
}

function limited<T>(values: readonly T[]): readonly T[] {
  if (values.length > MAX_RECORDS) {
    throw new InputError('tooLarge', `The input has ${values.length} records; at most ${MAX_RECORDS} are read.`);
  }
  return values;
}
