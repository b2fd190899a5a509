/** The table of fields, prepared for reading bytes or objects: keys as bytes and as texts, and where in a row a field's value goes. */

import { CODED_COLUMNS } from '../../columns/interaction-columns.js';
import { factOf } from '../../columns/facts.js';
import {
  ENDED_AT,
  EVENT_AT,
  EVENT_END,
  EVENT_TALK,
  RECORDED_SECONDS,
  STARTED_AT,
  TEXT_AGENT_NAME,
  TEXT_CUSTOMER_NAME,
  TEXT_EVENT_AGENT,
  TEXT_EVENT_ID,
  TEXT_EVENT_SOURCE,
  TEXT_ID,
  TEXT_LEG,
  TEXT_PARENT,
  TEXT_PRIORITY,
  TEXT_TEAM_NAME,
  TEXT_VOID,
  UPDATED_AT,
} from '../../columns/growing/pending-row.js';
import { hashBytes, TextTable } from '../../columns/growing/text-table.js';
import { INTERACTION, type FieldType, type RecordType } from '../../model/fields.js';
import { HELD_FIELDS } from './held-fields.js';
import { KeyTable } from '../bytes/key-table.js';

const column = (name: (typeof CODED_COLUMNS)[number]) => CODED_COLUMNS.indexOf(name);

/** Texts that a row takes. */
export const TEXT_PLACES: Readonly<Record<string, number>> = {
  id: TEXT_ID,
  agentId: column('agent'),
  agentName: TEXT_AGENT_NAME,
  teamId: column('team'),
  teamName: TEXT_TEAM_NAME,
  channel: column('channel'),
  contactType: column('contactType'),
  category: column('category'),
  direction: column('direction'),
  language: column('language'),
  sentiment: column('sentiment'),
  exclusion: column('exclusion'),
  'customer.id': column('customerId'),
  'customer.name': TEXT_CUSTOMER_NAME,
  'agents.id': TEXT_LEG,
  parentId: TEXT_PARENT,
  priority: TEXT_PRIORITY,
  void: TEXT_VOID,
  ratedAgentId: TEXT_EVENT_AGENT,
  'messages.id': TEXT_EVENT_ID,
  'messages.agentId': TEXT_EVENT_AGENT,
  'messages.source': TEXT_EVENT_SOURCE,
};

const NUMBER_PLACES: Readonly<Record<string, number>> = {
  startedAt: STARTED_AT,
  endedAt: ENDED_AT,
  updatedAt: UPDATED_AT,
  'recording.durationSeconds': RECORDED_SECONDS,
  'messages.at': EVENT_AT,
  'agents.from': EVENT_AT,
  'agents.talkSeconds': EVENT_TALK,
  'pending.from': EVENT_AT,
  'pending.to': EVENT_END,
  reopenedAt: EVENT_AT,
};

/** What happens when a record of a list or a nested record was read. */
type AfterRecord = 'none' | 'leg' | 'message' | 'pending' | 'recording';
const AFTER: Readonly<Record<string, AfterRecord>> = {
  agents: 'leg',
  messages: 'message',
  pending: 'pending',
  recording: 'recording',
};

/** What is noted of a message until it is over; a reopening and who was rated are events by themselves. */
type Noted = 'none' | 'from' | 'private' | 'failed' | 'reopened' | 'rated';
const NOTED: Readonly<Record<string, Noted>> = {
  'messages.from': 'from',
  'messages.private': 'private',
  'messages.failed': 'failed',
  reopenedAt: 'reopened',
  ratedAgentId: 'rated',
};

const KINDS = ['text', 'key', 'agent', 'instant', 'number', 'boolean', 'oneOf', 'list', 'map', 'record'] as const;
export const [TEXT, KEY, AGENT_KEY, INSTANT, NUMBER, BOOLEAN, ONE_OF, LIST, MAP, RECORD] = KINDS.map((_, i) => i);

