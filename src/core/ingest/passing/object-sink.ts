/** What the reader of texts finds, each record as an object. */

import { BROKEN, decodeUtf8 } from '../../columns/text-bytes.js';
import { MAX_LINE, MAX_MEMBER } from '../limits.js';
import { isRecord } from '../objects/check.js';
import { membersOf } from '../objects/members.js';
import { readDocument } from '../objects/read-document.js';
import { describeFound, type Problem } from '../problems.js';
import { parseJson } from '../bytes/parse-json.js';
import type { TextSink } from '../bytes/text-sink.js';

/** Gives up at once, so that the reader has each record parsed. */
export const NO_WALKER = { walk: () => -1, setBytes: () => undefined, spaced: false };

export interface ObjectTaker {
  /** @param broken whether some of its bytes are not UTF-8 */
  record(position: number, value: unknown, broken: boolean): void;
  /** Members of the envelope that have become known. */
  members(members: Readonly<Record<string, unknown>>, broken: boolean): void;
  /** A record that is none. */
  unread(problem: Problem): void;
  /** A member that is left out. */
  tell(problem: Problem): void;
}

export class ObjectSink implements TextSink {
  private firstLine = true;

  constructor(private readonly taker: ObjectTaker) {}

  walked(): void {
    // The walker gives up at once.
  }

  mark(): void {
    // Nobody comes back to a record.
  }

  parse(position: number, bytes: Uint8Array, from: number, to: number, lines: boolean): void {
    const text = decodeUtf8(bytes, from, to);
    if (lines && text.trim() === '') return;
    let value: unknown;
    try {
      value = parseJson(text);
    } catch {
      this.taker.unread(skipped(position, 'syntax', describeFound(text), 'one JSON object'));
      return;
    }
    const envelope = lines && this.firstLine && isRecord(value) && value['$envelope'];
    this.firstLine = false;
    if (isRecord(envelope)) this.taker.members(membersOf(envelope), BROKEN.test(text));
    else this.taker.record(position, value, BROKEN.test(text));
  }

  tooLong(position: number, length: number): void {
    this.taker.unread(skipped(position, 'limit', String(length), `a record of at most ${MAX_LINE} bytes`));
  }

  memberTooLong(field: string, length: number): void {
    const [found, expected] = [String(length), `at most ${MAX_MEMBER} bytes`];
    this.taker.tell({ position: 0, id: null, field, code: 'limit', found, expected, effect: 'missing' });
  }

  envelope(name: string, json: string): void {
    this.taker.members({ [name]: parseJson(json) }, BROKEN.test(json));
  }

  document(value: unknown, broken: boolean): void {
    const { records, envelope } = readDocument(value);
    this.taker.members(envelope, broken);
    for (const [i, record] of records.entries()) this.taker.record(i + 1, record, broken);
  }
}

function skipped(position: number, code: Problem['code'], found: string, expected: string): Problem {
  return { position, id: null, field: '', code, found, expected, effect: 'skipped' };
}
