/**
 * Amazon Connect: contact records (CTR), one a file, a line or an element of a list. The same one is delivered again where
 * something of it changed: the latest counts, by `LastUpdateTimestamp`. Durations are seconds.
 */

import { isWithheld } from '../../cells/callers.js';
import { first, lowered, ofTable } from '../../mapping/readers.js';
import { isMissing, valueAt } from '../../mapping/values.js';
import type { Row, RowSource } from '../../source.js';
import { categoriesOf, customerSentiment, spokenTurns, writtenMessages } from './analysis.js';

/** How it began, where that says who did. A transfer is a leg, and a callback is what the customer asked for. */
const DIRECTIONS = { inbound: 'inbound', outbound: 'outbound', external_outbound: 'outbound' };

/** Calls that are begun by API are dialled by the centre; a chat can only be begun by a customer. */
function direction(row: Row): unknown {
  const method = lower(row, 'InitiationMethod');
  if (method === 'api') return { voice: 'outbound', chat: 'inbound' }[lower(row, 'Channel')];
  return (DIRECTIONS as Readonly<Record<string, string>>)[method];
}

/** The contact that this is a leg of: newer records name themselves where they are the first. */
function parent(row: Row): unknown {
  const own = valueAt(row, 'ContactId');
  const found = [valueAt(row, 'InitialContactId'), valueAt(row, 'PreviousContactId')];
  return found.find((id) => !isMissing(id) && id !== own);
}

/** Who of the centre answered it: `null` where it is not over, or did not wait for anybody. */
function answered(row: Row): boolean | null {
  if (hasAgent(row)) return true;
  return isMissing(valueAt(row, 'Queue.EnqueueTimestamp | Queue.ARN | Queue.Name')) || !isOver(row) ? null : false;
}

/** It left a queue without an agent: not where it went on, nor where the centre ended it. */
function abandoned(row: Row): boolean | undefined {
  if (answered(row) !== false) return undefined;
  const goesOn = !isMissing(valueAt(row, 'NextContactId')) || !isMissing(valueAt(row, 'TransferCompletedTimestamp'));
  return !goesOn && !['contact_flow_disconnect', 'expired', 'api'].includes(lower(row, 'DisconnectReason'));
}

/** Whose end is a close: tasks and chats; who hangs up first closes no call. */
function endReason(row: Row): string | undefined {
  const reason = lower(row, 'DisconnectReason');
  if (lower(row, 'Channel') === 'voice' || !hasAgent(row)) return undefined;
  return reason === 'agent_disconnect' ? 'agent_closed' : undefined;
}

function hasAgent(row: Row): boolean {
  return !isMissing(valueAt(row, 'Agent.ARN | Agent.Username | Agent.ConnectedToAgentTimestamp'));
}

function isOver(row: Row): boolean {
  return !isMissing(valueAt(row, 'DisconnectTimestamp'));
}

function lower(row: Row, path: string): string {
  const value = valueAt(row, path);
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/** The last part of an ARN, which is the id. */
function idOf(path: string) {
  return (row: Row) => {
    const arn = valueAt(row, path);
    return typeof arn === 'string' ? arn.slice(arn.lastIndexOf('/') + 1) : undefined;
  };
}

/** A caller who shows no number is nobody. */
function number(row: Row): unknown {
  const address = valueAt(row, 'CustomerEndpoint.Address');
  return typeof address === 'string' && isWithheld(address) ? undefined : address;
}

/** Where the recording lies in S3, which a page can show but not play. */
function recording(row: Row): string | undefined {
  const place = valueAt(row, 'Recording.Location');
  if (lower(row, 'Channel') !== 'voice' || typeof place !== 'string') return undefined;
  return lower(row, 'Recording.Status') === 'deleted' ? undefined : `s3://${place}`;
}

const isPhone = (row: Row) => ['', 'telephone_number'].includes(lower(row, 'CustomerEndpoint.Type'));

export const amazonConnect: RowSource = {
  name: 'amazon-connect',
  title: 'Amazon Connect',
  kind: 'rows',
  tables: {
    contacts: {
      lists: ['', 'contacts', 'contact_trace_records'],
      signs: [
        'ContactId',
        'InitiationTimestamp',
        'InitiationMethod',
        'LastUpdateTimestamp',
        'AWSContactTraceRecordFormatVersion',
        'InstanceARN',
      ],
    },
    analyses: {
      lists: ['', 'analyses'],
      signs: ['Transcript', 'ContentMetadata', 'ConversationCharacteristics', 'CustomerMetadata'],
      of: 'CustomerMetadata.ContactId',
    },
  },
  skip: (row) =>
    lower(row, 'InitiationMethod') === 'monitor' ? 'a conversation: here a supervisor listened in' : null,
  conversation: {
    id: 'ContactId',
    parentId: parent,
    updatedAt: 'LastUpdateTimestamp',
    channel: lowered('Channel'),
    direction,
    startedAt: 'InitiationTimestamp',
    endedAt: 'DisconnectTimestamp',
    humanRequestedAt: 'Queue.EnqueueTimestamp',
    queueSeconds: 'Queue.Duration',
    assignedAt: 'Agent.ConnectedToAgentTimestamp',
    firstResponseAt: (row) =>
      lower(row, 'Channel') === 'voice' ? valueAt(row, 'Agent.ConnectedToAgentTimestamp') : undefined,
    agentId: first('Agent.Username', idOf('Agent.ARN')),
    teamId: first(idOf('Queue.ARN'), 'Queue.Name'),
    teamName: 'Queue.Name',
    talkSeconds: 'Agent.AgentInteractionDuration',
    holdSeconds: 'Agent.CustomerHoldDuration',
    afterContactSeconds: 'Agent.AfterContactWorkDuration',
    answered: (row) => answered(row) ?? undefined,
    abandoned,
    endReason,
    'customer.id': number,
    'customer.phone': (row) => (isPhone(row) ? number(row) : undefined),
    language: ofTable('analyses', 'LanguageCode'),
    tags: ofTable('analyses', categoriesOf),
    sentiment: ofTable('analyses', customerSentiment),
    'recording.url': recording,
    'recording.transcript': ofTable('analyses', spokenTurns),
    messages: (_, joined) => joined.rows('analyses').flatMap(writtenMessages),
  },
};
