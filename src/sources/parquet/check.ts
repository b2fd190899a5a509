/**
 * Looks at what a file says of itself before the library believes it: how many values a page has, and where it stands. The
 * library makes room for what is said, and a file that is damaged may say anything.
 */

import type { Compressors, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { InputError } from '../../core/ingest/input-error.js';
import { CompactReader, type Struct } from './compact.js';
import { checkRuns, isKnownEncoding, type Levels } from './runs.js';

/** Bytes of a file, of which the first one stands at `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Columns and groups have to be those of the schema. @throws {RangeError} where they are not */
export function checkMetadata(metadata: FileMetaData, size: number): void {
  const { children } = parquetSchema(metadata);
  if (new Set(children.map(({ element }) => element.name)).size < children.length) throw damage('columns of one name');
  const leaves = leavesOf(children).map(({ path }) => path.join('\0'));
  let rows = 0;
  for (const group of metadata.row_groups) {
    const found = group.columns.map(({ meta_data: column }) => column?.path_in_schema.join('\0'));
    if (found.length !== leaves.length || found.some((path, i) => path !== leaves[i])) throw damage('other columns');
    const count = Number(group.num_rows);
    if (!(count >= 0)) throw damage('no number of rows');
    rows += count;
    spanOf(group, size);
  }
  if (rows !== Number(metadata.num_rows)) throw damage('another number of rows');
}

/** Where the columns of a group stand. @throws {RangeError} where that is not within the file */
export function spanOf(group: RowGroup, size: number): Span {
  const spans = group.columns.map((_, i) => columnSpan(group, i));
  for (const { from, to } of spans) if (!(from >= 0 && from <= to && to <= size)) throw damage('a column is not there');
  return {
    from: spans.reduce((least, { from }) => Math.min(least, from), size),
    to: spans.reduce((most, { to }) => Math.max(most, to), 0),
  };
}

/** Where the library looks for it. */
function columnSpan({ columns }: RowGroup, place: number): Span {
  const {
    dictionary_page_offset: dictionary,
    data_page_offset: data,
    total_compressed_size: length,
  } = columns[place].meta_data!;
  const from = Number(dictionary && dictionary < data ? dictionary : data);
  return { from, to: from + Number(length) };
}

/** A group of rows, and what is known of it. */
export interface Group {
  readonly metadata: FileMetaData;
  readonly group: RowGroup;
  /** Its bytes, and where they stand in the file. */
  readonly bytes: Uint8Array;
  readonly from: number;
  /** Unpacks pages. */
  readonly compressors: Compressors;
  /** Values that a column may have, and bytes that a page may become. */
  readonly most: number;
}

/** @throws {RangeError} where a page says what cannot be @throws {InputError} where it is encoded in a way that is not known */
export function checkPages({ metadata, group, bytes, from, compressors, most }: Group): void {
  const leaves = leavesOf(parquetSchema(metadata).children);
  group.columns.forEach(({ meta_data: column }, place) => {
    const count = Number(column!.num_values);
    const levels = levelsOf(metadata, leaves[place]);
    if (!(count >= 0) || (levels.repetition === 0 && count !== Number(group.num_rows))) {
      throw damage('the number of values');
    }
    if (count > most) throw new InputError('tooLarge', `A column has ${count} values, at most ${most} are read.`);
    const span = columnSpan(group, place);
    const codec = compressors[column!.codec];
    const unpack = (packed: Uint8Array, length: number) => (codec ? codec(packed, length) : packed);
    checkColumn({ bytes: bytes.subarray(span.from - from, span.to - from), count, most, levels, unpack });
  });
}

interface Column {
  readonly bytes: Uint8Array;
  /** Of values. */
  readonly count: number;
  readonly most: number;
  readonly levels: Levels;
  unpack(packed: Uint8Array, length: number): Uint8Array;
}

function checkColumn({ bytes, count, most, levels, unpack }: Column): void {
  const reader = new CompactReader(bytes);
  let seen = 0;
  while (seen < count) {
    const header = reader.struct();
    const [unpacked, packed] = [numberAt(header, 2), numberAt(header, 3)];
    if (!(unpacked >= 0 && unpacked <= most && packed >= 0 && packed <= bytes.length - reader.at)) {
      throw damage('a page');
    }
    const content = bytes.subarray(reader.at, reader.at + packed);
    reader.at += packed;
    const dictionary = structAt(header, 7);
    if (dictionary && !(numberAt(dictionary, 1) >= 0 && numberAt(dictionary, 1) <= unpacked)) {
      throw damage('a dictionary');
    }
    const [first, second] = [structAt(header, 5), structAt(header, 8)];
    const page = first ?? second;
    if (!page) continue;
    const values = numberAt(page, 1);
    if (!(values >= 0 && values <= count - seen)) throw damage('the values of a page');
    seen += values;
    const encoding = numberAt(page, first ? 2 : 4);
    if (!isKnownEncoding(encoding)) {
      throw new InputError(
        'codec',
        `Columns are encoded in a way that is not known (${encoding}): write the file without it.`,
      );
    }
    const open = second ? unpackSecond(second, content, unpacked, unpack) : unpack(content, unpacked);
    checkRuns({ header: page, isSecond: !first, bytes: open }, levels);
  }
}

/** Of a page of the second version only the values are packed, behind the levels. */
function unpackSecond(page: Struct, content: Uint8Array, unpacked: number, unpack: Column['unpack']): Uint8Array {
  const [definition, repetition] = [numberAt(page, 5), numberAt(page, 6)];
  const length = definition + repetition;
  const nulls = numberAt(page, 2);
  if (!(definition >= 0 && repetition >= 0 && length <= content.length && length <= unpacked)) {
    throw damage('the levels of a page');
  }
  if (!(nulls >= 0 && nulls <= numberAt(page, 1))) throw damage('the nulls of a page');
  if (page.get(7) === 0 || unpacked === length) return content;
  const values = unpack(content.subarray(length), unpacked - length);
  const whole = new Uint8Array(length + values.length);
  whole.set(content.subarray(0, length));
  whole.set(values, length);
  return whole;
}

function structAt(struct: Struct, id: number): Struct | undefined {
  const value = struct.get(id);
  return typeof value === 'object' ? value : undefined;
}

function numberAt(struct: Struct, id: number): number {
  const value = struct.get(id);
  return typeof value === 'number' ? value : NaN;
}

/** How often something on the way to a column may be missing, and how often it is repeated. */
function levelsOf(metadata: FileMetaData, leaf: SchemaTree): Levels {
  let node = parquetSchema(metadata);
  let [definition, repetition] = [0, 0];
  for (const name of leaf.path) {
    node = node.children.find(({ element }) => element.name === name)!;
    const { repetition_type: type } = node.element;
    if (type !== 'REQUIRED') definition++;
    if (type === 'REPEATED') repetition++;
  }
  return { definition, repetition, isBoolean: leaf.element.type === 'BOOLEAN' };
}

function leavesOf(nodes: readonly SchemaTree[]): readonly SchemaTree[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
}

function damage(what: string): RangeError {
  return new RangeError(what);
}
