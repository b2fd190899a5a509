/** Zammad: tickets with their articles, states, people and groups, of its API, with names (`expand=true`) or without. */

import { first, named, plain, readBy, unless, word } from '../../mapping/readers.js';
import { endWhere } from '../../mapping/ticket-readers.js';
import { isMissing, valueAt } from '../../mapping/values.js';
import type { Joined, Reader, Row, RowSource } from '../../source.js';

/** The owner of what nobody has, and the author of what happens by itself. */
const NOBODY = '1';
/** By number, and by name. */
const SENDERS = { 1: 'agent', 2: 'customer', 3: 'system', agent: 'agent', customer: 'customer', system: 'system' };
const CHANNELS = { email: 'email', web: 'web', phone: 'voice', chat: 'chat', sms: 'sms' };
const OPEN = { new: 'open', open: 'open', 'pending reminder': 'open', 'pending close': 'open' };

/** States are numbered by each installation: only their names tell. */
const state = first('state', named('states', 'state_id', 'name'));

const nameOf = (id: string): Reader => named('users', unless(id, NOBODY), fullName);

function fullName(user: Row): string | undefined {
  const names = [valueAt(user, 'firstname'), valueAt(user, 'lastname')].filter((name) => !isMissing(name));
  return names.length > 0 ? names.join(' ') : undefined;
}

const isClosed = (row: Row, joined: Joined) => String(readBy(state, row, joined)).toLowerCase() === 'closed';

const firstSender = word('create_article_sender | create_article_sender_id', SENDERS);
const sender = word('sender | sender_id', SENDERS);
const author = unless('origin_by_id | created_by_id', NOBODY);
const isAgents = (row: Row, joined: Joined) => readBy(sender, row, joined) === 'agent';

/** What an agent wrote first by mail. A call that an agent enters may have come from either side. */
function openedBy(row: Row, joined: Joined): unknown {
  const who = readBy(firstSender, row, joined);
  if (who === 'customer') return 'customer';
  return who === 'agent' && valueAt(row, 'create_article_type') === 'email' ? 'agent' : undefined;
}

export const zammad: RowSource = {
  name: 'zammad',
  title: 'Zammad',
  kind: 'rows',
  tables: {
    tickets: {
      lists: ['', 'tickets', 'ticket'],
      signs: ['number', 'owner_id', 'customer_id', 'state_id', 'priority_id', 'first_response_at', 'close_at'],
    },
    articles: {
      lists: ['', 'articles', 'ticket_articles'],
      signs: ['ticket_id', 'sender_id', 'internal', 'type_id', 'body', 'content_type'],
      of: 'ticket_id',
      within: 'articles',
    },
    states: {
      lists: ['', 'states', 'ticket_states'],
      signs: ['name', 'state_type_id', 'next_state_id', 'ignore_escalation'],
      id: 'id',
    },
    users: {
      lists: ['', 'users'],
      signs: ['login', 'firstname', 'lastname', 'role_ids', 'vip', 'organization_id'],
      id: 'id',
    },
    groups: {
      lists: ['', 'groups'],
      signs: ['name', 'follow_up_possible', 'email_address_id', 'signature_id', 'assignment_timeout'],
      id: 'id',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel: word('create_article_type', CHANNELS),
    openedSource: openedBy,
    agentId: unless('owner_id', NOBODY),
    agentName: nameOf('owner_id'),
    teamId: 'group_id',
    teamName: 'group',
    'customer.id': 'customer_id',
    'customer.name': nameOf('customer_id'),
    'customer.email': named('users', 'customer_id', 'email'),
    'customer.phone': named('users', 'customer_id', 'phone'),
    tags: 'tags',
    summary: 'title',
    priority: 'priority',
    status: word(state, OPEN),
    void: word(state, { merged: 'merged', removed: 'deleted' }),
    firstResponseAt: 'first_response_at',
    resolvedAt: 'close_at',
    closedAt: 'last_close_at',
    endedAt: endWhere(isClosed, 'close_at | last_close_at', 'updated_at'),
  },
  messages: {
    articles: {
      mapping: {
        id: 'id',
        at: 'created_at',
        from: sender,
        agentId: (row, joined) => (isAgents(row, joined) ? readBy(author, row, joined) : undefined),
        text: plain('body'),
        private: 'internal',
      },
    },
  },
  paging: [{ number: 'page' }],
  teams: { table: 'groups', mapping: { id: 'id', name: 'name' } },
};
