/**
 * Zendesk Support: tickets with their metrics, comments, people and groups, of the API (lists, cursor and incremental exports,
 * side-loaded lists) and of pipelines that flatten them.
 */

import { ofTable, word } from '../../mapping/readers.js';
import { isMissing, numberOf, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

/** A rating is an object, or its word alone. Answers of two points; what was only offered is none. */
const RATINGS: Readonly<Record<string, number>> = { good: 2, good_with_comment: 2, bad: 1, bad_with_comment: 1 };

function rating(row: Row): unknown {
  const given = valueAt(row, 'satisfaction_rating.score | satisfaction_rating');
  return typeof given === 'string' ? RATINGS[given.toLowerCase()] : undefined;
}

/** A comment of somebody who is no customer was written by the centre; without the people, the requester is the customer. */
function sender(row: Row, joined: Joined): string {
  const author = valueAt(row, 'author_id | user_id');
  const role = valueAt(joined.find('users', author) ?? {}, 'role');
  if (role === 'end-user') return 'customer';
  if (role !== undefined) return 'agent';
  const requester = joined.rows('tickets').map((ticket) => valueAt(ticket, 'requester_id'))[0];
  if (isMissing(author) || Number(author) < 0) return 'system';
  return String(requester) === String(author) ? 'customer' : 'agent';
}

/** An agent who is told in minutes how long the first answer took: minutes after the start, of the calendar, not of office hours. */
function firstReply(row: Row, joined: Joined): unknown {
  const minutes = numberOf(
    joined.rows('metrics').map((metric) => valueAt(metric, 'reply_time_in_minutes.calendar'))[0],
  );
  const start = joined.instant(valueAt(row, 'created_at'));
  return typeof minutes === 'number' && typeof start === 'number' ? start + minutes * 60_000 : undefined;
}

export const zendesk: RowSource = {
  name: 'zendesk',
  title: 'Zendesk',
  kind: 'rows',
  tables: {
    tickets: {
      lists: ['', 'tickets', 'ticket', 'results', 'ticket_data'],
      signs: ['requester_id', 'submitter_id', 'assignee_id', 'group_id', 'created_at', 'status', 'via.channel'],
    },
    metrics: {
      lists: ['', 'ticket_metrics', 'ticket_metric', 'metric_sets'],
      signs: ['ticket_id', 'reopens', 'replies', 'reply_time_in_minutes', 'initially_assigned_at'],
      of: 'ticket_id',
      within: 'metric_set',
    },
    comments: {
      lists: ['', 'comments', 'ticket_comments', 'ticket_comment'],
      signs: ['body', 'public', 'author_id', 'created_at'],
      of: 'ticket_id',
      within: 'comments',
    },
    pipelineComments: {
      lists: ['', 'ticket_comment'],
      signs: ['body', 'public', 'user_id', 'created', 'ticket_id', 'voice_comment'],
      of: 'ticket_id',
    },
    users: {
      lists: ['', 'users', 'user'],
      signs: ['role', 'name', 'email', 'time_zone', 'suspended', 'organization_id'],
      id: 'id',
    },
    groups: { lists: ['groups', 'group'], signs: ['name', 'created_at', 'updated_at'], id: 'id' },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel: 'via.channel',
    agentId: 'assignee_id',
    teamId: 'group_id',
    'customer.id': 'requester_id',
    'customer.name': (row, joined) => valueAt(joined.find('users', valueAt(row, 'requester_id')) ?? {}, 'name'),
    'customer.email': (row, joined) => valueAt(joined.find('users', valueAt(row, 'requester_id')) ?? {}, 'email'),
    tags: 'tags',
    summary: 'subject',
    priority: 'priority',
    void: word('status', { deleted: 'deleted' }),
    assignedAt: ofTable('metrics', 'initially_assigned_at'),
    firstResponseAt: firstReply,
    resolvedAt: ofTable('metrics', 'solved_at'),
    'csat.score': rating,
    'csat.scale': (row) => (rating(row) === undefined ? undefined : 2),
    openedSource: word('via.channel', { api: 'api' }),
  },
  messages: {
    comments: { mapping: comment('author_id', 'created_at') },
    pipelineComments: { mapping: comment('user_id', 'created') },
  },
  agents: {
    table: 'users',
    mapping: { id: 'id', name: 'name', teamId: 'default_group_id', avatarUrl: 'photo.content_url | remote_photo_url' },
    is: (row) => valueAt(row, 'role') !== 'end-user',
  },
  teams: { table: 'groups', mapping: { id: 'id', name: 'name' } },
  more: ['next_page', 'after_url', 'links.next'],
};

function comment(author: string, at: string) {
  return {
    id: 'id',
    at,
    from: sender,
    agentId: (row: Row, joined: Joined) => (sender(row, joined) === 'agent' ? valueAt(row, author) : undefined),
    text: 'plain_body | body',
    private: (row: Row) => {
      const isPublic = valueAt(row, 'public');
      return isMissing(isPublic) ? undefined : !/^(?:true|1)$/i.test(String(isPublic));
    },
    source: 'via.channel',
  };
}
