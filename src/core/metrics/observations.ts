/** What a metric has observed, in columns that grow. */

import { NOBODY } from './conversation.js';

export interface ObservationColumns {
  readonly length: number;
  /** The interaction it comes from; −1 where it comes from none. */
  readonly rows: Int32Array;
  /** Epoch ms of what puts it into a period. */
  readonly at: Float64Array;
  /** Code of the agent it counts for, or `NOBODY`. */
  readonly agents: Int32Array;
  /** NaN: kept out, because it cannot be right. */
  readonly values: Float64Array;
  /** Source codes of messages; 0 where it is not known. */
  readonly sources: Int32Array;
}

export class Observations implements ObservationColumns {
  length = 0;
  rows = new Int32Array(64);
  at = new Float64Array(64);
  agents = new Int32Array(64);
  values = new Float64Array(64);
  sources = new Int32Array(64);
  /** Conversations of which it is known, or not known, whether they take part. */
  known = 0;
  unknown = 0;
  /** What was kept out: rows and seconds, in the order of the rows. */
  readonly wrong: { readonly row: number; readonly seconds: number }[] = [];

  add(row: number, at: number, value: number, agent = NOBODY, source = 0): void {
    if (Number.isNaN(at)) return;
    if (this.length === this.rows.length) this.grow(2 * this.length);
    const i = this.length++;
    this.rows[i] = row;
    this.at[i] = at;
    this.agents[i] = agent;
    this.values[i] = value;
    this.sources[i] = source;
  }

  /** Keeps an observation out, but counts it. */
  keepOut(row: number, at: number, seconds: number, agent: number): void {
    this.add(row, at, NaN, agent);
    this.wrong.push({ row, seconds });
  }

  /** Gives back what growing left over. */
  trim(): void {
    this.grow(this.length);
  }

  private grow(length: number): void {
    this.rows = resized(this.rows, new Int32Array(length));
    this.at = resized(this.at, new Float64Array(length));
    this.agents = resized(this.agents, new Int32Array(length));
    this.values = resized(this.values, new Float64Array(length));
    this.sources = resized(this.sources, new Int32Array(length));
  }
}

function resized<A extends Int32Array | Float64Array>(old: A, next: A): A {
  next.set(old.subarray(0, next.length));
  return next;
}
