/** The facts and events of a record that was read as an object. */

import {
  ASSIGNED,
  ENDED,
  EVENT_KINDS,
  FAILED,
  PENDING,
  PRIVATE,
  RATED,
  REOPENED,
  TALKED,
} from '../../columns/event-columns.js';
import { factOf } from '../../columns/facts.js';
import { INTERACTION, type FieldType } from '../../model/fields.js';
import type { Message } from '../../model/interaction.js';

/** The place of a fact in `FACTS`, and its value. */
export type ReadFact = readonly [fact: number, value: number];

export interface ReadEvent {
  readonly kind: number;
  readonly at: number;
  readonly agentId: string | null | undefined;
  readonly source: string | null | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
type ReadAgent = { readonly id: string; readonly from?: number; readonly talkSeconds?: number };

/** Fields that are facts, or the parts of a field that are. */
const FACT_FIELDS = Object.entries(INTERACTION.fields).flatMap(([name, type]) =>
  type.kind === 'record'
    ? Object.entries(type.fields).map(([part, of]) => factField(name, part, of))
    : [factField(name, null, type)],
);
const READ = FACT_FIELDS.filter(({ fact }) => fact >= 0);

function factField(name: string, part: string | null, type: FieldType) {
  const values: readonly unknown[] = type.kind === 'oneOf' ? type.values : [];
  return { name, part, values, fact: factOf(part === null ? name : `${name}.${part}`) };
}

export function factsOf(record: Fields): ReadFact[] {
  const facts: ReadFact[] = [];
  for (const { name, part, values, fact } of READ) {
    const field = record[name];
    const value = part === null ? field : (field as Fields | undefined)?.[part];
    if (value !== undefined) facts.push([fact, typeof value === 'string' ? values.indexOf(value) : Number(value)]);
  }
  return facts;
}

export function eventsOf(record: Fields): ReadEvent[] {
  const events: ReadEvent[] = [];
  for (const message of (record['messages'] as Message[] | undefined) ?? []) {
    const { at, from, agentId, source } = message;
    const kind = EVENT_KINDS.indexOf(from) + (message.private ? PRIVATE : 0) + (message.failed ? FAILED : 0);
    events.push({ kind, at: at as number, agentId, source });
  }
  for (const { id, from, talkSeconds } of (record['agents'] as ReadAgent[] | undefined) ?? []) {
    events.push({ kind: ASSIGNED, at: from ?? NaN, agentId: id, source: null });
    if (talkSeconds !== undefined) events.push({ kind: ASSIGNED | TALKED, at: talkSeconds, agentId: id, source: null });
  }
  for (const at of (record['reopenedAt'] as number[] | undefined) ?? []) {
    events.push({ kind: REOPENED, at, agentId: null, source: null });
  }
  const rated = record['ratedAgentId'] as string | undefined;
  if (rated !== undefined) events.push({ kind: RATED, at: NaN, agentId: rated, source: null });
  for (const { from, to = NaN } of (record['pending'] as { from: number; to?: number }[] | undefined) ?? []) {
    events.push({ kind: PENDING, at: from, agentId: null, source: null });
    events.push({ kind: PENDING | ENDED, at: to, agentId: null, source: null });
  }
  return events;
}
