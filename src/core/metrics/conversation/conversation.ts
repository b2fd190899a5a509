/** What is known of one conversation, given or derived, for metrics to look at. */

import type { InteractionColumns } from '../../columns/interaction-columns.js';
import type { HandledBy, SessionStatus } from '../../model/field-values.js';
import type { EndReason } from '../../model/interaction.js';
import { handledBy, statusOf } from '../../sessions/session-status.js';
import type { Moment } from '../definitions/definition.js';
import { ConversationRecord, namesReplies } from './record.js';
import { AGENT, BOT, CUSTOMER, firstKnown, isPublic, isReply, NOBODY, type Sent } from './sent.js';
import { isSilent, reopeningsIn, type SilenceRule } from './silence.js';

/** Statuses that say that a human replied. */
const REPLIED: ReadonlySet<SessionStatus> = new Set(['completed', 'expired', 'returned_to_bot', 'ended_inactive']);
const CLOSED: ReadonlySet<SessionStatus> = new Set(['completed', 'closed_without_reply']);

const OUTBOUND_SOURCES: ReadonlySet<string> = new Set(['agent', 'workflow', 'broadcast', 'import']);

/** Infers what the record does not say, where it is asked. Instants are epoch ms, NaN where they are not known. */
export class Conversation extends ConversationRecord {
  constructor(
    columns: InteractionColumns,
    private readonly silence: SilenceRule,
  ) {
    super(columns);
  }

  get firstResponseAt(): number {
    const given = this.number(this.facts.firstResponseAt);
    if (given === given || this.messages === null) return given;
    for (const sent of this.messages) if (isReply('human', sent)) return sent.at;
    return NaN;
  }

  /** In how many legs of what is read here as one a human was asked for; at least one. */
  get legCount(): number {
    return 1;
  }

  /** A human wrote what the customer could see, or spoke to them; `null` where the record says nothing of replies. */
  get wrote(): boolean | null {
    const { firstResponseAt, talkSeconds } = this;
    if (firstResponseAt === firstResponseAt || talkSeconds > 0) return true;
    const answered = this.number(this.facts.answered);
    if (answered === 1) return true;
    const { givenStatus } = this;
    // That it is open says nothing of replies.
    if (givenStatus !== null && givenStatus !== 'open') return REPLIED.has(givenStatus);
    if (this.messages !== null || this.waited || this.endsWithoutReply) return false;
    // That there was no talk, no answer or an early end says so, too.
    return talkSeconds === talkSeconds || answered === answered || this.left !== null ? false : null;
  }

  /** Most ends say nothing of replies by themselves, only that of a record without one in data that names replies. */
  private get endsWithoutReply(): boolean {
    const { endReason } = this;
    return endReason === 'handover_timeout' || (endReason !== null && namesReplies(this.columns));
  }

  /** The same as a reply: what the centre starts waits for the customer to answer. */
  get replied(): boolean | null {
    return this.wrote === true && this.outbound ? this.customerAnswered : this.wrote;
  }

  /** The centre started it. What is given decides; else an agent's own first message, where nobody waited for it. */
  get outbound(): boolean {
    const { direction, openedSource } = this;
    if (direction === 'outbound' || (openedSource !== undefined && OUTBOUND_SOURCES.has(openedSource))) return true;
    if (direction === 'inbound' || openedSource === 'customer' || this.messages === null) return false;
    if (this.waited) return false;
    for (const sent of this.messages) if (isPublic(sent)) return sent.kind === AGENT;
    return false;
  }

  /** Whether the customer answered what the centre started; `null` where nothing tells. */
  private get customerAnswered(): boolean | null {
    if (this.talkSeconds > 0 || this.wroteAs(CUSTOMER)) return true;
    return this.flag(this.facts.answered) ?? (this.messages === null ? null : false);
  }

  get assigned(): boolean {
    const given = this.number(this.facts.assignedAt);
    return this.assignee !== NOBODY || given === given || this.assignments.length > 0;
  }

