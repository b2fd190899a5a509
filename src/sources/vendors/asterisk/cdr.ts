/**
 * Call detail records of Asterisk, as a table: a row a leg, all legs of a call have the same `linkedid`. Nothing says who began
 * a call, but that it waited in a queue.
 */

import { greatest } from '../../../core/statistics/extremes.js';
import { caller } from '../../mapping/readers.js';
import { cellOf } from '../../mapping/plain-cells.js';
import type { Joined, Row, RowSource } from '../../source.js';

const began = (row: Row) => cellOf(row, 'calldate') || cellOf(row, 'start');
const seconds = (row: Row, name: string) => (/^\d+$/.test(cellOf(row, name)) ? Number(cellOf(row, name)) : NaN);
const isQueued = (row: Row) => cellOf(row, 'lastapp').toLowerCase() === 'queue';

/** The legs of a call, each once, in the order of time. */
function legsOf(joined: Joined): readonly Row[] {
  const once = new Map(joined.rows('legs').map((row) => [JSON.stringify(row), row]));
  return [...once.values()].sort((a, b) => (began(a) === began(b) ? 0 : began(a) < began(b) ? -1 : 1));
}

/** Somebody took it: not a menu, nor a mailbox, which have no channel of their own. */
const isTaken = (row: Row) =>
  cellOf(row, 'disposition') === 'ANSWERED' && cellOf(row, 'dstchannel') !== '' && seconds(row, 'billsec') > 0;

/** `SIP/1001-0000a1` is a call of `SIP/1001`. */
const memberOf = (row: Row) => cellOf(row, 'dstchannel').replace(/-[\da-f]+(?:;\d)?$/i, '');

function takersOf(joined: Joined): readonly { readonly id: string; readonly talkSeconds: number }[] {
  const talks = new Map<string, number>();
  for (const row of legsOf(joined).filter(isTaken)) {
    talks.set(memberOf(row), (talks.get(memberOf(row)) ?? 0) + seconds(row, 'billsec'));
  }
  return [...talks].map(([id, talkSeconds]) => ({ id, talkSeconds }));
}

const queued = (joined: Joined) => legsOf(joined).find(isQueued);

/** Until somebody took it; of what nobody took, the longest of its legs, which ring at the same time. */
function queueSeconds(_: Row, joined: Joined): number | undefined {
  const taken = legsOf(joined).find(isTaken);
  const legs = taken ? [taken] : legsOf(joined).filter(isQueued);
  const waits = legs.map((row) => seconds(row, 'duration') - seconds(row, 'billsec')).filter((wait) => wait >= 0);
  return waits.length > 0 ? greatest(waits) : undefined;
}

export const asteriskCdr: RowSource = {
  name: 'asterisk',
  title: 'Asterisk',
  kind: 'rows',
  tables: {
    legs: {
      lists: ['', 'cdr'],
      signs: ['src', 'dst', 'dcontext', 'dstchannel', 'lastapp', 'duration', 'billsec', 'disposition', 'linkedid'],
    },
  },
  group: 'linkedid',
  conversation: {
    id: 'linkedid',
    startedAt: (row, joined) => began(legsOf(joined)[0] ?? row),
    channel: () => 'voice',
    direction: (_, joined) => (queued(joined) ? 'inbound' : undefined),
    agentId: (_, joined) => (takersOf(joined).length === 1 ? takersOf(joined)[0].id : undefined),
    agents: (_, joined) => (takersOf(joined).length > 1 ? takersOf(joined) : undefined),
    queueSeconds,
    talkSeconds: (_, joined) =>
      takersOf(joined).length > 0 ? takersOf(joined).reduce((sum, { talkSeconds }) => sum + talkSeconds, 0) : undefined,
    answered: (_, joined) => (takersOf(joined).length > 0 ? true : queued(joined) ? false : undefined),
    'customer.id': caller((_, joined) => queued(joined) && cellOf(queued(joined)!, 'src')),
    'customer.phone': caller((_, joined) => queued(joined) && cellOf(queued(joined)!, 'src')),
  },
};
