/** A contact of several legs, read as one conversation. */

import { least } from '../../statistics/extremes.js';
import type { FactName } from '../../columns/facts.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { Conversation } from './conversation.js';
import { joined } from './conversation-reader.js';
import { byTime, NOBODY } from './sent.js';
import type { SilenceRule } from './silence.js';

/** Which legs tell a fact of the whole: the first one only, the first that knows it, the last one only, or all together. */
type Rule = 'begin' | 'first' | 'last' | 'sum' | 'untilAnswer';

/** Of every other fact the last leg that knows it tells. */
const RULES: Readonly<Partial<Record<FactName, Rule>>> = {
  humanRequestedAt: 'first',
  assignedAt: 'first',
  dueAtFirstResponse: 'first',
  dueAtResolution: 'first',
  openedSource: 'begin',
  resolvedAt: 'last',
  closedAt: 'last',
  endReason: 'last',
  status: 'last',
  answered: 'last',
  abandoned: 'last',
  talkSeconds: 'sum',
  holdSeconds: 'sum',
  afterContactSeconds: 'sum',
  queueSeconds: 'untilAnswer',
};

/** It begins with its first leg, ends with its last one, and is answered where any leg is. */
export class Contact extends Conversation {
  private legs: readonly Conversation[] = [];
  /** Up to the one that was answered; all of them where none was. */
  private untilAnswer: readonly Conversation[] = [];
  private readonly rules = new Map<Float64Array, Rule>();

  constructor(columns: InteractionColumns, silence: SilenceRule) {
    super(columns, silence);
    for (const [name, rule] of Object.entries(RULES)) {
      const column = this.facts[name as FactName];
      if (column) this.rules.set(column, rule);
    }
  }

  /** @param legs the first one first; they stay as they are while this is read */
  of(legs: readonly Conversation[]): this {
    const messages = legs.flatMap((leg) => leg.messages ?? []);
    const answered = legs.findIndex((leg) => leg.answered === true);
    this.legs = legs;
    this.untilAnswer = answered < 0 ? legs : legs.slice(0, answered + 1);
    this.row = legs[0].row;
    this.messages = legs.every((leg) => leg.messages === null) ? null : messages.sort(byTime);
    this.assignments = legs.flatMap((leg) => leg.assignments);
    this.talks = legs.flatMap((leg) => leg.talks);
    this.reopenings = legs.flatMap((leg) => leg.reopenings).sort((a, b) => a - b);
    this.waits = joined(
      legs.flatMap(({ waits }) =>
        waits.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[from, waits[i + 1]]] : [])),
      ),
    );
    this.rated = legs.findLast((leg) => leg.rated !== NOBODY)?.rated ?? NOBODY;
    return this;
  }

  override get legCount(): number {
    return Math.max(1, this.legs.filter((leg) => leg.asked).length);
  }

  override number(column: Float64Array | undefined): number {
    if (column === undefined) return NaN;
    switch (this.rules.get(column)) {
      case 'begin':
        return this.legs[0].number(column);
      case 'first':
        return this.legs.find((leg) => leg.knows(column))?.number(column) ?? NaN;
      case 'last':
        return this.last.number(column);
      case 'sum':
        return sumOf(this.legs, column);
      case 'untilAnswer':
        return sumOf(this.untilAnswer, column);
      default:
        return this.legs.findLast((leg) => leg.knows(column))?.number(column) ?? NaN;
    }
  }

  /** Whoever answered it; else the last one whose it was. */
  override get assignee(): number {
    const { untilAnswer } = this;
    const own = (leg: Conversation) => leg.assignee !== NOBODY;
    const answering = untilAnswer[untilAnswer.length - 1];
    return own(answering) ? answering.assignee : (this.legs.findLast(own)?.assignee ?? NOBODY);
  }

  override get closer(): number {
    return this.last.closer;
  }

  override get endedAt(): number {
    return this.last.endedAt;
  }

  override get talkSeconds(): number {
    return sum(this.legs.map((leg) => leg.talkSeconds));
  }

  override get firstResponseAt(): number {
    const known = this.legs.map((leg) => leg.firstResponseAt).filter((at) => !Number.isNaN(at));
    return known.length === 0 ? NaN : least(known);
  }

  override get wrote(): boolean | null {
    return this.legs.some((leg) => leg.wrote) || this.last.wrote;
  }

  override get asked(): boolean {
    return this.legs.some((leg) => leg.asked);
  }

  /** A leg that nobody answered was answered by the next one; only the last one tells that nobody did. */
  override get answered(): boolean | null {
    return this.legs.some((leg) => leg.answered) || this.last.answered;
  }

  override get abandoned(): boolean | null {
    return this.answered === true ? false : this.last.abandoned;
  }

  private get last(): Conversation {
    return this.legs[this.legs.length - 1];
  }
}

function sumOf(legs: readonly Conversation[], column: Float64Array): number {
  return sum(legs.map((leg) => leg.number(column)));
}

/** Of those that are known; NaN where none is. */
function sum(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : known.reduce((total, value) => total + value, 0);
}
