/** Reads conversations out of the columns. */

import { ASSIGNED, KIND, PENDING, RATED, REOPENED, TALKED, type EventColumns } from '../columns/event-columns.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import { Conversation } from './conversation.js';
import { BOT, CUSTOMER, NOBODY, SYSTEM, type Sent } from './sent.js';
import type { SilenceRule } from './silence.js';

const NONE: readonly never[] = [];

type Pooled = { -readonly [Name in keyof Sent]: Sent[Name] };

/** Reads rows, one after the other into the same object. */
export class ConversationReader {
  readonly conversation: Conversation;
  /** Whether any conversation has events. */
  readonly hasEvents: boolean;
  private readonly events: EventColumns | null;
  /** The code of each agent who wrote: that of the conversations' agents, or one above them. */
  private readonly writers: Int32Array;
  /** Ids of agents who wrote and whose conversation none is, by code − size of the conversations' agents. */
  readonly others: readonly string[];
  /** What the events of a row are read into, again and again: most data has many of them. */
  private readonly pool: Pooled[] = [];
  private pooled = 0;

  constructor(columns: InteractionColumns, silence: SilenceRule) {
    this.conversation = new Conversation(columns, silence);
    this.events = columns.events;
    this.hasEvents = columns.events !== null;
    const { dictionary } = columns.agent;
    const others: string[] = [];
    const known = columns.events?.agent.dictionary;
    this.writers = Int32Array.from({ length: known?.size ?? 0 }, (_, code) => {
      if (code === 0) return NOBODY;
      const id = known!.text(code);
      return dictionary.find(id) ?? dictionary.size + others.push(id) - 1;
    });
    this.others = others;
  }

  /** Valid until the next one is read, with all that is in it. */
  read(row: number): Conversation {
    this.conversation.row = row;
    if (this.events !== null) this.readEvents(this.events, row);
    return this.conversation;
  }

  private readEvents({ start, count, kind: kinds, at }: EventColumns, row: number): void {
    const c = this.conversation;
    c.messages = null;
    c.assignments = c.talks = c.reopenings = c.waits = NONE;
    c.rated = NOBODY;
    const from = start[row];
    const to = from + count[row];
    let messages: Sent[] | null = null;
    let assignments: Sent[] | null = null;
    let talks: Sent[] | null = null;
    let reopened: number[] | null = null;
    let waits: [number, number][] | null = null;
    let inOrder = true;
    this.pooled = 0;
    for (let i = from; i < to; i++) {
      const kind = kinds[i] & KIND;
      if (kind === REOPENED) (reopened ??= []).push(at[i]);
      else if (kind === PENDING) {
        const since = at[i];
        const until = at[++i];
        (waits ??= []).push([since, Number.isNaN(until) ? Infinity : until]);
      } else {
        const sent = this.sentOf(i);
        if (kind === RATED) c.rated = sent.agent;
        else if (kind !== ASSIGNED) {
          const before = messages?.at(-1);
          inOrder &&=
            before === undefined || before.at < sent.at || (before.at === sent.at && order(before, sent) <= 0);
          (messages ??= []).push(sent);
        } else if (sent.flags === TALKED) (talks ??= []).push(sent);
        else (assignments ??= []).push(sent);
      }
    }
    // A question comes before its answer, and of equals the one that was given first.
    if (messages) c.messages = inOrder ? messages : messages.sort((a, b) => a.at - b.at || order(a, b));
    if (assignments) c.assignments = assignments;
    if (talks) c.talks = talks;
    if (waits) c.waits = joined(waits);
    if (reopened) c.reopenings = reopened.sort((a, b) => a - b);
  }

  private sentOf(event: number): Sent {
    const { kind, at, agent, source } = this.events!;
    const { pool } = this;
    if (pool.length === this.pooled) pool.push({ at: NaN, kind: 0, flags: 0, agent: NOBODY, source: 0 });
    const sent = pool[this.pooled++];
    const code = kind[event];
    sent.at = at[event];
    sent.kind = code & KIND;
    sent.flags = code & ~KIND;
    sent.agent = this.writers[agent.codes[event]];
    sent.source = source.codes[event];
    return sent;
  }
}

/** Spans in the order of time, those that overlap as one. */
function joined(spans: [number, number][]): number[] {
  const found: number[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (!(from < to)) continue;
    if (from <= found.at(-1)!) found[found.length - 1] = Math.max(found.at(-1)!, to);
    else found.push(from, to);
  }
  return found;
}

/** Of two at the same instant. */
function order(a: Sent, b: Sent): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ kind }: Sent): number {
  return kind === CUSTOMER ? 0 : kind === SYSTEM ? 1 : kind === BOT ? 2 : 3;
}
