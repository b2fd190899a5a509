/** Conversations from messages that do not say which one they belong to: joined by contact, channel and time. */

import type { Interaction, Message } from '../model/interaction.js';
import type { LifecycleEvent, MessageEvent, SessionEvent } from './event.js';
import type { Session } from './session.js';
import { SessionStream } from './stream.js';
import { TIMERS, type SessionTimers } from './timers.js';

/** A message, or what was done with a conversation, of one contact. Instants are epoch ms. */
export interface ContactEvent {
  readonly contactId: string;
  readonly channel: string | null;
  readonly at: number;
  /** Absent: a message. */
  readonly kind?: LifecycleEvent['kind'] | 'message';
  readonly message?: Omit<Message, 'at'>;
  readonly agentId?: string | null;
}

export interface JoinedConversations {
  /**
   * One interaction a session, by contact, channel and time. Its id names these: `contact/channel/instant`. `inferred`
   * lists what is not in the events but follows from the timers and the decision table.
   */
  readonly interactions: Interaction[];
  /** Events that had come before. */
  readonly duplicates: number;
}

/**
 * @param asOf epoch ms; what timers end after this is still open. Default: the last event of all
 */
export function joinConversations(
  events: Iterable<ContactEvent>,
  timers: SessionTimers = TIMERS,
  asOf?: number,
): JoinedConversations {
  const streams = new Map<string, { contactId: string; channel: string | null; stream: SessionStream }>();
  const details = new Map<SessionEvent, Omit<Message, 'at'>>();
  let last = -Infinity;
  for (const event of events) {
    const key = JSON.stringify([event.contactId, event.channel]);
    let entry = streams.get(key);
    if (!entry) {
      entry = { contactId: event.contactId, channel: event.channel, stream: new SessionStream(timers) };
      streams.set(key, entry);
    }
    const taken = sessionEvent(event);
    if (event.message) details.set(taken, event.message);
    entry.stream.add(taken);
    last = Math.max(last, event.at);
  }
  const interactions: Interaction[] = [];
  let duplicates = 0;
  for (const { contactId, channel, stream } of streams.values()) {
    duplicates += stream.duplicates;
    for (const session of stream.sessions(asOf ?? last)) {
      interactions.push(interactionOf(contactId, channel, session, details));
    }
  }
  return { interactions, duplicates };
}

function sessionEvent({ kind = 'message', at, message, agentId }: ContactEvent): SessionEvent {
  if (kind !== 'message') return { kind, at, agentId: agentId ?? null };
  return {
    kind,
    at,
    id: message?.id ?? null,
    from: message?.from ?? 'customer',
    agentId: message?.agentId ?? agentId ?? null,
    text: message?.text ?? null,
    private: message?.private ?? false,
    failed: message?.failed ?? false,
  };
}

function interactionOf(
  contactId: string,
  channel: string | null,
  session: Session,
  details: ReadonlyMap<SessionEvent, Omit<Message, 'at'>>,
): Interaction {
  const { messages, assignments } = session;
  const agents = assignments.filter(({ agentId }) => agentId !== null);
  const assignee = agents.at(-1)?.agentId ?? messages.findLast(isReply)?.agentId ?? null;
  return {
    id: `${contactId}/${channel ?? ''}/${new Date(session.startedAt).toISOString()}`,
    customer: { id: contactId },
    channel,
    startedAt: session.startedAt,
    endedAt: session.endedAt ?? messages.at(-1)?.at ?? null,
    agentId: assignee,
    humanRequestedAt: session.humanRequestedAt,
    assignedAt: assignments.at(0)?.at ?? null,
    agents: agents.map(({ agentId, at }) => ({ id: agentId!, from: at })),
    closedAt: session.closedAt.at(-1) ?? null,
    reopenedAt: session.reopenedAt,
    endReason: session.endReason,
    status: session.status,
    messages: messages.map((message) => ({ ...details.get(message), at: message.at, from: message.from })),
    inferred: session.inferred,
  };
}

function isReply({ from, private: hidden, failed }: MessageEvent): boolean {
  return from === 'agent' && !hidden && !failed;
}
