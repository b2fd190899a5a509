/** Documents at hand: records and an envelope. */

import { isRecord } from './check.js';
import { InputError } from '../input-error.js';

interface ReadDocument {
  readonly records: readonly unknown[];
  /** The envelope without its interactions. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** @throws {InputError} */
export function readDocument(document: unknown): ReadDocument {
  if (Array.isArray(document)) return { records: document, envelope: {} };
  if (isRecord(document)) {
    if (Array.isArray(document['interactions'])) {
      const { interactions, ...envelope } = document;
      return { records: interactions as unknown[], envelope };
    }
    if ('id' in document && 'startedAt' in document) return { records: [document], envelope: {} };
    if (isRecord(document['$envelope'])) return { records: [], envelope: document['$envelope'] };
  }
  throw wrongShape();
}

export function wrongShape(): InputError {
  return new InputError(
    'wrongShape',
    'The input is neither a list of interactions nor an object with a list "interactions".',
  );
}
