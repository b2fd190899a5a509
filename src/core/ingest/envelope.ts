/** The lists that come with the interactions: who the agents and teams are, which behaviours are scored. */

import { OVERALL_SATISFACTION } from '../model/behavior.js';
import { catalogueBehavior, DEFAULT_BEHAVIORS } from '../model/behavior-catalogue.js';
import type { Behavior, CatalogueBehavior } from '../model/behavior.js';
import { DAYS, ENVELOPE_LISTS, type EnvelopeList } from '../model/fields.js';
import type { Agent, CustomerLifetime, Presence, Target, Team, WorkSchedule } from '../model/interaction.js';
import { baselineFault, type Baseline } from '../model/baseline.js';
import { MS_PER_DAY } from '../select/days.js';
import { isTimeZone } from '../select/zone.js';
import type { Steps } from '../steps.js';
import { messageOf } from './input-error.js';
import { checkRecord, isMissing, isRecord } from './objects/check.js';
import { membersOf } from './objects/members.js';
import { describeFound, type ProblemCode, type ProblemEffect, type ProblemLog } from './problems.js';

/** A report may have this many behaviours. */
export const MAX_BEHAVIORS = 200;
/** Days that one span of presence, and all of them, may last. */
const MAX_SPAN = 366;
const MAX_PRESENCE = 8_000_000;
/** How often a customer may come back. */
const MAX_LIFETIMES = 100;
/** Entries of a list that are read between two rests. */
const ENTRIES_PER_STEP = 512;

export interface ReadEnvelope {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly behaviors: readonly CatalogueBehavior[];
  readonly presence: readonly Presence<number>[];
  readonly customers: readonly CustomerLifetime<number>[];
  readonly targets: readonly Target[];
  readonly schedules: readonly WorkSchedule[];
  readonly baseline: Baseline | null;
  readonly timeZone: string | null;
}

/** What was set beside the data, and wins over it. */
export interface EnvelopeOverrides {
  readonly behaviors?: readonly Behavior[] | undefined;
  readonly baseline?: Baseline | undefined;
  readonly timeZone?: string | undefined;
}

export function* readEnvelope(
  envelope: Readonly<Record<string, unknown>>,
  overrides: EnvelopeOverrides,
  log: ProblemLog,
): Steps<ReadEnvelope> {
  const behaviors = overrides.behaviors ? membersOf({ behaviors: overrides.behaviors }) : envelope;
  return {
    agents: yield* byId(envelope, 'agents', log),
    teams: yield* byId(envelope, 'teams', log),
    behaviors: yield* readBehaviors(behaviors, log),
    presence: inDays(yield* readList<Presence<number>>(envelope, 'presence', log), log),
    customers: yield* apart(yield* readList<CustomerLifetime<number>>(envelope, 'customers', log), log),
    targets: yield* readList<Target>(envelope, 'targets', log),
    schedules: (yield* readList<WorkSchedule>(envelope, 'schedules', log)).map(wholeShifts),
    baseline: readBaseline(overrides.baseline, log) ?? readBaseline(envelope['baseline'], log),
    timeZone: readTimeZone(overrides.timeZone, log) ?? readTimeZone(envelope['timeZone'], log),
  };
}

function* readList<T>(envelope: Readonly<Record<string, unknown>>, name: EnvelopeList, log: ProblemLog): Steps<T[]> {
  const values = envelope[name];
  if (isMissing(values)) return [];
  if (!Array.isArray(values)) {
    addProblem(log, name, 'type', values, 'a list', 'missing');
    return [];
  }
  const result: T[] = [];
  for (let i = 0; i < values.length; i++) {
    if (i % ENTRIES_PER_STEP === 0) yield;
    const field = `${name}[${i}]`;
    try {
      const value = (values as unknown[])[i];
      if (!isRecord(value)) {
        addProblem(log, field, 'type', value, 'an object', 'ignored');
        continue;
      }
      const read = checkRecord(ENVELOPE_LISTS[name], value, field, (path, code, found, expected) =>
        addProblem(log, path, code, found, expected, 'missing'),
      );
      if (read) result.push(read as T);
    } catch (error) {
      // Objects at hand, unlike JSON, may throw when they are read.
      addProblem(log, field, 'type', messageOf(error), 'a plain object', 'ignored');
    }
  }
  return result;
}

function* readBehaviors(holder: Readonly<Record<string, unknown>>, log: ProblemLog): Steps<CatalogueBehavior[]> {
  const listed = yield* readList<Behavior>(holder, 'behaviors', log);
  if (!Array.isArray(holder['behaviors'])) return DEFAULT_BEHAVIORS.map(catalogueBehavior);
  const seen = new Set<string>([OVERALL_SATISFACTION]);
  const result: CatalogueBehavior[] = [];
  listed.forEach((behavior, i) => {
    if (seen.has(behavior.key)) {
      addProblem(log, `behaviors[${i}].key`, 'duplicate', behavior.key, 'a key of its own', 'ignored');
    } else if (result.length === MAX_BEHAVIORS) {
      addProblem(log, `behaviors[${i}]`, 'limit', behavior.key, `at most ${MAX_BEHAVIORS} behaviours`, 'ignored');
    } else {
      seen.add(behavior.key);
      result.push(catalogueBehavior(behavior));
    }
  });
  return result;
}

