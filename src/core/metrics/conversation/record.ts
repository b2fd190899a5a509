/** What the record of one conversation says. */

import { ASSIGNED, KIND, TALKED } from '../../columns/event-columns.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { END_REASONS, OPENED_SOURCES, SESSION_STATUSES, type SessionStatus } from '../../model/field-values.js';
import type { EndReason } from '../../model/interaction.js';
import { NOBODY, type Sent } from './sent.js';

/**
 * Looks into the columns where it is asked: of most conversations a metric wants little. Instants are epoch ms, NaN where
 * they are not known.
 */
export class ConversationRecord {
  row = 0;
  /** Messages in the order of time; `null` where the record has none. */
  messages: readonly Sent[] | null = null;
  assignments: readonly Sent[] = [];
  /** What agents talked; `at` is in seconds. */
  talks: readonly Sent[] = [];
  /** Reopenings that are given. */
  reopenings: readonly number[] = [];
  /** From and to of each span in which it waited for others, in the order of time; they do not overlap. */
  waits: readonly number[] = [];
  /** Whom an answer to a survey is about, where that is given. */
  rated = NOBODY;
  readonly facts: InteractionColumns['facts'];

  constructor(protected readonly columns: InteractionColumns) {
    this.facts = columns.facts;
  }

  get channel(): string {
    const { codes, dictionary } = this.columns.channel;
    return dictionary.text(codes[this.row]);
  }

  get startedAt(): number {
    return this.columns.startedAt[this.row];
  }

  get endedAt(): number {
    return this.columns.endedAt[this.row];
  }

  get humanRequestedAt(): number {
    return this.number(this.facts.humanRequestedAt);
  }

  get assignee(): number {
    return this.columns.agent.codes[this.row] || NOBODY;
  }

  get queueSeconds(): number {
    return this.number(this.facts.queueSeconds);
  }

  /** Of all agents together; NaN where it is not known. */
  get talkSeconds(): number {
    let seconds = this.number(this.facts.talkSeconds);
    if (seconds !== seconds) for (const { at } of this.talks) seconds = at + (seconds || 0);
    return seconds;
  }

  get endReason(): EndReason | null {
    const place = this.number(this.facts.endReason);
    return place === place ? END_REASONS[place] : null;
  }

  get givenStatus(): SessionStatus | null {
    const place = this.number(this.facts.status);
    return place === place ? SESSION_STATUSES[place] : null;
  }

  get statusGiven(): boolean {
    return this.givenStatus !== null;
  }

  protected get direction(): string {
    const { codes, dictionary } = this.columns.direction;
    const code = codes[this.row];
    return code === 0 ? '' : dictionary.text(code);
  }

  protected get openedSource(): string | undefined {
    const place = this.number(this.facts.openedSource);
    return place === place ? OPENED_SOURCES[place] : undefined;
  }

  /** Whether the record has a number. */
  knows(column: Float64Array): boolean {
    const value = column[this.row];
    return value === value;
  }

  /** A number of the record, NaN where it is missing. */
  number(column: Float64Array | undefined): number {
    return column === undefined ? NaN : column[this.row];
  }

  /** A flag of the record, `null` where it is missing. */
  flag(column: Float64Array | undefined): boolean | null {
    const value = this.number(column);
    return value === value ? value === 1 : null;
  }
}

const NAMING = new WeakMap<InteractionColumns, boolean>();

/** Whether any record says that, or when, somebody replied or talked, or has messages. */
export function namesReplies(columns: InteractionColumns): boolean {
  let names = NAMING.get(columns);
  if (names === undefined) {
    const { facts, events } = columns;
    names =
      (facts.firstResponseAt ?? facts.talkSeconds ?? facts.answered) !== undefined ||
      (events !== null && events.kind.some((kind) => (kind & KIND) < ASSIGNED || (kind & TALKED) !== 0));
    NAMING.set(columns, names);
  }
  return names;
}
