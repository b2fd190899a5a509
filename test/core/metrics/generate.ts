/** Operational conversations that are hard to count: shrinkable ones for properties, and a seeded stream of many. */

import fc from 'fast-check';
import type { BusinessHours, Shift } from '../../../src/core/metrics/business-hours.js';
import { isoOfDay } from '../reference/days.js';
import { PLACES, type Random } from '../reference/random.js';

type Json = Record<string, unknown>;

export interface Generated {
  timeZone: string;
  /** A calendar day that things happen around. */
  day: number;
  input: Json;
}

export const STATES = ['available', 'busy', 'away', 'offline'] as const;
const END_REASONS = [
  'agent_closed',
  'customer_left',
  'returned_to_bot',
  'handover_timeout',
  'window_expired',
  'inactivity',
  'abandoned',
];
const STATUSES = [
  'open',
  'completed',
  'closed_without_reply',
  'terminated',
  'missed_and_ended',
  'expired',
  'unanswered',
  'returned_to_bot',
  'ended_inactive',
];
const AUTHORS = ['customer', 'customer', 'agent', 'agent', 'bot', 'system'];
const CHANNELS = ['voice', 'chat', 'email'];
const AGENTS = ['ann', 'bob', 'cat', 'hidden'];
/** Zones whose clocks `Intl` shows to the minute in the years used here. */
const HERE = PLACES.filter(({ timeZone }) => timeZone !== 'Africa/Casablanca');

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 });
const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = fc.boolean();
/** Seconds after the start of a conversation: close together and tied, before the start, days later, absurd. */
const after = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }).map((n) => n * 60) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5000, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400_000 }) },
);
const length = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  from(0, 20, 60, 60.5, 86_400, 86_401),
  fc.integer({ min: 0, max: 5000 }),
);
const answer = fc.oneof(
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((scale) =>
    fc.integer({ min: 0, max: 11 }).map((score) => ({ score, scale })),
  ),
);

const message = fc.record(
  {
    at: after,
    from: from(...AUTHORS),
    id: from('1', '2', '3', '4', '5', '6', '7', '8', null, ''),
    agentId: from(...AGENTS, 'Unassigned', null),
    source: from('api', 'phone', null),
    private: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    failed: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  },
  { requiredKeys: ['at', 'from'] },
);

/** A conversation whose instants are seconds after its start, which is minutes after midnight UTC of the place's day. */
const conversation = fc.record(
  {
    start: fc.integer({ min: -5000, max: 5000 }),
    parent: fc.integer({ min: 0, max: 29 }),
    channel: from(...CHANNELS, '', null),
    direction: from('inbound', 'outbound'),
    openedSource: from('customer', 'agent', 'workflow', 'broadcast', 'api', 'import'),
    agentId: from(...AGENTS, 'No Agent', null),
    teamId: from('t1', 't2'),
    agents: fc.array(
      fc.record(
        { id: from(...AGENTS, '[None]'), from: fc.option(after), talkSeconds: length },
        { requiredKeys: ['id', 'from'] },
      ),
      { maxLength: 3 },
    ),
    customer: from('x', 'y', 'z').map((id) => ({ id })),
    contactType: rarely(from('new', 'returning')),
    category: from('billing', 'other'),
    language: from('en', 'it'),
    sentiment: from('positive', 'neutral', 'negative', null),
    endedAt: after,
    humanRequestedAt: after,
    assignedAt: after,
    firstResponseAt: after,
    resolvedAt: after,
    closedAt: after,
    reopenedAt: fc.array(after, { maxLength: 2 }),
    surveySentAt: after,
    ratedAt: after,
    ratedAgentId: from(...AGENTS, 'unassigned'),
    endReason: from(...END_REASONS),
    status: rarely(from(...STATUSES)),
    queueSeconds: length,
    talkSeconds: length,
    holdSeconds: length,
    afterContactSeconds: length,
    answered: maybe,
    abandoned: maybe,
    converted: maybe,
    resolvedOnFirstContact: rarely(maybe),
    csat: answer,
    nps: fc.integer({ min: 0, max: 10 }),
    ces: answer,
    pending: fc.array(fc.record({ from: after, to: fc.option(after) }), { maxLength: 3 }),
    priority: from('high', 'low', '7'),
    dueAt: fc.record({ firstResponse: after, resolution: after }, { requiredKeys: [] }),
    void: fc.option(from('spam', 'deleted'), { freq: 1 }),
    messages: fc.array(message, { maxLength: 12 }),
  },
  { requiredKeys: ['start', 'parent'] },
);

