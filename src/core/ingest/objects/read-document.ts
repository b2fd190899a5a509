/** Documents at hand: records and an envelope. */

import { isRecord } from './check.js';
import { MEMBERS } from '../envelope.js';
import { InputError, messageOf, unreadable } from '../input-error.js';

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

/** Objects at hand, unlike JSON, may throw when they are read: why stands in place of such a member, and is listed as wrong. */
function membersOf(envelope: Record<string, unknown>): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(envelope)) {
    if (!MEMBERS.has(name)) continue;
    try {
      const value = envelope[name];
      members[name] = Array.isArray(value) ? [...Array(value.length).keys()].map((i) => elementOf(value, i)) : value;
    } catch (error) {
      members[name] = messageOf(error);
    }
  }
  return members;
}

/** An element of a list; why it cannot be had, where that throws. */
export function elementOf(list: readonly unknown[], i: number): unknown {
  try {
    return list[i];
  } catch (error) {
    return messageOf(error);
  }
}

export function wrongShape(): InputError {
  return new InputError(
    'wrongShape',
    'The input is neither a list of interactions nor an object with a list "interactions".',
  );
}
