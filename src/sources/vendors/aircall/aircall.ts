/** Aircall: the list of calls, and webhooks, whose last one about a call counts. Its duration includes the ringing, and is not used. */

import { namesIn, readBy, word } from '../../mapping/readers.js';
import { isMissing, numberOf, textAt, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

/** Who ended what nobody answered: the caller, or the centre. */
const ABANDONED = {
  abandoned_in_ivr: true,
  abandoned_in_classic: true,
  short_abandoned: true,
  no_available_agent: false,
};

/** In seconds; nothing where one of the two did not happen. */
function between(from: string, to: string) {
  return (row: Row, joined: Joined): number | undefined => {
    const [start, end] = [instantAt(row, joined, from), instantAt(row, joined, to)];
    return start === null || end === null || end < start ? undefined : (end - start) / 1000;
  };
}

function instantAt(row: Row, joined: Joined, path: string): number | null {
  const instant = joined.instant(valueAt(row, path));
  return typeof instant === 'number' ? instant : null;
}

function isOver(row: Row, joined: Joined): boolean {
  return instantAt(row, joined, 'ended_at') !== null || textAt(row, 'status') === 'done';
}

function answered(row: Row, joined: Joined): boolean | undefined {
  if (instantAt(row, joined, 'answered_at') !== null) return true;
  return isOver(row, joined) ? false : undefined;
}

/** A caller who shows no number is nobody. */
function phone(row: Row): unknown {
  return /\d/.test(textAt(row, 'raw_digits')) ? valueAt(row, 'raw_digits') : undefined;
}

function contactName(row: Row): unknown {
  const names = [textAt(row, 'contact.first_name'), textAt(row, 'contact.last_name')].filter((name) => name !== '');
  return names.length > 0 ? names.join(' ') : undefined;
}

function end(row: Row, joined: Joined): unknown {
  const given = valueAt(row, 'ended_at');
  const [start, seconds] = [instantAt(row, joined, 'started_at'), numberOf(valueAt(row, 'duration'))];
  if (!isMissing(given) || start === null || typeof seconds !== 'number' || !isOver(row, joined)) return given;
  return start + seconds * 1000;
}

export const aircall: RowSource = {
  name: 'aircall',
  title: 'Aircall',
  kind: 'rows',
  tables: {
    calls: {
      lists: ['', 'calls', 'call', 'data'],
      signs: ['started_at', 'answered_at', 'ended_at', 'direction', 'raw_digits', 'missed_call_reason', 'duration'],
      needs: ['raw_digits', 'missed_call_reason', 'asset', 'direct_link'],
    },
    users: { lists: ['users', 'user'], signs: ['name', 'email', 'available', 'availability_status'], id: 'id' },
  },
  conversation: {
    id: 'id',
    startedAt: 'started_at',
    endedAt: end,
    channel: () => 'voice',
    direction: word('direction', { inbound: 'inbound', outbound: 'outbound' }),
    agentId: 'user.id',
    agentName: 'user.name',
    answered,
    abandoned: (row, joined) =>
      answered(row, joined) === false ? readBy(word('missed_call_reason', ABANDONED), row, joined) : undefined,
    firstResponseAt: (row) => (textAt(row, 'direction') === 'inbound' ? valueAt(row, 'answered_at') : undefined),
    queueSeconds: (row, joined) =>
      textAt(row, 'direction') === 'inbound' ? between('started_at', 'answered_at')(row, joined) : undefined,
    talkSeconds: between('answered_at', 'ended_at'),
    status: (row, joined) => (isOver(row, joined) ? undefined : 'open'),
    'customer.id': (row) => valueAt(row, 'contact.id') ?? phone(row),
    'customer.name': contactName,
    'customer.phone': phone,
    tags: namesIn('tags'),
    'recording.url': 'recording | asset',
  },
  agents: { table: 'users', mapping: { id: 'id', name: 'name' } },
  more: ['meta.next_page_link'],
  total: 'meta.total',
  paging: [{ address: 'meta.next_page_link' }],
};
