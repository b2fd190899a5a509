/** The facts and events of a record that was read as an object. */

import { ASSIGNED, EVENT_KINDS, FAILED, PRIVATE, REOPENED } from '../../columns/event-columns.js';
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
  for (const { id, from } of (record['agents'] as { id: string; from?: number }[] | undefined) ?? []) {
    events.push({ kind: ASSIGNED, at: from ?? NaN, agentId: id, source: null });
  }
  for (const at of (record['reopenedAt'] as number[] | undefined) ?? []) {
    events.push({ kind: REOPENED, at, agentId: null, source: null });
  }
  return events;
}
