/** The columns of a Parquet file, and their values as cells of a table. */

import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import type { Notes } from '../sheets/notes.js';
import { plainDecimal, plainNumber } from '../sheets/plain-number.js';

/** A value of a leaf as plain data: text, number, boolean; `null` where it is missing. */
type Leaf = (value: unknown) => string | number | boolean | null;

export interface ParquetColumn {
  /** Of the column at the top, by which it is read. */
  readonly top: string;
  /** Names of the fields within it that lead to this one. */
  readonly path: readonly string[];
  readonly node: SchemaTree;
}

/** Instants as texts of ISO 8601, which are exact to the nanosecond; texts are decoded, what is JSON already stays so. */
export const PARSERS = {
  timestampFromMilliseconds: (ms: bigint) => instantText(ms, 1000n),
  timestampFromMicroseconds: (us: bigint) => instantText(us, 1_000_000n),
  timestampFromNanoseconds: (ns: bigint) => instantText(ns, 1_000_000_000n),
  dateFromDays: (days: number) => instantText(BigInt(days) * 86_400n, 1n).slice(0, 10),
  stringFromBytes: (bytes: Uint8Array) => textOfBytes(bytes),
  jsonFromBytes: (bytes: Uint8Array) => textOfBytes(bytes),
};

/** Beyond, `Date` has no instants. */
const LAST_SECOND = 8_640_000_000_000n;
const decoder = new TextDecoder();
const strict = new TextDecoder('utf-8', { fatal: true });

function textOfBytes(bytes: Uint8Array | undefined): string | undefined {
  return bytes && decoder.decode(bytes);
}

/** @param perSecond how many of the unit are a second */
function instantText(value: bigint, perSecond: bigint): string {
  const seconds = value / perSecond - (value % perSecond < 0n ? 1n : 0n);
  if (seconds > LAST_SECOND || seconds < -LAST_SECOND) return String(value);
  const rest = value - seconds * perSecond;
  const digits = String(perSecond).length - 1;
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(digits, '0')}`;
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.000Z$/, `${fraction}Z`);
}

/**
 * Numbers with a decimal point are read whole and written exactly; what the library refuses is read as bytes. Changes the metadata.
 *
 * @returns decimals by the element of their schema, and intervals
 */
export function keepExact(metadata: FileMetaData): ReadonlyMap<SchemaElement, Leaf> {
  const leaves = new Map<SchemaElement, Leaf>();
  for (const element of metadata.schema) {
    const { converted_type: type, logical_type: logical, scale = 0 } = element;
    const isDecimal = type === 'DECIMAL' || logical?.type === 'DECIMAL';
    if (isDecimal) {
      const places = logical?.type === 'DECIMAL' ? logical.scale : scale;
      leaves.set(element, (value) => decimalText(value, places));
    } else if (type === 'INTERVAL') leaves.set(element, intervalText);
    else if (type !== 'BSON' && logical?.type !== 'BSON') continue;
    delete element.converted_type;
    delete element.logical_type;
  }
  return leaves;
}

function decimalText(value: unknown, places: number): string | null {
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint);
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
  const sign = whole < 0n ? '-' : '';
  if (places <= 0) return `${sign}${digits}`;
  let end = digits.length;
  while (end > digits.length - places && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - places, end);
  return `${sign}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Big-endian, two's complement. */
function signed(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return bytes.length > 0 && bytes[0] >= 128 ? value - (1n << BigInt(8 * bytes.length)) : value;
}

/** Months, days and milliseconds; a month is no number of days. */
function intervalText(value: unknown): string | null {
  if (!(value instanceof Uint8Array) || value.length !== 12) return null;
  const view = new DataView(value.buffer, value.byteOffset, 12);
  const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true));
  return `P${months > 0 ? `${months}M` : ''}${days}DT${ms / 1000}S`;
}

/** Fields of structures are columns of their own: `customer.name`. */
export function columnsOf(metadata: FileMetaData): readonly ParquetColumn[] {
  return parquetSchema(metadata).children.flatMap((top) => within(top, top.element.name, []));
}

