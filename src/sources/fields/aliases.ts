/**
 * What columns are called in the exports of helpdesks and contact centres, as data: by path of our field, the likeliest
 * name first, separated by commas. Case, spaces and punctuation do not count, nor does a unit at the end of a duration.
 */

import type { TableKind } from '../table/table-options.js';

type Names = Readonly<Record<string, string>>;

const INTERACTION_ALIASES: Names = {
  id: 'conversation id, interaction id, ticket id, case id, call id, chat id, session id, unique id, ticket number, case number, request number, service request number, incident number, incident id, request id, issue id, issue key, unique key, conversation, ticket',
  parentId: 'parent conversation id, previous contact id, initial contact id, parent contact id',
  updatedAt: 'updated, last updated, last updated at, last update time, last update timestamp, updated time',
  channel:
    'channel name, channel type, conversation opened channel, media type, via, via channel, ticket channel, contact channel, open data channel type, source, inbox, inbox name',
  direction: 'call direction, initiation method, originating direction',
  openedSource: 'opened by source, conversation opened source, conversation opened by source, opened source',
  agentId: 'assignee id, assignee, user id, agent username, assigned to, assignee email, agent email',
  agentName:
    'agent, assignee name, agent full name, teammate, teammate assigned, teammate currently assigned, assigned agent, users, rep, representative',
  teamId: 'group id, queue id, assigned team id',
  teamName:
    'team, group, group name, team assigned, team currently assigned, assigned team, queue, queue name, department, assignment group, support group',
  'customer.id': 'contact id, requester id, contact identifier, customer account id, visitor id, caller id',
  'customer.name': 'contact name, requester, requester name, full name, customer, visitor name, caller',
  'customer.phone':
    'phone, phone number, contact phone number, customer phone number, work phone, customer endpoint address, ani',
  'customer.email':
    'email, contact email, contact email address, requester email, email address, customer email address',
  contactType: 'contact status, customer type, new or returning',
  category:
    'conversation category, contact reason, call reason, reason for contact, ticket category, ticket type, complaint type, topic, wrap up, wrap up code, disposition, reason',
  tags: 'ticket tags, conversation tags, labels',
  language: 'locale, conversation language',
  vertical: 'line of business',
  summary: 'closing note, conversation summary, closing note summary, resolution note',
  startedAt:
    'started, date time conversation started, conversation started at, conversation started, started on, start time, start, conversation start, initiation timestamp, created at, created, created time, created date, created on, creation date, creation time, date created, opened at, opened, opened date, date opened, open date, open time, open time first touch, call timestamp, call start, call start time, reported at, issue reported at',
  endedAt: 'ended, end time, conversation end, disconnect timestamp, last message at',
  humanRequestedAt: 'human requested, handover at, queue enqueue timestamp',
  assignedAt:
    'initially assigned at, first assigned at, assigned, assigned time, connected to agent timestamp, first assignment at, first assignment timestamp',
  firstResponseAt:
    'first response, first reply at, first replied at, initial response time, first response timestamp, responded at, issue responded, first agent reply at, first teammate reply at',
  resolvedAt:
    'resolved, resolved time, date time conversation resolved, conversation resolved at, solved at, solved, resolved on, resolved date, date resolved, resolution date, resolution timestamp',
  closedAt:
    'closed, closed time, close time, closed date, close date, date closed, conversation closed at, closed on, last closed at, resolution, resolution at',
  queueSeconds: 'queue time, queue duration, wait time, waiting time, time in queue, total queue, speed of answer',
  talkSeconds: 'talk time, agent interaction duration, total talk, talk duration, avg talk duration, interaction time',
  holdSeconds: 'hold time, customer hold duration, total hold, customer hold time, hold duration',
  afterContactSeconds:
    'after contact work duration, after contact work time, after call work, after call work time, after call work duration, acw, acw time, total acw, wrap up time, after contact work',
  answered: 'is answered, call answered, answered y n',
  abandoned: 'is abandoned, call abandoned',
  abandonSeconds: 'abandon time, abandoned time, abandonment time, time to abandon, short abandon time',
  converted: 'conversion, is converted',
  resolvedOnFirstContact: 'first contact resolution, fcr, first call resolution, one touch',
  'csat.score':
    'csat, csat rating, satisfaction score, satisfaction rating, customer satisfaction, customer satisfaction rating, customer satisfaction score, conversation rating, rating',
  'csat.scale': 'csat out of, rating scale',
  nps: 'nps score, net promoter score',
  'ces.score': 'ces, customer effort score, effort score',
  surveySentAt: 'survey sent, survey sent date, csat sent at',
  sentiment: 'customer sentiment, overall sentiment',
  exclusion: 'exclusion reason',
  'recording.url': 'recording, call recording, recording location',
  firstResponseSeconds: 'first response time, first reply time, time to first response, frt, first response duration',
  resolutionSeconds:
    'resolution time, full resolution time, time to close, time to resolution, time to resolve, resolution duration',
  durationSeconds: 'duration, conversation duration, contact duration, call duration, session duration',
  messagesIncoming:
    'incoming count, incoming messages, number of incoming messages, incoming message count, customer interactions, messages received',
  messagesOutgoing:
    'outgoing count, outgoing messages, number of outgoing messages, outgoing message count, agent interactions, messages sent, replies',
};

