/** One row before it is entered into the columns: texts as ranges of bytes, numbers, and flags. */

import { CODED_COLUMNS } from './interaction-columns.js';
import { mostBytes, writeText } from './text-bytes.js';
import { hashBytes } from './text-table.js';

/** The texts of a row: those of the coded columns in their order, then these. */
export const TEXT_ID = CODED_COLUMNS.length;
export const TEXT_AGENT_NAME = TEXT_ID + 1;
export const TEXT_TEAM_NAME = TEXT_ID + 2;
/** The last of several agents, and the customer's name where it has one. */
export const TEXT_LEG = TEXT_ID + 3;
export const TEXT_CUSTOMER_NAME = TEXT_ID + 4;
export const TEXTS = TEXT_ID + 5;

/** The numbers of a row; NaN where they are missing. */
export const STARTED_AT = 0;
export const ENDED_AT = 1;
export const UPDATED_AT = 2;
export const RECORDED_SECONDS = 3;
export const NUMBERS = 4;

/** Flags of a row. */
export const REPLAYABLE = 1;
export const SEVERAL_AGENTS = 2;
export const NO_DIALOGUE = 4;
export const TOO_SHORT = 8;
export const OWN_TEAM = 16;
export const OWN_EXCLUSION = 32;
export const HAS_BEHAVIORS = 64;
/** The columns hold all that the record says. */
export const WHOLE = 128;

/** This many different behaviours are kept; a record may name others, too. */
export const MAX_BEHAVIOR_KEYS = 400;

export class PendingRow {
  bytes: Uint8Array = new Uint8Array(0);
  readonly from = new Int32Array(TEXTS);
  /** Where texts end; 0 where they are missing. */
  readonly to = new Int32Array(TEXTS);
  readonly hash = new Int32Array(TEXTS);
  readonly numbers = new Float64Array(NUMBERS);
  flags = 0;
  /** Behaviours that have a value, as numbers of the table's keys, and their values. */
  readonly keys = new Int32Array(MAX_BEHAVIOR_KEYS);
  readonly values = new Float64Array(MAX_BEHAVIOR_KEYS);
  count = 0;
  private scratch = new Uint8Array(1024);

  clear(): void {
    const { to, numbers } = this;
    for (let i = 0; i < TEXTS; i++) to[i] = 0;
    for (let i = 0; i < NUMBERS; i++) numbers[i] = NaN;
    this.flags = 0;
    this.count = 0;
  }

  has(text: number): boolean {
    return this.to[text] > 0;
  }

  copy(text: number, source: number): void {
    this.from[text] = this.from[source];
    this.to[text] = this.to[source];
    this.hash[text] = this.hash[source];
  }

  /** Takes the texts from strings. */
  setTexts(texts: readonly (string | null)[]): void {
    let length = 0;
    for (const text of texts) length += mostBytes(text ?? '');
    if (length > this.scratch.length) this.scratch = new Uint8Array(length * 2);
    this.bytes = this.scratch;
    let at = 0;
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i];
      if (text === null || text === '') continue;
      this.from[i] = at;
      at = this.to[i] = writeText(text, this.scratch, at);
      this.hash[i] = hashBytes(this.scratch, this.from[i], at);
    }
  }
}
