/** The columns of facts and events while they grow. Each is made when a record first has something for it. */

import { CodeStore } from './code-store.js';
import type { CodeColumn, NumberColumn } from './column.js';
import { GrowingDictionary } from './growing-dictionary.js';
import { EventStore } from './event-store.js';
import { FACTS, type FactName } from '../facts.js';
import type { InteractionColumns } from '../interaction-columns.js';
import { NumberStore } from './number-store.js';
import { TEXT_PARENT, TEXT_PRIORITY, type PendingRow } from './pending-row.js';

const PARENT = FACTS.indexOf('parent');
const PRIORITY = FACTS.indexOf('priority');

interface Events {
  readonly store: EventStore;
  readonly start: CodeStore;
  readonly count: CodeStore;
}

export class OperationalColumns {
  private readonly parents = new GrowingDictionary();
  private readonly priorities = new GrowingDictionary();
  private readonly facts: (NumberStore | undefined)[] = [];
  private events: Events | null = null;
  /** Rows that are in the columns. */
  private added = 0;

  /** @param room rows that blocks have room for */
  constructor(private room: number) {}

  /** Writes a row that is empty. */
  write(row: number, pending: PendingRow): void {
    const { factNumbers, factValues } = pending;
    for (let f = 0; f < pending.facts; f++) this.put(factNumbers[f], row, factValues[f]);
    this.encode(PARENT, this.parents, row, pending, TEXT_PARENT);
    this.encode(PRIORITY, this.priorities, row, pending, TEXT_PRIORITY);
    if (pending.events > 0) {
      const { store, start, count } = (this.events ??= this.makeEvents());
      start.put(row, store.length);
      count.put(row, pending.events);
      store.add(pending);
    }
  }

  private encode(fact: number, codes: GrowingDictionary, row: number, pending: PendingRow, text: number): void {
    const { bytes, from, to, hash } = pending;
    if (to[text] > 0) this.put(fact, row, codes.encodeBytes(bytes, from[text], to[text], hash[text]));
  }

  /** Empties a row that is written again. */
  clear(row: number): void {
    for (const store of this.facts) store?.put(row, NaN);
    this.events?.start.put(row, 0);
    this.events?.count.put(row, 0);
  }

  private put(fact: number, row: number, value: number): void {
    (this.facts[fact] ??= new NumberStore(this.added, this.room)).put(row, value);
  }

  private makeEvents(): Events {
    const column = () => new CodeStore(this.added, this.room);
    return { store: new EventStore(), start: column(), count: column() };
  }

  /** Adds the rows of the blocks to the columns. */
  flush(rows: number, room: number): void {
    for (const store of this.stores()) store.flush(rows, room);
    this.added += rows;
    this.room = room;
  }

  /** Makes room for the events of more rows, by this factor. */
  reserve(factor: number): void {
    for (const column of this.eventColumns()) column.reserve(Math.ceil(column.length * factor));
  }

  /** Columns that have an entry for every row. */
  rowColumns(): (NumberColumn | CodeColumn)[] {
    return this.stores().map(({ column }) => column);
  }

  /** Columns that have an entry for every event. */
  eventColumns(): (NumberColumn | CodeColumn)[] {
    return this.events?.store.parts() ?? [];
  }

  dictionaries(): GrowingDictionary[] {
    const { parents, priorities, events } = this;
    const own = [parents, priorities];
    return events === null ? own : [...own, events.store.agents, events.store.sources];
  }

  columns(): Pick<InteractionColumns, 'facts' | 'parents' | 'priorities' | 'events'> {
    const facts: Partial<Record<FactName, Float64Array>> = {};
    this.facts.forEach((store, fact) => (facts[FACTS[fact]] = store?.column.view()));
    const { parents, priorities, events } = this;
    const named = { facts, parents, priorities };
    if (events === null) return { ...named, events };
    const { store, start, count } = events;
    return { ...named, events: { ...store.columns(), start: start.column.view(), count: count.column.view() } };
  }

  private stores(): (NumberStore | CodeStore)[] {
    const facts = this.facts.filter((store) => store !== undefined);
    return this.events === null ? facts : [...facts, this.events.start, this.events.count];
  }
}
