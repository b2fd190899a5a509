/** Reads the parts of a workbook, which are XML, piece by piece. */

import { SaxesParser } from 'saxes';
import { InputError } from '../../core/ingest/input-error.js';
import { piecesOf } from '../../core/ingest/input/pieces.js';
import { headDecoder } from '../head-decoder.js';

export type Attributes = Readonly<Record<string, string>>;

/** Names are those without a prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether the rest is of no interest: it is unpacked, as its checksum tells of damage, but not looked at. */
  readonly isDone?: boolean;
}

/**
 * @param part the name of the part, for errors
 * @returns after each piece, what the handler has made of it may be taken
 * @throws {InputError} where it is not XML
 */
export async function* readXml(
  stream: ReadableStream<Uint8Array>,
  handler: XmlHandler,
  part: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<void, void, void> {
  const parser = new SaxesParser({});
  parser.on('opentag', ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }
  parser.on('error', (error) => {
    throw new InputError('truncated', `${part} is damaged: ${error.message}`);
  });
  let decoder: TextDecoder | null = null;
  for await (const piece of piecesOf(stream, signal)) {
    if (handler.isDone) continue;
    decoder ??= headDecoder(piece);
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  if (handler.isDone) return;
  parser.close();
  yield;
}

/** Reads all of a part. */
export async function readWhole(
  stream: ReadableStream<Uint8Array>,
  handler: XmlHandler,
  part: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const reading = readXml(stream, handler, part, signal);
  while (!(await reading.next()).done);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const found = Object.keys(attributes).find((one) => localName(one) === name);
  return found === undefined ? undefined : attributes[found];
}
