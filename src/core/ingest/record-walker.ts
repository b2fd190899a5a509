/**
 * Reads records from bytes into a row, without making objects. Only what is plainly right is read: where anything is
 * doubtful (a problem that would be reported, a key twice, escapes in what is needed, bytes that are not UTF-8), the
 * walk gives up with −1, and the caller takes the way through `JSON.parse`.
 */

import type { InteractionTable } from '../columns/interaction-table.js';
import {
  ENDED_AT,
  HAS_BEHAVIORS,
  MAX_BEHAVIOR_KEYS,
  NO_DIALOGUE,
  REPLAYABLE,
  SEVERAL_AGENTS,
  STARTED_AT,
  TEXT_LEG,
  WHOLE,
  type PendingRow,
} from '../columns/pending-row.js';
import { HASH_START } from '../columns/text-table.js';
import { LAST_INSTANT, FIRST_INSTANT } from '../model/instant-pattern.js';
import { readInstant } from './instant-bytes.js';
import { KeyTable } from './key-table.js';
import { readNumber } from './number.js';
import {
  BOOLEAN,
  INSTANT,
  interactionPlan,
  KEY,
  LIST,
  MAP,
  NUMBER,
  ONE_OF,
  RECORD,
  TEXT,
  type FieldPlan,
  type RecordPlan,
} from './plan.js';
import { skipKey, skipSpace, skipString, skipValue } from './skip.js';

const GIVE_UP = -1;
const EPOCH_SECONDS_BELOW = 1e11;
/** Ids in digits: longer numbers are written in other ways too. */
const PLAIN_DIGITS = 15;
const NULL = 0x6c6c756e;
const TRUE = 0x65757274;
const FALS = 0x736c6166;

export class RecordWalker {
  private readonly plan = interactionPlan();
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  private readonly out = new Float64Array(1);
  /** Whether the value that was just read is missing: `null` or `""`. */
  private missing = false;
  private readonly behaviorKeys = new KeyTable(MAX_BEHAVIOR_KEYS);
  /** Marks the behaviours of the record, or of the turn, that is being read. */
  private readonly seen = new Uint32Array(MAX_BEHAVIOR_KEYS);
  private stamp = 0;
  private messages = 0;
  private customerSpoke = false;
  private agentSpoke = false;
  private from = -1;
  private private = false;
  private legs = 0;
  private legFrom = 0;
  private legTo = 0;
  /** Whether white space may stand in the record that was read: lines must not end in it. */
  spaced = false;

  constructor(
    private readonly table: InteractionTable,
    private readonly row: PendingRow,
  ) {}