/** A field. All have the same properties in the same order, so that the code that reads them stays fast. */
export class FieldPlan {
  readonly kind: number;
  readonly min: number;
  readonly max: number;
  /** Where in the row a text or number goes, −1 for nowhere. */
  readonly text: number;
  readonly number: number;
  /** The fact that it is, −1 for none. */
  readonly fact: number;
  /** A number that goes into the row in one of these ways. */
  readonly taken: boolean;
  readonly noted: Noted;
  readonly required: boolean;
  readonly held: boolean;
  /** The values of `oneOf`: texts by number, and numbers. */
  readonly texts: TextTable | null = null;
  readonly numbers: readonly number[] = [];
  /** The texts by themselves. */
  readonly choices: ReadonlyMap<string, number>;
  readonly of: FieldPlan | null;
  readonly record: RecordPlan | null;
  /** The behaviours of the interaction, not those of a turn of its transcript. */
  readonly behaviors: boolean;

  constructor(type: FieldType, path: string, required: boolean) {
    this.kind = KINDS.indexOf(type.kind === 'key' && type.ofAgent ? 'agent' : type.kind);
    this.min = type.kind === 'number' ? (type.min ?? -Infinity) : -Infinity;
    this.max = type.kind === 'number' || type.kind === 'list' ? (type.max ?? Infinity) : Infinity;
    this.text = TEXT_PLACES[path] ?? -1;
    this.number = NUMBER_PLACES[path] ?? -1;
    this.fact = factOf(path);
    this.taken = this.number >= 0 || this.fact >= 0;
    this.noted = NOTED[path] ?? 'none';
    this.required = required;
    this.held = HELD_FIELDS.has(path);
    this.behaviors = path === 'behaviors';
    const choices = new Map<string, number>();
    if (type.kind === 'oneOf') {
      this.texts = new TextTable();
      this.numbers = type.values.filter((value) => typeof value === 'number');
      for (const value of type.values) if (typeof value === 'string') choices.set(value, this.texts.internText(value));
    }
    this.choices = choices;
    this.of = type.kind === 'list' ? new FieldPlan(type.of, path, false) : null;
    this.record = type.kind === 'record' ? new RecordPlan(type, path) : null;
  }
}

export class RecordPlan {
  readonly keys: KeyTable;
  readonly fields: FieldPlan[] = [];
  readonly byName: ReadonlyMap<string, FieldPlan>;
  /** Required fields, as bits of the first and of the next 31. */
  readonly required: number;
  readonly after: AfterRecord;
  /** A required number that must be on the scale that another one names, −1 for none. */
  readonly score: number;
  readonly scale: number;
  readonly scoreField: FieldPlan | null;
  readonly scaleField: FieldPlan | null;
  private readonly names = new TextTable();

  constructor(type: RecordType, path: string) {
    const names = Object.keys(type.fields);
    this.keys = new KeyTable(names.length);
    let required = 0;
    names.forEach((name, i) => {
      const needed = type.required?.includes(name) ?? false;
      this.fields.push(new FieldPlan(type.fields[name], path === '' ? name : `${path}.${name}`, needed));
      this.names.internText(name);
      this.keys.add(this.names.bytesOf(i));
      if (needed) required++;
    });
    this.byName = new Map(names.map((name, i) => [name, this.fields[i]]));
    this.required = required;
    this.after = AFTER[path] ?? 'none';
    this.score = type.answer ? names.indexOf(type.answer.field) : -1;
    this.scale = type.answer ? names.indexOf(type.answer.scale) : -1;
    this.scoreField = this.fields[this.score] ?? null;
    this.scaleField = this.fields[this.scale] ?? null;
  }

  /** The number of a field's key, −1 where it is unknown. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.names.lookUp(bytes, from, to, hashBytes(bytes, from, to));
  }
}

let made: RecordPlan | null = null;

/** One for all readers: what it learns of the order of keys only tells where to look first. */
export function interactionPlan(): RecordPlan {
  return (made ??= new RecordPlan(INTERACTION, ''));
}
