/** From parsed JSON to plain objects: which records are usable, which of a kind wins, and why one is not scored. */

import type { Dimension } from '../../../src/core/select/dimensions.js';
import { calendarOf } from '../metrics/slow/clock.js';
import { localDay } from './days.js';

/** All but what is read out of whole conversations. */
export type ReferenceDimension = Exclude<Dimension, 'status' | 'handledBy' | 'responseBucket'>;

export interface ReferenceOptions {
  timeZone: string;
  languages?: readonly string[];
}

export interface PlainInteraction {
  id: string;
  startedAt: number;
  endedAt: number | null;
  day: number;
  values: Partial<Record<Dimension, string | null>>;
  /** The customer's id. */
  customer: string | null;
  /** Text that a search looks through. */
  texts: string[];
  behaviors: Map<string, number>;
  exclusion: string | null;
  /** The agent must not appear, and neither does this interaction in a list. */
  hidden: boolean;
  /** It is in no count of conversations. */
  isVoid: boolean;
}

export interface PlainData {
  read: number;
  skipped: number;
  duplicates: number;
  interactions: PlainInteraction[];
  agentNames: Map<string, string>;
  teamNames: Map<string, string>;
}

type Fields = Record<string, unknown>;

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function oneOf(value: unknown, values: readonly string[]): string | null {
  return typeof value === 'string' && values.includes(value) ? value : null;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,3})?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

