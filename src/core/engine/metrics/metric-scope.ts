/** Which observations a question is about. */

import type { Codes } from '../../columns/codes.js';
import { NOBODY } from '../../metrics/conversation/sent.js';
import type { Observations } from '../../metrics/observations.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import { isDimensionClause, type DimensionClause, type SelectionClause } from '../../select/clauses.js';
import type { DaySpan } from '../../select/period.js';
import { allowedCodes } from '../../select/select-rows.js';
import { isDateClause } from '../../select/selected-days.js';
import type { Steps } from '../../steps.js';
import type { ReportData } from '../rows/report-data.js';
import { makeColumns, responseBuckets } from './conversation-columns.js';
import type { MetricData } from './metric-data.js';
import { codeOf, grouperOf, teamOf, type Grouper } from './metric-groups.js';

/** Whether an observation is selected. */
type Selects = (observations: Observations, i: number) => boolean;

/**
 * What is selected, whatever its day; `null` for all. Agents are those that an observation counts for, so that what is
 * shown for an agent is what is counted for them.
 */
export interface Selected {
  /** 1 for each row. */
  readonly rows: Uint8Array | null;
  /** 1 for each code of an agent. */
  readonly agents: Uint8Array | null;
  /**
   * The agents whose observations from no conversation count. These are chosen by no conversation: presence is that of
   * the agent and the agent's team, whatever the channel.
   */
  readonly present: Uint8Array | null;
  /** By the source of a message. */
  readonly source: Selects | null;
  /** By the hour of the week. What is open at an instant is not selected by the calendar. */
  readonly hour: Selects | null;
}

/** Dimensions that each observation has for itself, whatever its interaction has. */
const OWN: readonly SelectionClause['field'][] = ['agent', 'source', 'weekdayHour'];

export function* selectedOf(
  data: ReportData,
  metrics: MetricData,
  selection: readonly SelectionClause[],
  rules: MetricRules,
): Steps<Selected> {
  const clauses = selection.filter(isDimensionClause);
  const of = (field: DimensionClause['field']) => clauses.filter((clause) => clause.field === field);
  const agents = both(of('agent').map((clause) => agentsOf(data, metrics, clause)));
  const teams = both(of('team').map((clause) => agentsOfTeams(data, metrics, clause)));
  const ofRows = selection.filter(
    (clause) =>
      clause.field === 'search' || (isDimensionClause(clause) && !isDateClause(clause) && !OWN.includes(clause.field)),
  );
  const buckets = of('responseBucket').length > 0 ? rules : null;
  return {
    rows:
      ofRows.length === 0
        ? null
        : yield* metrics.rowsOf([ofRows, buckets], (rows) => selectRows(data, ofRows, rules, rows)),
    agents,
    present: agents && teams ? both([agents, teams]) : (agents ?? teams),
    source: yield* selecting(of('source'), data, metrics),
    hour: yield* selecting(of('weekdayHour'), data, metrics),
  };
}

/** @param byCalendar whether the hour counts */
export function isSelected(
  { rows, agents, present, source, hour }: Selected,
  observations: Observations,
  i: number,
  byCalendar: boolean,
): boolean {
  const row = observations.rows[i];
  if (rows !== null && row >= 0 && rows[row] === 0) return false;
  if (source !== null && row >= 0 && !source(observations, i)) return false;
  if (byCalendar && hour !== null && !hour(observations, i)) return false;
  const among = row < 0 ? present : agents;
  return among === null || among[observations.agents[i]] === 1;
}

/** Makes each selected row 1, and the others 0. */
function* selectRows(
  data: ReportData,
  selection: readonly SelectionClause[],
  rules: MetricRules,
  rows: Uint8Array,
): Steps<void> {
  const searches = selection.filter(({ field }) => field === 'search');
  /** Whether the rows still are what was left from before. */
  let fresh = searches.length === 0;
  if (!fresh) {
    rows.fill(0);
    // Where a clock is set back over midnight, an instant may show another day than those of the first and the last one.
    const span = { from: data.days.first - 1, to: data.days.last + 2 };
    for (const row of yield* data.rowsOn({ span, chosen: null }, searches)) rows[row] = 1;
  }
  for (const { field, values } of selection.filter(isDimensionClause)) {
    const own = field === 'responseBucket';
    if (!own) yield* makeColumns(data, [field]);
    const column = own ? yield* responseBuckets(data, rules) : data.dimensions.of(field);
    const allowed = allowedCodes(column, values);
    if (fresh) setAllowed(rows, column.codes, allowed);
    else keepAllowed(rows, column.codes, allowed);
    fresh = false;
    yield;
  }
}

function setAllowed(rows: Uint8Array, codes: Codes, allowed: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row] = allowed[codes[row]];
}

function keepAllowed(rows: Uint8Array, codes: Codes, allowed: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row] &= allowed[codes[row]];
}

/** Agents that must not appear cannot be selected. */
function agentsOf({ dataset }: ReportData, metrics: MetricData, { values }: DimensionClause): Uint8Array {
  const allowed = new Uint8Array(metrics.agentCodes);
  for (const value of values) {
    const code = value === '' ? NOBODY : metrics.agentCode(value);
    if (code !== NOBODY && !dataset.hiddenAgents.has(value)) allowed[code] = 1;
  }
  return allowed;
}

function agentsOfTeams(data: ReportData, metrics: MetricData, { values }: DimensionClause): Uint8Array {
  const allowed = allowedCodes(data.dataset.columns.team, values);
  return Uint8Array.from({ length: metrics.agentCodes }, (_, agent) => allowed[teamOf(data, metrics, agent)]);
}

function both(lists: readonly Uint8Array[]): Uint8Array | null {
  if (lists.length === 0) return null;
  return lists.reduce((all, one) => all.map((allowed, code) => allowed & one[code]));
}

/** Selects by keys of a dimension that each observation has for itself. */
function* selecting(clauses: readonly DimensionClause[], data: ReportData, metrics: MetricData): Steps<Selects | null> {
  if (clauses.length === 0) return null;
  const span: DaySpan = { from: data.days.first, to: data.days.last + 1 };
  const grouper = yield* grouperOf(clauses[0].field, data, metrics, {}, span);
  const allowed = both(clauses.map(({ values }) => codesOf(grouper, values)))!;
  return (observations, i) => allowed[codeOf(grouper, observations, i)] === 1;
}

function codesOf({ size, keyOf }: Grouper, values: readonly string[]): Uint8Array {
  return Uint8Array.from({ length: size }, (_, code) => (code > 0 && values.includes(keyOf(code)) ? 1 : 0));
}
