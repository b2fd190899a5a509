/** Conversations of messages that each name the one which they answer: all that lead to the same first one. */

import type { PositionedMessage } from './message-record.js';

/** By the id of the first message, which may be missing from the table. */
export function byReplies(messages: readonly PositionedMessage[]): ReadonlyMap<string, readonly PositionedMessage[]> {
  const answered = new Map<string, string>();
  for (const { record } of messages) {
    const { id } = record.message;
    if (typeof id === 'string' && record.replyTo !== undefined) answered.set(id, record.replyTo);
  }
  const found = new Map<string, PositionedMessage[]>();
  for (const message of messages) {
    const { record, position } = message;
    const id = firstOf(record.message.id ?? record.replyTo ?? `message ${position}`, answered);
    const known = found.get(id);
    if (known) known.push(message);
    else found.set(id, [message]);
  }
  return found;
}

/**
 * Follows the answers to where they begin. Messages that answer each other in a circle have no first one: the least id stands for it.
 *
 * @param answered of each message the one that it answers, by their ids; ways are made shorter
 */
function firstOf(id: string, answered: Map<string, string>): string {
  const passed = new Set<string>();
  let first = id;
  for (let next = answered.get(first); next !== undefined; next = answered.get(first)) {
    if (passed.has(first)) {
      const way = [...passed];
      first = way.slice(way.indexOf(first)).reduce((least, one) => (one < least ? one : least));
      answered.delete(first);
      break;
    }
    passed.add(first);
    first = next;
  }
  // The next one that comes this way need not go all of it again.
  for (const one of passed) if (one !== first) answered.set(one, first);
  return first;
}
