/** What metrics observe in a data set, and what is derived from its conversations. Kept as long as the data set is. */

import { MISSING } from '../../columns/codes.js';
import { ASSIGNED, KIND } from '../../columns/event-columns.js';
import { ALL_HOURS, BusinessCalendar, type Calendar } from '../../metrics/calendar.js';
import { allOf, testOf } from '../../metrics/conditions.js';
import { ConversationReader, NOBODY, type Conversation } from '../../metrics/conversation.js';
import type { MetricDefinition, TargetsMeasure } from '../../metrics/definition.js';
import { observerOf, waitingObserverOf, type Observer, type ObserverContext } from '../../metrics/observe.js';
import { Observations } from '../../metrics/observations.js';
import { observeOpen } from '../../metrics/open-spans.js';
import { observePresence } from '../../metrics/presence.js';
import { definitionOf, type MetricRules } from '../../metrics/rules.js';
import { eachTarget, targetOf } from '../../metrics/targets.js';
import { SESSION_STATUSES } from '../../model/field-values.js';
import { extendColumn } from '../../columns/extend-column.js';
import type { SelectionClause } from '../../select/clauses.js';
import { ZoneClock } from '../../select/zone.js';
import type { Steps } from '../../steps.js';
import { contactTypes, HANDLED_BY, lastInstant, legsOf, type DerivedColumns } from './metric-derived.js';
import { Carried, type Kept } from './metric-kept.js';
import type { ReportData } from '../rows/report-data.js';

/** Conversations that are read between two rests. */
const CONVERSATIONS_PER_STEP = 512;
/** What is to observe conversations, and where. */
interface Wanted {
  readonly observe: Observer;
  readonly kept: Kept;
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
  private readonly carried: Carried;
  /** Of what is in other lists than the conversations. */
  private readonly lists = new Map<string, Observations>();
  private derived: DerivedColumns | null = null;
  private room = roomFor(0);
  /** What was selected last. */
  private selected: { readonly name: string; readonly rows: Uint8Array } | null = null;
  private legs: ((row: number) => number) | null = null;

  constructor(private readonly data: ReportData) {
    const { columns } = data.dataset;
    this.clock = new ZoneClock(data.timeZone);
    const options = { asOf: NaN };
    this.reader = new ConversationReader(columns, options);
    this.carried = Carried.of(data, this.reader.others.length);
    this.asOf = options.asOf = lastInstant(data, this.carried);
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
    const found = new Map<string, Observations>();
    const wanted: Wanted[] = [];
    const keys = definitions.map((definition) => {
      const key = this.keyOf(definition, rules);
      if (found.has(key)) return key;
      const observe = this.observerOf(definition, rules);
      if (!observe) found.set(key, this.listOf(key, definition));
      else {
        const kept = this.carried.find(key);
        wanted.push({ observe, kept });
        found.set(key, kept.observations);
      }
      return key;
    });
    yield* this.readAll(wanted);
    this.carried.limit();
    return keys.map((key) => found.get(key)!);
  }

  /** Status and handling of each conversation, and whether its customer is new. */
  *derive(): Steps<DerivedColumns> {
    if (this.derived) return this.derived;
    const { length } = this.data.dataset.columns;
    const { carried } = this;
    const status = (carried.status = extendColumn(carried.status, length, Uint8Array, 1));
    const handledBy = (carried.handledBy = extendColumn(carried.handledBy, length, Uint8Array, 1));
    const statusInferred = (carried.statusInferred = extendColumn(carried.statusInferred, length, Uint8Array, 1));
    const observe: Observer = (c) => {
      statusInferred[c.row] = c.statusGiven ? 0 : 1;
      status[c.row] = c.status === null ? 0 : SESSION_STATUSES.indexOf(c.status) + 1;
      handledBy[c.row] = HANDLED_BY.indexOf(c.handledBy) + 1;
    };
    yield* this.readAll([{ observe, kept: carried.find('status') }]);
    const contactType = yield* contactTypes(this.data);
    const { codes } = this.data.dataset.columns.contactType;
    const contactTypeInferred = contactType.map((type, row) => (type > 0 && codes[row] === MISSING ? 1 : 0));
    return (this.derived = { status, handledBy, contactType, statusInferred, contactTypeInferred });
  }

