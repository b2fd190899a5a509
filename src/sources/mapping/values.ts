/** Values of rows, found by path, in the form that our fields have. */

import { LocalTime } from '../cells/local-time.js';
import { asInstant } from '../cells/cell-column.js';
import { AMBIGUOUS } from '../cells/cell-numbers.js';
import { readBoolean } from '../cells/cell-words.js';
import { readInstant } from '../cells/dates.js';
import type { Row } from '../source.js';

export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The value at a path (`via.channel`), also where a pipeline flattened it (`via_channel`); of `a | b`, the first that is not missing. */
export function valueAt(row: Row, path: string): unknown {
  for (const one of alternatives(path)) {
    const value = nested(row, one.parts) ?? (one.flat === null ? undefined : own(row, one.flat)) ?? own(row, one.path);
    if (!isMissing(value)) return value;
  }
  return undefined;
}

/** The text at a path; empty where there is none. */
export function textAt(row: Row, path: string): string {
  const value = valueAt(row, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface Alternative {
  readonly path: string;
  readonly parts: readonly string[];
  readonly flat: string | null;
}

const KNOWN = new Map<string, readonly Alternative[]>();

function alternatives(path: string): readonly Alternative[] {
  let found = KNOWN.get(path);
  if (!found) {
    found = path.split('|').map((part) => {
      const one = part.trim();
      return { path: one, parts: one.split('.'), flat: one.includes('.') ? one.replaceAll('.', '_') : null };
    });
    KNOWN.set(path, found);
  }
  return found;
}

function nested(row: Row, parts: readonly string[]): unknown {
  let value: unknown = row;
  for (const part of parts) {
    if (Array.isArray(value) && /^\d+$/.test(part)) value = (value as unknown[])[Number(part)];
    else if (typeof value === 'object' && value !== null) value = own(value as Row, part);
    else return undefined;
  }
  return value;
}

function own(row: Row, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** Rows within a row, such as the messages of a conversation; none where there is no list. A text of JSON is taken apart. */
export function rowsAt(row: Row, path: string): readonly Row[] {
  const value = unpacked(valueAt(row, path));
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object' && one !== null) : [];
}

/** What a text of JSON holds, as tables keep lists and objects; anything else as it is. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Begins as programs write instants, with digits that are missing: not as people write dates. */
const BROKEN_ISO = /^\d{4}-(?!\d{2}-\d{2}T)\d{1,2}-\d{1,2}T/;

/** Reads instants of a source; clocks without a zone are of a zone that is given, else UTC, which is told once. */
export class Instants {
  /** The first one that was read without knowing its zone. */
  unzoned: string | null = null;
  private readonly clock: LocalTime;

  constructor(private readonly timeZone: string | undefined) {
    this.clock = new LocalTime(timeZone ?? 'UTC');
  }

  /** Epoch milliseconds; `undefined` where it is missing; a value that is no instant as it is, for the check to tell. */
  read(value: unknown): number | string | undefined {
    if (isMissing(value) || value === 0) return undefined;
    if (typeof value === 'number') return Math.abs(value) < 1e11 ? value * 1000 : value;
    if (typeof value !== 'string') return String(value);
    const text = value.trim();
    if (text === '0' || text.startsWith('0000-00-00')) return undefined;
    if (BROKEN_ISO.test(text)) return text;
    const { value: ms, local } = readInstant(text, null);
    if (ms === AMBIGUOUS || Number.isNaN(ms)) return text;
    if (!local) return ms;
    if (this.timeZone === undefined) this.unzoned ??= text;
    return this.clock.instantOf(ms);
  }
}

/** As the input format takes it: what is below 1e11 would be read as seconds. */
export function writtenInstant(value: number | string | undefined): number | string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? asInstant(value) : value;
}

/** A number, also from text; a text that is none as it is, for the check to tell. */
export function numberOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

/** True or false, also from words; what is neither as it is. */
export function booleanOf(value: unknown): unknown {
  if (typeof value === 'number' && (value === 0 || value === 1)) return value === 1;
  return typeof value === 'string' ? (readBoolean(value.trim()) ?? value) : value;
}
