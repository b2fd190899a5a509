/** What mappings of sources are made of. */

import { isWithheld } from '../cells/callers.js';
import type { Joined, Reader, Row } from '../source.js';
import { htmlText } from './html-text.js';
import { isMissing, numberOf, unpacked, valueAt } from './values.js';

/** What a reader gives. */
export function readBy(reader: Reader, row: Row, joined: Joined): unknown {
  return typeof reader === 'string' ? valueAt(row, reader) : reader(row, joined);
}

function scaled(factor: number) {
  return (reader: Reader) =>
    (row: Row, joined: Joined): unknown => {
      const value = numberOf(readBy(reader, row, joined));
      return typeof value === 'number' ? value * factor : isMissing(value) ? undefined : value;
    };
}

/** Seconds from milliseconds. */
export const fromMs = scaled(1 / 1000);
/** Seconds from minutes. */
export const fromMinutes = scaled(60);

/** The value of a word, whatever its case; `undefined` for other words, or what `rest` says. */
export function word(reader: Reader, values: Readonly<Record<string, unknown>>, rest?: unknown): Reader {
  return (row, joined) => {
    const found = readBy(reader, row, joined);
    if (isMissing(found)) return undefined;
    const key = String(found).toLowerCase();
    return Object.hasOwn(values, key) ? values[key] : rest;
  };
}

/** A word in lower case, such as the name of a channel. */
export function lowered(reader: Reader): Reader {
  return (row, joined) => {
    const found = readBy(reader, row, joined);
    return typeof found === 'string' ? found.trim().toLowerCase() : undefined;
  };
}

/** The number or address of a caller; nothing where it is not shown. */
export function caller(reader: Reader): Reader {
  return (row, joined) => {
    const found = readBy(reader, row, joined);
    return isMissing(found) || isWithheld(String(found)) ? undefined : String(found);
  };
}

/** Nobody where the id is one that the source writes for nobody. */
export function unless(reader: Reader, ...nobody: readonly string[]): Reader {
  return (row, joined) => {
    const found = readBy(reader, row, joined);
    return isMissing(found) || nobody.includes(String(found)) ? undefined : found;
  };
}

/** The first one that gives something. */
export function first(...readers: readonly Reader[]): Reader {
  return (row, joined) => {
    for (const reader of readers) {
      const value = readBy(reader, row, joined);
      if (!isMissing(value)) return value;
    }
    return undefined;
  };
}

/** What another reader gives of the first row of a table that belongs to the conversation. */
export function ofTable(table: string, reader: Reader): Reader {
  return (_, joined) => {
    for (const row of joined.rows(table)) {
      const value = readBy(reader, row, joined);
      if (!isMissing(value)) return value;
    }
    return undefined;
  };
}

/** What another reader gives of the row of a table that an id names. */
export function named(table: string, id: Reader, reader: Reader): Reader {
  return (row, joined) => {
    const found = joined.find(table, readBy(id, row, joined));
    return found && readBy(reader, found, joined);
  };
}

/** Another word for some words, whatever their case; other words as they are. */
export function renamed(reader: Reader, words: Readonly<Record<string, string>>): Reader {
  return (row, joined) => {
    const found = readBy(reader, row, joined);
    const key = String(found).toLowerCase();
    return Object.hasOwn(words, key) ? words[key] : found;
  };
}

/** Text without the tags of HTML. */
export function plain(reader: Reader): Reader {
  return (row, joined) => htmlText(readBy(reader, row, joined));
}

/** The names of a list: of its texts, or of what its objects have at a path. */
export function namesIn(list: Reader, path = 'name'): Reader {
  return (row, joined) => {
    const found = unpacked(readBy(list, row, joined));
    if (!Array.isArray(found)) return undefined;
    const names = found.map((one: unknown) => (isObject(one) ? valueAt(one, path) : one));
    return names.filter((name) => typeof name === 'string' && name !== '');
  };
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
