/** What observations are grouped by. */

import { MISSING, type Codes } from '../../columns/codes.js';
import { bucketKeys, bucketOf } from '../../metrics/duration-buckets.js';
import { OPENED_SOURCES, SESSION_STATUSES } from '../../model/field-values.js';
import type { Observations } from '../../metrics/observations.js';
import { definitionOf, type MetricRules } from '../../metrics/rules.js';
import { DIMENSIONS, type Dimension } from '../../select/clauses.js';
import { dayToIso } from '../../select/days.js';
import type { DaySpan } from '../../select/period.js';
import type { Steps } from '../../steps.js';
import type { MetricData } from './metric-data.js';
import { CONTACT_TYPES, HANDLED_BY } from './metric-derived.js';
import type { MetricDimension } from '../questions/metrics.js';
import type { ReportData } from '../rows/report-data.js';

/** Codes of observations, and what they are called. Code 0 and below: an observation belongs to no group. */
export interface Grouper {
  /** Codes are below this. */
  readonly size: number;
  /** By row, where observations go by their interaction. */
  readonly ofRows?: Codes;
  /** Whether they go by their agent. */
  readonly ofAgents?: boolean;
  /** The code of one that goes by neither. */
  codeOf(observations: Observations, i: number): number;
  keyOf(code: number): string;
  labelOf(key: string): string;
  /** Whether keys come in the order of their codes; else ascending by code unit. */
  readonly ordered: boolean;
  /** Everything is one group. */
  readonly whole?: boolean;
  /** 1 for each code that is no key. */
  readonly hidden?: Uint8Array;
}

/** The code of any observation. */
export function codeOf(grouper: Grouper, observations: Observations, i: number): number {
  const row = observations.rows[i];
  if (grouper.ofRows && row >= 0) return grouper.ofRows[row];
  return grouper.ofAgents ? observations.agents[i] : grouper.codeOf(observations, i);
}

const MS_PER_HOUR = 3_600_000;
const HOURS = 24;
const NONE = 0;
const none = () => NONE;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

export function* grouperOf(
  by: MetricDimension | undefined,
  data: ReportData,
  metrics: MetricData,
  rules: MetricRules,
  span: DaySpan,
): Steps<Grouper> {
  const same = (key: string) => key;
  switch (by) {
    case undefined:
      return { size: 1, codeOf: none, keyOf: () => '', labelOf: same, ordered: true, whole: true };
    case 'agent':
      return agentGrouper(data, metrics);
    case 'status':
      return listGrouper(SESSION_STATUSES, (yield* metrics.derive()).status);
    case 'handledBy':
      return listGrouper(HANDLED_BY, (yield* metrics.derive()).handledBy);
    case 'contactType':
      return listGrouper(CONTACT_TYPES, (yield* metrics.derive()).contactType);
    case 'responseBucket': {
      const definition = definitionOf('firstResponseTime', rules);
      const { buckets = [] } = definition;
      // A conversation has its bucket whatever puts its response into a period.
      const [observations] = yield* metrics.observe([{ ...definition, anchor: 'started' }], rules);
      return listGrouper(bucketKeys(buckets), bucketsOf(data, observations, buckets));
    }
    case 'openedSource':
      return listGrouper(OPENED_SOURCES, openedSource(data));
    case 'source':
      return sourceGrouper(data);
    case 'day':
    case 'week':
    case 'month':
    case 'weekdayHour':
      return calendarGrouper(by, metrics, span);
    default:
      if (!DIMENSIONS.includes(by)) throw new RangeError(`by: "${by as string}" is nothing to group by`);
      return columnGrouper(by, data, metrics);
  }
}

/** @param ofRows by row the place in the list + 1 */
function listGrouper(list: readonly string[], ofRows: Uint8Array): Grouper {
  return {
    size: list.length + 1,
    ofRows,
    codeOf: none,
    keyOf: (code) => list[code - 1],
    labelOf: (key) => key,
    ordered: true,
  };
}

function agentGrouper({ dataset }: ReportData, metrics: MetricData): Grouper {
  const hidden = Uint8Array.from({ length: metrics.agentCodes }, (_, code) =>
    dataset.hiddenAgents.has(metrics.agentId(code)) ? 1 : 0,
  );
  return {
    size: metrics.agentCodes,
    ofAgents: true,
    codeOf: none,
    hidden,
    keyOf: (code) => metrics.agentId(code),
    labelOf: (key) => dataset.agents.get(key)?.name || key,
    ordered: false,
  };
}

