// What everybody is asked, and the form in which answers are compared.
import { DAYS } from './data.mjs';

/** In this order in each cell: a count, a mean, a median, a 90th percentile and a rate. */
export const METRICS = [
  'conversationsOpened',
  'firstResponseTime',
  'firstResponseTime.median',
  'handleTime.p90',
  'csat',
];

/** What answers are grouped by. */
export const GROUPINGS = {
  all: 'no grouping',
  agent: 'by agent',
  weekChannel: 'week × channel',
  weekdayHour: 'weekday × hour',
};

/** How long the period is, and the span before it that it is compared with. */
export const PERIOD = 90;
const STARTS = DAYS - 2 * PERIOD + 1;
const SOME_CHANNELS = [['voice'], ['chat', 'email'], ['email'], ['voice', 'chat'], ['chat']];

/**
 * @typedef {object} Filter
 * @property {string[]} channels
 * @property {number} from days since the first one of the data
 * @property {number} to exclusive
 */

/** One filter a round, 105 of them before one comes again; both spans are in the data. @returns {Filter} */
export function filterOf(round) {
  const from = PERIOD + ((8 * round) % STARTS);
  return { channels: SOME_CHANNELS[round % SOME_CHANNELS.length], from, to: from + PERIOD };
}

/** The spans that a question is about: the one before is told from the other by its mark. */
export function spansOf({ from, to }, compare) {
  const own = { mark: '', from, to };
  return compare ? [own, { mark: '<', from: from - PERIOD, to: from }] : [own];
}

/**
 * An answer in the one form that is compared: five numbers a key, NaN where there is nothing to tell. Keys are those of
 * the grouping (`voice 3` for the fourth week of a span), after `<` in the span before. Who has no conversation has no key.
 *
 * @typedef {[key: string, numbers: number[]][]} Cells
 */

/** The key of a week and a channel. */
export const weekChannel = (channel, week) => `${channel} ${week}`;
/** The key of an hour of the week, counted from Monday, 0 o'clock. */
export const weekdayHour = (hour) => `${Math.floor(hour / 24) + 1}-${String(hour % 24).padStart(2, '0')}`;
