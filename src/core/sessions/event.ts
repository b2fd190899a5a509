/** What happens between a customer and those who answer: the input of the ticket-session machine. */

import type { MessageAuthor } from '../model/interaction.js';

/** A message. Instants are epoch ms. */
export interface MessageEvent {
  readonly kind: 'message';
  readonly at: number;
  readonly id: string | null;
  readonly from: MessageAuthor;
  /** Who wrote it, where `from` is `agent`. */
  readonly agentId: string | null;
  readonly text: string | null;
  /** A note among agents: the customer does not see it, so it answers nothing. */
  readonly private: boolean;
  /** Not delivered, so that it answers nothing. */
  readonly failed: boolean;
}

/** What is done with a conversation beside writing. */
export const LIFECYCLE = ['handover', 'assigned', 'closed', 'returned_to_bot', 'customer_left', 'reopened'] as const;

export interface LifecycleEvent {
  /**
   * `handover`: a human is asked for; `assigned`: to an agent; `closed`: by an agent; `returned_to_bot`, `customer_left`:
   * by the customer; `reopened`: what has ended goes on.
   */
  readonly kind: (typeof LIFECYCLE)[number];
  readonly at: number;
  readonly agentId: string | null;
}

export type SessionEvent = MessageEvent | LifecycleEvent;

/** A message that its receiver gets to see. */
export function isPublic(event: MessageEvent): boolean {
  return !event.private && !event.failed && event.from !== 'system';
}

/** What comes first of events at the same instant: a question before its answer, and the end last. */
const RANKS: Readonly<Record<string, number>> = {
  reopened: 0,
  handover: 1,
  assigned: 2,
  customer: 3,
  system: 4,
  bot: 5,
  agent: 6,
  returned_to_bot: 7,
  customer_left: 8,
  closed: 9,
};

function rankOf(event: SessionEvent): number {
  return RANKS[event.kind === 'message' ? event.from : event.kind];
}

/** Whatever the order in which events arrive, this one is the same. */
export function compareEvents(a: SessionEvent, b: SessionEvent): number {
  return a.at - b.at || rankOf(a) - rankOf(b) || compareTexts(nameOf(a), nameOf(b));
}

/**
 * What makes an event the same as another: its id, or without one all that it says. A message that is delivered twice is
 * one message.
 */
export function nameOf(event: SessionEvent): string {
  if (event.kind !== 'message') return JSON.stringify([event.at, event.kind, event.agentId]);
  return event.id !== null
    ? `id ${event.id}`
    : JSON.stringify([event.at, event.from, event.agentId, event.text, event.private, event.failed]);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
