/** The columns of events while they grow. */

import { CodeColumn, NumberColumn } from './column.js';
import { GrowingDictionary, MISSING } from './dictionary.js';
import { ASSIGNED, KIND, REOPENED, type EventColumns } from './event-columns.js';
import type { PendingRow } from './pending-row.js';

/** Events that are written before they are added to the columns. */
const BLOCK = 2 ** 11;

export class EventStore {
  readonly agents = new GrowingDictionary();
  readonly sources = new GrowingDictionary();
  private readonly at = new NumberColumn();
  private readonly kind = new CodeColumn();
  private readonly agent = new CodeColumn();
  private readonly source = new CodeColumn();
  private readonly atBlock = new Float64Array(BLOCK);
  private readonly kindBlock = new Uint32Array(BLOCK);
  private readonly agentBlock = new Uint32Array(BLOCK);
  private readonly sourceBlock = new Uint32Array(BLOCK);
  private waiting = 0;

  get length(): number {
    return this.at.length + this.waiting;
  }

  /** Adds the events of a row: the order of a record's keys does not matter. */
  add(row: PendingRow): void {
    if (this.enter(row, 0, ASSIGNED - 1) === row.events) return;
    this.enter(row, ASSIGNED, ASSIGNED);
    this.enter(row, REOPENED, REOPENED);
  }

  /** Adds events of some kinds; returns how many there were. */
  private enter({ bytes, events, eventAt, eventKind, eventTexts }: PendingRow, least: number, most: number): number {
    let entered = 0;
    for (let e = 0; e < events; e++) {
      const kind = eventKind[e] & KIND;
      if (kind < least || kind > most) continue;
      entered++;
      if (this.waiting === BLOCK) this.flush();
      const i = this.waiting++;
      this.atBlock[i] = eventAt[e];
      this.kindBlock[i] = eventKind[e];
      const [agentFrom, agentTo, agentHash] = [eventTexts[e * 6], eventTexts[e * 6 + 1], eventTexts[e * 6 + 2]];
      this.agentBlock[i] = agentTo > 0 ? this.agents.encodeBytes(bytes, agentFrom, agentTo, agentHash) : MISSING;
      const [sourceFrom, sourceTo, sourceHash] = [eventTexts[e * 6 + 3], eventTexts[e * 6 + 4], eventTexts[e * 6 + 5]];
      this.sourceBlock[i] = sourceTo > 0 ? this.sources.encodeBytes(bytes, sourceFrom, sourceTo, sourceHash) : MISSING;
    }
    return entered;
  }

  flush(): void {
    const { waiting } = this;
    this.waiting = 0;
    this.at.append(this.atBlock, waiting);
    this.kind.append(this.kindBlock, waiting, 2 ** 5);
    this.agent.append(this.agentBlock, waiting, this.agents.size);
    this.source.append(this.sourceBlock, waiting, this.sources.size);
  }

  parts(): (NumberColumn | CodeColumn)[] {
    return [this.at, this.kind, this.agent, this.source];
  }

  columns(): Omit<EventColumns, 'start' | 'count'> {
    this.flush();
    return {
      at: this.at.view(),
      kind: this.kind.view(),
      agent: { codes: this.agent.view(), dictionary: this.agents },
      source: { codes: this.source.view(), dictionary: this.sources },
    };
  }
}
