/** Which conversations a metric looks at: each leg by itself, or the legs of a contact as one. */

import type { Condition } from '../../../../src/core/metrics/definitions/definition.js';
import { together, type Conversation } from './conversation.js';

/** The legs from the first one on in which a customer asked for a human; `null` where that is in none, or the centre began. */
export function offeredOf(one: Conversation): Conversation | null {
  if (one.contact.length < 2) return one;
  if (one.contact[0].outbound) return null;
  const from = one.contact.findIndex(({ asked, outbound }) => asked && !outbound);
  return one.contact[from] === one ? together(one.contact.slice(from), one.clock) : null;
}

function wholeOf(one: Conversation): Conversation | null {
  if (one.contact.length < 2) return one;
  return one.firstLeg ? together(one.contact, one.clock) : null;
}

/** What a metric sees in place of a conversation; `null` where that is seen at another leg. */
export function seenBy(where: readonly Condition[], one: Conversation): Conversation | null {
  if (where.includes('offered')) return offeredOf(one);
  return where.includes('firstLeg') ? wholeOf(one) : one;
}
