/** Reports as objects, made from the table of fields: a field that is added there is in at once. */

import { DEFAULT_BEHAVIORS } from '../../../src/core/model/behavior-catalogue.js';
import { ENVELOPE_LISTS, INTERACTION, type FieldType, type RecordType } from '../../../src/core/model/fields.js';
import { PLACES, type Random } from '../../core/reference/random.js';
import { copyOf, setAt, type Json, type JsonObject } from '../case.js';

const HOUR = 3_600_000;

export const AGENTS = ['a1', 'a2', 'Ag-3', '客服', 'toString', '__proto__', 'No Agent', 'élodie', '7'];
export const CHANNELS = ['voice', 'chat', 'email', 'Voice', 'sms', ''];
export const BEHAVIOR_KEYS = [...DEFAULT_BEHAVIORS.map(({ key }) => key), 'greeting', '禮貌', 'constructor'];
const WORDS = [
  ...[
    '',
    ' ',
    'x',
    'en',
    'en-GB',
    'zh-Hant',
    'billing',
    'Returns',
    'opt_out',
    'not_recorded',
    'Anna',
    'BÄ',
    'Å',
    '\u{1f600}',
  ],
  ...[
    'null',
    '0',
    '=1+1',
    'a"b',
    'a\\b',
    'a\nb',
    '\u0000',
    '\u2028',
    '\u202e',
    '\ufeff',
    'ß',
    'İ',
    'hasOwnProperty',
    'csat',
  ],
];
const METRICS = ['csat', 'firstResponseTime', 'resolutionTime', 'handleTime', 'serviceLevel', 'nothing'];
const NUMBERS = [0, 1, -1, 0.5, 1.5, 60, 3600, 1e-300, 1e300, -1e300, 2 ** 31, 2 ** 32, 2 ** 53, 5e-324, 0.1];

/** Values that are hardly ever right. */
export const ODD: readonly Json[] = [
  ...[
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    true,
    false,
    'x',
    '0',
    'null',
    '1e5',
    '0000-00-00',
    '0000-00-00 00:00:00',
    1e15,
    -1e15,
  ],
  ...[2 ** 53, 1e308, 'Unassigned', '__proto__', '2024-02-30T00:00:00Z', '2024-01-01', '2024-01-01T24:00:00Z'],
  ...[[], {}, [[]], [null], [{}], { id: null }, { a: { b: { c: {} } } }, ['x', 1, null], { $odd: 'none' }],
];

/** What a report has in common. */
export interface Setting {
  readonly random: Random;
  readonly timeZone: string;
  /** Epoch milliseconds around which everything happens. */
  readonly around: number;
  /** How often something is odd. */
  readonly dirt: number;
}

export function newSetting(random: Random): Setting {
  const { timeZone, days } = random.pick(PLACES);
  const around = Date.parse(`${random.pick(days)}T00:00:00Z`);
  return { random, timeZone, around, dirt: random.pick([0, 0, 0.02, 0.1, 0.4]) };
}

function instant({ random }: Setting, near: number): Json {
  const at = near + random.pick([0, 1, 4000, 60_000, HOUR, 24 * HOUR, random.whole(-HOUR, 48 * HOUR)]);
  const kind = random.whole(0, 5);
  if (kind === 0) return at;
  if (kind === 1) return Math.floor(at / 1000);
  const iso = new Date(at).toISOString();
  if (kind === 2) return iso.replace('.000', '');
  if (kind === 3) return `${iso.slice(0, 10)} ${iso.slice(11, 19)}+00:00`;
  return kind === 4 ? `${iso.slice(0, 19)}${random.pick(['-0330', '+05:45', '+14', '-00:00', 'z'])}` : iso;
}

/** A value of a field; mostly one that is right. */
export function valueOf(setting: Setting, type: FieldType, name: string, near: number): Json {
  const { random, dirt } = setting;
  if (random.chance(dirt)) return copyOf(random.pick(ODD));
  switch (type.kind) {
    case 'text':
      if (type.form) return { time: '09:30', day: '2024-03-10', zone: setting.timeZone }[type.form];
      if (name === 'channel') return random.pick(CHANNELS);
      if (name === 'metric') return random.pick(METRICS);
      if (name === 'key') return random.pick(BEHAVIOR_KEYS);
      return random.pick(WORDS);
    case 'key':
      if (type.ofAgent === true || name === 'agentId') return random.pick(AGENTS);
      return random.pick<Json>(['1', '2', 'c1', 'c2', 't1', 't2', 5, 'm1', 'm2', 'm3', 1e6]);
    case 'instant':
      return instant(setting, near);
    case 'number': {
      const fits = NUMBERS.filter((number) => number >= (type.min ?? -Infinity) && number <= (type.max ?? Infinity));
      return random.chance(0.5) ? random.whole(type.min ?? -5, type.max ?? 600) : random.pick(fits);
    }
    case 'boolean':
      return random.chance(0.5);
    case 'oneOf':
      return random.pick(type.values);
    case 'list':
      return Array.from({ length: type.length ?? random.pick([0, 1, 1, 2, 3, 6]) }, () =>
        valueOf(setting, type.of, name, near),
      );
    case 'map':
      return objectOf(
        random.some(BEHAVIOR_KEYS, 0.6).map((key): [string, Json] => [key, valueOf(setting, type.of, key, near)]),
      );
    case 'record':
      return recordOf(setting, type, random.pick([0.1, 0.3, 0.9]), near);
  }
}

