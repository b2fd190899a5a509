/** Which observations a question is about. */

import { NOBODY } from '../../metrics/conversation.js';
import type { Observations } from '../../metrics/observations.js';
import type { DimensionClause, SelectionClause } from '../../select/clauses.js';
import { isDimensionClause } from '../../select/select-rows.js';
import type { Steps } from '../../steps.js';
import type { MetricData } from './metric-data.js';
import { CONTACT_TYPES } from './metric-derived.js';
import type { ReportData } from '../rows/report-data.js';

/**
 * What is selected, whatever its day: 1 for each row and each code of an agent; `null` for all. Agents are those that an
 * observation counts for, so that what is shown for an agent is what is counted for them. What comes from no conversation
 * is not chosen by one: presence is that of the agent, whatever the channel.
 */
export interface Selected {
  readonly rows: Uint8Array | null;
  readonly agents: Uint8Array | null;
}

export function* selectedOf(
  data: ReportData,
  metrics: MetricData,
  selection: readonly SelectionClause[],
): Steps<Selected> {
  const clauses = selection.filter(isDimensionClause);
  const agents = clauses.filter(({ field }) => field === 'agent').map((clause) => agentsOf(data, metrics, clause));
  const ofRows = selection.filter(({ field }) => !['agent', 'day', 'behavior'].includes(field));
  return {
    rows: ofRows.length === 0 ? null : yield* metrics.rowsOf(ofRows, () => rowsOf(data, metrics, ofRows)),
    agents: agents.length === 0 ? null : agents.reduce((both, allowed) => both.map((one, code) => one & allowed[code])),
  };
}

export function isSelected({ rows, agents }: Selected, observations: Observations, i: number): boolean {
  const row = observations.rows[i];
  if (rows !== null && row >= 0 && rows[row] === 0) return false;
  return agents === null || agents[observations.agents[i]] === 1;
}

function* rowsOf(data: ReportData, metrics: MetricData, selection: readonly SelectionClause[]): Steps<Uint8Array> {
  const all = { from: data.days.first, to: data.days.last + 1 };
  const rest = selection.filter(({ field }) => field !== 'contactType');
  const chosen = new Uint8Array(data.dataset.columns.length);
  if (rest.length === 0) chosen.fill(1);
  else for (const row of yield* data.rowsOn(all, rest)) chosen[row] = 1;
  yield;
  const clauses = selection.filter(isDimensionClause).filter(({ field }) => field === 'contactType');
  if (clauses.length === 0) return chosen;
  const { contactType } = yield* metrics.derive();
  for (const { values } of clauses) {
    const allowed = Uint8Array.from(['', ...CONTACT_TYPES], (type) => (type !== '' && values.includes(type) ? 1 : 0));
    for (let row = 0; row < chosen.length; row++) chosen[row] &= allowed[contactType[row]];
  }
  return chosen;
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
