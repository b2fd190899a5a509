/**
 * The input format as data: one table from which records are checked and the published JSON Schema is made.
 */

import { END_REASONS, OPENED_SOURCES, SESSION_STATUSES, VOID_REASONS } from './field-values.js';

export type FieldType =
  /** Text, or text of a form. */
  | { readonly kind: 'text'; readonly form?: TextForm }
  /** An id: text or a number, read as text. Of an agent: words for nobody are missing. */
  | { readonly kind: 'key'; readonly ofAgent?: boolean }
  /** ISO 8601 with an offset, or epoch milliseconds (below 1e11: epoch seconds). */
  | { readonly kind: 'instant' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'oneOf'; readonly values: readonly (string | number)[] }
  | {
      readonly kind: 'list';
      readonly of: FieldType;
      readonly max?: number;
      /** It must have so many entries. */
      readonly length?: number;
      /** A key of the records in it, of which none may come twice. */
      readonly unique?: string;
    }
  | { readonly kind: 'map'; readonly of: FieldType }
  | RecordType;

export type TextForm = 'time' | 'day' | 'zone';

/** How texts of a form are written, and how that is said. A zone must also be one that is known. */
export const TEXT_FORMS: Readonly<Record<TextForm, readonly [pattern: string, expected: string]>> = {
  time: ['^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$', 'a time, HH:MM'],
  day: ['^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'a day, YYYY-MM-DD'],
  zone: ['^(UTC|[A-Z]\\w+/.+)$', 'the name of a time zone, such as Europe/Rome'],
};

export interface RecordType {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly required?: readonly string[];
  /** What is right of the record is kept even where a required field is missing. */
  readonly keepPartial?: boolean;
  /** A number that must be an answer on the scale that another field of the record names. */
  readonly answer?: { readonly field: string; readonly scale: string };
}

/** Messages of one interaction, and other lists inside one record, may have this many entries. */
export const MAX_LIST = 20_000;

const text = { kind: 'text' } as const;
const key = { kind: 'key' } as const;
const agent = { kind: 'key', ofAgent: true } as const;
const instant = { kind: 'instant' } as const;
const flag = { kind: 'boolean' } as const;
const real = { kind: 'number' } as const;
const seconds = { kind: 'number', min: 0 } as const;
const oneOf = (...values: (string | number)[]) => ({ kind: 'oneOf', values }) as const;
const list = (of: FieldType) => ({ kind: 'list', of, max: MAX_LIST }) as const;
const record = (fields: Record<string, FieldType>, required: string[], keepPartial = false): RecordType => ({
  kind: 'record',
  fields,
  required,
  keepPartial,
});

const behaviors = { kind: 'map', of: real } as const;
const answer: RecordType = {
  ...record({ score: real, scale: oneOf(2, 3, 4, 5, 6, 7, 8, 9, 10, 11) }, ['score', 'scale']),
  answer: { field: 'score', scale: 'scale' },
};

export const INTERACTION = record(
  {
    id: key,
    parentId: key,
    updatedAt: instant,
    channel: text,
    direction: oneOf('inbound', 'outbound'),
    openedSource: oneOf(...OPENED_SOURCES),
    agentId: agent,
    agentName: text,
    teamId: key,
    teamName: text,
    agents: list(record({ id: agent, from: instant, to: instant, talkSeconds: seconds }, ['id'])),
    customer: record({ id: key, name: text, phone: text, email: text }, ['id'], true),
    contactType: oneOf('new', 'returning'),
    category: text,
    tags: list(text),
    language: text,
    vertical: text,
    summary: text,
    startedAt: instant,
    endedAt: instant,
    humanRequestedAt: instant,
    assignedAt: instant,
    firstResponseAt: instant,
    resolvedAt: instant,
    closedAt: instant,
    reopenedAt: list(instant),
    endReason: oneOf(...END_REASONS),
    status: oneOf(...SESSION_STATUSES),
    queueSeconds: seconds,
    talkSeconds: seconds,
    holdSeconds: seconds,
    afterContactSeconds: seconds,
    answered: flag,
    abandoned: flag,
    converted: flag,
    resolvedOnFirstContact: flag,
    pending: list(record({ from: instant, to: instant }, ['from'])),
    void: oneOf(...VOID_REASONS),
    priority: key,
    dueAt: record({ firstResponse: instant, resolution: instant }, []),
    csat: answer,
    nps: { kind: 'number', min: 0, max: 10 },
    ces: answer,
    surveySentAt: instant,
    ratedAt: instant,
    ratedAgentId: agent,
    sentiment: oneOf('positive', 'neutral', 'negative'),
    behaviors,
    exclusion: text,
    messages: {
      ...list(
        record(
          {
            id: key,
            at: instant,
            from: oneOf('customer', 'agent', 'bot', 'system'),
            agentId: agent,
            text,
            source: text,
            private: flag,
            failed: flag,
            contentType: text,
          },
          ['at', 'from'],
        ),
      ),
      unique: 'id',
    },
    recording: record(
      {
        url: text,
        type: text,
        durationSeconds: seconds,
        segments: list(
          record({ from: seconds, to: seconds, kind: oneOf('talk', 'hold', 'after', 'silence') }, [
            'from',
            'to',
            'kind',
          ]),
        ),
        transcript: list(
          record({ from: seconds, to: seconds, speaker: text, text, behaviors }, ['from', 'to', 'speaker', 'text']),
        ),
      },
      ['url'],
      true,
    ),
  },
  ['id', 'startedAt'],
);

const shifts = list({ kind: 'list', of: { kind: 'text', form: 'time' }, length: 2 });
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The lists of the envelope beside `interactions`. */
export const ENVELOPE_LISTS = {
  agents: record({ id: key, name: text, teamId: key, avatarUrl: text, evaluable: flag, analyzable: flag }, ['id']),
  teams: record({ id: key, name: text }, ['id']),
  behaviors: record(
    { key: text, label: text, description: text, polarity: oneOf('positive', 'negative'), group: text },
    ['key', 'polarity'],
  ),
  presence: record(
    { agentId: agent, from: instant, to: instant, state: oneOf('available', 'busy', 'away', 'offline') },
    ['agentId', 'from', 'to', 'state'],
  ),
  customers: record({ id: key, activeFrom: instant, churnedAt: instant }, ['id', 'activeFrom']),
  targets: record({ metric: text, value: real, channel: text, teamId: key, priority: key, agentId: key }, [
    'metric',
    'value',
  ]),
  schedules: record(
    {
      timeZone: { kind: 'text', form: 'zone' },
      week: record(Object.fromEntries(DAYS.map((day) => [day, shifts])), []),
      holidays: list({ kind: 'text', form: 'day' }),
      teamId: key,
      channel: text,
    },
    ['week'],
  ),
} as const;

export type EnvelopeList = keyof typeof ENVELOPE_LISTS;
