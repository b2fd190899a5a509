/** Objects at hand as JSON, bit by bit, so that they are read as an answer of an API is, and the whole of it is never there as text. */

import { unreadable } from '../../core/ingest/input-error.js';

/** Lists are looked for so deep in objects. */
const DEEP = 3;
/** Characters that are given at once, at least. */
const PIECE = 2 ** 16;
/** In place of what cannot be written as JSON: no row, which is told. */
const NO_ROW = '""';

/** How the text begins: so many characters, or all. @throws what the objects throw */
export function beginningOfObjects(value: object, length: number): string {
  let head = '';
  for (const text of textOf(value, 0)) {
    head += text;
    if (head.length >= length) break;
  }
  return head.slice(0, length);
}

/** The bytes of the text. What throws, or holds itself, in a list is no row of it. @throws {InputError} where something else does */
export function objectBytes(value: object): ReadableStream<Uint8Array> {
  const texts = textOf(value, 0);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        let piece = '';
        try {
          while (piece.length < PIECE) {
            const next = texts.next();
            if (next.done) break;
            piece += next.value;
          }
        } catch (error) {
          throw unreadable(error);
        }
        if (piece === '') controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
}

function* textOf(value: object, depth: number): Generator<string, void, void> {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) yield (i === 0 ? '[' : ',') + elementText(value, i);
    yield value.length === 0 ? '[]' : ']';
    return;
  }
  let before = '{';
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    const isOpened = depth < DEEP && (Array.isArray(member) || isPlain(member));
    const text = isOpened ? '' : (JSON.stringify(member) as string | undefined);
    if (text === undefined) continue;
    yield `${before}${JSON.stringify(name)}:${text}`;
    if (isOpened) yield* textOf(member as object, depth + 1);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function elementText(list: readonly unknown[], i: number): string {
  try {
    return JSON.stringify(list[i]) ?? 'null';
  } catch {
    return NO_ROW;
  }
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !('toJSON' in value)
  );
}