export function instant(value: unknown): number | null {
  if (typeof value === 'number') {
    // Zero is how programs write that there is none.
    if (!Number.isFinite(value) || value === 0) return null;
    return Math.abs(value) < 1e11 ? value * 1000 : value;
  }
  const match = typeof value === 'string' ? ISO.exec(value) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, offsetHour, offsetMinute = '0'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (!exists || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const clock =
    (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Math.round(Number(fraction) * 1000);
  const offset = sign === undefined ? 0 : (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return date.getTime() + clock - (sign === '-' ? -offset : offset);
}

function usableId(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);
}

/** Of the records of one id: the latest `updatedAt` (ties: the later one) if any has one, else the last. */
function winner(records: readonly Fields[]): Fields {
  let best: Fields | null = null;
  for (const record of records) {
    const updated = instant(record['updatedAt']);
    if (updated !== null && (best === null || updated >= (instant(best['updatedAt']) ?? -Infinity))) best = record;
  }
  return best ?? records[records.length - 1];
}

function noDialogue(record: Fields): boolean {
  const messages = list(record['messages']).map(fields);
  const customer = messages.some((message) => message['from'] === 'customer' && message['failed'] !== true);
  const agent = messages.some(isAgents);
  return messages.length > 0 && !(customer && agent);
}

function isAgents(message: Fields): boolean {
  return message['from'] === 'agent' && message['private'] !== true && message['failed'] !== true;
}

/** Who wrote to the customer. */
function writersOf(record: Fields): Set<string | null> {
  const writers = list(record['messages'])
    .map(fields)
    .filter(isAgents)
    .map((message) => text(message['agentId']));
  return new Set(writers.filter((writer) => writer !== null));
}

function notRecorded(record: Fields, startedAt: number, endedAt: number | null): boolean {
  if (text(record['channel'])?.toLowerCase() !== 'voice') return false;
  if (endedAt !== null) return endedAt - startedAt <= 4000;
  const seconds = number(fields(record['recording'])['durationSeconds']);
  const known = seconds ?? number(record['talkSeconds']);
  return known !== null && known <= 4;
}

function unsupported(language: string | null, languages: readonly string[] | undefined): boolean {
  if (languages === undefined || language === null) return false;
  const spoken = language.toLowerCase();
  return !languages.some((known) => spoken === known.toLowerCase() || spoken.startsWith(`${known.toLowerCase()}-`));
}

function envelopeOf(input: unknown): Fields {
  return Array.isArray(input) ? { interactions: input } : fields(input);
}

/** Reads an array of records or an envelope. */
export function readInput(input: unknown, { timeZone, languages }: ReferenceOptions): PlainData {
  const envelope = envelopeOf(input);
  const records = list(envelope['interactions']);
  const agents = new Map(list(envelope['agents']).map((agent) => [text(fields(agent)['id']), fields(agent)]));

  const byId = new Map<string, Fields[]>();
  let skipped = 0;
  for (const item of records) {
    const record = fields(item);
    const id = usableId(record['id']);
    if (id === null || instant(record['startedAt']) === null) skipped++;
    else byId.set(id, [...(byId.get(id) ?? []), record]);
  }

  const agentNames = new Map<string, string>();
  const teamNames = new Map<string, string>();
  const interactions: PlainInteraction[] = [];
  for (const [id, sameId] of byId) {
    const record = winner(sameId);
    const startedAt = instant(record['startedAt'])!;
    const end = instant(record['endedAt']);
    const endedAt = end !== null && end >= startedAt ? end : null;

    const legs = list(record['agents'])
      .map((leg) => text(fields(leg)['id']))
      .filter((leg) => leg !== null);
    const agent = text(record['agentId']) ?? legs[legs.length - 1] ?? null;
    const known = agents.get(agent) ?? {};
    const language = text(record['language']);

    const voidReason = oneOf(record['void'], ['deleted', 'spam', 'merged', 'test', 'duplicate']);
    let exclusion = voidReason ?? text(record['exclusion']);
    if (exclusion === null) {
      if (agent === null) exclusion = 'no_agent';
      else if (new Set(legs).size > 1 || writersOf(record).size > 1) exclusion = 'internal_or_multi_agent';
      else if (notRecorded(record, startedAt, endedAt)) exclusion = 'not_recorded';
      else if (noDialogue(record)) exclusion = 'no_dialogue';
      else if (unsupported(language, languages)) exclusion = 'unsupported_language';
    }

    const behaviors = new Map<string, number>();
    for (const [key, value] of Object.entries(fields(record['behaviors']))) {
      const raw = number(value);
      if (raw !== null) behaviors.set(key, raw);
    }

    const team = text(record['teamId']) ?? text(known['teamId']);
    const agentName = text(known['name']) ?? text(record['agentName']);
    if (agent !== null && agentName !== null) agentNames.set(agent, agentName);
    const hidden = known['evaluable'] === false || known['analyzable'] === false;
    const customer = fields(record['customer']);
    const opened = oneOf(record['openedSource'], ['customer', 'agent', 'workflow', 'broadcast', 'api']);
    interactions.push({
      id,
      startedAt,
      endedAt,
      day: localDay(startedAt, timeZone),
      values: {
        agent: hidden ? null : agent,
        team,
        channel: text(record['channel']),
        contactType: oneOf(record['contactType'], ['new', 'returning']),
        category: text(record['category']),
        direction: oneOf(record['direction'], ['inbound', 'outbound']),
        language,
        sentiment: oneOf(record['sentiment'], ['positive', 'neutral', 'negative']),
        openedSource: opened,
        source: opened,
        ...calendarOf(startedAt, timeZone),
      },
      customer: text(customer['id']),
      texts: [id, text(customer['name']), hidden ? null : (agentName ?? agent)].filter((part) => part !== null),
      behaviors,
      exclusion,
      hidden,
      isVoid: voidReason !== null,
    });
  }
  for (const item of list(envelope['teams'])) {
    const team = fields(item);
    const [id, name] = [text(team['id']), text(team['name'])];
    if (id !== null && name !== null) teamNames.set(id, name);
  }
  deriveContactTypes(interactions);
  const usable = records.length - skipped;
  return {
    read: records.length,
    skipped,
    duplicates: usable - interactions.length,
    interactions,
    agentNames,
    teamNames,
  };
}

/** A customer without a conversation before is new, of equally early ones that of the first record. */
function deriveContactTypes(interactions: readonly PlainInteraction[]): void {
  interactions.forEach((one, i) => {
    if (one.values.contactType !== null || one.customer === null || one.isVoid) return;
    const before = interactions.some(
      (other, j) =>
        !other.isVoid &&
        other.customer === one.customer &&
        (other.startedAt < one.startedAt || (other.startedAt === one.startedAt && j < i)),
    );
    one.values.contactType = before ? 'returning' : 'new';
  });
}
