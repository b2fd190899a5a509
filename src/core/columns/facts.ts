/** What operational metrics are made of, beside the messages: one number a record. */

/** Instants are epoch ms, booleans 1 or 0, choices the place in the list of the field's values. */
export const FACTS = [
  'humanRequestedAt',
  'assignedAt',
  'firstResponseAt',
  'resolvedAt',
  'closedAt',
  'surveySentAt',
  'ratedAt',
  'openedSource',
  'endReason',
  'status',
  'queueSeconds',
  'talkSeconds',
  'holdSeconds',
  'afterContactSeconds',
  'answered',
  'abandoned',
  'converted',
  'resolvedOnFirstContact',
  'csatScore',
  'csatScale',
  'nps',
  'cesScore',
  'cesScale',
  'void',
  'dueAtFirstResponse',
  'dueAtResolution',
  /** The code of `parentId`. */
  'parent',
  /** The code of `priority`. */
  'priority',
] as const;

export type FactName = (typeof FACTS)[number];

/** The number of the fact that a field is, −1 for none. A part of a field is written together with it: `csatScore`. */
export function factOf(path: string): number {
  return FACTS.indexOf(path.replace(/\.\w/, (part) => part[1].toUpperCase()) as FactName);
}
