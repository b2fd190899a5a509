/** One row before it is entered into the columns: texts as ranges of bytes, numbers, flags, facts and events. */

import { END_REASONS } from '../../model/field-values.js';
import { factOf, FACTS } from '../facts.js';
import { CODED_COLUMNS } from '../interaction-columns.js';
import { mostBytes, writeText } from '../text-bytes.js';
import { hashBytes } from './text-table.js';

const [TALK, ANSWERED, ABANDONED, RESPONSE, END] = [
  'talkSeconds',
  'answered',
  'abandoned',
  'firstResponseAt',
  'endReason',
].map((name) => factOf(name));
const GIVEN_UP = END_REASONS.indexOf('abandoned');

/** The texts of a row: those of the coded columns in their order, then these. */
export const TEXT_ID = CODED_COLUMNS.length;
export const TEXT_AGENT_NAME = TEXT_ID + 1;
export const TEXT_TEAM_NAME = TEXT_ID + 2;
/** The last of several agents, and the customer's name where it has one. */
export const TEXT_LEG = TEXT_ID + 3;
export const TEXT_CUSTOMER_NAME = TEXT_ID + 4;
export const TEXT_PARENT = TEXT_ID + 5;
/** Of the event that is being read; none is left behind by the event before. */
export const TEXT_EVENT_ID = TEXT_ID + 6;
export const TEXT_EVENT_AGENT = TEXT_ID + 7;
export const TEXT_EVENT_SOURCE = TEXT_ID + 8;
export const TEXT_PRIORITY = TEXT_ID + 9;
/** Why the row is in no number. */
export const TEXT_VOID = TEXT_ID + 10;
/** An agent who wrote to the customer. */
export const TEXT_WRITER = TEXT_ID + 11;
const TEXTS = TEXT_ID + 12;

/** The numbers of a row; NaN where they are missing. */
export const STARTED_AT = 0;
export const ENDED_AT = 1;
export const UPDATED_AT = 2;
export const RECORDED_SECONDS = 3;
/** Of the event that is being read. */
export const EVENT_AT = 4;
/** What the agent that is being read talked, and when what began at `EVENT_AT` was over. */
export const EVENT_TALK = 5;
export const EVENT_END = 6;
const NUMBERS = 7;

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
  /** Whether one of the agents is said to have talked. */
  agentTalked = false;
  /** Behaviours that have a value, as numbers of the table's keys, and their values. */
  readonly keys = new Int32Array(MAX_BEHAVIOR_KEYS);
  readonly values = new Float64Array(MAX_BEHAVIOR_KEYS);
  count = 0;
  /** Facts that are there, as places in `FACTS`, and their values; how many. The parent is a text. */
  readonly factNumbers = new Uint8Array(FACTS.length);
  readonly factValues = new Float64Array(FACTS.length);
  facts = 0;
  /** Events in the order in which they were read; how many. */
  eventAt = new Float64Array(0);
  eventKind = new Uint8Array(0);
  /** Six numbers an event: where the text of the agent begins and ends, and its hash; the same of the source. */
  eventTexts = new Int32Array(0);
  events = 0;
  private scratch = new Uint8Array(1024);
  private written = 0;

  clear(): void {
    const { to, numbers } = this;
    for (let i = 0; i < TEXTS; i++) to[i] = 0;
    for (let i = 0; i < NUMBERS; i++) numbers[i] = NaN;
    this.flags = 0;
    this.agentTalked = false;
    this.count = 0;
    this.facts = 0;
    this.events = 0;
    this.written = 0;
  }

  has(text: number): boolean {
    return this.to[text] > 0;
  }

  copy(text: number, source: number): void {
    this.from[text] = this.from[source];
    this.to[text] = this.to[source];
    this.hash[text] = this.hash[source];
  }

  /** Moves a number to another place; whether it was there. */
  move(from: number, to: number): boolean {
    const { numbers } = this;
    numbers[to] = numbers[from];
    numbers[from] = NaN;
    return !Number.isNaN(numbers[to]);
  }

  addFact(fact: number, value: number): void {
    this.factNumbers[this.facts] = fact;
    this.factValues[this.facts++] = value;
  }

  /** Whether facts contradict each other: somebody talked or answered, and nobody did, or it was given up before. */
  contradicts(): boolean {
    let answered = this.agentTalked;
    let denied = false;
    for (let f = 0; f < this.facts; f++) {
      const value = this.factValues[f];
      switch (this.factNumbers[f]) {
        case TALK:
          if (value > 0) answered = true;
          // No talk is no answer only where an agent is said to have talked.
          else if (this.agentTalked) denied = true;
          break;
        case RESPONSE:
          answered = true;
          break;
        case ANSWERED:
          if (value === 1) answered = true;
          else denied = true;
          break;
        case ABANDONED:
          if (value === 1) denied = true;
          break;
        case END:
          if (value === GIVEN_UP) denied = true;
      }
    }
    return answered && denied;
  }

  /** A fact of the row; NaN where it is missing. */
  fact(fact: number): number {
    const place = this.factNumbers.subarray(0, this.facts).indexOf(fact);
    return place < 0 ? NaN : this.factValues[place];
  }

  /** Adds the event whose instant and source were read, and whose agent is a text of the row. */
  addEvent(kind: number, agent: number): void {
    const { numbers, from, to, hash } = this;
    const e = this.events++;
    if (e === this.eventAt.length) this.growEvents();
    this.eventAt[e] = numbers[EVENT_AT];
    this.eventKind[e] = kind;
    const { eventTexts } = this;
    eventTexts[e * 6] = from[agent];
    eventTexts[e * 6 + 1] = to[agent];
    eventTexts[e * 6 + 2] = hash[agent];
    eventTexts[e * 6 + 3] = from[TEXT_EVENT_SOURCE];
    eventTexts[e * 6 + 4] = to[TEXT_EVENT_SOURCE];
    eventTexts[e * 6 + 5] = hash[TEXT_EVENT_SOURCE];
    to[TEXT_EVENT_ID] = to[TEXT_EVENT_AGENT] = to[TEXT_EVENT_SOURCE] = 0;
    numbers[EVENT_AT] = NaN;
  }

  private growEvents(): void {
    const { eventAt, eventKind, eventTexts } = this;
    const room = Math.max(32, eventAt.length * 2);
    this.eventAt = new Float64Array(room);
    this.eventAt.set(eventAt);
    this.eventKind = new Uint8Array(room);
    this.eventKind.set(eventKind);
    this.eventTexts = new Int32Array(room * 6);
    this.eventTexts.set(eventTexts);
  }

  /** Takes the texts from strings. */
  setTexts(texts: readonly (string | null)[]): void {
    for (let i = 0; i < texts.length; i++) this.setText(i, texts[i]);
  }

  /** Takes a text from a string. */
  setText(place: number, text: string | null | undefined): void {
    this.bytes = this.scratch;
    if (text === null || text === undefined || text === '') return;
    const from = this.written;
    const room = from + mostBytes(text);
    if (room > this.scratch.length) {
      const larger = new Uint8Array(room * 2);
      larger.set(this.scratch);
      this.bytes = this.scratch = larger;
    }
    const to = (this.written = writeText(text, this.scratch, from));
    this.from[place] = from;
    this.to[place] = to;
    this.hash[place] = hashBytes(this.scratch, from, to);
  }
}
