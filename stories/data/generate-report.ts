import { DEFAULT_BEHAVIORS } from '../../src/core/model/behavior-catalogue.js';
import type { Customer, Interaction } from '../../src/core/model/interaction.js';
import { buildInteraction } from './build-interaction.js';
import type { History } from './build-interaction.js';
import { pickChannel } from './channels.js';
import { soil } from './dirt.js';
import { settings } from './options.js';
import type { ReportEnvelope, ReportOptions, Settings } from './options.js';
import { makeAgents, makeCustomers, makeTeams } from './people.js';
import { makeProfiles } from './profiles.js';
import type { Profile } from './profiles.js';
import { Random } from './random.js';
import { Schedule } from './schedule.js';
import type { Slot } from './schedule.js';
import { topics } from './talk/topics.js';
import { ZoneClock } from './zone-clock.js';

/** Share of interactions that no agent took. */
const WITHOUT_AGENT = 0.04;

/** Makes up a whole report: the same options always give the same one. */
export function generateReport(options?: ReportOptions & { dirty?: 0 }): ReportEnvelope;
export function generateReport(options: ReportOptions): ReportEnvelope<unknown>;
export function generateReport(options: ReportOptions = {}): ReportEnvelope<unknown> {
  const given = settings(options);
  const random = new Random(given.seed);
  const teams = makeTeams(given);
  const agents = makeAgents(given, teams, random.fork('agents'));
  const behaviors = given.behaviors ?? DEFAULT_BEHAVIORS;
  const assigned = given.interactions - Math.round(given.interactions * WITHOUT_AGENT);
  const profiles = makeProfiles(given, agents, behaviors, assigned, random.fork('profiles'));
  const interactions = makeInteractions(given, profiles, random);
  return {
    timeZone: given.timeZone,
    teams,
    agents,
    ...(given.behaviors && { behaviors: [...given.behaviors] }),
    interactions: given.dirty > 0 ? soil(interactions, given.dirty, random.fork('dirt')).records : interactions,
  };
}

function makeInteractions(options: Settings, profiles: readonly Profile[], random: Random): Interaction[] {
  const clock = new ZoneClock(options.timeZone, options.asOf, options.days);
  const behaviors = options.behaviors ?? DEFAULT_BEHAVIORS;
  const colleagues = profiles.map((profile) => profile.agent);
  const customers = makeCustomers(options, random.fork('customers'));
  const histories = new Map<string, History>();
  return plan(options, profiles, new Schedule(clock), random.fork('schedule')).map(({ profile, slot }, index, all) => {
    const own = random.fork(`interaction ${index}`);
    const customer = pickCustomer(customers, index, all.length, own);
    const history = histories.get(customer.id) ?? { visits: 0, lastId: null, lastStart: NaN };
    const id = `int-${String(index + 1).padStart(5, '0')}`;
    histories.set(customer.id, { visits: history.visits + 1, lastId: id, lastStart: slot.start });
    const fortune = own.normal(0.5 * mean(profile?.skills ?? []), 0.9);
    const shared = { id, ...slot, profile, customer, fortune, colleagues, clock, random: own };
    const topic = own.pick(topics);
    const draft = { ...shared, channel: pickChannel(own), topic, story: own.pick(topic.cases) };
    return buildInteraction(draft, history, behaviors, options);
  });
}

/** Who starts when, in the order of time. */
function plan(
  options: Settings,
  profiles: readonly Profile[],
  schedule: Schedule,
  random: Random,
): { profile: Profile | null; slot: Slot }[] {
  const plans: { profile: Profile | null; slot: Slot }[] = [];
  for (const profile of profiles) {
    for (let i = 0; i < profile.count; i++) plans.push({ profile, slot: schedule.draw(profile.fromDay, random) });
  }
  while (plans.length < options.interactions) plans.push({ profile: null, slot: schedule.draw(0, random) });
  return plans.sort((a, b) => a.slot.start - b.slot.start);
}

/** A tenth of the customers write often. The guests surely come near the end, where a reader looks first. */
function pickCustomer(customers: readonly Customer[], index: number, count: number, random: Random): Customer {
  const guest = customers[[4, 8, 15].indexOf(count - index)];
  if (guest) return guest;
  const regulars = Math.ceil(customers.length / 10);
  return random.pick(random.chance(0.25) ? customers.slice(0, regulars) : customers);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
