/** Reads conversations out of the columns. */

import { ASSIGNED, KIND, PENDING, RATED, REOPENED, TALKED, type EventColumns } from '../../columns/event-columns.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { Conversation } from './conversation.js';
import { byTime, NOBODY, type Sent } from './sent.js';
import type { SilenceRule } from './silence.js';

const NONE: readonly never[] = [];

type Writers = Pick<ConversationReader, 'writers' | 'others'>;
type Pooled = { -readonly [Name in keyof Sent]: Sent[Name] };

/** Reads rows, one after the other into the same object. */
export class ConversationReader {
  readonly conversation: Conversation;
  /** Whether any conversation has events. */
  readonly hasEvents: boolean;
  private readonly events: EventColumns | null;
  /** The code of each agent who wrote: that of the conversations' agents, or one above them. */
  readonly writers: Int32Array;
  /** Ids of agents who wrote and whose conversation none is, by code − size of the conversations' agents. */
  readonly others: readonly string[];
  /** What the events of a row are read into, again and again: most data has many of them. */
  private readonly pool: Pooled[] = [];
  private pooled = 0;

  constructor(
    private readonly columns: InteractionColumns,
    private readonly silence: SilenceRule,
    known: Writers = writersOf(columns),
  ) {
    this.conversation = new Conversation(columns, silence);
    this.events = columns.events;
    this.hasEvents = columns.events !== null;
    this.writers = known.writers;
    this.others = known.others;
  }

  /** One that reads the same columns, so that what this one has read stays as it is. */
  another(): ConversationReader {
    return new ConversationReader(this.columns, this.silence, this);
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
    this.pooled = 0;
    const from = start[row];
    const to = from + count[row];
    let next = from;
    let inOrder = true;
    // Messages come first.
    for (; next < to && (kinds[next] & KIND) < ASSIGNED; next++) {
      const sent = this.sentOf(next);
      if (next > from) inOrder &&= byTime(this.pool[this.pooled - 2], sent) <= 0;
    }
    if (next > from) {
      const messages = this.pool.slice(0, this.pooled);
      c.messages = inOrder ? messages : messages.sort(byTime);
    }
    if (next === to) return;
    const assignments: Sent[] = [];
    const talks: Sent[] = [];
    const reopened: number[] = [];
    const waits: [number, number][] = [];
    for (; next < to; next++) {
      const kind = kinds[next] & KIND;
      if (kind === REOPENED) reopened.push(at[next]);
      else if (kind === PENDING) {
        const since = at[next];
        const until = at[++next];
        waits.push([since, Number.isNaN(until) ? Infinity : until]);
      } else {
        const sent = this.sentOf(next);
        if (kind === RATED) c.rated = sent.agent;
        else (sent.flags === TALKED ? talks : assignments).push(sent);
      }
    }
    c.assignments = assignments;
    c.talks = talks;
    c.waits = joined(waits);
    c.reopenings = reopened.sort((a, b) => a - b);
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

function writersOf({ agent, events }: InteractionColumns): Writers {
  const { dictionary } = agent;
  const others: string[] = [];
  const known = events?.agent.dictionary;
  const writers = Int32Array.from({ length: known?.size ?? 0 }, (_, code) => {
    if (code === 0) return NOBODY;
    const id = known!.text(code);
    return dictionary.find(id) ?? dictionary.size + others.push(id) - 1;
  });
  return { writers, others };
}

/** Spans in the order of time, those that overlap as one. */
export function joined(spans: [number, number][]): number[] {
  const found: number[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (!(from < to)) continue;
    if (from <= found.at(-1)!) found[found.length - 1] = Math.max(found.at(-1)!, to);
    else found.push(from, to);
  }
  return found;
}
