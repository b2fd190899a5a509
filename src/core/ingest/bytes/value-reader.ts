/**
 * Reads plain values of records: texts, ids, instants, choices. `GIVE_UP` where one is not plainly right: a problem that
 * would be reported, escapes in what the row takes, bytes that are not UTF-8.
 */

import type { PendingRow } from '../../columns/growing/pending-row.js';
import { HASH_START } from '../../columns/growing/text-table.js';
import { FIRST_INSTANT, LAST_INSTANT } from '../../model/instant-pattern.js';
import { readInstant } from './instant-bytes.js';
import { readNumber } from './number.js';
import type { FieldPlan } from '../walk/plan.js';
import { skipSpace, skipString } from './skip.js';
import { ThreadReader } from '../walk/thread-reader.js';
import { sequenceLength } from '../../columns/utf8.js';

export const GIVE_UP = -1;
const EPOCH_SECONDS_BELOW = 1e11;
/** Words as four bytes of JSON. */
const NULL = 0x6c6c756e;
const TRUE = 0x65757274;
const FALS = 0x736c6166;

export class ValueReader {
  /** Whether white space may stand in the record that was read: lines must not end in it. */
  spaced = false;
  protected bytes: Uint8Array = new Uint8Array(0);
  protected view: DataView = new DataView(new ArrayBuffer(0));
  /** The number that was read last. */
  protected readonly out = new Float64Array(1);
  /** Whether the value that was read last is missing: `null` or `""`. */
  protected missing = false;
  protected readonly thread: ThreadReader;

  constructor(protected readonly row: PendingRow) {
    this.thread = new ThreadReader(row);
  }

  /** The bytes that records are read from; `READ_AHEAD` more than the text needs. */
  setBytes(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  protected space(at: number): number {
    if (this.bytes[at] > 32) return at;
    this.spaced = true;
    return skipSpace(this.bytes, at);
  }

  protected nothing(at: number): number {
    this.missing = true;
    return this.view.getInt32(at, true) === NULL ? at + 4 : GIVE_UP;
  }

  /** `""` is missing, whatever the field holds; no other text is right where this is asked. */
  protected emptyText(at: number): number {
    this.missing = true;
    return this.bytes[at] === 34 && this.bytes[at + 1] === 34 ? at + 2 : GIVE_UP;
  }

  /** Where a string without escapes ends, before its quote, or −1. */
  protected plainEnd(at: number): number {
    const { bytes } = this;
    let p = at;
    while (bytes[p] !== 34) if (bytes[p++] === 92) return GIVE_UP;
    return p;
  }

  /** A string; where the row takes it, it must be plain UTF-8 without escapes. */
  protected text(place: number, at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === 34) {
      this.missing = true;
      return at + 2;
    }
    if (place < 0) return skipString(bytes, at);
    let hash = HASH_START;
    let p = at + 1;
    for (let byte = bytes[p]; byte !== 34; byte = bytes[p]) {
      if (byte < 32 || byte === 92) return GIVE_UP;
      if (byte < 0x80) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        p++;
      } else {
        const end = p + sequenceLength(bytes, p);
        if (end === p) return GIVE_UP;
        while (p < end) hash = Math.imul(hash ^ bytes[p++], 0x01000193);
      }
    }
    const { row } = this;
    row.from[place] = at + 1;
    row.to[place] = p;
    row.hash[place] = hash;
    return p + 1;
  }

  protected idInDigits(place: number, at: number): number {
    const { bytes } = this;
    let hash = HASH_START;
    let p = at;
    while ((bytes[p] ^ 48) <= 9) hash = Math.imul(hash ^ bytes[p++], 0x01000193);
    const digits = p - at;
    if (digits === 0 || (bytes[at] === 48 && digits > 1)) return GIVE_UP;
    if (bytes[p] === 46 || (bytes[p] | 32) === 101) return GIVE_UP;
    if (place >= 0) {
      this.row.from[place] = at;
      this.row.to[place] = p;
      this.row.hash[place] = hash;
    }
    return p;
  }

  protected instant(at: number): number {
    if (this.bytes[at + 1] === 34) return this.emptyText(at);
    return readInstant(this.bytes, at + 1, this.out);
  }

  protected epoch(at: number): number {
    const { out } = this;
    const end = readNumber(this.bytes, this.view, at, out);
    if (end < 0) return GIVE_UP;
    if (out[0] === 0) this.missing = true;
    if (Math.abs(out[0]) < EPOCH_SECONDS_BELOW) out[0] *= 1000;
    return out[0] >= FIRST_INSTANT && out[0] <= LAST_INSTANT ? end : GIVE_UP;
  }

  protected boolean(of: FieldPlan, at: number): number {
    const word = this.view.getInt32(at, true);
    if (word === TRUE) {
      if (of.fact >= 0) this.row.addFact(of.fact, 1);
      else if (of.noted === 'private') this.thread.private = true;
      else if (of.noted === 'failed') this.thread.failed = true;
      return at + 4;
    }
    if (word === FALS && this.bytes[at + 4] === 101) {
      if (of.fact >= 0) this.row.addFact(of.fact, 0);
      return at + 5;
    }
    return this.emptyText(at);
  }

  protected oneOf(of: FieldPlan, at: number): number {
    const { bytes, out } = this;
    if (bytes[at] !== 34) {
      const end = readNumber(bytes, this.view, at, out);
      if (end < 0 || !of.numbers.includes(out[0])) return GIVE_UP;
      if (of.fact >= 0) this.row.addFact(of.fact, out[0]);
      return end;
    }
    if (bytes[at + 1] === 34) return this.emptyText(at);
    const { texts } = of;
    const from = at + 1;
    let hash = HASH_START;
    let p = from;
    for (let byte = bytes[p]; byte !== 34; byte = bytes[++p]) {
      if (byte < 32 || byte === 92 || byte >= 0x80) return GIVE_UP;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const found = texts!.lookUp(bytes, from, p, hash);
    if (found < 0) return GIVE_UP;
    if (of.fact >= 0) this.row.addFact(of.fact, found);
    else if (of.noted === 'from') this.thread.from = found;
    if (of.text >= 0) {
      this.row.from[of.text] = from;
      this.row.to[of.text] = p;
      this.row.hash[of.text] = hash;
    }
    return p + 1;
  }
}
