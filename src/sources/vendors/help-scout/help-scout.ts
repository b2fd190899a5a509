/** Help Scout: conversations with their threads, of the Mailbox API (`_embedded`) and of the one before it (`owner`, lists of threads). */

import { first, namesIn, plain, renamed, unless, word } from '../../mapping/readers.js';
import { textAt, valueAt } from '../../mapping/values.js';
import type { Reader, Row, RowSource } from '../../source.js';

/** First and last name of a person, as either version of the API writes them. */
function fullName(...paths: readonly string[]): Reader {
  return (row) => {
    for (const path of paths) {
      const parts = [textAt(row, `${path}.first | ${path}.firstName`), textAt(row, `${path}.last | ${path}.lastName`)];
      const name = parts.filter((part) => part !== '').join(' ');
      if (name !== '') return name;
    }
    return undefined;
  };
}

function isClosed(row: Row): boolean {
  return textAt(row, 'status') === 'closed';
}

function sender(row: Row): string {
  const author = textAt(row, 'createdBy.type');
  return author === 'customer' || (author === '' && textAt(row, 'type') === 'customer') ? 'customer' : 'agent';
}

/** What happened, and what was not sent. Booleans are text in some answers. */
function isNoMessage(row: Row): boolean {
  const state = textAt(row, 'state');
  const isDraft = String(row['isDraft']) === 'true' || (state !== '' && state !== 'published');
  return isDraft || textAt(row, 'type') === 'lineitem';
}

const CUSTOMERS = ['primaryCustomer', 'customer'] as const;

export const helpScout: RowSource = {
  name: 'help-scout',
  title: 'Help Scout',
  kind: 'rows',
  tables: {
    conversations: {
      lists: ['', '_embedded.conversations', 'items', 'item', 'conversations'],
      signs: ['createdAt', 'closedAt', 'status', 'type', 'threads', 'number', 'subject'],
      needs: ['threads', 'mailbox.id', 'primaryCustomer', 'folderId'],
    },
    threads: {
      lists: ['', '_embedded.threads', 'threads'],
      signs: ['createdBy.type', 'type', 'state', 'status', 'body', 'createdAt', 'action', 'conversationId'],
      needs: ['createdBy.type'],
      of: 'conversationId | conversation_id | conversation.id',
      within: '_embedded.threads | threads',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'createdAt',
    updatedAt: 'userUpdatedAt | modifiedAt | userModifiedAt',
    channel: renamed('type', { phone: 'voice' }),
    openedSource: word('createdBy.type', { customer: 'customer', user: 'agent' }),
    agentId: unless('assignee.id | owner.id', '0'),
    agentName: fullName('assignee', 'owner'),
    'customer.id': unless('primaryCustomer.id | customer.id', '0'),
    'customer.name': fullName(...CUSTOMERS),
    'customer.email': first('primaryCustomer.email', 'customer.email'),
    tags: namesIn('tags', 'tag'),
    summary: 'subject',
    closedAt: (row) => (isClosed(row) ? valueAt(row, 'closedAt') : undefined),
    endReason: word('status', { closed: 'agent_closed' }),
    status: word('status', { active: 'open', open: 'open', pending: 'open' }),
    void: first(word('status', { spam: 'spam' }), word('state', { deleted: 'deleted' })),
  },
  messages: {
    threads: {
      mapping: {
        id: 'id',
        at: 'createdAt',
        from: sender,
        agentId: (row) => (sender(row) === 'agent' ? valueAt(row, 'createdBy.id') : undefined),
        text: plain('body | text'),
        private: (row) => textAt(row, 'type') === 'note' || undefined,
      },
      omit: isNoMessage,
    },
  },
  more: ['_links.next.href', '_links.next'],
  total: 'page.totalElements',
  paging: [{ address: '_links.next.href' }],
};
