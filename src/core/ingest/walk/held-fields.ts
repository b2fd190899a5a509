/** Fields that the columns hold as they are. */

import type { CodedColumnName } from '../../columns/interaction-columns.js';
import { OWN_EXCLUSION, OWN_TEAM } from '../../columns/growing/pending-row.js';

/** Those with a column each, and the flag of rows in which the column holds what the record says; 0: it always does. */
export const FIELDS: readonly (readonly [string, CodedColumnName, flag: number])[] = [
  ['agentId', 'agent', 0],
  ['teamId', 'team', OWN_TEAM],
  ['channel', 'channel', 0],
  ['contactType', 'contactType', 0],
  ['category', 'category', 0],
  ['direction', 'direction', 0],
  ['language', 'language', 0],
  ['sentiment', 'sentiment', 0],
  ['exclusion', 'exclusion', OWN_EXCLUSION],
];

export const INSTANTS = ['startedAt', 'endedAt', 'updatedAt'] as const;

/** A record that has no others need not be kept. */
export const HELD_FIELDS: ReadonlySet<string> = new Set([
  'id',
  ...INSTANTS,
  ...FIELDS.map(([field]) => field),
  'behaviors',
]);
