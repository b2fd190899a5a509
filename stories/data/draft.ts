import type { Agent, Customer, Interaction } from '../../src/core/model/interaction.js';
import type { Channel } from './channels.js';
import type { Profile } from './profiles.js';
import type { Random } from './random.js';
import type { Case, Topic } from './talk/topic.js';
import type { ZoneClock } from './zone-clock.js';

/** What is decided about an interaction before its course is told. */
export interface Draft {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly day: number;
  readonly channel: Channel;
  readonly profile: Profile | null;
  readonly customer: Customer;
  readonly topic: Topic;
  readonly story: Case;
  /** How well it goes for the customer, in standard deviations. */
  readonly fortune: number;
  readonly colleagues: readonly Agent[];
  readonly clock: ZoneClock;
  readonly random: Random;
}

/** Some fields of an interaction; the parts are joined in the order in which a person reads them. */
export type Part = Partial<Interaction>;

/** The instant so many seconds after the start. */
export function after(draft: Draft, seconds: number): string {
  return draft.clock.iso(draft.start + seconds * 1000);
}

/** Seconds from the start to the end of the data. */
export function secondsLeft(draft: Draft): number {
  return Math.floor((draft.clock.asOf - draft.start) / 1000);
}
