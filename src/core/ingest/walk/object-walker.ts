/**
 * Reads records that are objects into a row. Only what is plainly right is read: where anything is doubtful (a problem
 * that would be reported, nesting that may be too deep), the walk gives up, and the caller takes the way through the checks.
 */

import type { InteractionTable } from '../../columns/growing/interaction-table.js';
import {
  ENDED_AT,
  HAS_BEHAVIORS,
  REPLAYABLE,
  STARTED_AT,
  WHOLE,
  type PendingRow,
} from '../../columns/growing/pending-row.js';
import { FIRST_INSTANT, LAST_INSTANT } from '../../model/instant-pattern.js';
import { readInstant } from '../bytes/instant-bytes.js';
import { MAX_DEPTH } from '../limits.js';
import { isOnScale } from '../../model/survey-scale.js';
import { isNobody } from '../nobody.js';
import { isInexact, isMissing, isNoInstant, isRecord } from '../objects/check.js';
import { parseInstant } from '../objects/instant.js';
import { isDeeper } from '../objects/limit-depth.js';
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
} from './plan.js';
import { ThreadReader } from './thread-reader.js';

/** Levels of a field that are surely not too many, wherever in the record it stands. */
const DEPTH = MAX_DEPTH - 10;
/** Longer texts are no instants that are plainly right. */
const LONGEST_INSTANT = 40;
const QUOTE = 34;

export class ObjectWalker {
  private readonly plan = interactionPlan();
  private readonly thread: ThreadReader;
  /** Numbers of behaviours by their keys. */
  private readonly behaviors = new Map<string, number>();
  private readonly instantBytes = new Uint8Array(LONGEST_INSTANT + 16);
  private readonly out = new Float64Array(1);
  private plain = false;

  constructor(
    private readonly table: InteractionTable,
    private readonly row: PendingRow,
  ) {
    this.thread = new ThreadReader(row);
  }

  /**
   * @param plain whether the record comes from JSON or the like: then nothing in it may be nested too deep. Objects of a
   *   page may hold themselves, and are not looked into.
   * @returns whether the row holds the record
   */
  walk(record: unknown, plain: boolean): boolean {
    const { row, thread } = this;
    if (!isRecord(record)) return false;
    row.clear();
    row.flags = WHOLE;
    thread.clear();
    this.plain = plain;
    if (!this.record(this.plan, record) || row.numbers[ENDED_AT] < row.numbers[STARTED_AT]) return false;
    if (row.contradicts()) return false;
    thread.end();
    return true;
  }

  private record(plan: RecordPlan, record: Record<string, unknown>): boolean {
    let required = 0;
    let score = NaN;
    let scale = NaN;
    for (const key of Object.keys(record)) {
      const value = record[key];
      const of = plan.byName.get(key);
      if (of === undefined) {
        if (this.plain && isDeeper(value, DEPTH)) return false;
        this.row.flags &= ~WHOLE;
        continue;
      }
      if (!of.held) this.row.flags &= ~WHOLE;
      if (isMissing(value) || (of.kind === INSTANT && isNoInstant(value))) {
        if (of.required) return false;
        continue;
      }
      if (!this.value(of, value)) return false;
      if (!of.required) continue;
      required++;
      if (of === plan.scoreField) score = value as number;
      if (of === plan.scaleField) scale = value as number;
    }
    return required === plan.required && (plan.score < 0 || isOnScale(score, scale)) && this.after(plan);
  }

  private after({ after }: RecordPlan): boolean {
    if (after === 'message') return this.thread.message();
    if (after === 'leg') this.thread.leg();
    else if (after === 'pending') this.thread.pending();
    else if (after === 'recording') this.row.flags |= REPLAYABLE;
    return true;
  }

