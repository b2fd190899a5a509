/**
 * Intercom: conversations with their parts, contacts, admins and teams, of the API (list, search, one conversation) and of
 * pipelines (streams, flattened tables). The first message stands in `source`, all others are parts.
 */

import { first, named, namesIn, plain, readBy, renamed, unless, word } from '../../mapping/readers.js';
import { isMissing, textAt, valueAt } from '../../mapping/values.js';
import type { Joined, Reader, Row, RowSource } from '../../source.js';
import { assigneesOf, closesOf, isCustomer, nameOf, snoozesOf } from './parts.js';

/** Who began it; a customer's own are not in the list. What automation sends bears the name of a teammate, and is none's. */
const DELIVERED = {
  customer_initiated: 'customer',
  admin_initiated: 'agent',
  operator_initiated: 'workflow',
  automated: 'workflow',
  campaigns_initiated: 'broadcast',
};
const AUTHORS = { user: 'customer', lead: 'customer', contact: 'customer', admin: 'agent', bot: 'bot' };
const CHANNELS = { conversation: 'chat', phone_call: 'voice' };

const assignee: Reader = first(unless('admin_assignee_id', '0'), (row) =>
  valueAt(row, 'assignee.type') === 'admin' ? unlessZero(valueAt(row, 'assignee.id')) : undefined,
);
const customer: Reader = first('contacts.contacts.0.id | contacts.0.id | user.id', (row) =>
  isCustomer(valueAt(row, 'source.author.type')) ? valueAt(row, 'source.author.id') : undefined,
);

function unlessZero(id: unknown): unknown {
  return String(id) === '0' ? undefined : id;
}

/** What is known of the customer: in the list of contacts, else beside the first message. */
function ofCustomer(path: string): Reader {
  return first(named('contacts', customer, path), (row) =>
    isCustomer(valueAt(row, 'source.author.type')) ? valueAt(row, `source.author.${path}`) : undefined,
  );
}

function isState(row: Row, state: string): boolean {
  return textAt(row, 'state').toLowerCase() === state;
}

/** A close that was undone, and nobody knows when, is none: what is open now is not resolved. */
function close(row: Row, joined: Joined, statistic: string, which: 'first' | 'last'): unknown {
  const { closed, reopened } = closesOf(joined);
  if (!isState(row, 'closed') && reopened.length === 0) return undefined;
  return valueAt(row, statistic) ?? (which === 'first' ? closed[0] : closed.at(-1));
}

/** Only where it is automation that writes in the name of a teammate. */
function firstSender(row: Row): unknown {
  const opened = textAt(row, 'source.delivered_as');
  const author = textAt(row, 'source.author.type');
  if (author === 'admin' && (opened === 'automated' || opened === 'operator_initiated')) return 'bot';
  return Object.hasOwn(AUTHORS, author) ? AUTHORS[author as keyof typeof AUTHORS] : 'system';
}

const RATING = 'conversation_rating.rating | conversation_rating.value';

export const intercom: RowSource = {
  name: 'intercom',
  title: 'Intercom',
  kind: 'rows',
  tables: {
    conversations: {
      lists: ['', 'conversations', 'conversation', 'conversation_history'],
      signs: ['created_at', 'updated_at', 'state', 'open', 'admin_assignee_id', 'source.delivered_as', 'contacts'],
      needs: ['source.delivered_as', 'admin_assignee_id'],
    },
    parts: {
      lists: [
        '',
        'conversation_parts',
        'conversation_parts.conversation_parts',
        'conversation_part',
        'conversation_part_history',
      ],
      signs: ['part_type', 'author.type', 'conversation_id', 'created_at', 'body'],
      needs: ['part_type'],
      of: 'conversation_id',
      within: 'conversation_parts.conversation_parts | conversation_parts',
    },
    contacts: {
      lists: ['contacts', 'contact'],
      signs: ['role', 'email', 'name', 'external_id', 'workspace_id', 'signed_up_at', 'last_seen_at'],
      id: 'id',
    },
    admins: {
      lists: ['admins', 'admin'],
      signs: ['name', 'email', 'job_title', 'away_mode_enabled', 'has_inbox_seat'],
      id: 'id',
    },
    teams: { lists: ['teams', 'team'], signs: ['name', 'admin_ids'], id: 'id' },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel: renamed('source.type', CHANNELS),
    openedSource: word('source.delivered_as', DELIVERED),
    agentId: assignee,
    agentName: (row, joined) => nameOf(joined, readBy(assignee, row, joined)),
    teamId: unless('team_assignee_id', '0'),
    agents: (_, joined) => assigneesOf(joined),
    'customer.id': customer,
    'customer.name': ofCustomer('name'),
    'customer.email': ofCustomer('email'),
    'customer.phone': named('contacts', customer, 'phone'),
    tags: namesIn('tags.tags | tags'),
    summary: plain('title | source.subject'),
    priority: 'priority',
    assignedAt: 'statistics.first_assignment_at',
    firstResponseAt: 'statistics.first_admin_reply_at',
    resolvedAt: (row, joined) => close(row, joined, 'statistics.first_close_at', 'first'),
    closedAt: (row, joined) => close(row, joined, 'statistics.last_close_at', 'last'),
    reopenedAt: (_, joined) => {
      const { reopened } = closesOf(joined);
      return reopened.length > 0 ? reopened : undefined;
    },
    status: word('state', { open: 'open', snoozed: 'open' }),
    endReason: word('state', { closed: 'agent_closed' }),
    pending: (row, joined) => snoozesOf(joined, isState(row, 'snoozed')),
    'csat.score': RATING,
    'csat.scale': (row) => (isMissing(valueAt(row, RATING)) ? undefined : 5),
    ratedAt: 'conversation_rating.created_at',
    ratedAgentId: unless('conversation_rating.teammate.id', '0'),
  },
  messages: {
    conversations: {
      mapping: {
        id: 'source.id',
        at: 'created_at',
        from: firstSender,
        agentId: (row) => (firstSender(row) === 'agent' ? valueAt(row, 'source.author.id') : undefined),
        text: plain('source.body'),
      },
      omit: (row) => isMissing(valueAt(row, 'source.author.type')),
    },
    parts: {
      mapping: {
        id: 'id',
        at: 'created_at',
        from: word('author.type', AUTHORS, 'system'),
        agentId: (row) => (valueAt(row, 'author.type') === 'admin' ? valueAt(row, 'author.id') : undefined),
        text: plain('body'),
        private: (row) => valueAt(row, 'part_type') === 'note' || undefined,
      },
      omit: (row) => !['comment', 'note'].includes(textAt(row, 'part_type')),
    },
  },
  agents: {
    table: 'admins',
    mapping: { id: 'id', name: 'name', avatarUrl: 'avatar.image_url' },
  },
  teams: { table: 'teams', mapping: { id: 'id', name: 'name' } },
  more: ['pages.next.starting_after', 'pages.next'],
  total: 'total_count',
  paging: [
    { cursor: 'pages.next.starting_after', parameter: 'starting_after', body: 'pagination.starting_after' },
    { address: 'pages.next' },
  ],
  messagesAlone: false,
};
