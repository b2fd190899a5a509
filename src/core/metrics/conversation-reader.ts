/** Reads conversations out of the columns. */

import { ASSIGNED, KIND, PENDING, RATED, REOPENED, TALKED, type EventColumns } from '../columns/event-columns.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
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
          inOrder &&= before === undefined || byTime(before, sent) <= 0;
          (messages ??= []).push(sent);
        } else if (sent.flags === TALKED) (talks ??= []).push(sent);
        else (assignments ??= []).push(sent);
      }
    }
    if (messages) c.messages = inOrder ? messages : messages.sort(byTime);
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
