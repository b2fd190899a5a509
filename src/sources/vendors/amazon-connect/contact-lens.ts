/**
 * Amazon Connect Contact Lens: the analysis of one contact a file, with what was said. It knows neither queue nor handling:
 * those stand in the contact record.
 */

import { lowered } from '../../mapping/readers.js';
import { valueAt } from '../../mapping/values.js';
import type { Row, RowSource } from '../../source.js';
import { categoriesOf, customerSentiment, nameOf, spokenTurns, writtenMessages } from './analysis.js';

/** Recordings are named by the contact and the minute in which they begin. */
const RECORDING = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})[^/]*?_(\d{4})(\d{2})(\d{2})T(\d{2})[:_]?(\d{2})_UTC/i;

function recording(row: Row): RegExpExecArray | null {
  const address = valueAt(row, 'CustomerMetadata.InputS3Uri');
  return typeof address === 'string' ? RECORDING.exec(address) : null;
}

/** Of all that was written, joins and leaves too, the instant at one end. */
function written(row: Row, end: 'first' | 'last'): unknown {
  const transcript = valueAt(row, 'Transcript');
  const times = (Array.isArray(transcript) ? (transcript as readonly unknown[]) : [])
    .map((turn) => (typeof turn === 'object' && turn !== null ? valueAt(turn as Row, 'AbsoluteTime') : undefined))
    .filter((at) => typeof at === 'string')
    .sort();
  return end === 'first' ? times[0] : times.at(-1);
}

function startedAt(row: Row): unknown {
  const named = recording(row);
  const [, , year, month, day, hour, minute] = named ?? [];
  return written(row, 'first') ?? (named ? `${year}-${month}-${day}T${hour}:${minute}:00Z` : undefined);
}

export const contactLens: RowSource = {
  name: 'contact-lens',
  vendor: 'amazon-connect',
  title: 'Amazon Connect Contact Lens',
  kind: 'rows',
  tables: {
    analyses: {
      lists: ['', 'analyses'],
      signs: ['Transcript', 'Participants', 'ContentMetadata', 'ConversationCharacteristics', 'LanguageCode'],
    },
  },
  conversation: {
    id: (row) => valueAt(row, 'CustomerMetadata.ContactId') ?? recording(row)?.[1],
    startedAt,
    endedAt: (row) => written(row, 'last'),
    channel: lowered('Channel'),
    language: 'LanguageCode',
    agentId: (row) => nameOf(row, 'AGENT'),
    agentName: (row) => nameOf(row, 'AGENT'),
    tags: categoriesOf,
    sentiment: customerSentiment,
    'recording.url': (row) => (spokenTurns(row) ? valueAt(row, 'CustomerMetadata.InputS3Uri') : undefined),
    'recording.transcript': spokenTurns,
    messages: writtenMessages,
  },
};
