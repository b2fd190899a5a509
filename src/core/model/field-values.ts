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
