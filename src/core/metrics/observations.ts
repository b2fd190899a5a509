/** What a metric has observed, in columns that grow and are as narrow as what is in them. */

import type { ZoneClock } from '../select/zone.js';
import { NOBODY } from './conversation.js';
import { OF_AGENT } from './shares.js';

const START = 64;

export class Observations {
  length = 0;
  /** The interaction it comes from, in ascending order; −1 where it comes from none. */
  rows = new Int32Array(START);
  /** Epoch ms of what puts it into a period; `null` where that is the start of each interaction. */
  instants: Float64Array | null = null;
  /** Code of the agent it counts for, or `NOBODY`. */
  agents: Int16Array | Int32Array = new Int16Array(START);
  /** NaN: kept out, because it cannot be right. */
  values: Uint8Array | Float64Array = new Uint8Array(START);
  /** Source codes of messages, 0 where it is not known; `null` where none is. */
  sources: Int32Array | null = null;
  /** Of what several agents have: `TOTAL`, `OF_AGENT`; 0 and `null`: it counts whatever is asked by. */
  shares: Uint8Array | null = null;
  private days = new Int32Array(0);
  /** How many of the days are known. */
  private dated = 0;
  /** Conversations of which it is known, or not known, whether they take part. */
  known = 0;
  unknown = 0;
  /** What was kept out: rows and seconds, in the order of the rows. */
  readonly wrong: { readonly row: number; readonly seconds: number }[] = [];

  /** @param startedAt of the interactions, by row */
  constructor(public startedAt: Float64Array = new Float64Array(0)) {}

  get bytes(): number {
    const { rows, instants, agents, values, sources, shares, days } = this;
    return [rows, instants, agents, values, sources, shares, days].reduce(
      (sum, column) => sum + (column?.byteLength ?? 0),
      0,
    );
  }

  add(row: number, at: number, value: number, agent = NOBODY, source = 0, share = 0): void {
    if (Number.isNaN(at)) return;
    if (this.length === this.rows.length) this.resize(START + 2 * this.length);
    const i = this.length++;
    this.rows[i] = row;
    if (this.instants === null && at !== this.startedAt[row]) {
      this.instants = new Float64Array(this.rows.length);
      for (let before = 0; before < i; before++) this.instants[before] = this.startedAt[this.rows[before]];
    }
    if (this.instants !== null) this.instants[i] = at;
    if (agent > 0x7fff && this.agents instanceof Int16Array) this.agents = Int32Array.from(this.agents);
    this.agents[i] = agent;
    if (this.values instanceof Uint8Array && (value & 0xff) !== value) this.values = Float64Array.from(this.values);
    this.values[i] = value;
    if (source > 0) this.sources ??= new Int32Array(this.rows.length);
    if (this.sources !== null) this.sources[i] = source;
    if (share > 0) this.shares ??= new Uint8Array(this.rows.length);
    if (this.shares !== null) this.shares[i] = share;
  }

  /** Keeps an observation out, but counts it. */
  keepOut(row: number, at: number, seconds: number, agent: number, share = 0): void {
    this.add(row, at, NaN, agent, 0, share);
    if (share !== OF_AGENT) this.wrong.push({ row, seconds });
  }

  /** Epoch ms of what puts one into a period. */
  at(i: number): number {
    return this.instants === null ? this.startedAt[this.rows[i]] : this.instants[i];
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
  }

  /** The calendar days of the instants on a clock, of those that are not the starts of their interactions. */
  daysOn(clock: ZoneClock): Int32Array {
    const { instants, length } = this;
    if (this.days.length < this.rows.length) this.days = resized(this.days, new Int32Array(this.rows.length));
    for (let i = this.dated; i < length; i++) this.days[i] = clock.dayOf(instants![i]);
    this.dated = length;
    return this.days;
  }

  /** Gives back what growing left over. */
  trim(): void {
    this.resize(this.length);
  }

  private resize(length: number): void {
    this.rows = resized(this.rows, new Int32Array(length));
    if (this.instants) this.instants = resized(this.instants, new Float64Array(length));
    this.agents = resized(
      this.agents,
      this.agents instanceof Int16Array ? new Int16Array(length) : new Int32Array(length),
    );
    this.values = resized(
      this.values,
      this.values instanceof Uint8Array ? new Uint8Array(length) : new Float64Array(length),
    );
    if (this.sources) this.sources = resized(this.sources, new Int32Array(length));
    if (this.shares) this.shares = resized(this.shares, new Uint8Array(length));
  }
}

function resized<A extends Uint8Array | Int16Array | Int32Array | Float64Array>(old: A, next: A): A {
  next.set(old.subarray(0, next.length));
  return next;
}
