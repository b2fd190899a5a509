/** The parts of handling a conversation, in seconds. */

import type { Conversation } from './conversation/conversation.js';
import type { HandlePart } from './definitions/definition.js';

/** Seconds of those parts that are known; NaN where none is. */
export function secondsOf(parts: readonly HandlePart[], conversation: Conversation): number {
  let sum = NaN;
  for (const part of parts) {
    const seconds = partOf(part, conversation);
    if (!Number.isNaN(seconds)) sum = (Number.isNaN(sum) ? 0 : sum) + seconds;
  }
  return sum;
}

export function partOf(part: HandlePart, conversation: Conversation): number {
  // Each by its name: what is looked up by a name that varies is slow.
  switch (part) {
    case 'queue':
      return conversation.queueSeconds;
    case 'talk':
      return conversation.talkSeconds;
    case 'hold':
      return conversation.number(conversation.facts.holdSeconds);
    case 'afterContact':
      return conversation.number(conversation.facts.afterContactSeconds);
  }
}