const presence = fc.record({
  agentId: from(...AGENTS),
  from: fc.integer({ min: -5000, max: 5000 }),
  minutes: fc.integer({ min: 0, max: 3000 }),
  state: from(...STATES),
});
const customer = fc.record({
  id: from('x', 'y', 'z', 'u', 'v'),
  days: fc.integer({ min: -40, max: 10 }),
  stays: fc.option(fc.integer({ min: 0, max: 40 })),
});
const target = fc.record(
  {
    metric: from('firstResponseTime', 'responseTime', 'resolutionTime', 'handleTime', 'csat'),
    value: from(0, 60, 300, 3600),
    channel: from(...CHANNELS),
    teamId: from('t1', 't2'),
    priority: from('high', '7'),
    agentId: from('ann', 'bob'),
  },
  { requiredKeys: ['metric', 'value'] },
);

const INSTANTS = [
  'endedAt',
  'humanRequestedAt',
  'assignedAt',
  'firstResponseAt',
  'resolvedAt',
  'closedAt',
  'surveySentAt',
  'ratedAt',
] as const;

function at(ms: number): string {
  return new Date(ms).toISOString();
}

function interactionOf(plan: Json, i: number, midnight: number): Json {
  const { start, parent, ...rest } = plan as { start: number; parent: number } & Json;
  const startedAt = midnight + start * 60_000;
  const later = (seconds: unknown) => (typeof seconds === 'number' ? at(startedAt + seconds * 1000) : null);
  const record: Json = { id: `c${i}`, startedAt: at(startedAt), ...rest };
  if (parent < i) record['parentId'] = `c${parent}`;
  for (const name of INSTANTS) if (name in rest) record[name] = later(rest[name]);
  if (Array.isArray(rest['reopenedAt'])) record['reopenedAt'] = rest['reopenedAt'].map(later);
  for (const [list, name] of [
    ['agents', 'from'],
    ['messages', 'at'],
  ]) {
    const entries = rest[list] as Json[] | undefined;
    if (entries) record[list] = entries.map((entry) => ({ ...entry, [name]: later(entry[name]) }));
  }
  const waits = rest['pending'] as Json[] | undefined;
  if (waits) record['pending'] = waits.map(({ from, to }) => ({ from: later(from), to: later(to) }));
  const due = rest['dueAt'] as Json | undefined;
  if (due) record['dueAt'] = Object.fromEntries(Object.entries(due).map(([name, seconds]) => [name, later(seconds)]));
  return record;
}

/** Reports of a few conversations, on days when clocks change. */
export const reports: fc.Arbitrary<Generated> = fc
  .record({
    place: from(...HERE.flatMap(({ timeZone, days }) => days.map((iso) => ({ timeZone, iso })))),
    interactions: fc.array(conversation, { minLength: 1, maxLength: 14 }),
    presence: fc.array(presence, { maxLength: 6 }),
    customers: fc.uniqueArray(customer, { maxLength: 5, selector: ({ id }) => id }),
    targets: fc.array(target, { maxLength: 4 }),
  })
  .map(({ place, interactions, presence, customers, targets }) => {
    const midnight = Date.parse(`${place.iso}T00:00:00Z`);
    const day = midnight / 86_400_000;
    return {
      timeZone: place.timeZone,
      day,
      input: {
        interactions: [
          ...interactions.map((plan, i) => interactionOf(plan, i, midnight)),
          ...['ann', 'bob', 'cat'].map((agentId) => ({ id: `of ${agentId}`, startedAt: at(midnight), agentId })),
        ],
        agents: [
          { id: 'ann', teamId: 't1' },
          { id: 'bob', teamId: 't2' },
          { id: 'hidden', teamId: 't2', evaluable: false },
        ],
        presence: presence.map(({ agentId, from, minutes, state }) => ({
          agentId,
          from: at(midnight + from * 60_000),
          to: at(midnight + (from + minutes) * 60_000),
          state,
        })),
        customers: customers.map(({ id, days, stays }) => ({
          id,
          activeFrom: at(midnight + days * 86_400_000),
          churnedAt: stays === null ? null : at(midnight + (days + stays) * 86_400_000),
        })),
        targets,
      },
    };
  });

