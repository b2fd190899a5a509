/**
 * Talkdesk: calls and contacts of the Explore API, and the report of contacts as a table. A contact is a leg of an interaction.
 * Durations are seconds.
 */

import { plainWord } from '../../cells/cell-words.js';
import { isWithheld } from '../../cells/callers.js';
import { caller, first } from '../../mapping/readers.js';
import { cellOf } from '../../mapping/plain-cells.js';
import { isMissing, numberOf, valueAt } from '../../mapping/values.js';
import type { ReportTable, Row, RowSource } from '../../source.js';

type Outcome = 'answered' | 'abandoned' | 'missed';

/** By type, how it went. What goes to voicemail was not answered, and nobody gave up; nor where a rule ended it. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  inbound: 'answered',
  answered: 'answered',
  connected: 'answered',
  outbound: 'answered',
  missed: 'missed',
  voicemail: 'missed',
  notconnected: 'missed',
  outboundmissed: 'missed',
  abandoned: 'abandoned',
  shortabandoned: 'abandoned',
};

/** `None` is a word of the API for nothing. */
function textOf(row: Row, name: string): string {
  const text = cellOf(row, name);
  return text === 'None' ? '' : text;
}

/** The type says it; where it is not in the report, times that only what was given up, or taken, has. */
function outcomeOf(row: Row): Outcome | undefined {
  const named = OUTCOMES[plainWord(textOf(row, 'type') || textOf(row, 'contact_type'))];
  if (named) return named;
  if (isTold(textOf(row, 'abandon_time')) || isTold(textOf(row, 'short_abandon_time'))) return 'abandoned';
  return isTold(textOf(row, 'talk_time')) ? 'answered' : undefined;
}

/** Filled, and not by zeros only. */
const isTold = (cell: string) => /[1-9]/.test(cell);

const answered = (row: Row) => {
  const outcome = outcomeOf(row);
  return outcome && outcome === 'answered';
};
const abandoned = (row: Row) => {
  const outcome = outcomeOf(row);
  return outcome === 'abandoned' ? true : outcome === 'missed' ? false : undefined;
};

/** What was given up tells how long it waited in a column of its own. */
function waited(row: Row): string | undefined {
  const names = outcomeOf(row) === 'abandoned' ? ['abandon_time', 'short_abandon_time'] : ['wait_time'];
  return (
    names.map((name) => textOf(row, name)).find(isTold) ??
    names.map((name) => textOf(row, name)).find((cell) => cell !== '')
  );
}

const isOutbound = (row: Row) => /^outbound/.test(plainWord(textOf(row, 'type')));

const words = (name: string) => (row: Row) => textOf(row, name) || undefined;

/** Whoever took it; who was only rung is named, too, where nobody did. */
const taker = (what: 'id' | 'name') => (row: Row) => {
  const took = words(`handling_user_${what}`)(row);
  return took ?? (answered(row) === false ? undefined : words(`user_${what}`)(row));
};

export const talkdeskCalls: RowSource = {
  name: 'talkdesk',
  title: 'Talkdesk',
  kind: 'rows',
  tables: {
    calls: {
      lists: ['', 'calls', 'entries'],
      signs: ['call_id', 'callsid', 'type', 'start_at', 'end_at', 'talkdesk_phone_number', 'contact_phone_number'],
    },
  },
  conversation: {
    id: 'call_id',
    startedAt: 'start_at',
    endedAt: 'end_at',
    channel: () => 'voice',
    direction: (row) => (isMissing(valueAt(row, 'type')) ? undefined : isOutbound(row) ? 'outbound' : 'inbound'),
    agentId: taker('id'),
    agentName: taker('name'),
    teamId: words('team_id'),
    teamName: words('team_name'),
    'customer.id': caller('contact_phone_number'),
    'customer.phone': caller('contact_phone_number'),
    queueSeconds: (row) => (isOutbound(row) ? undefined : waited(row)),
    talkSeconds: 'talk_time',
    holdSeconds: 'hold_time',
    answered,
    abandoned,
    category: words('disposition_code'),
    summary: words('notes'),
    'csat.score': 'csat_score',
    ratedAt: (row) => (isMissing(valueAt(row, 'csat_score')) ? undefined : valueAt(row, 'csat_survey_time')),
  },
};

export const talkdeskContacts: RowSource = {
  name: 'talkdesk',
  title: 'Talkdesk',
  kind: 'rows',
  tables: {
    contacts: {
      lists: ['', 'contacts', 'entries'],
      signs: ['interaction_id', 'contact_id', 'contact_type', 'company_number', 'started_at', 'short_abandon_time'],
    },
  },
  conversation: {
    id: 'contact_id',
    parentId: 'interaction_id',
    startedAt: 'started_at',
    endedAt: 'finished_at',
    channel: () => 'voice',
    direction: (row) => ({ in: 'inbound', out: 'outbound' })[plainWord(textOf(row, 'direction')).slice(0, 3)],
    agentId: words('user_id'),
    agentName: words('user_name'),
    teamId: words('team_id'),
    teamName: words('team_name'),
    'customer.id': caller('contact_person_number'),
    'customer.phone': caller('contact_person_number'),
    firstResponseAt: first('answered_at'),
    queueSeconds: (row) => numberOf(waited(row)),
    talkSeconds: 'talk_time',
    holdSeconds: 'hold_time',
    afterContactSeconds: 'after_call_work_time',
    answered,
    abandoned,
  },
};

export const talkdeskReport: ReportTable = {
  name: 'talkdesk',
  title: 'Talkdesk',
  kind: 'table',
  signs: [
    'Interaction ID',
    'Contact ID',
    'Started At',
    'Talk Time',
    'Abandon Time',
    'Handle Time',
    'After Call Work Time',
  ],
  mapping: {
    id: 'Contact ID',
    parentId: 'Interaction ID',
    startedAt: 'Started At',
    endedAt: 'Finished At',
    firstResponseAt: 'Answered At',
    channel: () => 'voice',
    direction: 'Direction',
    agentId: 'User ID',
    agentName: 'User Name',
    teamId: 'Team ID',
    teamName: 'Team Name',
    'customer.id': number,
    'customer.phone': number,
    queueSeconds: waited,
    talkSeconds: 'Talk Time',
    holdSeconds: 'Hold Time',
    afterContactSeconds: 'After Call Work Time',
    answered,
    abandoned,
    // Answered, missed and the like: not whether somebody is new.
    contactType: null,
    durationSeconds: null,
    abandonSeconds: null,
  },
  options: { missing: ['', '-', 'none', 'n/a', 'null'] },
};

function number(row: Row): string | undefined {
  const cell = textOf(row, 'contact_person_number');
  return cell === '' || isWithheld(cell) ? undefined : cell;
}
