/**
 * Reads records from bytes into a row, without making objects. Only what is plainly right is read: where anything is
 * doubtful (a problem that would be reported, a key twice, escapes in what is needed, bytes that are not UTF-8), the
 * walk gives up with −1, and the caller takes the way through `JSON.parse`.
 */

import type { InteractionTable } from '../../columns/growing/interaction-table.js';
import {
  ENDED_AT,
  HAS_BEHAVIORS,
  MAX_BEHAVIOR_KEYS,
  REPLAYABLE,
  STARTED_AT,
  WHOLE,
  type PendingRow,
} from '../../columns/growing/pending-row.js';
import { HASH_START } from '../../columns/growing/text-table.js';
import { KeyTable } from './key-table.js';
import { MAX_DEPTH } from '../limits.js';
import { isOnScale } from '../../model/survey-scale.js';
import { readText } from '../../columns/text-bytes.js';
import { isNobody, mayBeNobody } from '../nobody.js';
import { readNumber } from './number.js';
import {
  AGENT_KEY,
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
} from '../walk/plan.js';
import { skipKey, skipValue } from './skip.js';
import { sequenceLength } from '../../columns/utf8.js';
import { GIVE_UP, ValueReader } from './value-reader.js';

export class RecordWalker extends ValueReader {
  private readonly plan = interactionPlan();
  private readonly behaviorKeys = new KeyTable(MAX_BEHAVIOR_KEYS);
  /** Marks the behaviours of the record, or of the turn, that is being read. */
  private readonly seen = new Float64Array(MAX_BEHAVIOR_KEYS);
  private stamp = 0;

  constructor(
    private readonly table: InteractionTable,
    row: PendingRow,
  ) {
    super(row);
  }

  /** Reads the record at `at` into the row; returns where it ends, or −1. */
  walk(at: number): number {
    const { row, thread } = this;
    row.clear();
    row.bytes = this.bytes;
    row.flags = WHOLE;
    thread.clear();
    this.spaced = false;
    if (this.bytes[at] !== 123) return GIVE_UP;
    const end = this.record(this.plan, at);
    if (end < 0 || row.numbers[ENDED_AT] < row.numbers[STARTED_AT] || row.contradicts()) return GIVE_UP;
    thread.end();
    return end;
  }

  private record(plan: RecordPlan, at: number): number {
    const { bytes, view } = this;
    const { keys, fields } = plan;
    let p = this.space(at + 1);
    let previous = fields.length;
    let present = 0;
    let presentHigh = 0;
    let required = 0;
    let score = NaN;
    let scale = NaN;
    let whole = true;
    if (bytes[p] === 125) return plan.required === 0 ? p + 1 : GIVE_UP;
    for (;;) {
      let field = keys.guess(view, p, previous);
      if (field >= 0) p = this.space(keys.end);
      else {
        const key = p;
        p = skipKey(bytes, p);
        this.spaced = true;
        if (p < 0) return GIVE_UP;
        field = this.findKey(plan, key);
        if (field < -1) return GIVE_UP;
        if (field >= 0) keys.next[previous] = field;
      }
      if (field < 0) {
        p = skipValue(bytes, p, MAX_DEPTH);
        this.spaced = true;
        whole = false;
        if (p < 0) return GIVE_UP;
      } else {
        previous = field;
        this.missing = false;
        const bit = 1 << (field & 31);
        if (field < 32) {
          if ((present & bit) !== 0) return GIVE_UP;
          present |= bit;
        } else {
          if ((presentHigh & bit) !== 0) return GIVE_UP;
          presentHigh |= bit;
        }
        const of = fields[field];
        // Most values are texts: the shortest way to them.
        if (bytes[p] === 34 && of.kind <= KEY) p = this.text(of.text, p);
        else p = this.value(of, p);
        if (p < 0) return GIVE_UP;
        whole = whole && of.held;
        if (of.required) {
          if (this.missing) return GIVE_UP;
          required++;
          if (field === plan.score) score = this.out[0];
          if (field === plan.scale) scale = this.out[0];
        }
      }
      let byte = bytes[p];
      if (byte <= 32) byte = bytes[(p = this.space(p))];
      if (byte === 44) {
        p = this.space(p + 1);
      } else if (byte === 125) {
        if (!whole) this.row.flags &= ~WHOLE;
        if (required !== plan.required || (plan.score >= 0 && !isOnScale(score, scale))) return GIVE_UP;
        return this.after(plan) ? p + 1 : GIVE_UP;
      } else return GIVE_UP;
    }
  }