const MESSAGE_ALIASES: Names = {
  conversationId: 'ticket id, session id, chat id, transcript id, interaction id, conversation, ticket, call id',
  contactId: 'customer id, requester id, contact, visitor id',
  channel: 'channel name, channel type, channel id, media type',
  'message.id': 'message id, id, comment id, utterance id, tweet id, post id',
  'message.at':
    'instant, at, date time, timestamp, sent at, send time, created at, created, time, message time, message timestamp, date, absolute time',
  'message.from':
    'sender type, from, author type, author, sender, participant role, speaker, interlocutor, purpose, role, participant',
  'message.replyTo':
    'in reply to, in reply to id, in reply to message id, in response to, in response to tweet id, in reply to status id, reply to id, reply to message id, parent message id',
  'message.senderId': 'sender id, author id, user id, participant id, actor id',
  'message.agentId': 'agent id',
  'message.text':
    'content, message, text, body text, plain body, body, message text, message content, message body, utterance text, utterance',
  'message.contentType': 'content type, mime type',
  'message.kind': 'message type, direction, type',
  'message.source': 'message source, source',
  'message.private': 'is private, private, internal, is internal, private note',
  'message.public': 'is public, public',
  'message.incoming': 'incoming, is incoming, inbound, is inbound',
  'message.fromAgent': 'from agent, is from agent',
  'message.failed': 'is failed, delivery failed',
};

/** Names that mean something else in the export which the other column gives away. */
const BESIDE: readonly { readonly column: string; readonly path: string; readonly names: readonly string[] }[] = [
  { column: 'initiation timestamp', path: 'id', names: ['contact id'] },
  { column: 'disconnect timestamp', path: 'id', names: ['contact id'] },
  { column: 'assignment group', path: 'id', names: ['number'] },
  { column: 'caller id', path: 'channel', names: ['contact type'] },
  { column: 'caller', path: 'channel', names: ['contact type'] },
];

const ALIASES: Readonly<Record<TableKind, Names>> = { interactions: INTERACTION_ALIASES, messages: MESSAGE_ALIASES };

/** Names that others use for a path, the likeliest first. */
export function aliasesOf(kind: TableKind, path: string): readonly string[] {
  return ALIASES[kind][path]?.split(', ') ?? [];
}

/** Fields and the names that mean them beside the columns that the table has. */
export function fieldsBeside(has: (column: string) => boolean): readonly { path: string; word: string }[] {
  return BESIDE.flatMap(({ column, path, names }) => (has(column) ? names.map((word) => ({ path, word })) : []));
}
