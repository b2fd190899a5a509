/** HubSpot: tickets of its API, whose values stand in `properties`, and of pipelines that flatten them (`property_…`). */

import { named, word } from '../../mapping/readers.js';
import { endWhere } from '../../mapping/ticket-readers.js';
import { booleanOf, isMissing, valueAt } from '../../mapping/values.js';
import type { Joined, Row, RowSource } from '../../source.js';

/** A property, wherever it stands. */
const of = (name: string) => `properties.${name} | property_${name}`;

const CHANNELS = { email: 'email', chat: 'chat', form: 'web', phone: 'voice' };
const STATE = 'metadata.ticketState | ticket_state';
const stageState = named('stages', of('hs_pipeline_stage'), STATE);

function isOver(row: Row, joined: Joined): boolean {
  const stage = joined.find('stages', valueAt(row, of('hs_pipeline_stage')));
  return String(valueAt(stage ?? {}, STATE)).toLowerCase() === 'closed';
}

function fullName(owner: Row): string | undefined {
  const names = ['firstName | first_name', 'lastName | last_name'].map((path) => valueAt(owner, path));
  const known = names.filter((name) => !isMissing(name));
  return known.length > 0 ? known.join(' ') : undefined;
}

/** Imported tickets may be closed before they were created: that is told as no instant, because it cannot be when it happened. */
function closedAt(row: Row, joined: Joined): unknown {
  const [from, to] = [of('createdate'), of('closed_date')].map((path) => joined.instant(valueAt(row, path)));
  const isBefore = typeof from === 'number' && typeof to === 'number' && to < from;
  return isBefore ? `${new Date(to).toISOString()}, before createdate` : to;
}

export const hubspot: RowSource = {
  name: 'hubspot',
  title: 'HubSpot',
  kind: 'rows',
  tables: {
    tickets: {
      lists: ['', 'results', 'tickets', 'ticket'],
      signs: [of('createdate'), of('hs_pipeline_stage'), of('hs_pipeline'), of('subject'), of('hs_ticket_priority')],
    },
    stages: {
      lists: ['', 'stages', 'ticket_pipeline_stage'],
      signs: ['label', 'stage_id | id', 'display_order | displayOrder', STATE],
      id: 'stage_id | id',
    },
    owners: {
      lists: ['', 'owners', 'owner'],
      signs: ['owner_id | id', 'user_id | userId', 'email', 'first_name | firstName', 'last_name | lastName'],
      id: 'owner_id | id',
    },
  },
  conversation: {
    id: `id | ${of('hs_object_id')}`,
    startedAt: of('createdate'),
    updatedAt: of('hs_lastmodifieddate'),
    channel: word(of('source_type'), CHANNELS),
    agentId: of('hubspot_owner_id'),
    agentName: named('owners', of('hubspot_owner_id'), fullName),
    category: of('hs_ticket_category'),
    summary: of('subject'),
    priority: of('hs_ticket_priority'),
    status: word(stageState, { open: 'open' }),
    void: (row) => (booleanOf(valueAt(row, 'is_deleted | archived')) === true ? 'deleted' : undefined),
    firstResponseAt: of('first_agent_reply_date'),
    closedAt,
    endedAt: endWhere(isOver, closedAt, of('hs_lastmodifieddate')),
  },
  agents: { table: 'owners', mapping: { id: 'owner_id | id', name: fullName } },
  more: ['paging.next.after', 'paging.next.link', 'paging.next'],
  total: 'total',
  paging: [{ cursor: 'paging.next.after', parameter: 'after', body: 'after' }],
};
