/**
 * Messages, assignments and reopenings in columns, without their texts: about 12 bytes an event (8 its instant, 1 its kind,
 * 1, 2 or 4 each its agent and source) and 5 bytes a row, so some 125 MB for a million conversations of ten messages.
 * Events of a record that was replaced stay where they are, and no row points to them.
 */

import type { Codes, CodedColumn } from './codes.js';

/** The first four are messages by their author. */
export const EVENT_KINDS = ['customer', 'agent', 'bot', 'system', 'assigned', 'reopened'] as const;
export const ASSIGNED = 4;
export const REOPENED = 5;
/** The bits of a kind that hold its place in `EVENT_KINDS`; the others are these two. */
export const KIND = 7;
export const PRIVATE = 8;
export const FAILED = 16;

/** The events of a row follow each other: messages, then assignments, then reopenings, each in the order of the record. */
export interface EventColumns {
  /** Per row: its events are `start … start + count − 1`. */
  readonly start: Codes;
  readonly count: Codes;
  /** Epoch ms; NaN: an assignment without an instant. */
  readonly at: Float64Array;
  /** Place in `EVENT_KINDS`, + `PRIVATE`, + `FAILED`. */
  readonly kind: Codes;
  /** Who wrote it, as far as the message says, or was assigned. */
  readonly agent: CodedColumn;
  /** Of a message. */
  readonly source: CodedColumn;
}
