/** What interactions and observations of metrics are grouped by and selected by: one vocabulary for every question. */

/**
 * Dimensions whose values come with the data, so that filters can list them. `agent`, `team`: ids; `contactType`: `new` or
 * `returning`, as given, else whether the customer had a conversation before in the data.
 */
export const LISTED_DIMENSIONS = [
  'agent',
  'team',
  'channel',
  'contactType',
  'category',
  'direction',
  'language',
  'sentiment',
] as const;

export type ListedDimension = (typeof LISTED_DIMENSIONS)[number];

/** Dimensions of calendar days, in the report's time zone: `2026-03-08`, the Monday of a week, `2026-03`. */
const DATE_DIMENSIONS = ['day', 'week', 'month'] as const;

export type DateDimension = (typeof DATE_DIMENSIONS)[number];

/**
 * All dimensions. `openedSource`: how the conversation was opened; `source`: of a message, else how its conversation was
 * opened. `status` and `handledBy`: as given, else as follows from the conversation. `responseBucket`: how long the first
 * response took. `weekdayHour`: hours of a week on the clock of the report, `1-00` (Monday, 0 to 1 o'clock) to `7-23`.
 * What belongs to the calendar goes by the instant that puts something into a period: the start of an interaction, the
 * anchor of a metric.
 */
export type Dimension =
  | ListedDimension
  | 'openedSource'
  | 'source'
  | 'status'
  | 'handledBy'
  | 'responseBucket'
  | DateDimension
  | 'weekdayHour';

export const DIMENSIONS: readonly Dimension[] = [
  ...LISTED_DIMENSIONS,
  'openedSource',
  'source',
  'status',
  'handledBy',
  'responseBucket',
  ...DATE_DIMENSIONS,
  'weekdayHour',
];

/** Dimensions that are read out of the messages and instants of whole conversations. */
export const CONVERSATION_DIMENSIONS: readonly Dimension[] = ['status', 'handledBy', 'responseBucket'];

export function isDateDimension(dimension: string): dimension is DateDimension {
  return (DATE_DIMENSIONS as readonly string[]).includes(dimension);
}
