/** Reports as another system exports them: a table with names of its own, in local time, with decimal commas. */
import { DEFAULT_BEHAVIORS } from '../../src/core/model/behavior-catalogue.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { ReportEnvelope } from './options.js';

const HEADERS = ['Ticket ID', 'Created at', 'Closed at', 'Channel', 'Assignee ID', 'Agent', 'Group ID', 'Group'];

interface TableFaults {
  /** Every so many rows has no date that can be read. */
  noDate?: number;
  /** Every so many rows has a score that is no number. */
  noNumber?: number;
}

export function toTable(report: ReportEnvelope, { noDate = Infinity, noNumber = Infinity }: TableFaults = {}): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: report.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const local = (instant: unknown) => (typeof instant === 'string' ? clock.format(new Date(instant)) : '');
  const agents = new Map(report.agents.map((agent) => [agent.id, agent.name]));
  const teams = new Map(report.teams.map((team) => [team.id, team.name]));
  const rowOf = (one: Interaction, place: number): readonly unknown[] => [
    one.id,
    (place + 1) % noDate === 0 ? 'to be done' : local(one.startedAt),
    local(one.endedAt),
    one.channel,
    one.agentId,
    one.agentId ? agents.get(one.agentId) : '',
    one.teamId,
    one.teamId ? teams.get(one.teamId) : '',
    one.category,
    ...DEFAULT_BEHAVIORS.map(({ key }) =>
      (place + 1) % noNumber === 0 ? 'unsure' : String(one.behaviors?.[key] ?? '').replace('.', ','),
    ),
  ];
  const header = [...HEADERS, 'Category', ...DEFAULT_BEHAVIORS.map(({ key }) => `behaviors.${key}`)];
  return [header, ...report.interactions.map(rowOf)].map((row) => row.map(cellOf).join(';')).join('\r\n');
}

function cellOf(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
