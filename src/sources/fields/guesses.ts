/** What columns whose name tells nothing may fill, by what their cells look like. Never sure. */

import type { Content } from '../cells/content.js';
import type { TableKind } from '../table/table-options.js';
import { knownParts } from './name-parts.js';

interface Guess {
  readonly kind: TableKind;
  readonly paths: readonly string[];
  readonly confidence: number;
  readonly what: string;
  readonly fits: (content: Content) => boolean;
}

/** Cells of the sample that have to fit. */
const MOST = 0.9;

/** What cells look like, and the fields that they may fill, the likeliest first. */
export const GUESSES: readonly Guess[] = [
  guess('interactions', ['startedAt'], 0.5, 'dates and times', (c) => c.instants >= MOST),
  guess('messages', ['message.at'], 0.5, 'dates and times', (c) => c.instants >= MOST),
  guess('interactions', ['customer.email'], 0.6, 'e-mail addresses', (c) => c.emails >= MOST),
  guess('interactions', ['customer.phone'], 0.5, 'phone numbers', (c) => c.phones >= MOST),
  guess('interactions', ['id'], 0.6, 'ids, each once', (c) => c.ids >= MOST && c.distinct === c.cells && c.cells > 1),
  guess('messages', ['conversationId'], 0.4, 'ids, some of them often', (c) => c.ids >= MOST && c.distinct < c.cells),
  guess('interactions', ['csat.score'], 0.3, 'whole numbers from 1 to 5', (c) => c.ratings >= MOST && c.distinct > 2),
  guess('interactions', ['durationSeconds', 'talkSeconds'], 0.3, 'durations', (c) => c.durations >= MOST),
];

/** Fields that a name may mean, too, by the one that it means first. */
export const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  firstResponseAt: ['firstResponseSeconds'],
  firstResponseSeconds: ['firstResponseAt'],
  resolvedAt: ['resolutionSeconds'],
  closedAt: ['resolutionSeconds'],
  resolutionSeconds: ['resolvedAt'],
  endedAt: ['durationSeconds'],
  agentName: ['agentId'],
  teamName: ['teamId'],
  'customer.name': ['customer.phone', 'customer.email', 'customer.id'],
  'message.from': ['message.senderId'],
  'message.kind': ['message.contentType'],
};

/** When something was copied, changed or read, not when it was. */
const OF_EXPORT = /sync|updat|modif|emit|extract|export|load|ingest|insert|import|airbyte|_at_utc$|process|fetch/i;
/** Parts of names that say that it is none of our fields: totals, changes, people beside the conversation. */
const UNUSED: ReadonlySet<string> = new Set([
  'update',
  'copy',
  'mean',
  'rate',
  'total',
  'count',
  'creator',
  'ring',
  'callee',
]);
const OF_TOTALS: ReadonlySet<string> = new Set(['mean', 'rate', 'total', 'count']);
/** Parts of names that say what happened: whatever else it is, it is no start. */
const NO_START = 'end close resolve assign first respond wait talk hold wrap handle due sent rated survey'.split(' ');
/** A column that is called so has no ids. */
const NO_ID = 'length time date customer agent team caller content'.split(' ');

const NO_PHONE = 'ticket call talkOfCall chat message id ref agent team'.split(' ');

/** Whether a name says that the column is none of our fields. */
export function isUnused(name: string): boolean {
  return knownParts(name).some((part) => UNUSED.has(part));
}

/** Whether a name says that the column counts or sums up conversations. */
export function isTotal(name: string): boolean {
  return knownParts(name).some((part) => OF_TOTALS.has(part));
}

/** Whether a name leaves it open that the column is such a field. */
export function guessable(name: string, path: string): boolean {
  const parts = knownParts(name);
  if (parts.some((part) => UNUSED.has(part))) return false;
  if (path === 'startedAt') return !OF_EXPORT.test(name) && !parts.some((part) => NO_START.includes(part));
  if (path === 'customer.phone') return !parts.some((part) => NO_PHONE.includes(part));
  if (path === 'id') return !parts.some((part) => NO_ID.includes(part));
  if (path === 'durationSeconds' || path === 'talkSeconds') {
    return !parts.some((part) => part !== 'length' && NO_START.includes(part));
  }
  return true;
}

function guess(
  kind: TableKind,
  paths: readonly string[],
  confidence: number,
  what: string,
  fits: Guess['fits'],
): Guess {
  return { kind, paths, confidence, what, fits };
}
