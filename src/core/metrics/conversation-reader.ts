/** Reads conversations out of the columns, and infers what their records do not say. */

import { ASSIGNED, KIND, PENDING, RATED, REOPENED, TALKED, type EventColumns } from '../columns/event-columns.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import { END_REASONS, OPENED_SOURCES, SESSION_STATUSES, type SessionStatus } from '../model/field-values.js';
import type { EndReason } from '../model/interaction.js';
import { handledBy, statusOf } from '../sessions/session-status.js';
import { TIMERS, type SessionTimers } from '../sessions/timers.js';
import {
  AGENT,
  BOT,
  Conversation,
  CUSTOMER,
  firstKnown,
  isPublic,
  isReply,
  NOBODY,
  SYSTEM,
  type Sent,
} from './conversation.js';

/** Statuses that say that a human replied. */
const REPLIED: ReadonlySet<SessionStatus> = new Set(['completed', 'expired', 'returned_to_bot', 'ended_inactive']);
const CLOSED: ReadonlySet<SessionStatus> = new Set(['completed', 'closed_without_reply']);

const OUTBOUND_SOURCES: ReadonlySet<string> = new Set(['agent', 'workflow', 'broadcast', 'import']);

interface ReaderOptions {
  /** The clock of what has no end: the last instant of the data. Epoch ms. */
  readonly asOf: number;
  readonly timers?: SessionTimers;
}

/** Reads rows, one after the other into the same object. */
export class ConversationReader {
  readonly conversation: Conversation;
  /** The code of each agent who wrote: that of the conversations' agents, or one above them. */
  private readonly writers: Int32Array;
  /** Ids of agents who wrote and whose conversation none is, by code − size of the conversations' agents. */
  readonly others: readonly string[];

