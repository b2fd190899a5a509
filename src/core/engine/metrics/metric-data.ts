/** What metrics observe in a data set, and what is derived from its conversations. Kept as long as the data set is. */

import { least } from '../../statistics/extremes.js';
import { extendColumn } from '../../columns/growing/extend-column.js';
import { Contacts } from '../../metrics/conversation/contacts.js';
import type { Conversation } from '../../metrics/conversation/conversation.js';
import { ConversationReader } from '../../metrics/conversation/conversation-reader.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { Observations } from '../../metrics/observations.js';
import type { Observer } from '../../metrics/observe.js';
import { observePresence } from '../../metrics/presence.js';
import { NOBODY } from '../../metrics/conversation/sent.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import { HANDLED_BY, SESSION_STATUSES } from '../../model/field-values.js';
import { ZoneClock } from '../../select/zone.js';
import type { Steps } from '../../steps.js';
import { listColumn } from '../rows/dimension-columns.js';
import type { ReportData } from '../rows/report-data.js';
import { inferredContacts, inferredStatus, lastInstant } from './metric-derived.js';
import { Carried, type Kept } from './metric-kept.js';
import { MetricObservers } from './metric-observers.js';
import { Scratch } from './scratch.js';

/** Conversations that are read between two rests. */
export const CONVERSATIONS_PER_STEP = 512;

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
  readonly contacts: Contacts;
  private readonly observers: MetricObservers;
  private readonly reader: ConversationReader;
  /** Ids of agents who have no conversation of their own, by code − number of the codes of those who have. */
  private readonly others: string[];
  private readonly codesOfOthers: Map<string, number>;
  private readonly carried: Carried;
  /** Of what is in other lists than the conversations. */
  private readonly lists = new Map<string, Observations>();
  private inferredStatus: Uint8Array | null = null;
  private inferredContacts: Uint8Array | null = null;
  /** Room of what belongs to one metric, and of what those have in common whose observations are those of the rows. */
  readonly scratch = new Scratch();
  readonly rowScratch = new Scratch();
  /** What was selected last. */
  private selected: { readonly name: string; readonly rows: Uint8Array } | null = null;

  constructor(private readonly data: ReportData) {
    const { columns } = data.dataset;
    this.clock = new ZoneClock(data.timeZone);
    const options = { asOf: NaN };
    this.reader = new ConversationReader(columns, options);
    this.carried = Carried.of(data, this.reader.others.length);
    this.asOf = options.asOf = lastInstant(data, this.carried);
    this.contacts = new Contacts(columns, options, this.reader);
    this.observers = new MetricObservers(data, this.clock, this.asOf, this.contacts);
    this.others = [...this.reader.others];
    this.codesOfOthers = new Map(this.others.map((id, i) => [id, columns.agent.dictionary.size + i]));
    for (const { agentId } of data.dataset.presence) {
      if (this.agentCode(agentId) !== NOBODY) continue;
      this.codesOfOthers.set(agentId, this.agentCodes);
      this.others.push(agentId);
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
    return this.data.dataset.columns.agent.dictionary.find(id) ?? this.codesOfOthers.get(id) ?? NOBODY;
  }

  /** What each of some metrics observes. */
  *observe(definitions: readonly MetricDefinition[], rules: MetricRules): Steps<Observations[]> {
    const found = new Map<string, Observations>();
    const wanted: Wanted[] = [];
    const keys = definitions.map((definition) => this.keyOf(definition, rules));
    for (const [i, key] of keys.entries()) {
      if (found.has(key)) continue;
      const observe = this.observers.of(definitions[i], rules);
      if (!observe) found.set(key, yield* this.listOf(key, definitions[i]));
      else {
        const kept = this.carried.find(key);
        wanted.push({ observe, kept });
        found.set(key, kept.observations);
      }
    }
    yield* this.readAll(wanted);
    this.carried.limit();
    return keys.map((key) => found.get(key)!);
  }

  /** Makes the columns of status and handling. */
  *deriveStatus(): Steps<void> {
    const { dimensions, dataset } = this.data;
    if (dimensions.has('status')) return;
    const { length } = dataset.columns;
    const { carried } = this;
    const status = (carried.status = extendColumn(carried.status, length, Uint8Array, 1));
    const handledBy = (carried.handledBy = extendColumn(carried.handledBy, length, Uint8Array, 1));
    const observe: Observer = (c) => {
      status[c.row] = SESSION_STATUSES.indexOf(c.status!) + 1;
      handledBy[c.row] = HANDLED_BY.indexOf(c.handledBy!) + 1;
    };
    yield* this.readAll([{ observe, kept: carried.find('status') }]);
    dimensions.set('status', listColumn(SESSION_STATUSES, status));
    dimensions.set('handledBy', listColumn(HANDLED_BY, handledBy));
  }

  /** By row, 1 where the status was not given but follows from the rest. */
  get statusInferred(): Uint8Array {
    return (this.inferredStatus ??= inferredStatus(this.data.dataset.columns));
  }

  /** By row, 1 where whether the customer is new was not given but follows from the rest. */
  *contactTypeInferred(): Steps<Uint8Array> {
    const { dimensions, dataset } = this.data;
    yield* dimensions.ensure(['contactType']);
    return (this.inferredContacts ??= inferredContacts(dataset.columns, dimensions.of('contactType').codes));
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

  /**
   * 1 for each row that is selected: the widgets of a report ask about the same ones.
   *
   * @param selection what it depends on, as plain data
   * @param select fills them; what is in them is left from before
   */
  *rowsOf(selection: unknown, select: (rows: Uint8Array) => Steps<void>): Steps<Uint8Array> {
    const name = JSON.stringify(selection);
    if (this.selected?.name === name) return this.selected.rows;
    const rows = this.selected?.rows ?? new Uint8Array(this.data.dataset.columns.length);
    this.selected = null;
    yield* select(rows);
    this.selected = { name, rows };
    return rows;
  }

  /** Presence in the states that a metric counts, in ms. */
  *presence(definition: MetricDefinition): Steps<Observations> {
    const into = new Observations();
    const { measure } = definition;
    const states = measure.of === 'presence' || measure.of === 'occupancy' ? measure.states : [];
    yield* observePresence(this.data.dataset.presence, states, this.clock, (id) => this.agentCode(id), into);
    return into;
  }

  private *listOf(key: string, { measure }: MetricDefinition): Steps<Observations> {
    const known = this.lists.get(key);
    if (known) return known;
    const found = new Observations();
    if (measure.of === 'presence') {
      yield* observePresence(this.data.dataset.presence, measure.states, this.clock, (id) => this.agentCode(id), found);
    } else if (measure.of === 'customersActive') {
      for (const { activeFrom, churnedAt } of this.data.dataset.customers) {
        found.add(NOBODY, activeFrom, churnedAt ?? Infinity);
      }
    }
    // Only once it is whole: whoever asks may give up on the way.
    this.lists.set(key, found);
    return found;
  }

  /** Lets each observe the rows that it has not read yet. Where that is given up, the next one goes on from there. */
  private *readAll(all: readonly Wanted[]): Steps<void> {
    const { length, startedAt, agent, facts } = this.data.dataset.columns;
    const isVoid = facts.void;
    const wanted = all.filter(({ kept }) => kept.upTo < length);
    if (wanted.length === 0) return;
    const rows = this.carried.rowNumbers(length);
    for (const { kept } of wanted) kept.rewind({ startedAt, rows, agents: agent.codes });
    // Trimmed once; what grows now and then keeps its room.
    const fresh = wanted.filter(({ kept }) => kept.settled === 0);
    if (!this.reader.hasEvents) for (const { kept } of fresh) kept.observations.reserve(length);
    const first = least(wanted.map(({ kept }) => kept.settled));
    let pending = false;
    for (let from = first; from < length; from += CONVERSATIONS_PER_STEP) {
      const to = Math.min(from + CONVERSATIONS_PER_STEP, length);
      if (!this.reader.hasEvents) {
        // One after the other: nothing is read that all would need.
        for (const each of wanted) this.observeRows(each, Math.max(from, each.kept.upTo), to);
      } else {
        for (let row = from; row < to; row++) {
          // In no number at all.
          if (isVoid && !Number.isNaN(isVoid[row])) continue;
          const conversation = this.reader.read(row);
          if (!pending && conversation.pending) {
            pending = true;
            for (const { kept } of wanted) if (row > kept.settled) kept.settle(row);
          }
          for (const { observe, kept } of wanted) if (row >= kept.upTo) observe(conversation, kept.observations);
        }
      }
      if (!pending) for (const { kept } of wanted) if (to > kept.settled) kept.settle(to);
      yield;
    }
    for (const { kept } of wanted) kept.upTo = length;
    for (const { kept } of fresh) kept.observations.trim();
  }

  private observeRows({ observe, kept }: Wanted, from: number, to: number): void {
    const { reader } = this;
    const { observations } = kept;
    const isVoid = this.data.dataset.columns.facts.void;
    for (let row = from; row < to; row++) {
      if (isVoid === undefined || Number.isNaN(isVoid[row])) observe(reader.read(row), observations);
    }
  }

  /** Definitions that observe the same have the same key, whatever they make of it. */
  private keyOf(
    { measure, where, part, countsAs, firstReply, anchor, attribution, calendar, longest, leaveOut }: MetricDefinition,
    rules: MetricRules,
  ) {
    const { schedules } = this.data.dataset;
    const hours = calendar === 'business' ? (rules.businessHours ?? schedules) : null;
    const targets = measure.of === 'targets' ? [rules.preset, rules.metrics, rules.businessHours ?? schedules] : null;
    const conversations = [where, part, countsAs, firstReply, anchor, attribution];
    return JSON.stringify([measure, conversations, calendar, longest, leaveOut, hours, targets]);
  }
}
