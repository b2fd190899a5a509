/** Takes messages and agents of a record into its row while it is walked. */

import { ASSIGNED, ENDED, FAILED, PENDING, PRIVATE, RATED, REOPENED, TALKED } from '../../columns/event-columns.js';
import {
  EVENT_AT,
  EVENT_END,
  EVENT_TALK,
  NO_DIALOGUE,
  REPLAYABLE,
  SEVERAL_AGENTS,
  TEXT_EVENT_AGENT,
  TEXT_EVENT_ID,
  TEXT_LEG,
  TEXT_WRITER,
  type PendingRow,
} from '../../columns/growing/pending-row.js';
import { HashSet } from './hash-set.js';

export class ThreadReader {
  /** Of the message that is being read. */
  from = -1;
  private = false;
  failed = false;
  private messages = 0;
  private readonly ids = new HashSet();
  private customerSpoke = false;
  private agentSpoke = false;
  private legs = 0;
  private legFrom = 0;
  private legTo = 0;

  constructor(private readonly row: PendingRow) {}

  /** A record begins. */
  clear(): void {
    this.messages = 0;
    this.ids.clear();
    this.customerSpoke = false;
    this.agentSpoke = false;
    this.legs = 0;
  }

  /** A nested record begins. */
  begin(): void {
    this.from = -1;
    this.private = false;
    this.failed = false;
  }

  /** A message was read; false where its id may have come before. */
  message(): boolean {
    const { row } = this;
    this.messages++;
    if (this.from === 0 && !this.failed) this.customerSpoke = true;
    if (this.from === 1 && !this.private && !this.failed) this.agentWrote();
    if (row.has(TEXT_EVENT_ID) && !this.ids.add(row.hash[TEXT_EVENT_ID])) return false;
    row.addEvent(this.from + (this.private ? PRIVATE : 0) + (this.failed ? FAILED : 0), TEXT_EVENT_AGENT);
    return true;
  }

  /** What several agents wrote is nobody's own. */
  private agentWrote(): void {
    const { row } = this;
    this.agentSpoke = true;
    if (!row.has(TEXT_EVENT_AGENT)) return;
    if (row.has(TEXT_WRITER) && !this.same(TEXT_EVENT_AGENT, row.from[TEXT_WRITER], row.to[TEXT_WRITER])) {
      row.flags |= SEVERAL_AGENTS;
    }
    row.copy(TEXT_WRITER, TEXT_EVENT_AGENT);
  }

  /** One of the agents was read. The interaction counts for the last of them. */
  leg(): void {
    const { row } = this;
    if (this.legs++ > 0 && !this.same(TEXT_LEG, this.legFrom, this.legTo)) row.flags |= SEVERAL_AGENTS;
    this.legFrom = row.from[TEXT_LEG];
    this.legTo = row.to[TEXT_LEG];
    row.addEvent(ASSIGNED, TEXT_LEG);
    if (!row.move(EVENT_TALK, EVENT_AT)) return;
    if (row.numbers[EVENT_AT] > 0) row.agentTalked = true;
    row.addEvent(ASSIGNED | TALKED, TEXT_LEG);
  }

  reopened(): void {
    this.row.addEvent(REOPENED, TEXT_EVENT_AGENT);
  }

  rated(): true {
    this.row.addEvent(RATED, TEXT_EVENT_AGENT);
    return true;
  }

  pending(): void {
    const { row } = this;
    row.addEvent(PENDING, TEXT_EVENT_AGENT);
    row.move(EVENT_END, EVENT_AT);
    row.addEvent(PENDING | ENDED, TEXT_EVENT_AGENT);
  }

  /** The record is over. */
  end(): void {
    if (this.messages === 0) return;
    this.row.flags |= REPLAYABLE;
    if (!this.customerSpoke || !this.agentSpoke) this.row.flags |= NO_DIALOGUE;
  }

  /** Whether a text of the row is that of other bytes. */
  private same(text: number, begin: number, end: number): boolean {
    const { bytes, from, to } = this.row;
    const start = from[text];
    const length = to[text] - start;
    if (length !== end - begin) return false;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[begin + i]) return false;
    return true;
  }
}
