/** Salesforce: cases of its API (`records`), of pipelines (`case_number`), and of the CSV of a report. */

import { first } from '../../mapping/readers.js';
import { endWhere } from '../../mapping/ticket-readers.js';
import { booleanOf, valueAt } from '../../mapping/values.js';
import type { ReportTable, Row, RowSource } from '../../source.js';

/** A field of the API, also as pipelines write it: `CaseNumber`, `case_number`. */
const of = (name: string) => `${name} | ${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()}`;

const isTrue = (row: Row, name: string) => booleanOf(valueAt(row, of(name))) === true;

function channelOf(origin: unknown): string | undefined {
  if (typeof origin !== 'string') return undefined;
  const word = origin.toLowerCase();
  return word === 'phone' ? 'voice' : word;
}

/** Cases that nobody has taken are owned by a queue: the ids of queues begin so. */
const isQueue = (row: Row) => String(valueAt(row, of('OwnerId'))).startsWith('00G');
const ofPerson = (path: string) => (row: Row) => (isQueue(row) ? undefined : valueAt(row, path));
const ofQueue = (path: string) => (row: Row) => (isQueue(row) ? valueAt(row, path) : undefined);

export const salesforce: RowSource = {
  name: 'salesforce',
  title: 'Salesforce',
  kind: 'rows',
  tables: {
    cases: {
      lists: ['', 'records', 'case', 'Case'],
      signs: [
        of('CaseNumber'),
        of('CreatedDate'),
        of('Status'),
        `${of('OwnerId')} | Owner.Name`,
        `${of('Subject')} | ${of('Origin')}`,
      ],
    },
  },
  conversation: {
    id: `Id | id | ${of('CaseNumber')}`,
    startedAt: of('CreatedDate'),
    updatedAt: of('LastModifiedDate'),
    channel: (row) => channelOf(valueAt(row, of('Origin'))),
    agentId: ofPerson(of('OwnerId')),
    agentName: ofPerson('Owner.Name'),
    teamId: ofQueue(of('OwnerId')),
    teamName: ofQueue('Owner.Name'),
    'customer.id': of('ContactId'),
    'customer.name': 'Contact.Name',
    'customer.email': `Contact.Email | ${of('ContactEmail')} | ${of('SuppliedEmail')}`,
    'customer.phone': `Contact.Phone | ${of('ContactPhone')}`,
    category: first(of('Type'), of('Reason')),
    summary: of('Subject'),
    priority: of('Priority'),
    status: (row) => (booleanOf(valueAt(row, of('IsClosed'))) === false ? 'open' : undefined),
    void: (row) => (isTrue(row, 'IsDeleted') ? 'deleted' : undefined),
    closedAt: of('ClosedDate'),
    endedAt: endWhere((row) => isTrue(row, 'IsClosed'), of('ClosedDate'), of('LastModifiedDate')),
  },
  skip: (row) => {
    const type = valueAt(row, 'attributes.type');
    return type === undefined || type === 'Case' ? null : 'a case';
  },
  more: ['nextRecordsUrl'],
  total: 'totalSize',
  paging: [{ address: 'nextRecordsUrl' }],
};

export const salesforceReport: ReportTable = {
  name: 'salesforce-report',
  vendor: 'salesforce',
  title: 'Salesforce report',
  kind: 'table',
  signs: ['Case Number', 'Case Owner'],
  foot: true,
  mapping: {
    id: 'Case Number',
    startedAt: ['Date/Time Opened', 'Opened Date'],
    closedAt: ['Date/Time Closed', 'Closed Date'],
    status: null,
    agentName: 'Case Owner',
    channel: (row) => channelOf(row['Case Origin']),
    priority: 'Priority',
    category: ['Type', 'Case Reason'],
    summary: 'Subject',
  },
};
