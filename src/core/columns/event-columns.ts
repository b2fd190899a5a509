/**
 * Messages, assignments and reopenings in columns, without their texts: about 12 bytes an event (8 its instant, 1 its kind,
 * 1, 2 or 4 each its agent and source) and 5 bytes a row, so some 125 MB for a million conversations of ten messages.
 * Events of a record that was replaced stay where they are, and no row points to them.
 */

import type { Codes, CodedColumn } from './codes.js';

/** The first four are messages by their author. */
export const EVENT_KINDS = ['customer', 'agent', 'bot', 'system', 'assigned', 'reopened', 'rated', 'pending'] as const;
export const ASSIGNED = 4;
export const REOPENED = 5;
/** Who was rated; without an instant. */
export const RATED = 6;
/** The centre began to wait for somebody else; the event after it, with `ENDED`, is when it no longer did. */
export const PENDING = 7;
export const ENDED = 8;
/** The bits of a kind that hold its place in `EVENT_KINDS`; the others are these two. */
export const KIND = 7;
export const PRIVATE = 8;
export const FAILED = 16;
/** An agent of several: `at` is how many seconds they talked. */
export const TALKED = 8;

/** The events of a row follow each other: messages, then assignments, reopenings, who was rated, waiting, each in the order of the record. */
export interface EventColumns {
  /** Per row: its events are `start … start + count − 1`. */
  readonly start: Codes;
  readonly count: Codes;
  /** Epoch ms; NaN where it has no instant. */
  readonly at: Float64Array;
  /** Place in `EVENT_KINDS`, + `PRIVATE`, + `FAILED`; of others than messages + `TALKED`, + `ENDED`. */
  readonly kind: Codes;
  /** Who wrote it, as far as the message says, or was assigned. */
  readonly agent: CodedColumn;
  /** Of a message. */
  readonly source: CodedColumn;
}
