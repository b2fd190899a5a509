/** What observations are grouped by. */

import { MISSING } from '../columns/dictionary.js';
import { bucketKeys, bucketOf } from '../metrics/buckets.js';
import { OPENED_SOURCES, SESSION_STATUSES } from '../model/values.js';
import type { ObservationColumns } from '../metrics/observations.js';
import { definitionOf, type MetricRules } from '../metrics/rules.js';
import { DIMENSIONS, type Dimension } from '../select/clauses.js';
import { dayToIso } from '../select/days.js';
import type { DaySpan } from '../select/period.js';
import type { Steps } from '../steps.js';
import { CONTACT_TYPES } from './metric-contacts.js';
import { HANDLED_BY, type MetricData } from './metric-data.js';
import type { MetricDimension } from './metric-types.js';
import type { ReportData } from './report-data.js';

/** Codes of observations, and what they are called. */
export interface Grouper {
  /** Codes are below this. */
  readonly size: number;
  /** −1 where an observation belongs to no group. */
  codeOf(observations: ObservationColumns, i: number): number;
  keyOf(code: number): string;
  labelOf(key: string): string;
  /** Whether keys come in the order of their codes; else ascending by code unit. */
  readonly ordered: boolean;
  /** Everything is one group. */
  readonly whole?: boolean;
}

const MS_PER_HOUR = 3_600_000;
const HOURS = 24;
const NONE = -1;
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
      return { size: 1, codeOf: () => 0, keyOf: () => '', labelOf: same, ordered: true, whole: true };
    case 'agent':
      return agentGrouper(data, metrics);
    case 'status':
      return listGrouper(SESSION_STATUSES, byRow((yield* metrics.derive()).status));
    case 'handledBy':
      return listGrouper(HANDLED_BY, byRow((yield* metrics.derive()).handledBy));
    case 'contactType':
      return listGrouper(CONTACT_TYPES, byRow((yield* metrics.derive()).contactType));
    case 'responseBucket': {
      const definition = definitionOf('firstResponseTime', rules);
      const { buckets = [] } = definition;
      // A conversation has its bucket whatever puts its response into a period.
      const [observations] = yield* metrics.observe([{ ...definition, anchor: 'started' }], rules);
      return listGrouper(bucketKeys(buckets), byRow(bucketsOf(data, observations, buckets)));
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

/** Codes from 1, 0 for unknown, to codes from 0. */
function byRow(codes: Uint8Array): Grouper['codeOf'] {
  return ({ rows }, i) => (rows[i] < 0 ? NONE : codes[rows[i]] - 1);
}

function listGrouper(list: readonly string[], codeOf: Grouper['codeOf']): Grouper {
  return { size: list.length, codeOf, keyOf: (code) => list[code], labelOf: (key) => key, ordered: true };
}

function agentGrouper({ dataset }: ReportData, metrics: MetricData): Grouper {
  const hidden = Uint8Array.from({ length: metrics.agentCodes }, (_, code) =>
    dataset.hiddenAgents.has(metrics.agentId(code)) ? 1 : 0,
  );
  return {
    size: metrics.agentCodes,
    codeOf: ({ agents }, i) => (agents[i] < 0 || hidden[agents[i]] === 1 ? NONE : agents[i]),
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
    codeOf: ({ rows, agents }, i) => {
      const code = rows[i] >= 0 ? codes[rows[i]] : by === 'team' ? teamOf(agents[i]) : MISSING;
      return code === MISSING ? NONE : code;
    },
    keyOf: (code) => dictionary.text(code),
    labelOf: (key) => data.label(by, key),
    ordered: false,
  };
}

function openedSource({ dataset }: ReportData): Grouper['codeOf'] {
  const codes = dataset.columns.facts.openedSource;
  return ({ rows }, i) => (rows[i] < 0 ? NONE : (codes?.[rows[i]] ?? NaN) >= 0 ? codes![rows[i]] : NONE);
}

/** The source of a message, else how the conversation was opened. */
function sourceGrouper(data: ReportData): Grouper {
  const dictionary = data.dataset.columns.events?.source.dictionary;
  const opened = openedSource(data);
  const size = dictionary?.size ?? 1;
  const codeOfOpened = OPENED_SOURCES.map((text, i) => dictionary?.find(text) ?? size + i);
  return {
    size: size + OPENED_SOURCES.length,
    codeOf: (observations, i) => {
      if (observations.sources[i] > 0) return observations.sources[i];
      const code = opened(observations, i);
      return code < 0 ? NONE : codeOfOpened[code];
    },
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
    size: last - first + 1,
    codeOf: ({ at, rows }: ObservationColumns, i: number) => {
      // Presence lasts, and belongs to no hour.
      if (by === 'weekdayHour' && rows[i] < 0) return NONE;
      const code = place(at[i]) - first;
      return code >= 0 && code <= last - first ? code : NONE;
    },
    keyOf: (code: number) => keyOf(first + code),
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
function bucketsOf({ dataset }: ReportData, observations: ObservationColumns, edges: readonly number[]): Uint8Array {
  const { rows, values, length } = observations;
  const buckets = new Uint8Array(dataset.columns.length);
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) buckets[rows[i]] = bucketOf(edges, values[i]) + 1;
  return buckets;
}