  get firstAssignedAt(): number {
    const given = this.number(this.facts.assignedAt);
    if (given === given || this.assignments.length === 0) return given;
    let first = NaN;
    for (const { at } of this.assignments) if (!(at >= first)) first = at === at ? at : first;
    return first;
  }

  get lastAssignedAt(): number {
    return firstKnown(this.lastAssignment?.at ?? NaN, this.number(this.facts.assignedAt));
  }

  /** Who had it when it was first responded to, as far as assignments tell. */
  get responder(): number {
    return this.lastAssignment?.agent ?? NOBODY;
  }

  /** The last assignment before the first response. */
  private get lastAssignment(): Sent | null {
    if (this.assignments.length === 0) return null;
    const { firstResponseAt } = this;
    let last: Sent | null = null;
    for (const sent of this.assignments) {
      const { at } = sent;
      if ((last === null || !(at <= last.at)) && !(at > firstResponseAt) && at === at) last = sent;
    }
    return last;
  }

  get closer(): number {
    const { length } = this.assignments;
    return length === 0 ? this.assignee : this.assignments[length - 1].agent;
  }

  get resolvedAt(): number {
    const resolved = firstKnown(this.number(this.facts.resolvedAt), this.number(this.facts.closedAt));
    return resolved === resolved ? resolved : this.endByAgent;
  }

  get firstCloseAt(): number {
    const resolved = this.number(this.facts.resolvedAt);
    const closed = this.number(this.facts.closedAt);
    const first = closed !== closed || resolved < closed ? resolved : closed;
    return first === first ? first : this.endByAgent;
  }

  get lastCloseAt(): number {
    const resolved = this.number(this.facts.resolvedAt);
    const closed = this.number(this.facts.closedAt);
    const last = closed !== closed || resolved > closed ? resolved : closed;
    return last === last ? last : this.endByAgent;
  }

  /** When an agent ended what has no close. */
  private get endByAgent(): number {
    const { givenStatus } = this;
    const byAgent = this.endReason === 'agent_closed' || (givenStatus !== null && CLOSED.has(givenStatus));
    return byAgent ? this.endedAt : NaN;
  }

  get reopenedAt(): readonly number[] {
    if (this.reopenings.length > 0 || this.messages === null) return this.reopenings;
    return reopeningsIn(this, this.messages);
  }

  /** Somebody wrote again after its last end: it is open. */
  private get reopened(): boolean {
    const { lastCloseAt, endedAt, reopenedAt } = this;
    const last = reopenedAt.length === 0 ? NaN : reopenedAt[reopenedAt.length - 1];
    return last > firstKnown(lastCloseAt, endedAt) && !(endedAt >= last);
  }

  /** What puts answers to a survey into a period. */
  get ratedAt(): number {
    const rated = this.number(this.facts.ratedAt);
    if (rated === rated) return rated;
    return firstKnown(this.number(this.facts.surveySentAt), this.lastCloseAt, this.endedAt, this.startedAt);
  }

  private get closed(): boolean {
    const { lastCloseAt } = this;
    return lastCloseAt === lastCloseAt && !this.reopened;
  }

  get ended(): boolean {
    const { givenStatus, endedAt } = this;
    if (givenStatus !== null && givenStatus !== 'open') return true;
    if (this.endReason !== null || this.closed) return true;
    return endedAt === endedAt && !this.reopened;
  }

  /** Somebody waited for a human. */
  private get waited(): boolean {
    const { humanRequestedAt, queueSeconds } = this;
    return humanRequestedAt === humanRequestedAt || queueSeconds === queueSeconds;
  }

  /** Whether it was given up before it was answered, as far as that is given. */
  private get left(): boolean | null {
    return this.flag(this.facts.abandoned) ?? (this.endReason === 'abandoned' ? true : null);
  }

  /** Ended, or said to be over in other words. */
  get over(): boolean {
    if (this.givenStatus === 'open') return false;
    return this.ended || this.number(this.facts.answered) === 0 || this.left === true;
  }