  /** The field of the key at `at`, −1 where it is unknown, −2 where it is escaped. */
  private findKey(plan: RecordPlan, at: number): number {
    const end = this.plainEnd(at + 1);
    return end < 0 ? -2 : plan.find(this.bytes, at + 1, end);
  }

  private after(plan: RecordPlan): boolean {
    if (plan.after === 'none') return true;
    if (plan.after === 'recording') this.row.flags |= REPLAYABLE;
    else if (plan.after === 'leg') this.thread.leg();
    else if (plan.after === 'pending') this.thread.pending();
    else return this.thread.message();
    return true;
  }

  private value(of: FieldPlan, at: number): number {
    const { bytes, out } = this;
    const byte = bytes[at];
    this.missing = false;
    if (byte === 110) return this.nothing(at);
    switch (of.kind) {
      case TEXT:
        return byte === 34 ? this.text(of.text, at) : GIVE_UP;
      case KEY:
        return byte === 34 ? this.text(of.text, at) : this.idInDigits(of.text, at);
      case AGENT_KEY:
        return this.agent(of, at);
      case INSTANT: {
        const end = byte === 34 ? this.instant(at) : this.epoch(at);
        if (end > 0 && of.taken && !this.missing) this.take(of, out[0]);
        return end;
      }
      case NUMBER: {
        const end = readNumber(bytes, this.view, at, out);
        if (end < 0) return this.emptyText(at);
        if (!(out[0] >= of.min && out[0] <= of.max) || !Number.isFinite(out[0])) return GIVE_UP;
        if (of.taken) this.take(of, out[0]);
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

  private agent(of: FieldPlan, at: number): number {
    const { bytes, row } = this;
    if (bytes[at] !== 34) {
      const end = this.idInDigits(of.text, at);
      if (end > 0 && of.noted === 'rated') this.thread.rated();
      return end;
    }
    const end = this.text(of.text, at);
    if (end < 0 || this.missing) return end;
    if (mayBeNobody(bytes, at + 1, end - 1) && isNobody(readText(bytes, at + 1, end - 1))) {
      this.missing = true;
      row.to[of.text] = 0;
    } else if (of.noted === 'rated') this.thread.rated();
    return end;
  }

  private take(of: FieldPlan, value: number): void {
    if (of.fact >= 0) this.row.addFact(of.fact, value);
    else this.row.numbers[of.number] = value;
    if (of.noted === 'reopened') this.thread.reopened();
  }

  private nested(plan: RecordPlan, at: number): number {
    this.thread.begin();
    const end = this.record(plan, at);
    this.missing = false;
    return end;
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
    const { keys, values } = row;
    const stamp = ++this.stamp;
    let previous = MAX_BEHAVIOR_KEYS;
    let p = this.space(at + 1);
    if (taken) row.flags |= HAS_BEHAVIORS;
    if (bytes[p] === 125) return p + 1;
    for (;;) {
      let key = behaviorKeys.guess(view, p, previous);
      if (key >= 0) p = this.space(behaviorKeys.end);
      else {
        const from = p;
        p = skipKey(bytes, p);
        this.spaced = true;
        if (p < 0) return GIVE_UP;
        key = this.behaviorKey(from + 1);
        if (key < 0) return GIVE_UP;
        behaviorKeys.next[previous] = key;
      }
      if (seen[key] === stamp) return GIVE_UP;
      seen[key] = stamp;
      previous = key;
      const end = readNumber(bytes, view, p, out);
      if (end > 0) {
        const value = out[0];
        if (value === Infinity || value === -Infinity) return GIVE_UP;
        if (taken) {
          keys[row.count] = key;
          values[row.count++] = value;
        }
        p = end;
      } else {
        p = bytes[p] === 110 ? this.nothing(p) : this.emptyText(p);
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
}
