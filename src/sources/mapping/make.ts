/** A record of the input format from a row and a mapping. */

import { INTERACTION, type FieldType } from '../../core/model/fields.js';
import { putPath } from '../fields/put-path.js';
import type { Joined, RowMapping, Row } from '../source.js';
import { readBy } from './readers.js';
import { booleanOf, isMissing, numberOf, unpacked, writtenInstant } from './values.js';

/** The type of a field that a path names; `undefined` where the format has no such field. */
function typeOf(path: string, root: FieldType): FieldType | undefined {
  let type: FieldType | undefined = root;
  for (const part of path.split('.')) {
    if (type?.kind === 'record') type = type.fields[part];
    else if (type?.kind === 'map') type = type.of;
    else return undefined;
  }
  return type;
}

export const MESSAGE = (INTERACTION.fields['messages'] as { readonly of: FieldType }).of;

/** Values in the form of their fields, compiled once for a mapping. */
export class RecordMaker {
  private readonly fields: readonly {
    readonly parts: readonly string[];
    readonly reader: RowMapping[string];
    readonly type: FieldType | undefined;
  }[];

  constructor(mapping: RowMapping, root: FieldType = INTERACTION) {
    this.fields = Object.entries(mapping).map(([path, reader]) => ({
      parts: path.split('.'),
      reader,
      type: typeOf(path, root),
    }));
  }

  make(row: Row, joined: Joined): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const { parts, reader, type } of this.fields) {
      const value = valueOf(() => formed(type, readBy(reader, row, joined), joined));
      if (!isMissing(value)) putPath(record, parts, value);
    }
    return record;
  }
}

/** Objects of data may have a `toString` that is no function: then an object stands there that no field has, and the check tells it. */
function valueOf(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return {};
  }
}

function formed(type: FieldType | undefined, value: unknown, joined: Joined): unknown {
  if (isMissing(value)) return undefined;
  switch (type?.kind) {
    case 'instant':
      return writtenInstant(joined.instant(value));
    case 'number':
      return numberOf(value);
    case 'boolean':
      return booleanOf(value);
    case 'key':
      return typeof value === 'number' ? String(value) : value;
    case 'text':
      return typeof value === 'number' ? String(value) : value;
    case 'list': {
      const list = unpacked(value);
      return Array.isArray(list) ? list.map((one) => formed(type.of, one, joined)) : list;
    }
    default:
      return value;
  }
}
