/** What metrics observe in a data set, and what is derived from its conversations. Kept as long as the data set is. */

import { MISSING } from '../columns/dictionary.js';
import { ASSIGNED, KIND } from '../columns/event-columns.js';
import { ALL_HOURS, BusinessCalendar, type Calendar } from '../metrics/calendar.js';
import { allOf, testOf } from '../metrics/conditions.js';
import { ConversationReader, NOBODY, type Conversation } from '../metrics/conversation.js';
import type { MetricDefinition, TargetsMeasure } from '../metrics/definition.js';
import { observerOf, waitingObserverOf, type Observer, type ObserverContext } from '../metrics/observe.js';
import { Observations } from '../metrics/observations.js';
import { observeOpen } from '../metrics/open-spans.js';
import { observePresence } from '../metrics/presence.js';
import { definitionOf, type MetricRules } from '../metrics/rules.js';
import { eachTarget, targetOf } from '../metrics/targets.js';
import { SESSION_STATUSES } from '../model/values.js';
import type { HandledBy } from '../sessions/status.js';
import { ZoneClock } from '../select/zone.js';
import type { Steps } from '../steps.js';
import { contactTypes, legsOf } from './metric-contacts.js';
import type { ReportData } from './report-data.js';

/** Conversations that are read between two rests. */
const CONVERSATIONS_PER_STEP = 2048;
/** Bytes of observations that are kept for later questions. */
const KEPT = 2 ** 28;
const BYTES_PER_OBSERVATION = 28;

export const HANDLED_BY: readonly HandledBy[] = ['agent', 'bot', 'unhandled'];

/** Codes by row, 0 where it is not known, else the place in its list + 1. */
export interface DerivedColumns {
  readonly status: Uint8Array;
  readonly handledBy: Uint8Array;
  readonly contactType: Uint8Array;
  /** 1 where it was not given but follows from the rest. */
  readonly statusInferred: Uint8Array;
  readonly contactTypeInferred: Uint8Array;
}

const known = new WeakMap<ReportData, MetricData>();

export function metricDataOf(data: ReportData): MetricData {
  let found = known.get(data);
  if (!found) known.set(data, (found = new MetricData(data)));
  return found;
}

export class MetricData {
  readonly clock: ZoneClock;
  /** The latest instant of the data, epoch ms. */
  readonly asOf: number;
  private readonly reader: ConversationReader;
  /** Ids of agents who have no conversation of their own, by code − number of the codes of those who have. */
  private readonly others: string[];
  /** In the order of their last use. */
  private readonly kept = new Map<string, Observations>();
  private derived: DerivedColumns | null = null;
  private legs: ((row: number) => number) | null = null;

  constructor(private readonly data: ReportData) {
    const { columns } = data.dataset;
    this.clock = new ZoneClock(data.timeZone);
    this.asOf = lastInstant(data);
    this.reader = new ConversationReader(columns, { asOf: this.asOf });
    this.others = [...this.reader.others];
    for (const { agentId } of data.dataset.presence) {
      if (this.agentCode(agentId) === NOBODY) this.others.push(agentId);
    }
  }

  /** Codes of agents are below this. */
  get agentCodes(): number {
    return this.data.dataset.columns.agent.dictionary.size + this.others.length;
  }

  agentId(code: number): string {
    const { dictionary } = this.data.dataset.columns.agent;
    return code < dictionary.size ? dictionary.text(code) : this.others[code - dictionary.size];
  }

  agentCode(id: string): number {
    const { dictionary } = this.data.dataset.columns.agent;
    const other = this.others.indexOf(id);
    return dictionary.find(id) ?? (other < 0 ? NOBODY : dictionary.size + other);
  }

  /** What each of some metrics observes. */
  *observe(definitions: readonly MetricDefinition[], rules: MetricRules): Steps<Observations[]> {
    const keys = definitions.map((definition) => this.keyOf(definition, rules));
    const wanted = new Map<string, { observer: Observer; into: Observations }>();
    const found = new Map<string, Observations>();
    definitions.forEach((definition, i) => {
      const key = keys[i];
      if (found.has(key)) return;
      const into = this.kept.get(key) ?? new Observations();
      found.set(key, into);
      if (this.kept.has(key)) return;
      const observer = this.observerOf(definition, rules);
      if (observer) wanted.set(key, { observer, into });
      else this.observeList(definition, into);
    });
    if (wanted.size > 0) yield* this.readAll([...wanted.values()]);
    for (const [key, observations] of found) this.keep(key, observations);
    return keys.map((key) => found.get(key)!);
  }

