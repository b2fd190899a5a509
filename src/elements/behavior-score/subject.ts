/** Whose score it is: one or several agents, teams, or everybody. */

import type { ReportDescription, SelectionClause } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { isolate } from '../../parts/isolate.js';

type WhoField = 'agent' | 'team';
type WhoClause = Extract<SelectionClause, { readonly values: readonly string[] }> & { readonly field: WhoField };

/** Ids, as the clauses in force name them; no ids, no limit. */
export interface Subject {
  readonly agents: readonly string[];
  readonly teams: readonly string[];
}

/** What the words of the card are about. */
type SubjectKind = 'agent' | 'team' | 'some' | 'all';

export function isWho(clause: SelectionClause): clause is WhoClause {
  return clause.field === 'agent' || clause.field === 'team';
}

export function subjectOf(selection: readonly SelectionClause[]): Subject {
  return { agents: commonValues(selection, 'agent'), teams: commonValues(selection, 'team') };
}

/** The values that all clauses of a field name. Where they share none nothing matches, and the last one is to blame. */
function commonValues(selection: readonly SelectionClause[], field: WhoField): readonly string[] {
  const lists = selection.filter(isWho).flatMap((clause) => (clause.field === field ? [clause.values] : []));
  const last = lists.at(-1) ?? [];
  const common = last.filter((value) => lists.every((values) => values.includes(value)));
  return common.length > 0 ? common : last;
}

/** The one agent, or the one team, that can be compared with others. */
export function comparedKey({ agents, teams }: Subject): { readonly by: WhoField; readonly key: string } | null {
  if (agents.length === 1) return { by: 'agent', key: agents[0] };
  return agents.length === 0 && teams.length === 1 ? { by: 'team', key: teams[0] } : null;
}

export function kindOf({ agents, teams }: Subject): SubjectKind {
  if (agents.length > 0) return agents.length === 1 ? 'agent' : 'some';
  if (teams.length > 0) return teams.length === 1 ? 'team' : 'some';
  return 'all';
}

/** `Priya Raman`, `Billing`, `Priya Raman and Omar Haddad`, `All agents`. */
export function subjectName(localizer: Localizer, description: ReportDescription, subject: Subject): string {
  const { agents, teams } = subject;
  if (agents.length > 0) return localizer.list(agents.map((id) => agentName(description, id)));
  if (teams.length > 0) return localizer.list(teams.map((id) => teamName(description, id)));
  return localizer.text('behavior-score-all');
}

/** The name with the agent's team. */
export function subjectCaption(localizer: Localizer, description: ReportDescription, subject: Subject): string {
  const name = subjectName(localizer, description, subject);
  const own = subject.agents.length === 1 ? agentOf(description, subject.agents[0])?.team : undefined;
  const team =
    subject.teams.length > 0
      ? localizer.list(subject.teams.map((id) => teamName(description, id)))
      : own && isolate(own);
  return subject.agents.length > 0 && team ? localizer.text('behavior-score-agent-of', { agent: name, team }) : name;
}

/** Teams and agents to choose from, by name, within what the report is limited to. */
export function choices(localizer: Localizer, description: ReportDescription, fixed: readonly SelectionClause[]) {
  const limit = subjectOf(fixed).teams;
  const allowed = (teamId: string | null) => limit.length === 0 || (teamId !== null && limit.includes(teamId));
  const { keys, labels } = description.facets.team;
  const byName = (a: { name: string }, b: { name: string }) => localizer.compare(a.name, b.name);
  const teams = keys.map((id, i) => ({ id, name: labels[i] })).filter(({ id }) => allowed(id));
  return {
    teams: teams.length > 1 ? teams.sort(byName) : [],
    agents: description.agents.filter(({ teamId }) => allowed(teamId)).sort(byName),
  };
}

function agentOf(description: ReportDescription, id: string) {
  return description.agents.find((agent) => agent.id === id);
}

function agentName(description: ReportDescription, id: string): string {
  return isolate(agentOf(description, id)?.name ?? id);
}

function teamName({ facets: { team } }: ReportDescription, id: string): string {
  return isolate(team.labels[team.keys.indexOf(id)] ?? id);
}
