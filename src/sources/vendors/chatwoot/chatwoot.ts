/** Chatwoot: conversations and messages of the API and of webhooks. Zero is nobody and never. */

import { least } from '../../../core/statistics/extremes.js';
import { namesIn, unless, word } from '../../mapping/readers.js';
import { rowsAt, textAt, valueAt } from '../../mapping/values.js';
import type { Joined, Reader, Row, RowSource } from '../../source.js';

/** In words, as webhooks have them, or in numbers. */
const TYPES: Readonly<Record<string, string>> = { 0: 'incoming', 1: 'outgoing', 2: 'activity', 3: 'template' };
const CHANNELS: Readonly<Record<string, string>> = { webwidget: 'chat', facebookpage: 'facebook', twiliosms: 'sms' };
/** The first message is written with its conversation: seconds between the two instants. */
const AT_ONCE = 5;

function typeOf(row: Row): string {
  const type = textAt(row, 'message_type');
  return TYPES[type] ?? type.toLowerCase();
}

/** `Channel::Whatsapp` */
function channel(row: Row): unknown {
  const name = textAt(row, 'meta.channel | channel').split('::').pop()!.toLowerCase();
  return CHANNELS[name] ?? name;
}

/** The type decides; of what went out, whether somebody sent it: automation has no sender. */
function sender(row: Row): string {
  if (typeOf(row) === 'incoming') return 'customer';
  if (typeOf(row) !== 'outgoing') return 'system';
  const type = textAt(row, 'sender_type | sender.type').toLowerCase();
  if (type === 'user' || type === 'contact') return 'agent';
  const isTold = Object.hasOwn(row, 'sender_type') || Object.hasOwn(row, 'sender');
  return type !== '' || isTold ? 'bot' : 'agent';
}

const writer: Reader = (row) => (sender(row) === 'agent' ? valueAt(row, 'sender_id | sender.id') : undefined);

/**
 * A list of conversations has only the last messages of each, or those that are unread: they are taken only where they begin with
 * the conversation.
 */
function isPartial(row: Row, joined: Joined): boolean {
  const own = joined.rows('conversations')[0] as Row | undefined;
  if (!own) return false;
  let partial = PARTIAL.get(own);
  if (!partial) PARTIAL.set(own, (partial = partialOf(own, joined)));
  return partial.has(row);
}

/** By conversation: they are asked for again and again. */
const PARTIAL = new WeakMap<Row, ReadonlySet<Row>>();

function partialOf(own: Row, joined: Joined): ReadonlySet<Row> {
  const within = rowsAt(own, 'messages');
  const start = joined.instant(valueAt(own, 'created_at'));
  const first = least(within.map((one) => Number(joined.instant(valueAt(one, 'created_at')))));
  return new Set(typeof start === 'number' && first - start <= AT_ONCE * 1000 ? [] : within);
}

export const chatwoot: RowSource = {
  name: 'chatwoot',
  title: 'Chatwoot',
  kind: 'rows',
  tables: {
    conversations: {
      lists: ['', 'data.payload', 'payload', 'conversations', 'conversation'],
      signs: [
        'meta.sender',
        'meta.channel',
        'meta.assignee',
        'status',
        'last_activity_at',
        'waiting_since',
        'created_at',
      ],
      needs: ['meta.sender', 'meta.channel'],
    },
    messages: {
      lists: ['payload', 'messages', 'message'],
      signs: ['message_type', 'conversation_id', 'content', 'private', 'created_at', 'sender_type'],
      needs: ['message_type'],
      of: 'conversation_id',
      within: 'messages',
    },
  },
  conversation: {
    id: 'id',
    startedAt: 'created_at',
    updatedAt: 'updated_at',
    channel,
    agentId: unless('meta.assignee.id | assignee_id', '0'),
    agentName: 'meta.assignee.name | meta.assignee.available_name',
    teamId: unless('meta.team.id | team_id', '0'),
    teamName: 'meta.team.name',
    'customer.id': unless('meta.sender.id | contact_id', '0'),
    'customer.name': 'meta.sender.name',
    'customer.email': 'meta.sender.email',
    'customer.phone': 'meta.sender.phone_number',
    tags: namesIn('labels'),
    priority: 'priority',
    firstResponseAt: 'first_reply_created_at',
    closedAt: (row) => (textAt(row, 'status') === 'resolved' ? valueAt(row, 'last_activity_at') : undefined),
    endReason: word('status', { resolved: 'agent_closed' }),
    status: word('status', { open: 'open', pending: 'open', snoozed: 'open' }),
  },
  messages: {
    messages: {
      mapping: {
        id: 'id',
        at: 'created_at',
        from: sender,
        agentId: unless(writer, '0'),
        text: 'content',
        private: 'private',
        failed: (row) => textAt(row, 'status') === 'failed' || undefined,
        contentType: 'content_type',
      },
      omit: (row, joined) => !['incoming', 'outgoing'].includes(typeOf(row)) || isPartial(row, joined),
    },
  },
  total: 'data.meta.all_count | meta.all_count',
  paging: [{ number: 'page', counted: true }],
};
