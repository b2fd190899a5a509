/** Front: conversations of the API, with messages where those are given, too. Neither closes nor replies have instants. */

import { first, namesIn, plain, word } from '../../mapping/readers.js';
import { isMissing, textAt, valueAt } from '../../mapping/values.js';
import type { Reader, Row, RowSource } from '../../source.js';

const handle: Reader = 'recipient.handle';

function assigneeName(row: Row): unknown {
  const names = [textAt(row, 'assignee.first_name'), textAt(row, 'assignee.last_name')].filter((one) => one !== '');
  return names.length > 0 ? names.join(' ') : valueAt(row, 'assignee.username');
}

function handleAs(kind: 'email' | 'phone'): Reader {
  const form = kind === 'email' ? /@/ : /^\+?[\d ()-]{6,}$/;
  return (row) => {
    const found = textAt(row, 'recipient.handle');
    return form.test(found) ? found : undefined;
  };
}

function isInbound(row: Row): boolean {
  return String(row['is_inbound']) === 'true';
}

export const front: RowSource = {
  name: 'front',
  title: 'Front',
  kind: 'rows',
  tables: {
    conversations: {
      lists: ['', '_results', 'conversations', 'conversation'],
      signs: ['recipient.handle', 'is_private', 'status', 'subject', 'assignee', 'created_at', 'tags'],
      needs: ['recipient.handle', 'is_private'],
    },
    messages: {
      lists: ['_results', 'messages', 'message'],
      signs: ['is_inbound', 'is_draft', 'body', 'blurb', 'recipients', 'created_at', 'author'],
      needs: ['is_inbound'],
      of: 'conversation_id',
      within: 'messages',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    agentId: 'assignee.id',
    agentName: assigneeName,
    'customer.id': handle,
    'customer.name': 'recipient.name',
    'customer.email': handleAs('email'),
    'customer.phone': handleAs('phone'),
    tags: namesIn('tags'),
    summary: 'subject',
    endReason: word('status', { archived: 'agent_closed' }),
    status: word('status', { assigned: 'open', unassigned: 'open', open: 'open' }),
    void: word('status', { deleted: 'deleted', spam: 'spam' }),
  },
  messages: {
    messages: {
      mapping: {
        id: 'id',
        at: 'created_at',
        from: (row) => (isInbound(row) ? 'customer' : isMissing(valueAt(row, 'author.id')) ? 'bot' : 'agent'),
        agentId: (row) => (isInbound(row) ? undefined : valueAt(row, 'author.id')),
        text: first('text', plain('body')),
      },
      omit: (row) => String(row['is_draft']) === 'true',
    },
  },
  more: ['_pagination.next'],
  paging: [{ address: '_pagination.next' }],
};