function objectOf(members: readonly (readonly [string, Json])[]): JsonObject {
  const made: JsonObject = {};
  for (const [key, value] of members) setAt(made, key, value);
  return made;
}

/** @param share of the fields that it can do without, how many it has */
function recordOf(setting: Setting, { fields, required = [] }: RecordType, share: number, near: number): JsonObject {
  const { random, dirt } = setting;
  const has = (name: string) => (required.includes(name) ? !random.chance(dirt / 2) : random.chance(share));
  const members = Object.entries(fields)
    .filter(([name]) => has(name))
    .map(([name, type]): [string, Json] => [name, valueOf(setting, type, name, near)]);
  if (random.chance(dirt / 2)) {
    members.push([random.pick(['other', '__proto__', 'constructor', '']), copyOf(random.pick(ODD))]);
  }
  return objectOf(random.chance(0.2) ? random.shuffled(members) : members);
}

/** A record. Its id is of its place, mostly. */
export function interactionOf(setting: Setting, place: number): JsonObject {
  const { random, around } = setting;
  const start = around + random.pick([0, 1, 2, 5, 30, 200]) * random.whole(-24, 24) * HOUR + random.whole(0, 3_599_999);
  const record = recordOf(setting, INTERACTION, random.pick([0.05, 0.2, 0.5]), start);
  if ('id' in record && !random.chance(setting.dirt + 0.05)) record['id'] = `i${place}`;
  if ('startedAt' in record && !random.chance(setting.dirt)) record['startedAt'] = start;
  return record;
}

export function envelopeMember(setting: Setting, name: keyof typeof ENVELOPE_LISTS): Json {
  const { random, around } = setting;
  if (random.chance(setting.dirt / 2)) return copyOf(random.pick(ODD));
  const list = Array.from({ length: random.whole(0, 4) }, () => valueOf(setting, ENVELOPE_LISTS[name], name, around));
  for (const entry of list) {
    const isAgent = name === 'agents' && typeof entry === 'object' && entry !== null && 'id' in entry;
    if (isAgent) entry['id'] = random.pick(AGENTS);
  }
  return list;
}

/** A list of interactions, or an envelope with one. */
export function reportOf(setting: Setting): Json {
  const { random } = setting;
  const size = random.pick([1, 1, 2, 3, 3, 5, 8, 13, 30]);
  const interactions: Json[] = Array.from({ length: size }, (_, i) =>
    random.chance(setting.dirt / 10) ? copyOf(random.pick(ODD)) : interactionOf(setting, i),
  );
  if (random.chance(0.4)) return interactions;
  const envelope: JsonObject = {};
  for (const name of Object.keys(ENVELOPE_LISTS) as (keyof typeof ENVELOPE_LISTS)[]) {
    if (random.chance(0.3)) envelope[name] = envelopeMember(setting, name);
  }
  if (random.chance(0.2)) {
    envelope['timeZone'] = random.chance(setting.dirt) ? copyOf(random.pick(ODD)) : setting.timeZone;
  }
  if (random.chance(0.15)) envelope['baseline'] = baselineOf(setting);
  const members = [...Object.entries(envelope), ['interactions', interactions] as const];
  return objectOf(random.chance(0.3) ? random.shuffled(members) : members);
}

export function baselineOf({ random, dirt }: Setting): Json {
  if (random.chance(dirt)) return copyOf(random.pick(ODD));
  const cuts = random.some(BEHAVIOR_KEYS, 0.7).map((key): [string, Json] => {
    const numbers: Json[] = Array.from({ length: 4 }, () => random.whole(-5, 5)).sort((a, b) => a - b);
    const reached = random.whole(0, 4);
    return [key, numbers.map((cut, i) => (i < reached ? cut : null))];
  });
  const population = { count: random.whole(0, 1000), from: null, to: null, fingerprint: 'f' };
  return { version: random.chance(0.95) ? 1 : 2, population, cuts: objectOf(cuts) };
}
