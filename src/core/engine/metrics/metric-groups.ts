/** What observations are grouped by. */

import { MISSING, type Codes } from '../../columns/codes.js';
import type { Observations } from '../../metrics/observations.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import { OPENED_SOURCES } from '../../model/field-values.js';
import { keyOfOrdinal, keyOfWeekHour, ordinalOf, WEEK_HOURS, weekHourOf } from '../../select/calendar-keys.js';
import type { DateDimension, Dimension } from '../../select/dimensions.js';
import type { DaySpan } from '../../select/period.js';
import type { Steps } from '../../steps.js';
import { openedSources, type DimensionColumn } from '../rows/dimension-columns.js';
import type { ReportData } from '../rows/report-data.js';
import { makeColumns, responseBuckets } from './conversation-columns.js';
import type { MetricData } from './metric-data.js';

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

const NONE = 0;
const none = () => NONE;

export function* grouperOf(
  by: Dimension | undefined,
  data: ReportData,
  metrics: MetricData,
  rules: MetricRules,
  span: DaySpan,
): Steps<Grouper> {
  switch (by) {
    case undefined:
      return { size: 1, codeOf: none, keyOf: () => '', labelOf: (key) => key, ordered: true, whole: true };
    case 'agent':
      return agentGrouper(data, metrics);
    case 'source':
      return sourceGrouper(data);
    case 'responseBucket':
      return columnGrouper(by, yield* responseBuckets(data, rules), data, metrics);
    case 'weekdayHour':
      return hourGrouper(metrics);
    case 'day':
    case 'week':
    case 'month':
      return dateGrouper(by, metrics, span);
    default:
      yield* makeColumns(data, [by]);
      return columnGrouper(by, data.dimensions.of(by), data, metrics);
  }
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

function columnGrouper(
  by: Dimension,
  { codes, dictionary, ordered }: DimensionColumn,
  data: ReportData,
  metrics: MetricData,
): Grouper {
  return {
    size: dictionary.size,
    ofRows: codes,
    // What comes from no conversation is of the agent's team.
    codeOf: ({ agents }, i) => (by === 'team' ? teamOf(data, metrics, agents[i]) : NONE),
    keyOf: (code) => dictionary.text(code),
    labelOf: (key) => data.label(by, key),
    ordered,
  };
}

/** The code of an agent's team, as the list of agents has it. */
export function teamOf({ dataset: { agents, columns } }: ReportData, metrics: MetricData, agent: number): number {
  const team = agent <= 0 ? null : agents.get(metrics.agentId(agent))?.teamId;
  return (team && columns.team.dictionary.find(team)) || MISSING;
}

/** The source of a message, else how the conversation was opened. */
function sourceGrouper(data: ReportData): Grouper {
  const dictionary = data.dataset.columns.events?.source.dictionary;
  const opened = openedSources(data.dataset.columns);
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

/** The days, weeks or months of a span. */
function dateGrouper(by: DateDimension, { clock }: MetricData, { from, to }: DaySpan): Grouper {
  const first = ordinalOf(by, from);
  const last = ordinalOf(by, to - 1);
  return {
    size: last - first + 2,
    codeOf: (observations, i) => {
      const code = ordinalOf(by, clock.dayOf(observations.at(i))) - first + 1;
      return code <= last - first + 1 ? code : NONE;
    },
    keyOf: (code) => keyOfOrdinal(by, first + code - 1),
    labelOf: (key) => key,
    ordered: true,
  };
}

function hourGrouper({ clock }: MetricData): Grouper {
  return {
    size: WEEK_HOURS + 1,
    // Presence lasts, and belongs to no hour.
    codeOf: (observations, i) => (observations.rows[i] < 0 ? NONE : weekHourOf(clock, observations.at(i)) + 1),
    keyOf: (code) => keyOfWeekHour(code - 1),
    labelOf: (key) => key,
    ordered: true,
  };
}
