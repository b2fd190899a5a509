/** Twilio: the list of calls. It knows no agents, and a call that is completed has ended, whoever or whatever answered it. */

import { first, fromMs, word } from '../../mapping/readers.js';
import { numberOf, textAt, valueAt } from '../../mapping/values.js';
import type { Reader, Row, RowSource } from '../../source.js';

const UNANSWERED = { busy: false, 'no-answer': false, canceled: false, failed: false };
const ENDED = new Set(['completed', ...Object.keys(UNANSWERED)]);

function isOver(row: Row): boolean {
  const status = textAt(row, 'status').toLowerCase();
  return status === '' || ENDED.has(status);
}

/** The number of whoever is not the centre; of a leg that was dialled, that stands at the call that it is a leg of. */
const customer: Reader = (row) => {
  const direction = textAt(row, 'direction').toLowerCase();
  const number = direction === 'inbound' ? textAt(row, 'from') : direction === 'outbound-api' ? textAt(row, 'to') : '';
  return /\d/.test(number) ? number : undefined;
};

/** 0 is of calls that waited in no queue. */
const queue: Reader = (row, joined) => {
  const seconds = fromMs('queue_time')(row, joined);
  return seconds === 0 ? undefined : seconds;
};

export const twilio: RowSource = {
  name: 'twilio',
  title: 'Twilio',
  kind: 'rows',
  tables: {
    calls: {
      lists: ['', 'calls', 'call'],
      signs: ['start_time', 'end_time', 'duration', 'direction', 'queue_time', 'parent_call_sid', 'status'],
      needs: ['sid', 'parent_call_sid', 'parent_call_id', 'answered_by'],
    },
  },
  conversation: {
    id: 'sid | id',
    parentId: 'parent_call_sid | parent_call_id',
    startedAt: 'start_time | date_created | created_at',
    endedAt: 'end_time',
    updatedAt: 'date_updated | updated_at',
    channel: () => 'voice',
    direction: word('direction', {
      inbound: 'inbound',
      'outbound-api': 'outbound',
      'outbound-dial': 'outbound',
      outbound: 'outbound',
    }),
    queueSeconds: queue,
    answered: first(word('status', UNANSWERED), (row) =>
      // Nobody answered what is over after no time at all.
      isOver(row) && numberOf(valueAt(row, 'duration')) === 0 ? false : undefined,
    ),
    status: (row) => (isOver(row) ? undefined : 'open'),
    'customer.id': customer,
    'customer.phone': customer,
  },
  partial: {
    field: 'answered',
    found: 'calls that are completed',
    expected: 'who answered them, a person or a machine: rates of answered calls leave them out',
  },
  more: ['next_page_uri'],
  paging: [{ address: 'next_page_uri' }],
};
