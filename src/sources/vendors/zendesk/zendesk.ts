/**
 * Zendesk Support: tickets with their metrics, comments, chats, people, groups and history, of the API (lists, cursor and
 * incremental exports, side-loaded lists) and of pipelines that flatten them.
 */

import { first, named, ofTable, word } from '../../mapping/readers.js';
import { endWhere } from '../../mapping/ticket-readers.js';
import { numberOf, unpacked, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';
import { firstAssignedAt, pendingSpans, reopenedAt, solvedAt } from './history.js';
import { chatEvents, comments } from './senders.js';

/** A rating is an object, or its word alone. Answers of two points; what was only offered is none. */
const RATINGS: Readonly<Record<string, number>> = { good: 2, good_with_comment: 2, bad: 1, bad_with_comment: 1 };

function rating(row: Row): unknown {
  const given = valueAt(row, 'satisfaction_rating.score | satisfaction_rating');
  return typeof given === 'string' ? RATINGS[given.toLowerCase()] : undefined;
}

/** The time to the first answer is told in minutes after the start, of the calendar and of office hours. */
function firstReply(row: Row, joined: Joined): unknown {
  const minutes = numberOf(
    joined.rows('metrics').map((metric) => valueAt(metric, 'reply_time_in_minutes.calendar'))[0],
  );
  const start = joined.instant(valueAt(row, 'created_at'));
  return typeof minutes === 'number' && typeof start === 'number' ? start + minutes * 60_000 : undefined;
}

/** Zendesk gives this tag to a ticket that was merged into another one. */
const MERGED = 'closed_by_merge';

function isMerged(row: Row): boolean {
  const tags = unpacked(valueAt(row, 'tags'));
  return Array.isArray(tags)
    ? tags.includes(MERGED)
    : String(tags)
        .split(/[\s,]+/)
        .includes(MERGED);
}

const isOver = (row: Row) => /^(?:solved|closed)$/i.test(String(valueAt(row, 'status')));
const resolved = first(ofTable('metrics', 'solved_at'), solvedAt);

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
    history: {
      lists: ['', 'ticket_field_history'],
      signs: ['ticket_id', 'field_name', 'value', 'updated', 'user_id'],
      of: 'ticket_id',
    },
    chats: {
      lists: ['', 'ticket_chat'],
      signs: ['ticket_id', 'chat_id', 'visitor_id', 'initiator', 'backend'],
      of: 'ticket_id',
      id: 'chat_id',
    },
    chatEvents: {
      lists: ['', 'ticket_chat_event'],
      signs: ['chat_id', 'actor_id', 'chat_index', 'original_message', 'created_at'],
      of: 'chat_id',
      through: 'chats',
    },
    users: {
      lists: ['', 'users', 'user'],
      signs: ['role', 'name', 'email', 'time_zone', 'suspended', 'organization_id'],
      id: 'id',
    },
    groups: {
      lists: ['', 'groups', 'group'],
      signs: ['name', 'url', 'created_at', 'updated_at', '_fivetran_synced', '_fivetran_deleted'],
      id: 'id',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel: 'via.channel',
    agentId: 'assignee_id',
    teamId: 'group_id',
    'customer.id': 'requester_id',
    'customer.name': named('users', 'requester_id', 'name'),
    'customer.email': named('users', 'requester_id', 'email'),
    tags: 'tags',
    summary: 'subject',
    priority: 'priority',
    status: word('status', { new: 'open', open: 'open', pending: 'open', hold: 'open' }),
    void: (row) => (valueAt(row, 'status') === 'deleted' ? 'deleted' : isMerged(row) ? 'merged' : undefined),
    assignedAt: first(ofTable('metrics', 'initially_assigned_at'), firstAssignedAt),
    firstResponseAt: firstReply,
    resolvedAt: resolved,
    reopenedAt,
    endedAt: endWhere(isOver, resolved, 'updated_at'),
    pending: pendingSpans,
    'csat.score': rating,
    'csat.scale': (row) => (rating(row) === undefined ? undefined : 2),
    openedSource: word('via.channel', { api: 'api' }),
  },
  messages: {
    comments: comments('author_id', 'created_at'),
    pipelineComments: comments('user_id', 'created'),
    chatEvents,
  },
  merged: 'merged_ticket_ids',
  agents: {
    table: 'users',
    mapping: { id: 'id', name: 'name', teamId: 'default_group_id', avatarUrl: 'photo.content_url | remote_photo_url' },
    is: (row) => valueAt(row, 'role') !== 'end-user',
  },
  teams: { table: 'groups', mapping: { id: 'id', name: 'name' } },
  more: ['next_page', 'after_url', 'links.next'],
  last: 'end_of_stream',
  hasMore: 'meta.has_more',
  total: 'count',
  paging: [
    { cursor: 'after_cursor', parameter: 'cursor' },
    { cursor: 'meta.after_cursor', parameter: 'page[after]' },
    { address: 'next_page' },
    { address: 'links.next' },
  ],
};
