/** NICE CXone: completed contacts. Every value is a text; durations are seconds. A contact of another master is a leg. */

import { caller, unless } from '../../mapping/readers.js';
import { booleanOf, isMissing, numberOf, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

const CHANNELS: Readonly<Record<string, string>> = { call: 'voice', phonecall: 'voice', email: 'email' };

function channel(row: Row): string | undefined {
  const name = valueAt(row, 'mediaTypeName');
  if (typeof name !== 'string') return undefined;
  return CHANNELS[name.toLowerCase().replace(/[^a-z]/g, '')] ?? name.toLowerCase();
}

function seconds(row: Row, path: string): number | undefined {
  const value = numberOf(valueAt(row, path));
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The agent's time holds that on hold, too. Zeros of what nobody took say nothing. */
function talk(row: Row, joined: Joined): unknown {
  if (!hasAgent(row, joined)) return undefined;
  const all = seconds(row, 'agentSeconds');
  return all === undefined ? valueAt(row, 'agentSeconds') : all - (seconds(row, 'holdSeconds') ?? 0);
}

const isTrue = (row: Row, path: string) => booleanOf(valueAt(row, path)) === true;
const agent = unless('agentId', '0');
const hasAgent = (row: Row, joined: Joined) =>
  !isMissing((agent as (row: Row, joined: Joined) => unknown)(row, joined));

function abandoned(row: Row): boolean | undefined {
  if (isTrue(row, 'abandoned') || isTrue(row, 'isShortAbandon')) return true;
  // What never waited was not there to be given up.
  const waited = (seconds(row, 'inQueueSeconds') ?? 0) > 0;
  return waited && booleanOf(valueAt(row, 'abandoned')) === false ? false : undefined;
}

/** What neither waited nor was given up was for a menu only. */
function answered(row: Row, joined: Joined): boolean | undefined {
  if (hasAgent(row, joined) && (seconds(row, 'agentSeconds') ?? 0) > 0) return true;
  return abandoned(row) === true || (seconds(row, 'inQueueSeconds') ?? 0) > 0 ? false : undefined;
}

function endedAt(row: Row, joined: Joined): number | undefined {
  const start = joined.instant(valueAt(row, 'contactStart'));
  const length = seconds(row, 'totalDurationSeconds');
  return typeof start === 'number' && length !== undefined ? start + Math.round(length * 1000) : undefined;
}

const address = (row: Row) => valueAt(row, isTrue(row, 'isOutbound') ? 'toAddr' : 'fromAddr');

export const nice: RowSource = {
  name: 'nice',
  title: 'NICE CXone',
  kind: 'rows',
  tables: {
    contacts: {
      lists: ['', 'completedContacts', 'contactHistory'],
      signs: [
        'contactId',
        'masterContactId',
        'contactStart',
        'inQueueSeconds',
        'agentSeconds',
        'isShortAbandon',
        'mediaTypeName',
      ],
    },
  },
  conversation: {
    id: 'contactId',
    parentId: (row) => {
      const master = valueAt(row, 'masterContactId');
      return String(master) === String(valueAt(row, 'contactId')) ? undefined : master;
    },
    startedAt: 'contactStart',
    endedAt,
    updatedAt: 'lastUpdateTime',
    channel,
    direction: (row) =>
      isMissing(valueAt(row, 'isOutbound')) ? undefined : isTrue(row, 'isOutbound') ? 'outbound' : 'inbound',
    agentId: agent,
    agentName: (row) =>
      ['firstName', 'lastName']
        .map((path) => valueAt(row, path))
        .filter((part) => typeof part === 'string')
        .join(' '),
    teamId: unless('teamId', '0'),
    teamName: 'teamName',
    queueSeconds: (row, joined) =>
      hasAgent(row, joined) || seconds(row, 'inQueueSeconds') !== 0 ? valueAt(row, 'inQueueSeconds') : undefined,
    talkSeconds: talk,
    holdSeconds: 'holdSeconds',
    afterContactSeconds: 'ACWSeconds',
    answered,
    abandoned,
    'customer.id': caller(address),
    'customer.phone': (row, joined) =>
      channel(row) === 'voice' ? (caller(address) as (row: Row, joined: Joined) => unknown)(row, joined) : undefined,
  },
  more: ['_links.next'],
  paging: [{ address: '_links.next' }],
  total: 'totalRecords',
};