  /** Status and handling of each conversation, and whether its customer is new. */
  *derive(): Steps<DerivedColumns> {
    if (this.derived) return this.derived;
    const { length } = this.data.dataset.columns;
    const status = new Uint8Array(length);
    const handledBy = new Uint8Array(length);
    const statusInferred = new Uint8Array(length);
    const take: Observer = (c) => {
      statusInferred[c.row] = c.statusGiven ? 0 : 1;
      status[c.row] = c.status === null ? 0 : SESSION_STATUSES.indexOf(c.status) + 1;
      handledBy[c.row] = HANDLED_BY.indexOf(c.handledBy) + 1;
    };
    yield* this.readAll([{ observer: take, into: new Observations() }]);
    const contactType = yield* contactTypes(this.data);
    const { codes } = this.data.dataset.columns.contactType;
    const contactTypeInferred = contactType.map((type, row) => (type > 0 && codes[row] === MISSING ? 1 : 0));
    return (this.derived = { status, handledBy, contactType, statusInferred, contactTypeInferred });
  }

  /** One conversation; valid until the next one is asked for. */
  conversation(row: number): Conversation {
    return this.reader.read(row);
  }

  observerOf(definition: MetricDefinition, rules: MetricRules): Observer | null {
    const { measure } = definition;
    if (measure.of === 'open') return observeOpen;
    if (measure.of === 'targets') return this.targetObserver(definition, measure, rules);
    if (measure.of === 'occupancy') {
      return this.observerOf({ ...definition, measure: { of: 'parts', parts: measure.parts } }, rules);
    }
    return observerOf(definition, this.contextOf(definition, rules));
  }

  private contextOf(definition: MetricDefinition, rules: MetricRules): ObserverContext {
    const { columns } = this.data.dataset;
    return {
      calendar: this.calendarOf(definition, rules),
      hasCustomer: (row) => columns.customerId.codes[row] !== MISSING,
      test: (condition, rule) => testOf(condition, rule, columns, (row) => (this.legs ??= legsOf(this.data))(row)),
    };
  }

  /**
   * Whether the data tells of what a metric counts. Without any message in it, for one, it is not known that there were
   * none.
   */
  tells({ measure }: MetricDefinition, observations: Observations): boolean {
    const { events, length } = this.data.dataset.columns;
    switch (measure.of) {
      case 'sentMessages':
        return events?.kind.some((kind) => (kind & KIND) < ASSIGNED) ?? false;
      case 'closes':
      case 'assignments':
      case 'reopens':
      case 'customers':
        return length === 0 || observations.length > 0;
      case 'open':
        return length === 0 || observations.values.some((end, i) => i < observations.length && end < Infinity);
      case 'conversation':
        return observations.known > 0 || observations.unknown === 0;
      default:
        return true;
    }
  }

  /** Presence in the states that a metric counts, in ms. */
  presence(definition: MetricDefinition): Observations {
    const into = new Observations();
    const { measure } = definition;
    const states = measure.of === 'presence' || measure.of === 'occupancy' ? measure.states : [];
    observePresence(this.data.dataset.presence, states, this.clock, (id) => this.agentCode(id), into);
    return into;
  }

  private observeList(definition: MetricDefinition, into: Observations): void {
    const { measure } = definition;
    if (measure.of === 'presence') {
      observePresence(this.data.dataset.presence, measure.states, this.clock, (id) => this.agentCode(id), into);
    } else if (measure.of === 'customersActive') {
      for (const { activeFrom, churnedAt } of this.data.dataset.customers) {
        into.add(NOBODY, activeFrom, churnedAt ?? Infinity);
      }
    }
  }

