/** Which observations a question is about. */

import { NOBODY } from '../metrics/conversation.js';
import type { ObservationColumns } from '../metrics/observations.js';
import type { DimensionClause, SelectionClause } from '../select/clauses.js';
import type { DaySpan } from '../select/period.js';
import { isDimensionClause } from '../select/select-rows.js';
import type { Steps } from '../steps.js';
import { CONTACT_TYPES } from './metric-contacts.js';
import type { MetricData } from './metric-data.js';
import type { ReportData } from './report-data.js';

/**
 * Tells whether an observation is selected, whatever its day. Agents are those that it counts for, so that what is shown
 * for an agent is what is counted for them.
 */
export type Selected = (observations: ObservationColumns, i: number) => boolean;

export function* selectedOf(
  data: ReportData,
  metrics: MetricData,
  selection: readonly SelectionClause[],
): Steps<Selected> {
  const clauses = selection.filter(isDimensionClause);
  const agents = clauses.filter(({ field }) => field === 'agent');
  const contactTypes = clauses.filter(({ field }) => field === 'contactType');
  const rest = selection.filter(({ field }) => !['agent', 'contactType', 'day', 'behavior'].includes(field));
  const tests: Selected[] = agents.map((clause) => agentTest(metrics, clause));
  if (contactTypes.length > 0) {
    const codes = (yield* metrics.derive()).contactType;
    for (const { values } of contactTypes) {
      const allowed = Uint8Array.from(['', ...CONTACT_TYPES], (type) => (type !== '' && values.includes(type) ? 1 : 0));
      tests.push(({ rows }, i) => rows[i] < 0 || allowed[codes[rows[i]]] === 1);
    }
  }
  if (rest.length > 0) {
    const chosen = new Uint8Array(data.dataset.columns.length);
    for (const row of yield* data.rowsOn(allDays(data), rest)) chosen[row] = 1;
    // What comes from no conversation is not chosen by one: presence is that of the agent, whatever the channel.
    tests.push(({ rows }, i) => rows[i] < 0 || chosen[rows[i]] === 1);
  }
  return (observations, i) => tests.every((test) => test(observations, i));
}

function allDays({ days }: ReportData): DaySpan {
  return { from: days.first, to: days.last + 1 };
}

function agentTest(metrics: MetricData, { values }: DimensionClause): Selected {
  const allowed = new Uint8Array(metrics.agentCodes);
  for (const value of values) {
    const code = value === '' ? NOBODY : metrics.agentCode(value);
    if (code !== NOBODY) allowed[code] = 1;
  }
  return ({ agents }, i) => agents[i] !== NOBODY && allowed[agents[i]] === 1;
}
