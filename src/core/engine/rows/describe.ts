/** Answers `describe`: what the data holds, whatever the period. */

import { MISSING, textsOf, type Codes } from '../../columns/codes.js';
import { baselineOf } from '../../scoring/scorebook.js';
import { dayToIso } from '../../select/days.js';
import { LISTED_DIMENSIONS, type ListedDimension } from '../../select/dimensions.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import type { AgentSummary, Facet, ReportDescription } from '../questions/description.js';
import type { ReportData } from './report-data.js';

const known = new WeakMap<ReportData, ReportDescription>();

export function* describe(data: ReportData): Steps<ReportDescription> {
  const found = known.get(data) ?? (yield* read(data));
  known.set(data, found);
  return found;
}

function* read(data: ReportData): Steps<ReportDescription> {
  const { dataset, scorebook, days } = data;
  const { columns, problems } = dataset;
  const exclusions = yield* exclusionsOf(data);
  yield* data.dimensions.ensure(LISTED_DIMENSIONS);
  const facets = {} as Record<ListedDimension, Facet>;
  for (const dimension of LISTED_DIMENSIONS) facets[dimension] = yield* facetOf(data, dimension);
  const { from, to, first, last } = days;
  return {
    records: {
      read: dataset.recordsRead,
      used: columns.length,
      skipped: problems.skipped,
      duplicates: dataset.duplicates,
    },
    extent: columns.length === 0 ? null : { from, to, firstDay: dayToIso(first), lastDay: dayToIso(last) },
    timeZone: data.timeZone,
    behaviors: dataset.behaviors,
    facets,
    agents: yield* agentSummaries(data, facets.agent.keys),
    hiddenAgents: dataset.hiddenAgents.size,
    exclusions: Object.fromEntries(data.reasons(exclusions)),
    problems,
    baseline: yield* baselineOf(dataset, scorebook),
    givenBaseline: scorebook.given !== null,
    source: dataset.source,
    complete: data.complete,
  };
}

/** Of the agents who may appear. */
function* exclusionsOf(data: ReportData): Steps<Uint32Array> {
  const { codes, dictionary } = data.dataset.columns.exclusion;
  const counts = yield* countCodesOf(codes, dictionary.size);
  if (data.dataset.hiddenAgents.size > 0) codes.forEach((code, row) => (counts[code] -= data.isHidden(row) ? 1 : 0));
  return counts;
}

function* facetOf(data: ReportData, dimension: ListedDimension): Steps<Facet> {
  const { codes, dictionary } = data.dimensions.of(dimension);
  const counts = yield* countCodesOf(codes, dictionary.size);
  const present = counts.map((count) => (count > 0 ? 1 : 0));
  const { keys, groupOfCode } = data.groups(dimension, Uint8Array.from(present));
  const countsOfKeys = new Uint32Array(keys.length);
  groupOfCode.forEach((group, code) => {
    if (group >= 0) countsOfKeys[group] = counts[code];
  });
  return { keys, labels: keys.map((key) => data.label(dimension, key)), counts: countsOfKeys };
}

/** An agent's team is the one listed for the agent, else that of the agent's latest interaction. */
function* agentSummaries(data: ReportData, ids: readonly string[]): Steps<AgentSummary[]> {
  const { agents, columns } = data.dataset;
  const latest = yield* latestTeams(data);
  const teams = textsOf(columns.team.dictionary);
  return ids.map((id) => {
    const agent = agents.get(id);
    const teamId = agent?.teamId ?? (teams[latest[columns.agent.dictionary.find(id)!]] || null);
    return {
      id,
      name: data.agentName(id),
      teamId,
      team: teamId === null ? null : data.label('team', teamId),
      avatarUrl: agent?.avatarUrl ?? null,
    };
  });
}

/** The team code of each agent code's latest interaction that has a team. */
function* latestTeams({ dataset: { columns } }: ReportData): Steps<Uint32Array> {
  const { agent, team, startedAt, length } = columns;
  const at = new Float64Array(agent.dictionary.size).fill(-Infinity);
  const latest = new Uint32Array(agent.dictionary.size);
  for (let from = 0; from < length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, length);
    for (let row = from; row < to; row++) {
      const code = agent.codes[row];
      if (team.codes[row] === MISSING || startedAt[row] <= at[code]) continue;
      at[code] = startedAt[row];
      latest[code] = team.codes[row];
    }
    yield;
  }
  return latest;
}

function* countCodesOf(codes: Codes, size: number): Steps<Uint32Array> {
  const counts = new Uint32Array(size);
  for (let from = 0; from < codes.length; from += ROWS_PER_STEP) {
    countPart(counts, codes, from, Math.min(from + ROWS_PER_STEP, codes.length));
    yield;
  }
  return counts;
}

function countPart(counts: Uint32Array, codes: Codes, from: number, to: number): void {
  for (let row = from; row < to; row++) counts[codes[row]]++;
}
