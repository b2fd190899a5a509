/** What a metric has observed, in columns that grow and are as narrow as what is in them. */

import type { Codes } from '../columns/codes.js';
import type { ZoneClock } from '../select/zone.js';
import { NOBODY } from './conversation/sent.js';

/** An observation of several agents counts once in what goes by no agent, and once for each of them. */
export const TOTAL = 1;
export const OF_AGENT = 2;

const START = 64;

type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;

/** The interactions that observations are of, by row. */
export interface ObservedRows {
  readonly startedAt: Float64Array;
  /** Each its own number. */
  readonly rows: Int32Array;
  /** Codes of their agents, 0 for nobody. */
  readonly agents: Codes;
}

const NO_ROWS: ObservedRows = {
  startedAt: new Float64Array(0),
  rows: new Int32Array(0),
  agents: new Uint8Array(0),
};

export class Observations {
  length = 0;
  /** The interaction it comes from, in ascending order; −1 where it comes from none. */
  rows: Int32Array = new Int32Array(START);
  /** Epoch ms of what puts it into a period; `null` where that is the start of each interaction. */
  instants: Float64Array | null = null;
  /** Code of the agent it counts for; `NOBODY` or 0 for none. */
  agents: Int16Array | Int32Array | Codes = new Int16Array(START);
  /** NaN: kept out, because it cannot be right. */
  values: Uint8Array | Uint16Array | Uint32Array | Float64Array = new Uint8Array(START);
  /** Source codes of messages, 0 where it is not known; `null` where none is. */
  sources: Int32Array | null = null;
  /** Of what several agents have: `TOTAL`, `OF_AGENT`; 0 and `null`: it counts whatever is asked by. */
  shares: Uint8Array | null = null;
  /** Whether observation i is of row i and its agent, so that rows and agents are those of the interactions. */
  private shared = false;
  /** How many there is room for, and what the values of now can be at most. */
  private room = START;
  private widest = 0xff;
  /** The greatest value of so many. */
  private greatest = 0;
  private compared = 0;
  private days = new Int32Array(0);
  /** How many of the days are known. */
  private dated = 0;
  /** Conversations of which it is known, or not known, whether they take part. */
  known = 0;
  unknown = 0;
  /** What was kept out: rows and seconds, in the order of the rows. */
  readonly wrong: { readonly row: number; readonly seconds: number }[] = [];

  constructor(private of: ObservedRows = NO_ROWS) {}

  /** Says which interactions these are of now, the same ones up to the last that was observed. */
  set interactions(of: ObservedRows) {
    this.of = of;
    if (this.length === 0 && this.sources === null && this.shares === null && this.instants === null) {
      this.shared = true;
    }
    if (!this.shared) return;
    this.rows = of.rows;
    this.agents = of.agents;
  }

  /** Whether observation i is of row i and counts for its agent from its start on, whatever is asked by. */
  get areRows(): boolean {
    return this.shared && this.instants === null && this.shares === null && this.sources === null;
  }

  /** All values are whole numbers from 0 up to this; `null` where they are not, or are large. */
  get most(): number | null {
    const { values, length } = this;
    if (!(values instanceof Uint8Array || values instanceof Uint16Array)) return null;
    for (; this.compared < length; this.compared++) {
      if (values[this.compared] > this.greatest) this.greatest = values[this.compared];
    }
    return this.greatest;
  }

  get bytes(): number {
    const { instants, values, sources, shares, days } = this;
    const own = this.shared ? [] : [this.rows, this.agents];
    return [...own, instants, values, sources, shares, days].reduce(
      (sum, column) => sum + (column?.byteLength ?? 0),
      0,
    );
  }

  add(row: number, at: number, value: number, agent = NOBODY, source = 0, share = 0): void {
    if (at !== at) return;
    const i = this.length;
    if (i === this.room) this.resize(START + 2 * i);
    const { widest, of } = this;
    if (widest < Infinity && !(value >= 0 && value <= widest && value === Math.trunc(value))) this.widen(value);
    if (this.shared && (row !== i || (agent > 0 ? agent : 0) !== of.agents[row])) this.part();
    if (!this.shared) {
      this.rows[i] = row;
      if (agent > 0x7fff && this.agents instanceof Int16Array) this.agents = new Int32Array(this.agents);
      this.agents[i] = agent;
    }
    this.length = i + 1;
    this.values[i] = value;
    if (this.instants !== null) this.instants[i] = at;
    else if (at !== of.startedAt[row]) this.date(i, at);
    if (source > 0) this.sources ??= new Int32Array(this.room);
    if (this.sources !== null) this.sources[i] = source;
    if (share > 0) this.shares ??= new Uint8Array(this.room);
    if (this.shares !== null) this.shares[i] = share;
  }