/** Periods of some days around a day. */
export function periodsAround(day: number): fc.Arbitrary<{ from: string; to: string }> {
  return fc
    .record({ from: fc.integer({ min: -5, max: 2 }), days: from(1, 1, 2, 3, 7, 10, 35) })
    .map(({ from, days }) => ({ from: isoOfDay(day + from), to: isoOfDay(day + from + days) }));
}

const shift = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .map(([from, to]): Shift => [clock(from), clock(to)]);

function clock(halves: number): string {
  return `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 === 0 ? '00' : '30'}`;
}

export function businessHoursAround(day: number): fc.Arbitrary<BusinessHours> {
  const shifts = fc.array(shift, { maxLength: 2 });
  return fc.record({
    week: fc.record({
      monday: shifts,
      tuesday: shifts,
      wednesday: shifts,
      thursday: shifts,
      friday: shifts,
      saturday: shifts,
      sunday: shifts,
    }),
    holidays: fc
      .array(fc.integer({ min: -2, max: 3 }), { maxLength: 2 })
      .map((days) => days.map((n) => isoOfDay(day + n))),
  });
}

/** One conversation of a busy centre, complete enough to be counted by anything. */
export function drawConversation(random: Random, i: number, first: number, days: number): Json {
  const start = first + random.whole(0, days * 86_400) * 1000 + random.whole(0, 999);
  const later = (seconds: number) => at(start + seconds * 1000);
  const channel = random.pick(CHANNELS);
  const messages: Json[] = [];
  let time = 0;
  if (channel !== 'voice' && random.chance(0.9)) {
    for (let left = random.whole(1, 9); left > 0; left--) {
      time += random.chance(0.15) ? 0 : random.whole(1, 900);
      const from = random.pick(AUTHORS);
      messages.push({
        at: later(time),
        from,
        ...(from === 'agent' && random.chance(0.9) && { agentId: `a${random.whole(0, 39)}` }),
        ...(random.chance(0.08) && { private: true }),
        ...(random.chance(0.05) && { failed: true }),
      });
    }
  }
  const close = time + random.whole(0, 20_000);
  const optional: Json = {
    direction: random.pick(['inbound', 'inbound', 'outbound']),
    agentId: `a${random.whole(0, 39)}`,
    customer: { id: `k${random.whole(0, 9999)}` },
    category: random.pick(['billing', 'delivery', 'returns']),
    sentiment: random.pick(['positive', 'neutral', 'negative']),
    humanRequestedAt: later(random.whole(0, 120)),
    assignedAt: later(random.whole(0, 300)),
    queueSeconds: random.whole(0, 200),
    talkSeconds: random.whole(0, 2000),
    holdSeconds: random.whole(0, 300),
    afterContactSeconds: random.whole(0, 400),
    surveySentAt: later(close + 60),
    csat: { score: random.whole(1, 5), scale: 5 },
    nps: random.whole(0, 10),
    converted: random.chance(0.3),
    abandoned: random.chance(0.2),
  };
  const record: Json = { id: `i${i}`, startedAt: at(start), channel, teamId: random.pick(['t1', 't2', 't3']) };
  for (const [name, value] of Object.entries(optional)) if (random.chance(0.6)) record[name] = value;
  if (random.chance(0.7)) record['closedAt'] = later(close);
  if (record['closedAt'] !== undefined && random.chance(0.1)) {
    record['reopenedAt'] = [later(close + random.whole(1, 500_000))];
  }
  if (messages.length > 0) record['messages'] = random.chance(0.2) ? random.shuffled(messages) : messages;
  return record;
}
