/** A ticket session: one conversation from a customer's first message to its end. */

import type { EndReason } from '../model/interaction.js';
import type { MessageEvent } from './event.js';
import type { HandledBy, SessionStatus } from '../model/field-values.js';

/** Who answers: nobody yet, a bot, a customer who waits for a human, a human. */
type SessionState = 'new' | 'bot' | 'waiting' | 'active';

/** What is not in the data but follows from it. */
export type Inferred = 'endReason' | 'status' | 'handledBy';

/** Instants are epoch ms; `null`: it has not happened. */
export interface Session {
  readonly startedAt: number;
  /** Up to here and no further: the next session of the customer starts at or after it. */
  readonly endedAt: number | null;
  readonly endReason: EndReason | null;
  /** A bot answered, and a session with a human follows. Such a session has no status of its own. */
  readonly handedOver: boolean;
  readonly status: SessionStatus | null;
  readonly handledBy: HandledBy;
  readonly inferred: readonly Inferred[];
  /** When the customer began to wait for a human. */
  readonly humanRequestedAt: number | null;
  readonly assignments: readonly { readonly at: number; readonly agentId: string | null }[];
  /** All instants at which an agent closed it, the last one included. */
  readonly closedAt: readonly number[];
  readonly reopenedAt: readonly number[];
  /** Whether a human wrote what the customer could see. */
  readonly replied: boolean;
  /** In the order of time; private notes and messages that failed among them. */
  readonly messages: readonly MessageEvent[];
}

/** A session that is still being read. */
export class OpenSession {
  state: SessionState = 'new';
  endedAt: number | null = null;
  endReason: EndReason | null = null;
  /** The end was given, not found by a timer. */
  endGiven = false;
  handedOver = false;
  humanRequestedAt: number | null = null;
  readonly assignments: { at: number; agentId: string | null }[] = [];
  readonly closedAt: number[] = [];
  readonly reopenedAt: number[] = [];
  readonly messages: MessageEvent[] = [];
  replied = false;
  /** The last message of the customer, and of anybody. */
  customerAt: number | null = null;
  silentSince: number;
  /** Since when the customer waits for a human's answer. */
  waitingSince: number | null = null;

  constructor(readonly startedAt: number) {
    this.silentSince = startedAt;
  }

  end(at: number, reason: EndReason, given: boolean): void {
    this.endedAt = at;
    this.endReason = reason;
    this.endGiven = given;
    this.waitingSince = null;
    if (reason === 'agent_closed') this.closedAt.push(at);
  }

  reopen(at: number): void {
    this.endedAt = null;
    this.endReason = null;
    this.endGiven = false;
    this.reopenedAt.push(at);
    this.silentSince = at;
  }

  /** Takes in a message that its receiver sees. */
  hear(message: MessageEvent): void {
    const { from, at } = message;
    if (from === 'customer') {
      this.customerAt = at;
      if (this.state === 'waiting' || this.state === 'active') this.waitingSince ??= at;
    } else if (from === 'agent') {
      this.state = 'active';
      this.replied = true;
      this.waitingSince = null;
    } else if (this.state === 'new') this.state = 'bot';
    // A bot that goes on talking does not keep a customer who has left.
    if (this.state !== 'bot' || from === 'customer' || this.customerAt === null) this.silentSince = at;
  }

  /** A human is asked for, or takes it. */
  await(at: number): void {
    if (this.state !== 'active') this.state = 'waiting';
    this.humanRequestedAt ??= at;
    this.waitingSince ??= at;
  }
}
