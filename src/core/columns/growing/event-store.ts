/** The columns of events while they grow. */

import { CodeStore } from './code-store.js';
import type { CodeColumn, NumberColumn } from './column.js';
import { MISSING } from '../codes.js';
import { GrowingDictionary } from './growing-dictionary.js';
import { ASSIGNED, KIND, PENDING, RATED, REOPENED, type EventColumns } from '../event-columns.js';
import { NumberStore } from './number-store.js';
import type { PendingRow } from './pending-row.js';

/** Events that are written before they are added to the columns. */
const BLOCK = 2 ** 11;

export class EventStore {
  readonly agents = new GrowingDictionary();
  readonly sources = new GrowingDictionary();
  length = 0;
  private readonly at = new NumberStore(0, BLOCK);
  private readonly kind = new CodeStore(0, BLOCK);
  private readonly agent = new CodeStore(0, BLOCK);
  private readonly source = new CodeStore(0, BLOCK);

  /** Adds the events of a row: the order of a record's keys does not matter. */
  add(row: PendingRow): void {
    if (this.enter(row, 0, ASSIGNED - 1) === row.events) return;
    this.enter(row, ASSIGNED, ASSIGNED);
    this.enter(row, REOPENED, REOPENED);
    this.enter(row, RATED, RATED);
    this.enter(row, PENDING, PENDING);
  }

  /** Adds events of some kinds; returns how many there were. */
  private enter(row: PendingRow, least: number, most: number): number {
    const { events, eventAt, eventKind } = row;
    const before = this.length;
    for (let e = 0; e < events; e++) {
      const kind = eventKind[e] & KIND;
      if (kind < least || kind > most) continue;
      const place = this.length++;
      this.at.put(place, eventAt[e]);
      this.kind.put(place, eventKind[e]);
      this.agent.put(place, encode(this.agents, row, e * 6));
      this.source.put(place, encode(this.sources, row, e * 6 + 3));
      if (this.length % BLOCK === 0) this.flush();
    }
    return this.length - before;
  }

  /** The columns, with all events in them. */
  parts(): (NumberColumn | CodeColumn)[] {
    this.flush();
    return this.stores().map(({ column }) => column);
  }

  columns(): Omit<EventColumns, 'start' | 'count'> {
    this.flush();
    return {
      at: this.at.column.view(),
      kind: this.kind.column.view(),
      agent: { codes: this.agent.column.view(), dictionary: this.agents },
      source: { codes: this.source.column.view(), dictionary: this.sources },
    };
  }

  private flush(): void {
    const waiting = this.length - this.at.column.length;
    for (const store of this.stores()) store.flush(waiting, BLOCK);
  }

  private stores(): (NumberStore | CodeStore)[] {
    return [this.at, this.kind, this.agent, this.source];
  }
}

/** The code of a text of an event, by where its three numbers stand. */
function encode(dictionary: GrowingDictionary, { bytes, eventTexts }: PendingRow, i: number): number {
  const to = eventTexts[i + 1];
  return to > 0 ? dictionary.encodeBytes(bytes, eventTexts[i], to, eventTexts[i + 2]) : MISSING;
}