function within(node: SchemaTree, top: string, path: readonly string[]): readonly ParquetColumn[] {
  const { element, children } = node;
  const { converted_type: type, logical_type: logical, repetition_type: repetition } = element;
  const isList = repetition === 'REPEATED' || ['LIST', 'MAP', 'MAP_KEY_VALUE'].includes(type ?? logical?.type ?? '');
  const isStructure = children.length > 0 && !isList && logical?.type !== 'VARIANT';
  if (!isStructure || path.length > 8) return [{ top, path, node }];
  return children.flatMap((child) => within(child, top, [...path, child.element.name]));
}

export class Cells {
  constructor(
    private readonly leaves: ReadonlyMap<SchemaElement, Leaf>,
    private readonly decimal: string | undefined,
    private readonly notes: Notes,
  ) {}

  /** @param row from 1, that of the names, as a sheet would have it */
  text({ path, node }: ParquetColumn, place: number, value: unknown, row: number): string {
    let inner = value;
    for (const name of path) inner = (inner as Record<string, unknown> | null | undefined)?.[name];
    if (inner === null || inner === undefined) return '';
    const tell = (found: string, expected: string) => this.notes.add(row, place, found, expected, 'missing');
    if (typeof inner === 'object' && !(inner instanceof Uint8Array)) {
      return JSON.stringify(this.plain(inner, node, tell));
    }
    const leaf = this.leaf(inner, node, tell);
    if (typeof leaf === 'number') return plainNumber(leaf, this.decimal);
    if (typeof leaf === 'string' && this.leaves.has(node.element)) return plainDecimal(leaf, this.decimal);
    return leaf === null ? '' : String(leaf);
  }

  /** What JSON can hold: long integers as text. */
  private plain(
    value: unknown,
    node: SchemaTree | undefined,
    tell: (found: string, expected: string) => void,
  ): unknown {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) {
      const element = node && elementOf(node);
      return value.map((one) => this.plain(one, element, tell));
    }
    if (typeof value === 'object' && !(value instanceof Uint8Array)) {
      const named = (name: string) => node?.children.find(({ element }) => element.name === name) ?? valueOf(node);
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.plain(one, named(name), tell)]));
    }
    const leaf = node ? this.leaf(value, node, tell) : value;
    if (typeof leaf !== 'string' || typeof value === 'string') return leaf;
    const number = Number(leaf);
    return String(number) === leaf && Number.isFinite(number) ? number : leaf;
  }

  private leaf(
    value: unknown,
    { element }: SchemaTree,
    tell: (found: string, expected: string) => void,
  ): string | number | boolean | null {
    const own = this.leaves.get(element);
    if (own) return own(value);
    const { converted_type: type, logical_type: logical } = element;
    if (type === 'TIME_MILLIS' || type === 'TIME_MICROS' || logical?.type === 'TIME') {
      const unit = logical?.type === 'TIME' ? logical.unit : type === 'TIME_MICROS' ? 'MICROS' : 'MILLIS';
      return timeText(BigInt(value as number | bigint), unit);
    }
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return value;
      tell(String(value), 'a finite number');
      return null;
    }
    if (typeof value === 'bigint') return String(value);
    if (value instanceof Uint8Array) return this.bytes(value, tell);
    if (typeof value !== 'string') return typeof value === 'boolean' ? value : null;
    return logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC ? value.replace(/Z$/, '') : value;
  }

  private bytes(value: Uint8Array, tell: (found: string, expected: string) => void): string | null {
    try {
      return strict.decode(value);
    } catch {
      tell(`${value.length} bytes`, 'text, or values of a type that is read');
      return null;
    }
  }
}

const PER_SECOND: Readonly<Record<string, bigint>> = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n };

function timeText(value: bigint, unit: string): string {
  return instantText(value, PER_SECOND[unit] ?? 1000n).slice(11, -1);
}

/** The element of a list: what its only child repeats, which may be wrapped once. */
function elementOf(node: SchemaTree): SchemaTree {
  const [inner] = node.children;
  if (!inner) return node;
  return inner.children.length === 1 && node.element.repetition_type !== 'REPEATED' ? inner.children[0] : inner;
}

/** Of a map, what its values are. */
function valueOf(node: SchemaTree | undefined): SchemaTree | undefined {
  return node?.children[0]?.children[1];
}