function columnGrouper(by: Dimension, data: ReportData, metrics: MetricData): Grouper {
  const { codes, dictionary } = data.dataset.columns[by];
  // What comes from no conversation is of the agent's team.
  const teamOf = (agent: number) => {
    const team = agent < 0 ? null : data.dataset.agents.get(metrics.agentId(agent))?.teamId;
    return (team && dictionary.find(team)) || MISSING;
  };
  return {
    size: dictionary.size,
    ofRows: codes,
    codeOf: ({ agents }, i) => (by === 'team' ? teamOf(agents[i]) : NONE),
    keyOf: (code) => dictionary.text(code),
    labelOf: (key) => data.label(by, key),
    ordered: false,
  };
}

/** By row the place in the list + 1. */
function openedSource({ dataset: { columns } }: ReportData): Uint8Array {
  const codes = new Uint8Array(columns.length);
  columns.facts.openedSource?.forEach((place, row) => (codes[row] = place + 1));
  return codes;
}

/** The source of a message, else how the conversation was opened. */
function sourceGrouper(data: ReportData): Grouper {
  const dictionary = data.dataset.columns.events?.source.dictionary;
  const opened = openedSource(data);
  const size = dictionary?.size ?? 1;
  const codeOfOpened = [NONE, ...OPENED_SOURCES.map((text, i) => dictionary?.find(text) ?? size + i)];
  return {
    size: size + OPENED_SOURCES.length,
    codeOf: ({ sources, rows }, i) => sources?.[i] || (rows[i] < 0 ? NONE : codeOfOpened[opened[rows[i]]]),
    keyOf: (code) => (code < size ? dictionary!.text(code) : OPENED_SOURCES[code - size]),
    labelOf: (key) => key,
    ordered: false,
  };
}

function calendarGrouper(
  by: 'day' | 'week' | 'month' | 'weekdayHour',
  { clock }: MetricData,
  { from, to }: DaySpan,
): Grouper {
  const weekOf = (day: number) => Math.floor((day + FIRST_WEEKDAY) / 7);
  const monthOf = (day: number) => {
    const date = new Date(dayToIso(day));
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const grouper = (first: number, last: number, place: (at: number) => number, keyOf: (place: number) => string) => ({
    size: last - first + 2,
    codeOf: (observations: Observations, i: number) => {
      // Presence lasts, and belongs to no hour.
      if (by === 'weekdayHour' && observations.rows[i] < 0) return NONE;
      const code = place(observations.at(i)) - first + 1;
      return code <= last - first + 1 ? code : NONE;
    },
    keyOf: (code: number) => keyOf(first + code - 1),
    labelOf: (key: string) => key,
    ordered: true,
  });
  switch (by) {
    case 'day':
      return grouper(from, to - 1, (at) => clock.dayOf(at), dayToIso);
    case 'week':
      return grouper(
        weekOf(from),
        weekOf(to - 1),
        (at) => weekOf(clock.dayOf(at)),
        (week) => dayToIso(week * 7 - FIRST_WEEKDAY),
      );
    case 'month':
      return grouper(
        monthOf(from),
        monthOf(to - 1),
        (at) => monthOf(clock.dayOf(at)),
        (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      );
    case 'weekdayHour':
      return grouper(
        0,
        7 * HOURS - 1,
        (at) => {
          const shown = at + clock.offsetAt(at);
          const hour = Math.floor(shown / MS_PER_HOUR);
          return (((hour + FIRST_WEEKDAY * HOURS) % (7 * HOURS)) + 7 * HOURS) % (7 * HOURS);
        },
        (place) => `${Math.floor(place / HOURS) + 1}-${String(place % HOURS).padStart(2, '0')}`,
      );
  }
}

/** By row the place of the first response's bucket + 1, 0 without one. */
function bucketsOf({ dataset }: ReportData, observations: Observations, edges: readonly number[]): Uint8Array {
  const { rows, values, length } = observations;
  const buckets = new Uint8Array(dataset.columns.length);
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) buckets[rows[i]] = bucketOf(edges, values[i]) + 1;
  return buckets;
}
