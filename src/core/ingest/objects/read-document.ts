/** Documents at hand: records and an envelope. */

import { isRecord } from './check.js';
import { InputError, unreadable } from '../input-error.js';
import { membersOf } from './members.js';

interface ReadDocument {
  readonly records: readonly unknown[];
  /** The envelope without its interactions. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** @throws {InputError} */
export function readDocument(document: unknown): ReadDocument {
  try {
    return split(document);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(error);
  }
}

function split(document: unknown): ReadDocument {
  if (Array.isArray(document)) return { records: document, envelope: {} };
  if (isRecord(document)) {
    if (Array.isArray(document['interactions'])) {
      return { records: document['interactions'] as unknown[], envelope: membersOf(document) };
    }
    if ('id' in document && 'startedAt' in document) return { records: [document], envelope: {} };
    if (isRecord(document['$envelope'])) return { records: [], envelope: membersOf(document['$envelope']) };
  }
  throw wrongShape();
}

export function wrongShape(): InputError {
  return new InputError(
    'wrongShape',
    'The input is neither a list of interactions nor an object with a list "interactions".',
  );
}