  private targetObserver(definition: MetricDefinition, measure: TargetsMeasure, rules: MetricRules): Observer {
    const { targets, columns } = this.data.dataset;
    const { metrics: chosen, each, waiting = 'leftOut' } = measure;
    const ids = [...new Set(targets.map(({ metric }) => metric))].filter(
      (id) => chosen === 'all' || chosen.includes(id),
    );
    const { anchor, attribution, where } = definition;
    const metrics = ids.flatMap((id) => {
      const own = targetDefinition(id, rules);
      if (!own) return [];
      // Whose and of when a value is, is told by the metric of targets.
      const of = each === 'value' ? { ...own, anchor, attribution } : { ...own, anchor: 'started' as const };
      const context = this.contextOf(of, rules);
      const waits = waiting !== 'leftOut' && of.better === 'lower';
      const observeWaiting = waits ? waitingObserverOf(of, context, this.asOf) : null;
      return [{ definition: of, observe: observerOf(of, context)!, observeWaiting }];
    });
    const targetFor = (c: Conversation) => (metric: string) => {
      const teamId = columns.team.dictionary.text(columns.team.codes[c.row]) || null;
      return targetOf(targets, metric, { channel: c.channel || null, teamId });
    };
    if (each === 'value') {
      const tests = where.map((condition) => this.contextOf(definition, rules).test(condition, definition));
      return (c, into) => {
        if (allOf(tests, c) !== true) return;
        eachTarget(metrics, measure, targetFor(c), c, (met, { at, agents }, i) =>
          into.add(c.row, at[i], met ? 1 : 0, agents[i]),
        );
      };
    }
    const count = this.observerOf({ ...definition, measure: { of: 'conversation' }, part: [] }, rules)!;
    return (c, into) => {
      let all: boolean | null = null;
      eachTarget(metrics, measure, targetFor(c), c, (met) => (all = met && all !== false));
      if (all === null) return;
      const before = into.length;
      count(c, into);
      if (into.length > before) into.values[before] = all ? 1 : 0;
    };
  }

  private calendarOf({ id, calendar }: MetricDefinition, { businessHours }: MetricRules): Calendar {
    if (calendar === 'all') return ALL_HOURS;
    if (!businessHours) {
      throw new RangeError(`metrics: ${id} counts business hours, and definitions.businessHours is missing`);
    }
    const { timeZone = this.data.timeZone } = businessHours;
    return new BusinessCalendar(businessHours, timeZone === this.data.timeZone ? this.clock : new ZoneClock(timeZone));
  }

  private *readAll(wanted: readonly { readonly observer: Observer; readonly into: Observations }[]): Steps<void> {
    const { length } = this.data.dataset.columns;
    for (let from = 0; from < length; from += CONVERSATIONS_PER_STEP) {
      const to = Math.min(from + CONVERSATIONS_PER_STEP, length);
      for (let row = from; row < to; row++) {
        const conversation = this.reader.read(row);
        for (const { observer, into } of wanted) observer(conversation, into);
      }
      yield;
    }
    for (const { into } of wanted) into.trim();
  }

  /** Definitions that observe the same have the same key, whatever they make of it. */
  private keyOf(
    { measure, where, part, countsAs, firstReply, anchor, attribution, calendar, longest }: MetricDefinition,
    rules: MetricRules,
  ) {
    const hours = calendar === 'business' ? rules.businessHours : null;
    const targets = measure.of === 'targets' ? [rules.preset, rules.metrics, rules.businessHours] : null;
    const conversations = [where, part, countsAs, firstReply, anchor, attribution];
    return JSON.stringify([measure, conversations, calendar, longest, hours, targets]);
  }

  private keep(key: string, observations: Observations): void {
    this.kept.delete(key);
    this.kept.set(key, observations);
    let bytes = 0;
    for (const { length } of this.kept.values()) bytes += length * BYTES_PER_OBSERVATION;
    for (const [oldest, { length }] of this.kept) {
      if (bytes <= KEPT || oldest === key) return;
      this.kept.delete(oldest);
      bytes -= length * BYTES_PER_OBSERVATION;
    }
  }
}

/** Targets of what is no metric, or has no value of its own in a conversation, are met by none. */
function targetDefinition(id: string, rules: MetricRules): MetricDefinition | null {
  try {
    const definition = definitionOf(id, rules);
    return ['span', 'responses', 'assignedOpen', 'parts', 'messages'].includes(definition.measure.of)
      ? definition
      : null;
  } catch {
    return null;
  }
}

function lastInstant({ dataset: { columns }, days }: ReportData): number {
  const { endedAt, facts, events } = columns;
  const all = [
    endedAt,
    facts.humanRequestedAt,
    facts.assignedAt,
    facts.firstResponseAt,
    facts.resolvedAt,
    facts.closedAt,
    facts.surveySentAt,
    events?.at,
  ];
  let last = days.to;
  for (const instants of all) {
    for (let i = 0; i < (instants?.length ?? 0); i++) if (instants![i] > last) last = instants![i];
  }
  return last;
}
