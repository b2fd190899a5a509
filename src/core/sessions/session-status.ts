/** The status of a ticket session, and who handled it: the decision table of the product's definitions. */

import type { HandledBy, SessionStatus } from '../model/field-values.js';
import type { EndReason } from '../model/interaction.js';

interface SessionOutcome {
  /** `null`: has not ended. */
  readonly endReason: EndReason | null;
  /** Whether a human agent replied. */
  readonly replied: boolean;
  /** Whether the customer can no longer be answered, because their last message is too old. */
  readonly windowOver: boolean;
}

/** The first row of the table that matches. */
export function statusOf({ endReason, replied, windowOver }: SessionOutcome): SessionStatus {
  if (endReason === null) return 'open';
  if (endReason === 'agent_closed') return replied ? 'completed' : 'closed_without_reply';
  if (endReason === 'handover_timeout' && !replied) return 'terminated';
  // An expired window is over by its name, whatever else is known of it.
  if (windowOver || endReason === 'window_expired') return replied ? 'expired' : 'missed_and_ended';
  if (!replied) return 'unanswered';
  return endReason === 'returned_to_bot' ? 'returned_to_bot' : 'ended_inactive';
}

/**
 * @param assigned whether it was ever assigned to an agent
 */
export function handledBy({ endReason, replied }: SessionOutcome, assigned: boolean): HandledBy {
  if (assigned && !replied) return 'unhandled';
  return !assigned || endReason === 'returned_to_bot' ? 'bot' : 'agent';
}