  /** The bytes that records are read from; `READ_AHEAD` more than the text needs. */
  setBytes(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads the record at `at` into the row; returns where it ends, or −1. */
  walk(at: number): number {
    const { row } = this;
    row.clear();
    row.bytes = this.bytes;
    row.flags = WHOLE;
    this.messages = 0;
    this.legs = 0;
    this.spaced = false;
    this.customerSpoke = false;
    this.agentSpoke = false;
    if (this.bytes[at] !== 123) return GIVE_UP;
    const end = this.record(this.plan, at);
    if (end < 0 || row.numbers[ENDED_AT] < row.numbers[STARTED_AT]) return GIVE_UP;
    if (this.messages > 0) {
      row.flags |= REPLAYABLE;
      if (!this.customerSpoke || !this.agentSpoke) row.flags |= NO_DIALOGUE;
    }
    return end;
  }

  private space(at: number): number {
    if (this.bytes[at] > 32) return at;
    this.spaced = true;
    return skipSpace(this.bytes, at);
  }

  private record(plan: RecordPlan, at: number): number {
    const { bytes, view } = this;
    const { keys, fields } = plan;
    const { next } = keys;
    let p = this.space(at + 1);
    let previous = fields.length;
    let present = 0;
    let presentHigh = 0;
    let required = 0;
    let limited = NaN;
    let limit = NaN;
    if (bytes[p] === 125) return plan.required === 0 ? p + 1 : GIVE_UP;
    for (;;) {
      let field = next[previous];
      const matched = field >= 0 ? keys.match(view, p, field) : 0;
      if (matched > 0) p = this.space(matched);
      else {
        const key = p;
        p = skipKey(bytes, p);
        this.spaced = true;
        if (p < 0) return GIVE_UP;
        field = this.findKey(plan, key);
        if (field < -1) return GIVE_UP;
        if (field >= 0) next[previous] = field;
      }
      if (field < 0) {
        p = skipValue(bytes, p);
        this.spaced = true;
        this.row.flags &= ~WHOLE;
        if (p < 0) return GIVE_UP;
      } else {
        previous = field;
        const bit = 1 << (field & 31);
        if (field < 32) {
          if ((present & bit) !== 0) return GIVE_UP;
          present |= bit;
        } else {
          if ((presentHigh & bit) !== 0) return GIVE_UP;
          presentHigh |= bit;
        }
        const of = fields[field];
        p = this.value(of, p);
        if (p < 0) return GIVE_UP;
        if (!of.held) this.row.flags &= ~WHOLE;
        if (of.required) {
          if (this.missing) return GIVE_UP;
          required++;
        }
        if (field === plan.limited && !this.missing) limited = this.out[0];
        if (field === plan.limit && !this.missing) limit = this.out[0];
      }
      let byte = bytes[p];
      if (byte <= 32) byte = bytes[(p = this.space(p))];
      if (byte === 44) {
        p = this.space(p + 1);
      } else if (byte === 125) {
        return required === plan.required && !(limited > limit) && this.after(plan) ? p + 1 : GIVE_UP;
      } else return GIVE_UP;
    }
  }

  /** The field of the key at `at`, −1 where it is unknown, −2 where it is escaped. */
  private findKey(plan: RecordPlan, at: number): number {
    const end = this.plainEnd(at + 1);
    return end < 0 ? -2 : plan.find(this.bytes, at + 1, end);
  }

  /** Where a string without escapes ends, before its quote, or −1. */
  private plainEnd(at: number): number {
    const { bytes } = this;
    let p = at;
    while (bytes[p] !== 34) if (bytes[p++] === 92) return GIVE_UP;
    return p;
  }

  private after(plan: RecordPlan): boolean {
    if (plan.after === 'none') return true;
    if (plan.after === 'recording') this.row.flags |= REPLAYABLE;
    else if (plan.after === 'message') {
      this.messages++;
      if (this.from === 0) this.customerSpoke = true;
      if (this.from === 1 && !this.private) this.agentSpoke = true;
    } else this.leg();
    return true;
  }

  /** The interaction counts for the last of its agents. */
  private leg(): void {
    const { from, to } = this.row;
    if (this.legs++ > 0 && !this.sameLeg()) this.row.flags |= SEVERAL_AGENTS;
    this.legFrom = from[TEXT_LEG];
    this.legTo = to[TEXT_LEG];
  }

  private sameLeg(): boolean {
    const from = this.row.from[TEXT_LEG];
    const length = this.row.to[TEXT_LEG] - from;
    if (length !== this.legTo - this.legFrom) return false;
    for (let i = 0; i < length; i++) if (this.bytes[from + i] !== this.bytes[this.legFrom + i]) return false;
    return true;
  }

  private value(of: FieldPlan, at: number): number {
    const { bytes, out } = this;
    const byte = bytes[at];
    this.missing = false;
    if (byte === 110) {
      this.missing = true;
      return this.view.getInt32(at, true) === NULL ? at + 4 : GIVE_UP;
    }
    switch (of.kind) {
      case TEXT:
        return byte === 34 ? this.text(of.text, at) : GIVE_UP;
      case KEY:
        return byte === 34 ? this.text(of.text, at) : this.idInDigits(of.text, at);
      case INSTANT: {
        const end = byte === 34 ? this.instant(at) : this.epoch(at);
        if (end > 0 && of.number >= 0 && !this.missing) this.row.numbers[of.number] = out[0];
        return end;
      }
      case NUMBER: {
        const end = readNumber(bytes, this.view, at, out);
        if (end < 0) return this.emptyText(at);
        if (!(out[0] >= of.min && out[0] <= of.max) || !Number.isFinite(out[0])) return GIVE_UP;
        if (of.number >= 0) this.row.numbers[of.number] = out[0];
        return end;
      }
      case BOOLEAN:
        return this.boolean(of, at);
      case ONE_OF:
        return this.oneOf(of, at);
      case LIST:
        return byte === 91 ? this.list(of, at) : this.emptyText(at);
      case MAP:
        return byte === 123 ? this.map(of.behaviors, at) : this.emptyText(at);
      case RECORD:
        return byte === 123 ? this.nested(of.record!, at) : this.emptyText(at);
    }
    return GIVE_UP;
  }

  /** `""` is missing, whatever the field holds; no other text is right where this is asked. */
  private emptyText(at: number): number {
    this.missing = true;
    return this.bytes[at] === 34 && this.bytes[at + 1] === 34 ? at + 2 : GIVE_UP;
  }

  private nested(plan: RecordPlan, at: number): number {
    this.from = -1;
    this.private = false;
    const end = this.record(plan, at);
    this.missing = false;
    return end;
  }

  /** A string; where the row takes it, it must be plain UTF-8 without escapes. */
  private text(place: number, at: number): number {
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

  private idInDigits(place: number, at: number): number {
    const { bytes } = this;
    let hash = HASH_START;
    let p = at;
    while ((bytes[p] ^ 48) <= 9) hash = Math.imul(hash ^ bytes[p++], 0x01000193);
    const digits = p - at;
    if (digits === 0 || digits > PLAIN_DIGITS || (bytes[at] === 48 && digits > 1)) return GIVE_UP;
    if (bytes[p] === 46 || (bytes[p] | 32) === 101) return GIVE_UP;
    if (place >= 0) {
      this.row.from[place] = at;
      this.row.to[place] = p;
      this.row.hash[place] = hash;
    }
    return p;
  }

  private instant(at: number): number {
    if (this.bytes[at + 1] === 34) return this.emptyText(at);
    return readInstant(this.bytes, at + 1, this.out);
  }

  private epoch(at: number): number {
    const { out } = this;
    const end = readNumber(this.bytes, this.view, at, out);
    if (end < 0) return GIVE_UP;
    if (Math.abs(out[0]) < EPOCH_SECONDS_BELOW) out[0] *= 1000;
    return out[0] >= FIRST_INSTANT && out[0] <= LAST_INSTANT ? end : GIVE_UP;
  }

  private boolean(of: FieldPlan, at: number): number {
    const word = this.view.getInt32(at, true);
    if (word === TRUE) {
      if (of.noted === 'private') this.private = true;
      return at + 4;
    }
    if (word === FALS && this.bytes[at + 4] === 101) return at + 5;
    return this.emptyText(at);
  }

  private oneOf(of: FieldPlan, at: number): number {
    const { bytes, out } = this;
    if (bytes[at] !== 34) {
      const end = readNumber(bytes, this.view, at, out);
      return end > 0 && of.numbers.includes(out[0]) ? end : GIVE_UP;
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
    if (of.noted === 'from') this.from = found;
    if (of.text >= 0) {
      this.row.from[of.text] = from;
      this.row.to[of.text] = p;
      this.row.hash[of.text] = hash;
    }
    return p + 1;
  }

  private list(of: FieldPlan, at: number): number {
    const { bytes } = this;
    let p = this.space(at + 1);
    if (bytes[p] !== 93) {
      for (let count = 1; ; count++) {
        if (count > of.max) return GIVE_UP;
        p = this.value(of.of!, p);
        if (p < 0) return GIVE_UP;
        p = this.space(p);
        if (bytes[p] === 93) break;
        if (bytes[p] !== 44) return GIVE_UP;
        p = this.space(p + 1);
      }
    }
    this.missing = false;
    return p + 1;
  }

  /** Numbers by behaviour: those of the interaction go into the row, those of a turn are only checked. */
  private map(taken: boolean, at: number): number {
    const { bytes, view, out, behaviorKeys, row, seen } = this;
    const { next } = behaviorKeys;
    const stamp = this.nextStamp();
    let previous = MAX_BEHAVIOR_KEYS;
    let p = this.space(at + 1);
    if (taken) row.flags |= HAS_BEHAVIORS;
    if (bytes[p] === 125) return p + 1;
    for (;;) {
      let key = next[previous];
      const matched = key >= 0 ? behaviorKeys.match(view, p, key) : 0;
      if (matched > 0) p = this.space(matched);
      else {
        const from = p;
        p = skipKey(bytes, p);
        this.spaced = true;
        if (p < 0) return GIVE_UP;
        key = this.behaviorKey(from + 1);
        if (key < 0) return GIVE_UP;
        next[previous] = key;
      }
      if (seen[key] === stamp) return GIVE_UP;
      seen[key] = stamp;
      previous = key;
      const end = readNumber(bytes, view, p, out);
      if (end > 0) {
        const value = out[0];
        if (value === Infinity || value === -Infinity) return GIVE_UP;
        if (taken) {
          row.keys[row.count] = key;
          row.values[row.count++] = value;
        }
        p = end;
      } else {
        p = bytes[p] === 110 ? (view.getInt32(p, true) === NULL ? p + 4 : GIVE_UP) : this.emptyText(p);
        if (p < 0) return GIVE_UP;
      }
      let byte = bytes[p];
      if (byte <= 32) byte = bytes[(p = this.space(p))];
      if (byte === 44) {
        p = this.space(p + 1);
      } else if (byte === 125) {
        this.missing = false;
        return p + 1;
      } else return GIVE_UP;
    }
  }

  private behaviorKey(from: number): number {
    const { bytes } = this;
    let hash = HASH_START;
    let p = from;
    for (let byte = bytes[p]; byte !== 34; byte = bytes[p]) {
      if (byte === 92) return GIVE_UP;
      const end = byte < 0x80 ? p + 1 : p + sequenceLength(bytes, p);
      if (end === p) return GIVE_UP;
      while (p < end) hash = Math.imul(hash ^ bytes[p++], 0x01000193);
    }
    const key = this.table.keyOf(bytes, from, p, hash);
    while (this.behaviorKeys.size < this.table.keys.size) {
      this.behaviorKeys.add(this.table.keys.bytesOf(this.behaviorKeys.size));
    }
    return key;
  }

  private nextStamp(): number {
    if (this.stamp === 0xffffffff) {
      this.seen.fill(0);
      this.stamp = 0;
    }
    return ++this.stamp;
  }
}

/** The length of the UTF-8 sequence at `at`, 0 where it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first >= 0xc2 && first <= 0xdf) return (second & 0xc0) === 0x80 ? 2 : 0;
  if ((bytes[at + 2] & 0xc0) !== 0x80) return 0;
  if (first >= 0xe0 && first <= 0xef) {
    const least = first === 0xe0 ? 0xa0 : 0x80;
    const most = first === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4 || (bytes[at + 3] & 0xc0) !== 0x80) return 0;
  const least = first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most ? 4 : 0;
}
