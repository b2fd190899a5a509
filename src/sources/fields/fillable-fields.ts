/** The fields that a column of a table can fill: those of the input format, and some that it is derived from. */

import { DEFAULT_BEHAVIORS } from '../../core/model/behavior-catalogue.js';
import { INTERACTION, type FieldType, type RecordType } from '../../core/model/fields.js';
import type { TableKind } from '../table/table-options.js';

/** `duration`: seconds. `moment`: seconds after the start, or an instant. Others: the kinds of the input format. */
export type TargetType = FieldType | { readonly kind: 'duration' } | { readonly kind: 'moment' };

const COUNT = { kind: 'number', min: 0 } as const;
const BEHAVIOR = /^behaviou?rs?(?:\.(?=_)|[.\s_-]+(?=[^.\s_-]))(.+)$/i;
const MESSAGE = messageType();

/** Where a table gives how long it took, the instant follows: by path, the field that is derived. */
export const MOMENTS: Readonly<Record<string, string>> = {
  firstResponseSeconds: 'firstResponseAt',
  resolutionSeconds: 'closedAt',
  durationSeconds: 'endedAt',
};

const TARGETS: Readonly<Record<TableKind, ReadonlyMap<string, TargetType>>> = {
  interactions: new Map<string, TargetType>([
    ...leaves(INTERACTION, ''),
    ...DEFAULT_BEHAVIORS.map(({ key }): [string, TargetType] => [`behaviors.${key}`, { kind: 'number' }]),
    ...Object.keys(MOMENTS).map((path): [string, TargetType] => [path, { kind: 'moment' }]),
    ['abandonSeconds', { kind: 'duration' }],
    ['messagesIncoming', COUNT],
    ['messagesOutgoing', COUNT],
  ]),
  messages: new Map<string, TargetType>([
    ['contactId', { kind: 'key' }],
    ['conversationId', { kind: 'key' }],
    ['channel', { kind: 'text' }],
    ...leaves(MESSAGE, 'message.'),
    ['message.senderId', { kind: 'key' }],
    ['message.replyTo', { kind: 'key' }],
    ['message.kind', { kind: 'text' }],
    ['message.public', { kind: 'boolean' }],
    ['message.incoming', { kind: 'boolean' }],
    ['message.fromAgent', { kind: 'boolean' }],
  ]),
};

/** By path, in the order of the input format. */
export function targetsOf(kind: TableKind): ReadonlyMap<string, TargetType> {
  return TARGETS[kind];
}

/** The type of a path; `null` where the input format has no such field. */
export function targetType(kind: TableKind, path: string): TargetType | null {
  const known = TARGETS[kind].get(path);
  if (known) return known;
  return kind === 'interactions' && path.startsWith('behaviors.') ? { kind: 'number' } : null;
}

/** The path of a behaviour from the name of its column, its key as written; `null` where the name is another. */
export function behaviorPath(name: string): string | null {
  const key = BEHAVIOR.exec(name)?.[1];
  return key === undefined ? null : `behaviors.${key}`;
}

function leaves(record: RecordType, prefix: string): [string, TargetType][] {
  return Object.entries(record.fields).flatMap(([name, type]): [string, TargetType][] => {
    const path = prefix + name;
    if (type.kind === 'record') return leaves(type, `${path}.`);
    return [[path, name.endsWith('Seconds') ? { kind: 'duration' } : type]];
  });
}

function messageType(): RecordType {
  const list = INTERACTION.fields.messages;
  if (list.kind !== 'list' || list.of.kind !== 'record') throw new TypeError('messages is a list of records');
  return list.of;
}
