/** The same input in other forms: cut otherwise, compressed, in another encoding, as a file. */

import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { ReportInput } from '../../src/core/index.js';
import { Random } from '../core/reference/random.js';
import { copyOf, isObject, placesIn, setAt, valueAt, type FuzzCase, type FuzzFile, type Json } from './case.js';

export interface Form {
  readonly name: string;
  make(): ReportInput | Promise<ReportInput>;
}

const encoder = new TextEncoder();

export function bytesOfCase({ input }: FuzzCase): Uint8Array | null {
  if ('text' in input) return encoder.encode(input.text);
  return 'bytes' in input ? new Uint8Array(Buffer.from(input.bytes, 'base64')) : null;
}

/** A stream that gives its bytes in pieces of 0 to `longest`. */
function streamOf(bytes: Uint8Array, random: Random, longest: number): ReadableStream<Uint8Array> {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) return controller.close();
      const end = Math.min(bytes.length, start + random.whole(random.chance(0.05) ? 0 : 1, longest));
      controller.enqueue(bytes.slice(start, end));
      start = end;
    },
  });
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), little);
  return bytes;
}

/** Objects that JSON cannot hold. */
export const ODD_OBJECTS: Readonly<Record<string, () => unknown>> = {
  none: () => undefined,
  nan: () => NaN,
  infinite: () => Infinity,
  big: () => 10n ** 20n,
  symbol: () => Symbol('s'),
  function: () => () => 1,
  date: () => new Date(1_700_000_000_000),
  badDate: () => new Date(NaN),
  map: () => new Map([['id', 'x']]),
  holes: () => Array<unknown>(3),
  bare: () => Object.assign(Object.create(null) as object, { id: 'bare', startedAt: 1.7e12 }),
  boxed: () => Object('x') as unknown,
  itself: () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  throws: () => ({
    get id(): never {
      throw new Error('no id');
    },
    startedAt: 1.7e12,
  }),
  throwsNothing: () => ({
    id: 'x',
    get startedAt(): never {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a page may
      throw undefined;
    },
  }),
  revoked: () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  deep: () => {
    let inner: unknown = 1;
    for (let i = 0; i < 5000; i++) inner = [inner];
    return inner;
  },
};

export const ODD_NAMES = Object.keys(ODD_OBJECTS);

export function hasOdd(value: Json): boolean {
  return JSON.stringify(value).includes('"$odd"');
}

/** The objects that a value stands for. */
export function objectsOf(value: Json): unknown {
  const root: Json[] = [copyOf(value)];
  const places = placesIn(root).reverse();
  for (const { holder, key } of places) {
    const found = valueAt(holder, key);
    if (!isObject(found) || !Object.hasOwn(found, '$odd')) continue;
    const name = typeof found['$odd'] === 'string' ? found['$odd'] : 'none';
    const made: unknown = Object.hasOwn(ODD_OBJECTS, name) ? ODD_OBJECTS[name]() : undefined;
    setAt(holder, key, made as Json);
  }
  return root[0];
}

/** How the input is given first. */
export function givenForm(fuzzCase: FuzzCase, random: Random): Form {
  const { input } = fuzzCase;
  if ('value' in input) return { name: 'objects', make: () => objectsOf(input.value) as object };
  if ('files' in input) return random.pick(filesForms(input.files));
  const forms = 'text' in input ? [textForm(input.text), ...byteForms(fuzzCase, random)] : byteForms(fuzzCase, random);
  return random.chance(0.4) ? forms[0] : random.pick(forms);
}

const textForm = (text: string): Form => ({ name: 'text', make: () => text });

/** Files in a list and in an archive. */
export function filesForms(files: readonly FuzzFile[]): readonly Form[] {
  // An archive holds each name once.
  const named = files.map(({ name, text }, i) => ({ name: `${i + 1}-${name}`, text }));
  return [
    { name: 'files', make: () => named.map(({ name, text }) => new File([text], name)) },
    { name: 'archive', make: () => archiveOf(named) },
  ];
}

async function archiveOf(files: readonly FuzzFile[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { level: 0, useWebWorkers: false });
  for (const { name, text } of files) await writer.add(name, new TextReader(text));
  return writer.close();
}

export function byteForms(fuzzCase: FuzzCase, random: Random): readonly Form[] {
  const bytes = bytesOfCase(fuzzCase);
  if (!bytes) return [];
  const compressed = () => new Uint8Array(gzipSync(bytes, { level: 1 }));
  const longest = random.pick([1, 2, 3, 7, 50, 500, 5000]);
  const seed = random.whole(0, 2 ** 30);
  const cut = () => new Random(seed);
  const forms: Form[] = [
    { name: 'bytes', make: () => bytes.slice() },
    { name: 'buffer', make: () => bytes.slice().buffer },
    { name: 'blob', make: () => new Blob([bytes as BlobPart]) },
    { name: 'file', make: () => new File([bytes as BlobPart], 'report') },
    { name: 'stream', make: () => streamOf(bytes, cut(), longest) },
  ];
  // What is compressed is not looked into: a table is one only where the page says so, and JSON where it does not.
  const begin = Buffer.from(bytes.subarray(0, 100)).toString();
  const isKnown = fuzzCase.options?.['table'] === undefined ? /^\s*[[{]/.test(begin) : /^[a-z]/i.test(begin);
  if (!isKnown || !random.chance(0.4)) return forms;
  return [
    ...forms,
    { name: 'gzip', make: compressed },
    { name: 'gzip stream', make: () => streamOf(compressed(), cut(), longest) },
  ];
}

/** Forms that need the text. */
export function markedForms(text: string, random: Random): readonly Form[] {
  const marked = `\ufeff${text}`;
  const seed = random.whole(0, 2 ** 30);
  const forms = [textForm(marked), { name: 'UTF-8 with a mark', make: () => encoder.encode(marked) }];
  // A table in UTF-16 that nobody calls one is known by a first line of Latin letters.
  if (!/^[ -~\t]*[\r\n]/.test(text)) return forms;
  return [
    ...forms,
    { name: 'UTF-16LE', make: () => utf16(text, true) },
    { name: 'UTF-16BE in pieces', make: () => streamOf(utf16(text, false), new Random(seed), 9) },
  ];
}