  get answered(): boolean | null {
    if (this.talkSeconds > 0) return true;
    const given = this.flag(this.facts.answered);
    if (given !== null) return given;
    if (this.left === true) return false;
    const { wrote } = this;
    if (wrote === true) return this.outbound ? this.replied : true;
    return wrote === false && this.over && !this.outbound ? false : null;
  }

  get abandoned(): boolean | null {
    if (this.talkSeconds > 0) return false;
    const given = this.flag(this.facts.abandoned);
    if (given !== null) return given;
    const { answered } = this;
    if (answered === true) return false;
    if (this.left !== null) return this.left;
    if (answered !== false || !this.over || this.outbound) return null;
    // The end that is given tells who ended it; a status that is given, better than a close.
    const { endReason, givenStatus } = this;
    if (endReason !== null) return endReason !== 'handover_timeout' && endReason !== 'agent_closed';
    return givenStatus !== null ? givenStatus === 'missed_and_ended' : !this.closed;
  }

  /** The customer asked for a human. */
  get asked(): boolean {
    const { endReason, givenStatus, facts } = this;
    if (this.waited || this.assigned || this.wrote === true) return true;
    if (this.flag(facts.answered) !== null || this.flag(facts.abandoned) !== null) return true;
    if (endReason === 'handover_timeout' || endReason === 'abandoned' || givenStatus === 'terminated') return true;
    return endReason !== 'returned_to_bot' && givenStatus !== 'returned_to_bot' && !this.wroteAs(BOT);
  }

  /** Whether how it ends depends on the last instant of the data. */
  get pending(): boolean {
    return this.messages !== null && this.endReason === null && !this.closed && !isSilent(this.silence, this);
  }

  get status(): SessionStatus | null {
    const { givenStatus } = this;
    if (givenStatus !== null) return givenStatus;
    const endReason = this.endReason ?? this.inferredEnd;
    if (endReason === undefined) return null;
    const { wrote } = this;
    if (wrote === null) return endReason === null ? 'open' : null;
    return statusOf({ endReason, replied: wrote, windowOver: false });
  }

  /** `null`: nobody, because the customer did not answer what the centre started; or it is not known whether anybody replied. */
  get handledBy(): HandledBy | null {
    const { wrote } = this;
    if (wrote === null || (this.outbound && this.replied !== true)) return null;
    const back = this.status === 'returned_to_bot';
    const endReason = back ? 'returned_to_bot' : (this.endReason ?? this.inferredEnd ?? null);
    return handledBy({ endReason, replied: wrote, windowOver: false }, this.assigned || wrote);
  }

  /** How a conversation ended that does not say so: `null` where it has not, `undefined` where it cannot be told. */
  private get inferredEnd(): EndReason | null | undefined {
    if (this.closed) return 'agent_closed';
    if (this.messages !== null && isSilent(this.silence, this)) return 'inactivity';
    const { endedAt } = this;
    return endedAt === endedAt && !this.reopened ? undefined : null;
  }

  private wroteAs(kind: number): boolean {
    if (this.messages !== null) for (const sent of this.messages) if (sent.kind === kind && isPublic(sent)) return true;
    return false;
  }

  at(moment: Moment): number {
    switch (moment) {
      case 'started':
        return this.startedAt;
      case 'ended':
        return this.endedAt;
      case 'firstMessage':
        return this.messages?.find(isPublic)?.at ?? NaN;
      case 'lastMessage':
        return this.messages?.findLast(isPublic)?.at ?? this.endedAt;
      case 'firstCustomerMessage':
        return this.messages?.find((sent) => sent.kind === CUSTOMER && isPublic(sent))?.at ?? NaN;
      case 'humanRequested':
        return this.humanRequestedAt;
      case 'firstAssigned':
        return this.firstAssignedAt;
      case 'lastAssigned':
        return this.lastAssignedAt;
      case 'firstResponse':
        return this.firstResponseAt;
      case 'resolved':
        return this.resolvedAt;
      case 'firstClose':
        return this.firstCloseAt;
      case 'lastClose':
        return this.lastCloseAt;
    }
  }
}
