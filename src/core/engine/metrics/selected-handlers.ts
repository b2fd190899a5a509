/** What several agents had of a conversation, where a question is about some agents together and not about each of them. */

import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { OF_AGENT, TOTAL, type Observations } from '../../metrics/observations.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';

/**
 * Each conversation counts once for all selected agents who handled it, and its seconds are what theirs come to.
 *
 * @param agents by code, 1 where an agent is selected; `null`: nothing is selected by agents
 * @returns the same where each observation is of one agent, or each agent is asked about
 */
export function* togetherOf(
  { measure, longest }: MetricDefinition,
  observations: Observations,
  agents: Uint8Array | null,
  byAgent: boolean,
): Steps<Observations> {
  const { rows, agents: agentOf, values, shares, sources, length } = observations;
  if (agents === null || byAgent || shares === null || measure.of === 'agentDays') return observations;
  const addsUp = measure.of === 'parts' || measure.of === 'occupancy';
  const found = observations.emptied();
  for (let i = 0; i < length;) {
    const own = shares[i] === OF_AGENT;
    if (shares[i] === TOTAL || (own && agents[agentOf[i]] !== 1)) i++;
    else {
      const [row, at, agent, source] = [rows[i], observations.at(i), agentOf[i], sources?.[i] ?? 0];
      let value = values[i++];
      for (; own && i < length && rows[i] === row && shares[i] === OF_AGENT; i++) {
        if (addsUp && agents[agentOf[i]] === 1) value += values[i];
      }
      const isRight = !Number.isNaN(value) && !(own && addsUp && longest !== null && value > longest);
      if (isRight) found.add(row, at, value, agent, source);
      else found.keepOut(row, at, value, agent);
    }
    if (i % ROWS_PER_STEP === 0) yield;
  }
  yield;
  return found;
}