  /** Keeps an observation out, but counts it. */
  keepOut(row: number, at: number, seconds: number, agent: number, share = 0): void {
    this.add(row, at, NaN, agent, 0, share);
    if (share !== OF_AGENT) this.wrong.push({ row, seconds });
  }

  /** Epoch ms of what puts one into a period. */
  at(i: number): number {
    return this.instants === null ? this.of.startedAt[this.rows[i]] : this.instants[i];
  }

  /** Without observations, of the same interactions and of what is known of them. */
  emptied(): Observations {
    const others = new Observations(this.of);
    others.known = this.known;
    others.unknown = this.unknown;
    return others;
  }

  state(): { length: number; known: number; unknown: number; wrong: number } {
    return { length: this.length, known: this.known, unknown: this.unknown, wrong: this.wrong.length };
  }

  /** Forgets what came after a state. */
  restore({ length, known, unknown, wrong }: ReturnType<Observations['state']>): void {
    this.length = length;
    this.known = known;
    this.unknown = unknown;
    this.wrong.length = wrong;
    this.dated = Math.min(this.dated, length);
    this.compared = Math.min(this.compared, length);
  }

  /** The calendar days of the instants on a clock, of those that are not the starts of their interactions. */
  daysOn(clock: ZoneClock): Int32Array {
    const { instants, length } = this;
    if (this.days.length < length) this.days = resized(this.days, new Int32Array(this.room), this.dated);
    for (let i = this.dated; i < length; i++) this.days[i] = clock.dayOf(instants![i]);
    this.dated = length;
    return this.days;
  }

  /** Makes room for so many; what is not used takes no memory before `trim`. */
  reserve(length: number): void {
    if (length > this.room) this.resize(length);
  }

  /** Gives back what growing left over. */
  trim(): void {
    if (this.length < this.room) this.resize(this.length);
  }

  /** Has columns of its own from now on. */
  private part(): void {
    const { rows, agents, length, room } = this;
    this.shared = false;
    this.rows = resized(rows, new Int32Array(room), length);
    const narrow = agents instanceof Uint8Array || !agents.subarray(0, length).some((code) => code > 0x7fff);
    this.agents = resized(agents, narrow ? new Int16Array(room) : new Int32Array(room), length);
  }

  private date(i: number, at: number): void {
    const { startedAt } = this.of;
    this.instants = new Float64Array(this.room);
    for (let before = 0; before < i; before++) this.instants[before] = startedAt[this.rows[before]];
    this.instants[i] = at;
  }

  /** Makes the column wide enough for a value. */
  private widen(value: number): void {
    const { values, room, length } = this;
    const whole = value >= 0 && value <= 0xffffffff && value === Math.trunc(value);
    const wide = !whole ? new Float64Array(room) : value <= 0xffff ? new Uint16Array(room) : new Uint32Array(room);
    this.values = resized(values, wide, length);
    this.widest = !whole ? Infinity : value <= 0xffff ? 0xffff : 0xffffffff;
  }

  private resize(room: number): void {
    const { length, agents, values } = this;
    this.room = room;
    if (!this.shared) {
      this.rows = resized(this.rows, new Int32Array(room), length);
      this.agents = resized(agents, agents instanceof Int16Array ? new Int16Array(room) : new Int32Array(room), length);
    }
    if (this.instants) this.instants = resized(this.instants, new Float64Array(room), length);
    this.values = resized(values, sameType(values, room), length);
    if (this.sources) this.sources = resized(this.sources, new Int32Array(room), length);
    if (this.shares) this.shares = resized(this.shares, new Uint8Array(room), length);
  }
}

function sameType(values: Observations['values'], room: number): Observations['values'] {
  if (values instanceof Uint8Array) return new Uint8Array(room);
  if (values instanceof Uint16Array) return new Uint16Array(room);
  return values instanceof Uint32Array ? new Uint32Array(room) : new Float64Array(room);
}

function resized<A extends Column>(old: Column, next: A, length: number): A {
  next.set(old.subarray(0, length));
  return next;
}
