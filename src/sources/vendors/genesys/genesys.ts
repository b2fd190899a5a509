/**
 * Genesys Cloud: conversation details of the analytics API, of queries and of jobs. What is measured stands at the sessions of
 * the participants, in milliseconds; names of people and queues come from other answers.
 */

import { isWithheld } from '../../cells/callers.js';
import { lowered } from '../../mapping/readers.js';
import { isMissing, valueAt } from '../../mapping/values.js';
import type { Row, RowSource } from '../../source.js';
import {
  beginOf,
  earliest,
  endOf,
  participantsOf,
  secondsOf,
  segmentsOf,
  sessionsOf,
  takersOf,
  type Taker,
} from './participants.js';

const CALLS: ReadonlySet<unknown> = new Set(['voice', 'callback']);

function medium(row: Row): string | undefined {
  const sessions = sessionsOf([...participantsOf(row, 'customer', 'external'), ...participantsOf(row, 'agent', 'acd')]);
  const found = sessions.map((session) => valueAt(session, 'mediaType')).find((type) => !isMissing(type));
  return typeof found === 'string' ? found.toLowerCase() : undefined;
}

const queues = (row: Row) => sessionsOf(participantsOf(row, 'acd'));

/** Until somebody took it, in all queues before; not in those to which it was handed on later. */
function queueSeconds(row: Row): number | undefined {
  const [taker] = takersOf(row);
  const taken = taker && beginOf(taker);
  const before = queues(row).filter((session) => {
    const entered = earliest(segmentsOf([session]).map((segment) => valueAt(segment, 'segmentStart')));
    return typeof taken !== 'string' || typeof entered !== 'string' || entered <= taken;
  });
  const waited = secondsOf(before, 'tAcd') ?? secondsOf(before, 'tAbandon');
  return waited ?? (taker && secondsOf(taker.sessions, 'tAnswered'));
}

function answered(row: Row): boolean | undefined {
  if (takersOf(row).length > 0) return true;
  return participantsOf(row, 'acd').length > 0 && isOver(row) ? false : undefined;
}

/** The measures say who gave up; what left the queue in another way was not abandoned. */
function abandoned(row: Row): boolean | undefined {
  return answered(row) === false ? secondsOf(queues(row), 'tAbandon') !== undefined : undefined;
}

const isOver = (row: Row) => !isMissing(valueAt(row, 'conversationEnd'));

/** That in which it was taken, else the last one in which it waited. */
function queueId(row: Row): unknown {
  const idsIn = (sessions: readonly Row[]) =>
    segmentsOf(sessions)
      .map((segment) => valueAt(segment, 'queueId'))
      .filter((id) => !isMissing(id));
  return idsIn(takersOf(row).flatMap(({ sessions }) => sessions))[0] ?? idsIn(queues(row)).at(-1);
}

/** Several who took it, each with their own time. */
function agents(row: Row): readonly object[] | undefined {
  const takers = takersOf(row);
  if (takers.length < 2) return undefined;
  const of = (taker: Taker) => ({
    id: taker.id,
    from: beginOf(taker),
    to: endOf(taker),
    talkSeconds: secondsOf(taker.sessions, 'tTalk'),
  });
  return takers.map(of);
}

const onlyTaker = (row: Row) => (takersOf(row).length === 1 ? takersOf(row)[0].id : undefined);
const measured = (name: string) => (row: Row) =>
  secondsOf(
    takersOf(row).flatMap(({ sessions }) => sessions),
    name,
  );

function firstTaken(row: Row): unknown {
  return takersOf(row).length > 0 ? beginOf(takersOf(row)[0]) : undefined;
}

/** The number of a caller, where it is shown. */
function phone(row: Row): string | undefined {
  if (!CALLS.has(medium(row))) return undefined;
  const outbound = valueAt(row, 'originatingDirection') === 'outbound';
  const session = sessionsOf(participantsOf(row, 'customer', 'external'))[0] ?? {};
  const address = valueAt(session, outbound ? 'dnis' : 'ani');
  if (typeof address !== 'string' || isWithheld(address)) return undefined;
  return /^tel:(\+?\d+)$/.exec(address)?.[1];
}

function customerId(row: Row): unknown {
  const contact = participantsOf(row, 'customer', 'external').map((one) => valueAt(one, 'externalContactId'));
  return contact.find((id) => !isMissing(id)) ?? phone(row);
}

/** Of a call the name is that of a place, or the number again. */
function customerName(row: Row): unknown {
  if (CALLS.has(medium(row)) || isMissing(customerId(row))) return undefined;
  return valueAt(participantsOf(row, 'customer', 'external')[0] ?? {}, 'participantName');
}

export const genesys: RowSource = {
  name: 'genesys',
  title: 'Genesys Cloud',
  kind: 'rows',
  tables: {
    conversations: {
      lists: ['', 'conversations'],
      signs: ['conversationId', 'conversationStart', 'originatingDirection', 'participants', 'divisionIds'],
    },
    users: {
      lists: ['users', 'entities'],
      signs: ['name', 'username', 'email', 'state', 'division'],
      id: 'id',
    },
    queues: {
      lists: ['queues', 'entities'],
      signs: ['name', 'mediaSettings', 'acwSettings', 'skillEvaluationMethod', 'memberCount'],
      id: 'id',
    },
  },
  conversation: {
    id: 'conversationId',
    startedAt: 'conversationStart',
    endedAt: 'conversationEnd',
    channel: medium,
    direction: lowered('originatingDirection'),
    humanRequestedAt: (row) => earliest(segmentsOf(queues(row)).map((segment) => valueAt(segment, 'segmentStart'))),
    queueSeconds,
    assignedAt: firstTaken,
    firstResponseAt: (row) => (CALLS.has(medium(row)) ? firstTaken(row) : undefined),
    agentId: onlyTaker,
    agents,
    teamId: queueId,
    talkSeconds: measured('tTalk'),
    holdSeconds: measured('tHeld'),
    afterContactSeconds: measured('tAcw'),
    answered,
    abandoned,
    'customer.id': customerId,
    'customer.name': customerName,
    'customer.phone': phone,
  },
  agents: { table: 'users', mapping: { id: 'id', name: 'name', avatarUrl: 'images.0.imageUri' } },
  teams: { table: 'queues', mapping: { id: 'id', name: 'name' } },
  more: ['cursor'],
  paging: [
    { cursor: 'cursor', parameter: 'cursor' },
    { number: 'pageNumber', body: 'paging.pageNumber', counted: true },
  ],
  total: 'totalHits',
};
