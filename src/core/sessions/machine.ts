/** The ticket-session machine: what happens between one customer and those who answer on one channel, as sessions. */

import { isPublic, type LifecycleEvent, type MessageEvent, type SessionEvent } from './event.js';
import { OpenSession, type Inferred, type Session } from './session.js';
import { handledBy, statusOf } from './session-status.js';
import { isWindowOver, nextDeadline, type SessionTimers } from './timers.js';

/**
 * @param events in the order of time, each once
 * @param asOf epoch ms; what timers end after this is still open
 */
export function foldSessions(events: readonly SessionEvent[], timers: SessionTimers, asOf: number): Session[] {
  const machine = new SessionMachine(timers);
  for (const event of events) machine.take(event);
  return machine.finish(asOf);
}

class SessionMachine {
  private readonly sessions: OpenSession[] = [];
  /** Messages that begin no session and came before any. */
  private early: MessageEvent[] = [];
  /** A human is asked for: the next message of the customer or of an agent begins a session with one. */
  private request: LifecycleEvent[] = [];

  constructor(private readonly timers: SessionTimers) {}

  take(event: SessionEvent): void {
    this.letTimePass(event.at);
    if (event.kind === 'message') this.takeMessage(event);
    else this.takeLifecycle(event);
  }

  finish(asOf: number): Session[] {
    this.letTimePass(asOf);
    if (this.early.length > 0) this.begin(this.early[0].at);
    return this.sessions.map((session) => finished(session, this.timers, asOf));
  }

  private get last(): OpenSession | null {
    return this.sessions.at(-1) ?? null;
  }

  private get open(): OpenSession | null {
    return this.last && this.last.endedAt === null ? this.last : null;
  }

  private letTimePass(at: number): void {
    const { open } = this;
    if (!open) return;
    const deadline = nextDeadline(open, this.timers);
    if (deadline.at > at) return;
    open.end(deadline.at, deadline.reason, false);
    this.request = [];
  }

  private begin(at: number): OpenSession {
    const session = new OpenSession(at);
    this.sessions.push(session);
    for (const message of this.early) session.messages.push(message);
    this.early = [];
    for (const event of this.request) assign(session, event, at);
    this.request = [];
    return session;
  }

  private takeMessage(message: MessageEvent): void {
    if (!isPublic(message)) {
      // It belongs to what came before it, even where that has ended.
      (this.last?.messages ?? this.early).push(message);
      return;
    }
    let session = this.open;
    // An agent who writes before the customer does takes what no bot had.
    if (session?.state === 'new' && message.from === 'agent') {
      for (const event of this.request) assign(session, event, event.at);
      this.request = [];
    }
    const handedOver = session !== null && this.request.length > 0 && message.from !== 'bot';
    if (session && handedOver) {
      session.handedOver = true;
      session.endedAt = message.at;
    }
    if (!session || handedOver) session = this.begin(message.at);
    session.messages.push(message);
    session.hear(message);
  }

  private takeLifecycle(event: LifecycleEvent): void {
    const { last, open } = this;
    if (event.kind === 'handover' || event.kind === 'assigned') {
      const asked = event.kind === 'handover' || this.request.length > 0;
      if (open && open.state !== 'bot' && !(open.state === 'new' && asked)) assign(open, event, event.at);
      else this.request.push(event);
    } else if (event.kind === 'reopened') {
      const ended = last !== null && last.endedAt !== null && !last.handedOver;
      if (ended && !isWindowOver(last.customerAt, this.timers, event.at)) last.reopen(event.at);
    } else if (last && !last.endGiven && !last.handedOver) {
      // A given end is believed, also where a timer would have ended it before.
      last.end(event.at, event.kind === 'closed' ? 'agent_closed' : event.kind, true);
      this.request = [];
    }
  }
}

function assign(session: OpenSession, { kind, at, agentId }: LifecycleEvent, waitingFrom: number): void {
  if (kind === 'assigned') session.assignments.push({ at, agentId });
  session.await(waitingFrom);
}

function finished(session: OpenSession, timers: SessionTimers, asOf: number): Session {
  const { startedAt, endedAt, endReason, handedOver, replied, assignments } = session;
  const outcome = { endReason, replied, windowOver: isWindowOver(session.customerAt, timers, asOf) };
  const inferred: Inferred[] = endedAt !== null && !session.endGiven ? ['endReason'] : [];
  return {
    startedAt,
    endedAt,
    endReason,
    handedOver,
    status: handedOver ? null : statusOf(outcome),
    handledBy: handledBy(outcome, assignments.length > 0 || replied),
    inferred: [...inferred, 'status', 'handledBy'],
    humanRequestedAt: session.humanRequestedAt,
    assignments,
    closedAt: session.closedAt,
    reopenedAt: session.reopenedAt,
    replied,
    messages: session.messages,
  };
}
