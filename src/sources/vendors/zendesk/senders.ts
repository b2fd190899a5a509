/** Who wrote a comment of a ticket, or said something in a chat. */

import { isMissing, unpacked, valueAt } from '../../mapping/values.js';
import type { Joined, MessageTable, Row } from '../../source.js';

function roleOf(id: unknown, joined: Joined): string | undefined {
  const role = valueAt(joined.find('users', id) ?? {}, 'role');
  return isMissing(role) ? undefined : role === 'end-user' ? 'customer' : 'agent';
}

/** The role of the author; without the people only who asked and whose ticket it is are known. */
function author(id: unknown, joined: Joined): string | undefined {
  if (Number(id) < 0) return 'system';
  const role = roleOf(id, joined);
  if (role !== undefined) return role;
  for (const ticket of joined.rows('tickets')) {
    if (String(valueAt(ticket, 'requester_id')) === String(id)) return 'customer';
    if (String(valueAt(ticket, 'assignee_id')) === String(id)) return 'agent';
  }
  return undefined;
}

export function comments(authorAt: string, at: string): MessageTable {
  const from = (row: Row, joined: Joined) => author(valueAt(row, authorAt), joined);
  return {
    mapping: {
      id: 'id',
      at,
      from,
      agentId: (row, joined) => (from(row, joined) === 'agent' ? valueAt(row, authorAt) : undefined),
      text: 'plain_body | body',
      private: (row) => {
        const isPublic = valueAt(row, 'public');
        return isMissing(isPublic) ? undefined : !/^(?:true|1)$/i.test(String(isPublic));
      },
      source: 'via.channel',
    },
  };
}

const ACTOR = /^(?:(agent|visitor|end-user|customer):)?(\w+)$/i;

/** That the bot spoke stands in the message as it was sent, and nowhere else: there the actor is an agent. */
function speaker(row: Row, joined: Joined): string | undefined {
  const sent = unpacked(valueAt(row, 'original_message')) as Row | undefined;
  if (typeof sent === 'object' && /answerBot$/i.test(String(valueAt(sent, 'source.type')))) return 'bot';
  const actor = valueAt(row, 'actor_id');
  if (isMissing(actor)) return undefined;
  if (String(actor).startsWith('__')) return 'system';
  const [, prefix, id] = ACTOR.exec(String(actor)) ?? [];
  if (prefix === undefined) return roleOf(id, joined);
  return prefix.toLowerCase() === 'agent' ? 'agent' : 'customer';
}

export const chatEvents: MessageTable = {
  mapping: {
    at: 'created_at',
    from: speaker,
    agentId: (row, joined) =>
      speaker(row, joined) === 'agent' ? ACTOR.exec(String(valueAt(row, 'actor_id')))?.[2] : undefined,
    text: (row) => {
      const sent = unpacked(valueAt(row, 'original_message'));
      const inner = typeof sent === 'object' && sent !== null ? valueAt(sent as Row, 'content.text.text') : undefined;
      return valueAt(row, 'message') ?? inner;
    },
    contentType: 'mime_type',
  },
  omit: (row) =>
    !/^chat(?:message|file)/i.test(String(valueAt(row, 'type'))) ||
    /^(?:true|1)$/i.test(String(valueAt(row, 'is_history_context'))),
};
