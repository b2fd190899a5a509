/** What metrics have observed: kept for later questions, and carried on where a data set only grows. */

import { extendColumn } from '../../columns/growing/extend-column.js';
import { Observations, type ObservedRows } from '../../metrics/observations.js';
import type { Target } from '../../model/interaction.js';
import type { ReportData } from '../rows/report-data.js';

/** Bytes of observations that are kept. */
const MOST = 2 ** 28;
/** In the keys of what depends on other rows: on the legs of a contact. */
const LEGS = /"(firstContact|firstLeg|offered)"/;
const TARGETS = '"targets"';
/**
 * In the keys of what does not depend on the last instant of the data: what still waits for something meets a target or not
 * by then.
 */
const SETTLED = '"waiting":"leftOut"';

/** Observations of the first rows of a data set. */
export class Kept {
  readonly observations = new Observations();
  /** Rows before this one have been read. */
  upTo = 0;
  /** From here on they are read again once the data has grown: how they end depends on its last instant. */
  settled = 0;
  private state = this.observations.state();

  /** Goes back to where nothing changes any more. */
  rewind(interactions: ObservedRows): void {
    this.observations.restore(this.state);
    this.observations.interactions = interactions;
    this.upTo = this.settled;
  }

  /** Says that nothing before a row will change, and all of it has been observed. */
  settle(row: number): void {
    this.settled = row;
    this.state = this.observations.state();
  }
}

/** What holds for a data set and for all that only add rows to it. */
export class Carried {
  /** The latest instant, epoch ms, of so many rows and events. */
  asOf = -Infinity;
  rows = 0;
  events = 0;
  /** By row. */
  status = new Uint8Array(0);
  handledBy = new Uint8Array(0);
  /** By what is observed, in the order of the last use. */
  private kept = new Map<string, Kept>();
  private numbers = new Int32Array(0);

  /** @param others how many agents have codes above those of the conversations' agents */
  constructor(
    private readonly agents: number,
    private readonly others: number,
    private readonly targets: readonly Target[],
  ) {}

  /** Goes on with what was kept of a data set before this one. */
  static of({ dataset, carried }: ReportData, others: number): Carried {
    const { agent, facts } = dataset.columns;
    const before = carried.metrics as Carried | undefined;
    const next = new Carried(agent.dictionary.size, others, dataset.targets);
    // Codes of the others stand above a number that may have changed.
    if (before && (before.others === 0 || before.agents === next.agents)) {
      const { asOf, rows, events, status, handledBy, kept, numbers } = before;
      Object.assign(next, { asOf, rows, events, status, handledBy, kept, numbers });
      for (const key of kept.keys()) {
        const stale =
          (facts.parent && (LEGS.test(key) || key.includes(TARGETS))) ||
          (key.includes(TARGETS) && (before.targets !== next.targets || !key.includes(SETTLED)));
        if (stale) kept.delete(key);
      }
    }
    carried.metrics = next;
    return next;
  }

  /** The numbers of so many rows, for all observations together. */
  rowNumbers(length: number): Int32Array {
    const known = this.numbers.length;
    this.numbers = extendColumn(this.numbers, length, Int32Array, 4);
    for (let row = known; row < length; row++) this.numbers[row] = row;
    return this.numbers;
  }

  find(key: string): Kept {
    const found = this.kept.get(key) ?? new Kept();
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  /** Lets go of what was used longest ago. */
  limit(): void {
    let sum = 0;
    for (const { observations } of this.kept.values()) sum += observations.bytes;
    for (const [key, { observations }] of this.kept) {
      if (sum <= MOST || this.kept.size === 1) return;
      this.kept.delete(key);
      sum -= observations.bytes;
    }
  }
}