function readBaseline(value: unknown, log: ProblemLog): Baseline | null {
  if (isMissing(value)) return null;
  try {
    const fault = baselineFault(value);
    if (fault === null) return copyOf(value as Baseline);
    addProblem(log, 'baseline', 'type', value, fault, 'ignored');
  } catch (error) {
    addProblem(log, 'baseline', 'type', messageOf(error), 'a plain object', 'ignored');
  }
  return null;
}

/** Objects at hand may change, or throw, when they are read later. */
function copyOf({ cuts, population: { count, from, to, fingerprint } }: Baseline): Baseline {
  const copies = Object.entries(cuts).map(([key, [c4, cNA, c6, c10]]) => [key, [c4, cNA, c6, c10]]);
  return {
    version: 1,
    population: { count, from, to, fingerprint },
    cuts: Object.fromEntries(copies) as Baseline['cuts'],
  };
}

function readTimeZone(value: unknown, log: ProblemLog): string | null {
  if (isMissing(value)) return null;
  if (typeof value === 'string' && isTimeZone(value)) return value;
  addProblem(log, 'timeZone', 'type', value, 'the name of a time zone, such as Europe/Rome', 'ignored');
  return null;
}

/** Without shifts of which a time is missing, or that start when the day is over, and without what is no day. */
function wholeShifts(schedule: WorkSchedule): WorkSchedule {
  const { week } = schedule;
  const days = DAYS.map((day) => [
    day,
    week[day]?.filter(([from, to]) => from !== '24:00' && (to as string | undefined) !== undefined),
  ]);
  return { ...schedule, week: Object.fromEntries(days) as WorkSchedule['week'] };
}

/** Presence is counted day by day: a span that ends in a hundred years must not become as much as all others together. */
function inDays(spans: readonly Presence<number>[], log: ProblemLog): Presence<number>[] {
  let days = 0;
  return spans.filter(({ from, to }) => {
    // Parts of days are counted on days of their own.
    const length = (to - from) / MS_PER_DAY + 1;
    if (length <= 1) return true;
    const fits = length <= MAX_SPAN + 1 && days + length <= MAX_PRESENCE;
    if (fits) days += length;
    else {
      addProblem(log, 'presence.to', 'limit', length, `at most ${MAX_SPAN} days, ${MAX_PRESENCE} of all`, 'ignored');
    }
    return fits;
  });
}

/** A customer may leave and come back; of times of one that overlap the last one counts. */
function* apart(lifetimes: readonly CustomerLifetime<number>[], log: ProblemLog): Steps<CustomerLifetime<number>[]> {
  const kept = new Map<string, CustomerLifetime<number>[]>();
  for (let i = 0; i < lifetimes.length; i++) {
    if (i % ENTRIES_PER_STEP === 0) yield;
    const one = lifetimes[i];
    const before = kept.get(one.id) ?? [];
    const others = before.filter((other) => !overlap(one, other));
    const told = (code: ProblemCode, expected: string) =>
      addProblem(log, 'customers.id', code, one.id, expected, 'ignored');
    if (others.length < before.length) told('duplicate', 'times that do not overlap');
    if (others.length < MAX_LIFETIMES) others.push(one);
    else told('limit', `at most ${MAX_LIFETIMES} times`);
    kept.set(one.id, others);
  }
  return [...kept.values()].flat();
}

function overlap(a: CustomerLifetime<number>, b: CustomerLifetime<number>): boolean {
  return a.activeFrom < (b.churnedAt ?? Infinity) && b.activeFrom < (a.churnedAt ?? Infinity);
}

/** Of those with the same id the last one counts; that there were others is told. */
function* byId(
  envelope: Readonly<Record<string, unknown>>,
  name: 'agents' | 'teams',
  log: ProblemLog,
): Steps<Map<string, { readonly id: string }>> {
  const found = new Map<string, { readonly id: string }>();
  for (const value of yield* readList<{ readonly id: string }>(envelope, name, log)) {
    if (found.has(value.id)) addProblem(log, `${name}.id`, 'duplicate', value.id, 'an id of its own', 'ignored');
    found.set(value.id, value);
  }
  return found;
}

function addProblem(
  log: ProblemLog,
  field: string,
  code: ProblemCode,
  found: unknown,
  expected: string,
  effect: ProblemEffect,
): void {
  log.add({ position: 0, id: null, field, code, found: describeFound(found), expected, effect });
}
