/**
 * Freshdesk: tickets with their conversations, ratings, agents, contacts and groups, of the API (version 2) and of pipelines
 * that write the streams of it as lines.
 */

import { first, named, word } from '../../mapping/readers.js';
import { endWhere, ofLatest } from '../../mapping/ticket-readers.js';
import { booleanOf, isMissing, numberOf, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

/** The codes of `source` whose meaning is sure. */
const CHANNELS: Readonly<Record<string, string>> = {
  1: 'email',
  2: 'web',
  3: 'voice',
  7: 'chat',
  9: 'web',
  10: 'email',
};
/** Mail that an agent wrote first. */
const OUTBOUND = '10';
/** Open and pending; resolved and closed are 4 and 5, and accounts may add statuses of their own. */
const OPEN = { 2: 'open', 3: 'open' };
const PENDING = '3';
const PRIORITIES = { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' };

const isOutbound = (row: Row) => String(valueAt(row, 'source')) === OUTBOUND;
const isOver = (row: Row) => /^[45]$/.test(String(valueAt(row, 'status')));
const isTrue = (row: Row, path: string) => booleanOf(valueAt(row, path)) === true;

/** What was sent is “resolved” in the instant in which it was sent, which says nothing of how long anything took. */
function close(path: string) {
  return (row: Row, joined: Joined): unknown => {
    const at = valueAt(row, path);
    const atOnce = isOutbound(row) && joined.instant(at) === joined.instant(valueAt(row, 'created_at'));
    return atOnce ? undefined : at;
  };
}

/** Three happy answers, a neutral one and three unhappy ones, as Freshdesk counts them, whichever of them a survey has. */
function mood(row: Row): number | undefined {
  const value = numberOf(valueAt(row, 'ratings.default_question'));
  if (typeof value !== 'number' || Math.abs(value) < 100 || Math.abs(value) > 103) return undefined;
  return value > 100 ? 3 : value === 100 ? 2 : value < -100 ? 1 : undefined;
}

const ofRating = ofLatest('ratings', 'created_at', (row) => mood(row) !== undefined);

const isReply = (row: Row) => !isTrue(row, 'incoming');

export const freshdesk: RowSource = {
  name: 'freshdesk',
  title: 'Freshdesk',
  kind: 'rows',
  tables: {
    tickets: {
      lists: ['', 'tickets', 'ticket', 'results'],
      signs: ['requester_id', 'responder_id', 'source', 'status', 'due_by', 'fr_due_by', 'fr_escalated', 'created_at'],
    },
    conversations: {
      lists: ['', 'conversations'],
      signs: ['ticket_id', 'user_id', 'incoming', 'private', 'body_text', 'support_email'],
      of: 'ticket_id',
      within: 'conversations',
    },
    ratings: {
      lists: ['', 'satisfaction_ratings'],
      signs: ['ticket_id', 'survey_id', 'agent_id', 'feedback', 'ratings.default_question'],
      of: 'ticket_id',
    },
    agents: {
      lists: ['', 'agents'],
      signs: ['contact.name', 'contact.email', 'ticket_scope', 'occasional', 'available'],
      id: 'id',
    },
    contacts: {
      lists: ['', 'contacts'],
      signs: ['name', 'email', 'view_all_tickets', 'other_emails', 'twitter_id', 'company_id'],
      id: 'id',
    },
    groups: {
      lists: ['', 'groups'],
      signs: ['name', 'agent_ids', 'escalate_to', 'unassigned_for', 'auto_ticket_assign'],
      id: 'id',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel: word('source', CHANNELS),
    direction: (row) => {
      const code = String(valueAt(row, 'source'));
      return code === OUTBOUND ? 'outbound' : Object.hasOwn(CHANNELS, code) ? 'inbound' : undefined;
    },
    openedSource: (row) => (isOutbound(row) ? 'agent' : undefined),
    agentId: 'responder_id',
    agentName: named('agents', 'responder_id', 'contact.name'),
    teamId: 'group_id',
    'customer.id': 'requester_id',
    'customer.name': first('requester.name', named('contacts', 'requester_id', 'name')),
    'customer.email': first('requester.email', named('contacts', 'requester_id', 'email')),
    'customer.phone': first('requester.phone | requester.mobile', named('contacts', 'requester_id', 'phone | mobile')),
    category: 'type',
    tags: 'tags',
    summary: 'subject',
    priority: (row) => {
      const code = valueAt(row, 'priority');
      return PRIORITIES[code as keyof typeof PRIORITIES] ?? code;
    },
    status: word('status', OPEN),
    void: (row) => (isTrue(row, 'spam') ? 'spam' : isTrue(row, 'deleted') ? 'deleted' : undefined),
    firstResponseAt: 'stats.first_responded_at',
    resolvedAt: close('stats.resolved_at'),
    closedAt: close('stats.closed_at'),
    reopenedAt: (row) => {
      const at = valueAt(row, 'stats.reopened_at');
      return isMissing(at) ? undefined : [at];
    },
    endedAt: endWhere(isOver, first(close('stats.resolved_at'), close('stats.closed_at')), 'updated_at'),
    pending: (row, joined) => {
      const from = joined.instant(valueAt(row, 'stats.pending_since'));
      return String(valueAt(row, 'status')) === PENDING && from !== undefined ? [{ from }] : undefined;
    },
    'dueAt.firstResponse': 'fr_due_by',
    'dueAt.resolution': 'due_by',
    'csat.score': ofRating(mood),
    'csat.scale': ofRating(() => 3),
    ratedAt: ofRating('created_at'),
    ratedAgentId: ofRating('agent_id'),
  },
  messages: {
    // What the ticket was opened with stands in the ticket only. Without the rest it would be a thread that nobody answered.
    tickets: {
      mapping: {
        at: 'created_at',
        from: (row) => (isOutbound(row) ? 'agent' : 'customer'),
        agentId: (row) => (isOutbound(row) ? valueAt(row, 'responder_id') : undefined),
        text: 'description_text | description',
      },
      omit: (row, joined) =>
        joined.rows('conversations').length === 0 || isMissing(valueAt(row, 'description_text | description')),
    },
    conversations: {
      mapping: {
        id: 'id',
        at: 'created_at',
        from: (row) => (!isReply(row) ? 'customer' : isTrue(row, 'auto_response') ? 'bot' : 'agent'),
        agentId: (row) => (isReply(row) && !isTrue(row, 'auto_response') ? valueAt(row, 'user_id') : undefined),
        text: 'body_text | body',
        private: 'private',
        failed: (row) => {
          const failures = numberOf(valueAt(row, 'email_failure_count'));
          return typeof failures === 'number' && failures > 0 ? true : undefined;
        },
      },
    },
  },
  agents: { table: 'agents', mapping: { id: 'id', name: 'contact.name', avatarUrl: 'contact.avatar.avatar_url' } },
  total: 'total',
  paging: [{ number: 'page', counted: true }],
  teams: { table: 'groups', mapping: { id: 'id', name: 'name' } },
};
