/** Gorgias: tickets with their messages and surveys, of its API and of pipelines that copy it. */

import { namesIn, ofTable, readBy } from '../../mapping/readers.js';
import { endWhere } from '../../mapping/ticket-readers.js';
import { booleanOf, isMissing, valueAt } from '../../mapping/values.js';
import type { Row, RowSource } from '../../source.js';

const isTrue = (row: Row, path: string) => booleanOf(valueAt(row, path)) === true;
const isFalse = (row: Row, path: string) => booleanOf(valueAt(row, path)) === false;

/** One name for all places of a network: a post, a comment, a direct message. */
function channel(row: Row): unknown {
  const given = valueAt(row, 'channel');
  if (typeof given !== 'string') return undefined;
  if (given === 'phone') return 'voice';
  return /^(?:facebook|instagram|whatsapp|twitter)/.exec(given)?.[0] ?? given;
}

/** By a rule, where the message names one: nobody wrote it. */
function sender(row: Row): string | undefined {
  if (isFalse(row, 'from_agent')) return 'customer';
  if (!isTrue(row, 'from_agent')) return undefined;
  return isMissing(valueAt(row, 'rule_id')) ? 'agent' : 'bot';
}

/** 1 to 5. */
const score = ofTable('surveys', 'score');

function opened<A, B>(byCentre: A, byCustomer: B) {
  return (row: Row) => (isTrue(row, 'from_agent') ? byCentre : isFalse(row, 'from_agent') ? byCustomer : undefined);
}

export const gorgias: RowSource = {
  name: 'gorgias',
  title: 'Gorgias',
  kind: 'rows',
  tables: {
    tickets: {
      lists: ['', 'data', 'tickets', 'ticket'],
      signs: ['created_datetime', 'updated_datetime', 'closed_datetime', 'from_agent', 'channel', 'status', 'spam'],
    },
    messages: {
      lists: ['', 'messages', 'ticket_messages'],
      signs: ['ticket_id', 'from_agent', 'public', 'created_datetime', 'sent_datetime', 'sender.id'],
      of: 'ticket_id',
      within: 'messages',
    },
    surveys: {
      lists: ['', 'satisfaction_surveys'],
      signs: ['ticket_id', 'customer_id', 'score', 'scored_datetime', 'sent_datetime'],
      of: 'ticket_id',
      within: 'satisfaction_survey',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_datetime',
    updatedAt: 'updated_datetime',
    channel,
    direction: opened('outbound', 'inbound'),
    openedSource: opened('agent', 'customer'),
    agentId: 'assignee_user.id',
    agentName: 'assignee_user.name',
    teamId: 'assignee_team_id | assignee_team.id',
    teamName: 'assignee_team.name',
    'customer.id': 'customer.id',
    'customer.name': 'customer.name',
    'customer.email': 'customer.email',
    language: 'language',
    tags: namesIn('tags'),
    summary: 'subject',
    priority: 'priority',
    status: (row) => (valueAt(row, 'status') === 'open' ? 'open' : undefined),
    void: (row) => (isTrue(row, 'spam') ? 'spam' : isMissing(valueAt(row, 'trashed_datetime')) ? undefined : 'deleted'),
    closedAt: 'closed_datetime',
    endedAt: endWhere((row) => valueAt(row, 'status') === 'closed', 'closed_datetime', 'updated_datetime'),
    'csat.score': score,
    'csat.scale': (row, joined) => (isMissing(readBy(score, row, joined)) ? undefined : 5),
    surveySentAt: ofTable('surveys', 'sent_datetime'),
    ratedAt: ofTable('surveys', 'scored_datetime'),
  },
  messages: {
    messages: {
      mapping: {
        id: 'id',
        at: 'sent_datetime | created_datetime',
        from: sender,
        agentId: (row) => (sender(row) === 'agent' ? valueAt(row, 'sender.id') : undefined),
        text: 'stripped_text | body_text',
        private: (row) => (isFalse(row, 'public') ? true : isTrue(row, 'public') ? false : undefined),
        failed: (row) => (isMissing(valueAt(row, 'failed_datetime')) ? undefined : true),
        source: 'channel',
      },
    },
  },
  more: ['meta.next_cursor'],
  paging: [{ cursor: 'meta.next_cursor', parameter: 'cursor' }],
};
