/** The values of fields that have a list of them. */

export const OPENED_SOURCES = ['customer', 'agent', 'workflow', 'broadcast', 'api', 'import'] as const;

export const END_REASONS = [
  'agent_closed',
  'customer_left',
  'returned_to_bot',
  'handover_timeout',
  'window_expired',
  'inactivity',
  'abandoned',
] as const;

export const SESSION_STATUSES = [
  'open',
  'completed',
  'closed_without_reply',
  'terminated',
  'missed_and_ended',
  'expired',
  'unanswered',
  'returned_to_bot',
  'ended_inactive',
] as const;

/** Why an interaction is in no number at all. */
export const VOID_REASONS = ['deleted', 'spam', 'merged', 'test', 'duplicate'] as const;

/** Who handled a conversation. */
export const HANDLED_BY = ['agent', 'bot', 'unhandled'] as const;

export const CONTACT_TYPES = ['new', 'returning'] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

export type HandledBy = (typeof HANDLED_BY)[number];
