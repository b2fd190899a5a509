/** Answers `describe`: what the data holds, whatever the period. */

import { MISSING, textsOf } from '../columns/dictionary.js';
import type { Codes } from '../columns/interaction-columns.js';
import { DIMENSIONS, type Dimension } from '../select/clauses.js';
import { dayToIso } from '../select/zone.js';
import { exclusionRecord } from './explain.js';
import type { ReportData } from './report-data.js';
import type { AgentSummary, Facet, ReportDescription } from './types.js';

export function describe(data: ReportData, complete: boolean): ReportDescription {
  const { dataset, scorebook } = data;
  const { columns, problems } = dataset;
  const exclusions = countCodesOf(columns.exclusion.codes, columns.exclusion.dictionary.size);
  const facets = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, facetOf(data, dimension)]));
  return {
    records: {
      read: dataset.recordsRead,
      used: columns.length,
      skipped: problems.skipped,
      duplicates: dataset.duplicates,
    },
    extent: columns.length === 0 ? null : extentOf(data),
    timeZone: data.timeZone,
    behaviors: dataset.behaviors,
    facets: facets as Record<Dimension, Facet>,
    agents: agentSummaries(data, facets['agent'].keys),
    exclusions: exclusionRecord(textsOf(columns.exclusion.dictionary), exclusions),
    problems,
    baseline: { ...scorebook.baseline },
    givenBaseline: scorebook.given,
    complete,
  };
}

function extentOf(data: ReportData): ReportDescription['extent'] {
  const { startedAt } = data.dataset.columns;
  let from = Infinity;
  let to = -Infinity;
  for (const instant of startedAt) {
    from = Math.min(from, instant);
    to = Math.max(to, instant);
  }
  return { from, to, firstDay: dayToIso(data.firstDay), lastDay: dayToIso(data.lastDay) };
}

function facetOf(data: ReportData, dimension: Dimension): Facet {
  const { codes, dictionary } = data.dataset.columns[dimension];
  const counts = countCodesOf(codes, dictionary.size);
  const hidden = dimension === 'agent' ? data.dataset.hiddenAgents : null;
  const keys = textsOf(dictionary).filter((key, code) => code !== MISSING && counts[code] > 0 && !hidden?.has(key));
  keys.sort((a, b) => (a < b ? -1 : 1));
  return {
    keys,
    labels: keys.map((key) => data.label(dimension, key)),
    counts: Uint32Array.from(keys, (key) => counts[dictionary.find(key)!]),
  };
}

/** An agent's team is the one listed for the agent, else that of the agent's latest interaction. */
function agentSummaries(data: ReportData, ids: readonly string[]): AgentSummary[] {
  const { agents, columns } = data.dataset;
  const latest = latestTeams(data);
  return ids.map((id) => {
    const agent = agents.get(id);
    const teamCode = latest.get(columns.agent.dictionary.find(id)!);
    const teamId = agent?.teamId ?? (teamCode === undefined ? null : columns.team.dictionary.text(teamCode));
    return {
      id,
      name: data.agentName(id),
      teamId,
      team: teamId === null ? null : data.label('team', teamId),
      avatarUrl: agent?.avatarUrl ?? null,
    };
  });
}

function latestTeams({ dataset: { columns } }: ReportData): Map<number, number> {
  const latest = new Map<number, { at: number; team: number }>();
  for (let row = 0; row < columns.length; row++) {
    const team = columns.team.codes[row];
    const at = columns.startedAt[row];
    const known = latest.get(columns.agent.codes[row]);
    if (team !== MISSING && (!known || at > known.at)) latest.set(columns.agent.codes[row], { at, team });
  }
  return new Map([...latest].map(([agent, { team }]) => [agent, team]));
}

function countCodesOf(codes: Codes, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code]++;
  return counts;
}
