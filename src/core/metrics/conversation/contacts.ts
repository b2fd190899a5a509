/** Reads contacts that have several legs. */

import type { InteractionColumns } from '../../columns/interaction-columns.js';
import { legsOf, type Legs } from '../../columns/legs.js';
import { Contact } from './contact.js';
import type { Conversation } from './conversation.js';
import type { ConversationReader } from './conversation-reader.js';
import type { MetricDefinition } from '../definitions/definition.js';
import type { SilenceRule } from './silence.js';

/**
 * Which legs are read as one: all, or those from the first one on in which a customer asked for a human; of a contact that the
 * centre began, none.
 */
export type ContactPart = 'all' | 'offered';

/** Which legs of a contact a metric reads as one; `null`: it counts each by itself. */
export function contactPart({ where }: MetricDefinition): ContactPart | null {
  return where.includes('offered') ? 'offered' : where.includes('firstLeg') ? 'all' : null;
}

/** Of a contact that counts at no leg. */
const NOWHERE = -1;

export class Contacts {
  private readonly legs: Legs | null;
  /** By the first leg. */
  private readonly counts = new Map<number, number>();
  private readonly parts: Readonly<Record<ContactPart, Part>>;

  constructor(columns: InteractionColumns, silence: SilenceRule, reader: ConversationReader) {
    this.legs = legsOf(columns);
    const part = (): Part => ({
      first: NaN,
      contact: null,
      whole: new Contact(columns, silence),
      readers: [],
      counted: new Map(),
    });
    this.parts = { all: part(), offered: part() };
    this.another = () => reader.another();
  }

  private readonly another: () => ConversationReader;

  /** Whether each conversation is a contact by itself. */
  get single(): boolean {
    return this.legs === null;
  }

  /** The rows of all legs of each contact that has several. */
  get rows(): Iterable<readonly number[]> {
    return new Set(this.legs?.values());
  }

  /** In how many legs of the contact of a conversation a human was asked for; at least one. */
  count(c: Conversation): number {
    const legs = this.legs?.get(c.row);
    if (legs === undefined || c instanceof Contact) return c.legCount;
    let count = this.counts.get(legs[0]);
    if (count === undefined) this.counts.set(legs[0], (count = this.read(legs, 'all')!.legCount));
    return count;
  }

  /**
   * The contact of a conversation where it counts at this one of its legs: the conversation itself where it is alone; `null`
   * where the contact counts at another leg, or not at all. Valid until the next one is asked for.
   */
  at(c: Conversation, part: ContactPart): Conversation | null {
    const legs = this.legs?.get(c.row);
    if (legs === undefined || c instanceof Contact) return c;
    const known = this.parts[part];
    let counted = part === 'all' ? legs[0] : known.counted.get(legs[0]);
    if (counted === undefined) {
      counted = this.read(legs, part)?.row ?? NOWHERE;
      known.counted.set(legs[0], counted);
    }
    return counted === c.row ? this.read(legs, part) : null;
  }

  /** The contact of some legs; `null` where none counts. */
  private read(legs: readonly number[], part: ContactPart): Contact | null {
    const known = this.parts[part];
    if (known.first !== legs[0]) {
      const { readers } = known;
      while (readers.length < legs.length) readers.push(this.another());
      const all = legs.map((row, i) => readers[i].read(row));
      // What the centre began is no offer, whoever it was handed on to.
      const from = part === 'all' ? 0 : all[0].outbound ? -1 : all.findIndex((leg) => leg.asked && !leg.outbound);
      known.first = legs[0];
      known.contact = from < 0 ? null : known.whole.of(all.slice(from));
    }
    return known.contact;
  }
}

/** What was read last. */
interface Part {
  first: number;
  contact: Contact | null;
  readonly whole: Contact;
  readonly readers: ConversationReader[];
  /** By the first leg, the one at which the contact counts. */
  readonly counted: Map<number, number>;
}