  /** One conversation; valid until the next one is asked for. */
  conversation(row: number): Conversation {
    return this.reader.read(row);
  }

  /** The calendar days of observations, less `base`: by the row of each where `ofRows`. */
  daysOf(observations: Observations): { days: ArrayLike<number>; base: number; ofRows: boolean } {
    const { offsets, base } = this.data.days;
    if (observations.instants === null) return { days: offsets, base, ofRows: true };
    return { days: observations.daysOn(this.clock), base: 0, ofRows: false };
  }

  /** Room for the places and the cells of observations; zeros where there is only one cell. One question runs at a time. */
  scratch(length: number): Record<'picked' | 'cells' | 'zeros', Uint32Array> {
    if (this.room.picked.length < length) this.room = roomFor(length);
    return this.room;
  }

  /** 1 for each row that is selected: the widgets of a report ask about the same ones. */
  *rowsOf(selection: readonly SelectionClause[], select: () => Steps<Uint8Array>): Steps<Uint8Array> {
    const name = JSON.stringify(selection);
    if (this.selected?.name !== name) this.selected = { name, rows: yield* select() };
    return this.selected.rows;
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

  private listOf(key: string, { measure }: MetricDefinition): Observations {
    let found = this.lists.get(key);
    if (found) return found;
    this.lists.set(key, (found = new Observations()));
    if (measure.of === 'presence') {
      observePresence(this.data.dataset.presence, measure.states, this.clock, (id) => this.agentCode(id), found);
    } else if (measure.of === 'customersActive') {
      for (const { activeFrom, churnedAt } of this.data.dataset.customers) {
        found.add(NOBODY, activeFrom, churnedAt ?? Infinity);
      }
    }
    return found;
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
      return [{ definition: of, observe: observerOf(of, context)!, observeWaiting, values: new Observations() }];
    });
    const targetFor = (c: Conversation) => (metric: string) => {
      const teamId = columns.team.dictionary.text(columns.team.codes[c.row]) || null;
      return targetOf(targets, metric, { channel: c.channel || null, teamId });
    };
    if (each === 'value') {
      const tests = where.map((condition) => this.contextOf(definition, rules).test(condition, definition));
      return (c, into) => {
        if (allOf(tests, c) !== true) return;
        eachTarget(metrics, measure, targetFor(c), c, (met, seen, i) =>
          into.add(c.row, seen.at(i), met ? 1 : 0, seen.agents[i]),
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

  /** Lets each observe the rows that it has not read yet. Where that is given up, the next one goes on from there. */
  private *readAll(all: readonly Wanted[]): Steps<void> {
    const { length, startedAt } = this.data.dataset.columns;
    const wanted = all.filter(({ kept }) => kept.upTo < length);
    for (const { kept } of wanted) kept.rewind(startedAt);
    // Trimmed once; what grows now and then keeps its room.
    const fresh = wanted.filter(({ kept }) => kept.settled === 0);
    const first = Math.min(...wanted.map(({ kept }) => kept.settled));
    let pending = false;
    for (let from = first; from < length; from += CONVERSATIONS_PER_STEP) {
      const to = Math.min(from + CONVERSATIONS_PER_STEP, length);
      for (let row = from; row < to; row++) {
        const conversation = this.reader.read(row);
        if (conversation.pending && !pending) {
          pending = true;
          for (const { kept } of wanted) if (row > kept.settled) kept.settle(row);
        }
        for (const { observe, kept } of wanted) if (row >= kept.upTo) observe(conversation, kept.observations);
      }
      if (!pending) for (const { kept } of wanted) if (to > kept.settled) kept.settle(to);
      yield;
    }
    for (const { kept } of wanted) kept.upTo = length;
    for (const { kept } of fresh) kept.observations.trim();
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
}

function roomFor(length: number) {
  return { picked: new Uint32Array(length), cells: new Uint32Array(length), zeros: new Uint32Array(length) };
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
