/** One record of the input, checked, with what the columns need taken out of it. */

import { INTERACTION } from '../../model/fields.js';
import type { Message, Recording } from '../../model/interaction.js';
import { messageOf } from '../input-error.js';
import { checkRecord, isRecord } from './check.js';
import { eventsOf, factsOf, type ReadEvent, type ReadFact } from './read-operational.js';
import { describeFound, type ProblemCode, type ProblemLog } from '../problems.js';

export interface ReadInteraction {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly updatedAt: number;
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly severalAgents: boolean;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly channel: string | null;
  readonly contactType: string | null;
  readonly category: string | null;
  readonly direction: string | null;
  readonly language: string | null;
  readonly sentiment: string | null;
  readonly exclusion: string | null;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly behaviors: Readonly<Record<string, number>>;
  /** Whether customer and agent both spoke; `null` where there are no messages to tell by. */
  readonly dialogue: boolean | null;
  readonly replayable: boolean;
  /** Length of the recording; NaN where it is missing. */
  readonly recordedSeconds: number;
  readonly parentId: string | null;
  readonly priority: string | null;
  readonly voidReason: string | null;
  readonly facts: readonly ReadFact[];
  readonly events: readonly ReadEvent[];
}

/** The checked record in its read form, or `null` (and a problem) where it cannot be used. */
export function checkInteraction(value: unknown, position: number, log: ProblemLog): Record<string, unknown> | null {
  try {
    return checkReadable(value, position, log);
  } catch (error) {
    // Objects at hand, unlike JSON, may throw when they are read.
    log.add({
      position,
      id: null,
      field: '',
      code: 'type',
      found: messageOf(error),
      expected: 'a plain object',
      effect: 'skipped',
    });
    return null;
  }
}

/** What “abandoned” says of somebody who was answered. */
const LEFT = 'customer_left';

/** What cannot be where somebody answered. */
const UNANSWERED = [
  ['abandoned', true],
  ['answered', false],
  ['endReason', 'abandoned'],
] as const;

function checkReadable(value: unknown, position: number, log: ProblemLog): Record<string, unknown> | null {
  const id = identify(value);
  const add = (field: string, code: ProblemCode, found: unknown, expected: string) => {
    const fatal = field === '' || field === 'id' || field === 'startedAt';
    const isReplaced = code === 'duplicate' || (field === 'endReason' && code === 'order');
    const effect = fatal ? 'skipped' : isReplaced ? 'ignored' : 'missing';
    log.add({ position, id, field, code, found: describeFound(found), expected, effect });
  };
  if (!isRecord(value)) {
    add('', 'type', value, 'an object');
    return null;
  }
  const record = usable(value, add);
  if (!record) return null;
  if ((record['endedAt'] as number) < (record['startedAt'] as number)) {
    add('endedAt', 'order', value['endedAt'], 'an instant not before startedAt');
    delete record['endedAt'];
  }
  const drop = (field: string, expected: string) => {
    add(field, 'order', value[field], expected);
    Reflect.deleteProperty(record, field);
  };
  const agents = (record['agents'] as { talkSeconds?: number }[] | undefined) ?? [];
  const agentTalked = agents.some(({ talkSeconds = 0 }) => talkSeconds > 0);
  if (agentTalked && record['talkSeconds'] === 0) drop('talkSeconds', 'what the agents talked');
  const talked = agentTalked || (record['talkSeconds'] as number) > 0;
  // Who was answered did not give up before.
  if (talked || record['answered'] === true || record['firstResponseAt'] !== undefined) {
    const why = talked ? 'there is talk' : 'it was answered';
    for (const [field, found] of UNANSWERED) {
      if (record[field] !== found) continue;
      if (field === 'endReason') {
        // It is over all the same, and it was the customer who ended it.
        add(field, 'order', value[field], `${LEFT}: ${why}`);
        record[field] = LEFT;
      } else drop(field, `${!found}: ${why}`);
    }
  }
  return record;
}

/** A record is skipped once, for its first reason, however much of it is wrong. */
function usable(
  value: Record<string, unknown>,
  add: (field: string, code: ProblemCode, found: unknown, expected: string) => void,
): Record<string, unknown> | null {
  const faults: Parameters<typeof add>[] = [];
  const record = checkRecord(INTERACTION, value, '', (...fault) => faults.push(fault));
  if (record) {
    for (const fault of faults) add(...fault);
    return record;
  }
  const fatal = faults.find(([field]) => field === 'id') ?? faults.find(([field]) => field === 'startedAt')!;
  add(...fatal);
  return null;
}

/** The id of a record, `null` where it has none. */
export function identify(value: unknown): string | null {
  const id = isRecord(value) ? value['id'] : null;
  return (typeof id === 'string' && id !== '') || Number.isFinite(id) ? String(id) : null;
}

export function readInteraction(record: Readonly<Record<string, unknown>>): ReadInteraction {
  const text = (name: string) => (record[name] as string | undefined) ?? null;
  const instant = (name: string) => (record[name] as number | undefined) ?? NaN;
  const agents = (record['agents'] as { id: string }[] | undefined) ?? [];
  const customer = record['customer'] as { id?: string; name?: string } | undefined;
  const messages = (record['messages'] as Message[] | undefined) ?? [];
  const recording = record['recording'] as Recording | undefined;
  return {
    id: record['id'] as string,
    startedAt: instant('startedAt'),
    endedAt: instant('endedAt'),
    updatedAt: instant('updatedAt'),
    agentId: text('agentId') ?? agents.at(-1)?.id ?? null,
    agentName: text('agentName'),
    severalAgents: new Set(agents.map((agent) => agent.id)).size > 1 || writersOf(messages).size > 1,
    teamId: text('teamId'),
    teamName: text('teamName'),
    channel: text('channel'),
    contactType: text('contactType'),
    category: text('category'),
    direction: text('direction'),
    language: text('language'),
    sentiment: text('sentiment'),
    exclusion: text('exclusion'),
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? null,
    behaviors: (record['behaviors'] as Record<string, number> | undefined) ?? {},
    dialogue: messages.length === 0 ? null : isDialogue(messages),
    replayable: recording?.url !== undefined || (recording?.transcript?.length ?? 0) > 0 || messages.length > 0,
    recordedSeconds: recording?.durationSeconds ?? NaN,
    parentId: text('parentId'),
    priority: text('priority'),
    voidReason: text('void'),
    facts: factsOf(record),
    events: eventsOf(record),
  };
}

function isDialogue(messages: readonly Message[]): boolean {
  return messages.some((message) => message.from === 'customer' && message.failed !== true) && messages.some(isAgents);
}

function isAgents({ from, private: hidden, failed }: Message): boolean {
  return from === 'agent' && hidden !== true && failed !== true;
}

function writersOf(messages: readonly Message[]): Set<string> {
  return new Set(messages.filter(isAgents).flatMap(({ agentId }) => agentId ?? []));
}