  constructor(
    private readonly columns: InteractionColumns,
    private readonly options: ReaderOptions,
  ) {
    this.conversation = new Conversation(columns.facts);
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

  read(row: number): Conversation {
    const { columns, conversation: c } = this;
    c.row = row;
    c.channel = columns.channel.dictionary.text(columns.channel.codes[row]);
    c.startedAt = columns.startedAt[row];
    c.endedAt = columns.endedAt[row];
    c.assignee = columns.agent.codes[row] || NOBODY;
    this.readEvents(c, columns.events);
    const status = c.fact('status');
    c.status = SESSION_STATUSES[status] ?? null;
    c.statusGiven = c.status !== null;
    c.endReason = END_REASONS[c.fact('endReason')] ?? null;
    this.readReplies(c);
    this.readAssignments(c);
    this.readCloses(c);
    this.readOutcome(c);
    c.ratedAt = firstKnown(c.fact('ratedAt'), c.fact('surveySentAt'), c.lastCloseAt, c.endedAt, c.startedAt);
    return c;
  }

  private readEvents(c: Conversation, events: EventColumns | null): void {
    const count = events === null ? 0 : events.count[c.row];
    c.messages = null;
    c.assignments = [];
    c.reopenedAt = [];
    c.talks = [];
    c.waits = [];
    c.rated = NOBODY;
    if (count === 0) return;
    const start = events!.start[c.row];
    const messages: Sent[] = [];
    const assignments: Sent[] = [];
    const reopened: number[] = [];
    const talks: Sent[] = [];
    let waits: [number, number][] | null = null;
    for (let i = start; i < start + count; i++) {
      const code = events!.kind[i];
      const sent: Sent = {
        at: events!.at[i],
        kind: code & KIND,
        flags: code & ~KIND,
        agent: this.writers[events!.agent.codes[i]],
        source: events!.source.codes[i],
      };
      if (sent.kind === REOPENED) reopened.push(sent.at);
      else if (sent.kind === RATED) c.rated = sent.agent;
      else if (sent.kind === PENDING) {
        const to = events!.at[++i];
        (waits ??= []).push([sent.at, Number.isNaN(to) ? Infinity : to]);
      } else if (sent.kind !== ASSIGNED) messages.push(sent);
      else (sent.flags === TALKED ? talks : assignments).push(sent);
    }
    // A question comes before its answer, and of equals the one that was given first.
    if (messages.length > 0) c.messages = messages.sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
    c.assignments = assignments;
    c.talks = talks;
    if (waits) c.waits = joined(waits);
    c.reopenedAt = reopened.sort((a, b) => a - b);
  }

  private readReplies(c: Conversation): void {
    const reply = c.messages?.find((sent) => isReply('human', sent));
    const given = c.fact('firstResponseAt');
    c.firstResponseAt = Number.isNaN(given) ? (reply?.at ?? NaN) : given;
    c.talkSeconds = c.fact('talkSeconds');
    if (Number.isNaN(c.talkSeconds)) for (const { at } of c.talks) c.talkSeconds = at + (c.talkSeconds || 0);
    const spoke = c.flag('answered') === true || c.talkSeconds > 0;
    c.wrote = !Number.isNaN(c.firstResponseAt) || spoke || (c.status !== null && REPLIED.has(c.status));
    c.outbound = this.isOutbound(c);
    c.replied = c.wrote && (!c.outbound || this.customerAnswered(c));
  }

  /** What is given decides; else an agent's own first message, where nobody waited for it. */
  private isOutbound(c: Conversation): boolean {
    const { codes, dictionary } = this.columns.direction;
    const direction = dictionary.text(codes[c.row]);
    const source = OPENED_SOURCES[c.fact('openedSource')] as string | undefined;
    if (direction === 'outbound' || (source !== undefined && OUTBOUND_SOURCES.has(source))) return true;
    if (direction === 'inbound' || source === 'customer') return false;
    if (!Number.isNaN(c.fact('humanRequestedAt')) || !Number.isNaN(c.fact('queueSeconds'))) return false;
    return c.messages?.find(isPublic)?.kind === AGENT;
  }

  /** Whether the customer answered what the centre started; `null` where nothing tells. */
  private customerAnswered(c: Conversation): boolean | null {
    if (c.talkSeconds > 0 || c.messages?.some((sent) => sent.kind === CUSTOMER && isPublic(sent))) return true;
    return c.flag('answered') ?? (c.messages === null ? null : false);
  }

  private readAssignments(c: Conversation): void {
    const given = c.fact('assignedAt');
    c.assigned = c.assignee !== NOBODY || !Number.isNaN(given) || c.assignments.length > 0;
    let first = NaN;
    let last = NaN;
    c.responder = NOBODY;
    for (const { at, agent } of c.assignments) {
      if (!(at >= first)) first = Number.isNaN(at) ? first : at;
      if (at <= last || at > c.firstResponseAt || Number.isNaN(at)) continue;
      last = at;
      c.responder = agent;
    }
    c.humanRequestedAt = c.fact('humanRequestedAt');
    c.firstAssignedAt = firstKnown(given, first);
    c.lastAssignedAt = firstKnown(last, given);
    c.closer = c.assignments.at(-1)?.agent ?? c.assignee;
  }

  private readCloses(c: Conversation): void {
    const resolved = c.fact('resolvedAt');
    const closed = c.fact('closedAt');
    c.resolvedAt = firstKnown(resolved, closed);
    c.firstCloseAt = Number.isNaN(closed) ? resolved : resolved < closed ? resolved : closed;
    c.lastCloseAt = Number.isNaN(closed) ? resolved : resolved > closed ? resolved : closed;
    const byAgent = c.endReason === 'agent_closed' || (c.status !== null && CLOSED.has(c.status));
    if (Number.isNaN(c.lastCloseAt) && byAgent) c.resolvedAt = c.firstCloseAt = c.lastCloseAt = c.endedAt;
    if (c.reopenedAt.length === 0 && c.messages !== null) c.reopenedAt = reopenings(c, c.messages);
  }

  private readOutcome(c: Conversation): void {
    const closed = !Number.isNaN(c.lastCloseAt);
    c.ended = closed || !Number.isNaN(c.endedAt) || c.endReason !== null || (c.status !== null && c.status !== 'open');
    this.readOffer(c, closed);
    c.pending = false;
    const endReason = c.endReason ?? this.inferEnd(c, closed);
    if (c.status === null && endReason !== undefined) {
      c.status = statusOf({ endReason, replied: c.wrote, windowOver: false });
    }
    const reason = c.status === 'returned_to_bot' ? c.status : (endReason ?? null);
    const outcome = { endReason: reason, replied: c.wrote, windowOver: false };
    c.handledBy = c.outbound && c.replied !== true ? null : handledBy(outcome, c.assigned || c.wrote);
  }

  /** Whether a human was asked for, and what became of it. */
  private readOffer(c: Conversation, closed: boolean): void {
    const { endReason, messages, talkSeconds } = c;
    const status = c.statusGiven ? c.status : null;
    const answered = c.flag('answered');
    const abandoned = c.flag('abandoned');
    const left = abandoned ?? (endReason === 'abandoned' ? true : null);
    const waited = !Number.isNaN(c.humanRequestedAt) || !Number.isNaN(c.fact('queueSeconds'));
    c.over = status !== 'open' && (c.ended || answered === false || left === true);
    const told = waited || messages !== null || endReason !== null || status !== null;
    c.answered = talkSeconds > 0 ? true : answered;
    if (c.answered === null && left === true) c.answered = false;
    if (c.answered === null && c.wrote) c.answered = c.outbound ? c.replied : true;
    // A record that says nothing of replies does not say that there were none.
    if (c.answered === null && c.over && told && !c.outbound) c.answered = false;
    c.abandoned = talkSeconds > 0 ? false : (abandoned ?? (c.answered === true ? false : left));
    if (c.abandoned === null && c.answered === false && c.over && !c.outbound) {
      // The end that is given tells who ended it; a status that is given, better than a close.
      const byCentre =
        endReason !== null
          ? endReason === 'handover_timeout' || endReason === 'agent_closed'
          : status !== null
            ? status !== 'missed_and_ended'
            : closed;
      c.abandoned = !byCentre;
    }
    const withBot = endReason === 'returned_to_bot' || status === 'returned_to_bot' || messages?.some(isBots) === true;
    const signs = waited || c.assigned || c.wrote || answered !== null || abandoned !== null;
    c.asked =
      signs || endReason === 'handover_timeout' || endReason === 'abandoned' || status === 'terminated' || !withBot;
  }

  /** How a conversation ended that does not say so: `null` where it has not, `undefined` where it cannot be told. */
  private inferEnd(c: Conversation, closed: boolean): EndReason | null | undefined {
    if (closed) return 'agent_closed';
    const { asOf, timers = TIMERS } = this.options;
    if (c.messages && silentSince(c, c.messages) + timers.inactivity * 1000 <= asOf) return 'inactivity';
    c.pending = c.messages !== null;
    return Number.isNaN(c.endedAt) ? null : undefined;
  }
}

/** Since when the customer has said nothing, where only a bot answers; else since when nobody has. */
function silentSince(c: Conversation, messages: readonly Sent[]): number {
  const { startedAt, humanRequestedAt, assignments } = c;
  const moments = [humanRequestedAt, c.fact('assignedAt'), ...assignments.map(({ at }) => at)];
  const reply = messages.find((sent) => sent.kind === AGENT && isPublic(sent))?.at ?? NaN;
  const withHuman = Math.min(...[reply, ...moments].map((at) => (Number.isNaN(at) ? Infinity : at)));
  let since = startedAt;
  let customerSpoke = false;
  let botSpoke = false;
  for (const sent of messages) {
    if (!isPublic(sent)) continue;
    const { kind, at } = sent;
    if (kind === CUSTOMER) customerSpoke = true;
    if (kind === BOT) botSpoke = true;
    // A bot that goes on talking does not keep a customer who has left.
    if (kind === CUSTOMER || !customerSpoke || withHuman <= at || !botSpoke) since = at;
  }
  return since;
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

function isBots(sent: Sent): boolean {
  return sent.kind === BOT && isPublic(sent);
}

/** When the customer wrote again: the first time after each close. */
function reopenings({ firstCloseAt, lastCloseAt }: Conversation, messages: readonly Sent[]): number[] {
  const reopened: number[] = [];
  let close = firstCloseAt;
  for (const sent of messages) {
    if (!(sent.at > close) || sent.kind !== CUSTOMER || !isPublic(sent)) continue;
    // Between two closes it is open from the first message on, after the last one for good.
    if (close < lastCloseAt && sent.at >= lastCloseAt) close = lastCloseAt;
    if (!(sent.at > close)) continue;
    reopened.push(sent.at);
    close = close < lastCloseAt ? lastCloseAt : Infinity;
  }
  return reopened;
}

function rankOf({ kind }: Sent): number {
  return kind === CUSTOMER ? 0 : kind === SYSTEM ? 1 : kind === BOT ? 2 : 3;
}