  private value(of: FieldPlan, value: unknown): boolean {
    switch (of.kind) {
      case TEXT:
        return typeof value === 'string' && this.text(of.text, value);
      case AGENT_KEY:
        if (isNobody(value)) return !of.required;
        return this.key(of.text, value) && (of.noted !== 'rated' || this.thread.rated());
      case KEY:
        return this.key(of.text, value);
      case INSTANT: {
        const instant = this.instant(value);
        return instant === instant && this.take(of, instant);
      }
      case NUMBER:
        // Infinity is no number, though it may lie above the least.
        return typeof value === 'number' && Number.isFinite(value) && value >= of.min && value <= of.max
          ? this.take(of, value)
          : false;
      case BOOLEAN:
        return typeof value === 'boolean' && this.boolean(of, value);
      case ONE_OF:
        return this.oneOf(of, value);
      case LIST:
        return Array.isArray(value) && this.list(of, value);
      case MAP:
        return isRecord(value) && this.map(of, value);
      case RECORD:
        this.thread.begin();
        return isRecord(value) && this.record(of.record!, value);
    }
    return false;
  }

  private key(place: number, value: unknown): boolean {
    if (typeof value === 'string') return this.text(place, value);
    return typeof value === 'number' && Number.isFinite(value) && !isInexact(value) && this.text(place, String(value));
  }

  private text(place: number, text: string): boolean {
    if (place >= 0) this.row.setText(place, text);
    return true;
  }

  private take(of: FieldPlan, value: number): boolean {
    if (of.fact >= 0) this.row.addFact(of.fact, value);
    else if (of.number >= 0) this.row.numbers[of.number] = value;
    if (of.noted === 'reopened') this.thread.reopened();
    return true;
  }

  /** Epoch ms, or NaN. */
  private instant(value: unknown): number {
    if (typeof value !== 'string') return parseInstant(value);
    const { instantBytes, out } = this;
    const { length } = value;
    if (length > LONGEST_INSTANT) return parseInstant(value);
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      if (unit === QUOTE || unit > 127) return parseInstant(value);
      instantBytes[i] = unit;
    }
    instantBytes[length] = QUOTE;
    const end = readInstant(instantBytes, 0, out);
    return end === length + 1 && out[0] >= FIRST_INSTANT && out[0] <= LAST_INSTANT ? out[0] : parseInstant(value);
  }

  private boolean(of: FieldPlan, value: boolean): boolean {
    if (of.fact >= 0) this.row.addFact(of.fact, value ? 1 : 0);
    else if (of.noted === 'private') this.thread.private = value;
    else if (of.noted === 'failed') this.thread.failed = value;
    return true;
  }

  private oneOf(of: FieldPlan, value: unknown): boolean {
    if (typeof value === 'number') {
      if (!of.numbers.includes(value)) return false;
      if (of.fact >= 0) this.row.addFact(of.fact, value);
      return true;
    }
    const choice = typeof value === 'string' ? of.choices.get(value) : undefined;
    if (choice === undefined) return false;
    if (of.fact >= 0) this.row.addFact(of.fact, choice);
    else if (of.noted === 'from') this.thread.from = choice;
    return this.text(of.text, value as string);
  }

  private list(of: FieldPlan, values: readonly unknown[]): boolean {
    if (values.length > of.max) return false;
    const entry = of.of!;
    for (const value of values) {
      if (isMissing(value) || (entry.kind === INSTANT && isNoInstant(value))) continue;
      if (!this.value(entry, value)) return false;
    }
    return true;
  }

  /** Numbers by behaviour: those of the interaction go into the row, those of a turn are only checked. */
  private map(of: FieldPlan, values: Record<string, unknown>): boolean {
    const { row } = this;
    if (of.behaviors) row.flags |= HAS_BEHAVIORS;
    for (const key of Object.keys(values)) {
      const value = values[key];
      if (isMissing(value)) continue;
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      if (!of.behaviors) continue;
      const number = this.behavior(key);
      if (number < 0) return false;
      row.keys[row.count] = number;
      row.values[row.count++] = value;
    }
    return true;
  }

  private behavior(key: string): number {
    let number = this.behaviors.get(key);
    if (number === undefined) {
      number = this.table.keyOfText(key);
      this.behaviors.set(key, number);
    }
    return number;
  }
}
