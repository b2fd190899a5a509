/** All that a data set says, in plain values. */

import type { Dataset } from '../../../src/core/ingest/ingest.js';
import type { CodedColumn } from '../../../src/core/columns/codes.js';
import type { InteractionColumns } from '../../../src/core/columns/interaction-columns.js';
import { CODED_COLUMNS } from '../../../src/core/columns/interaction-columns.js';

export async function contents(dataset: Dataset) {
  const { columns, behaviors } = dataset;
  const rows = [];
  for (let row = 0; row < columns.length; row++) {
    const coded = CODED_COLUMNS.map((name) => [name, columns[name].dictionary.text(columns[name].codes[row])]);
    rows.push({
      id: columns.ids.at(row),
      found: columns.ids.find(columns.ids.at(row)),
      startedAt: columns.startedAt[row],
      endedAt: columns.endedAt[row],
      replayable: columns.replayable[row],
      raw: columns.raw.map((column) => column.at(row)),
      coded,
      facts: factsAt(columns, row),
      events: eventsAt(columns, row),
      record: await dataset.record(row),
    });
  }
  const { agents, teams, hiddenAgents, presence, customers, targets, baseline, timeZone } = dataset;
  const { recordsRead, duplicates, problems } = dataset;
  const lists = { behaviors, agents, teams, hiddenAgents, presence, customers, targets };
  return { rows, ...lists, baseline, timeZone, recordsRead, duplicates, problems };
}

/** The facts of a row that are there, by name; parent and priority as their texts. */
export function factsAt(
  { facts, parents, priorities }: InteractionColumns,
  row: number,
): Record<string, number | string> {
  const found: Record<string, number | string> = {};
  for (const [name, values] of Object.entries(facts)) {
    const value = values[row];
    const texts = name === 'parent' ? parents : name === 'priority' ? priorities : null;
    if (!Number.isNaN(value)) found[name] = texts ? texts.text(value) : value;
  }
  return found;
}

/** The events of a row: instant, kind, agent and source. */
export function eventsAt({ events }: InteractionColumns, row: number): [number, number, string, string][] {
  if (events === null) return [];
  const { start, count, at, kind, agent, source } = events;
  const text = ({ codes, dictionary }: CodedColumn, e: number) => dictionary.text(codes[e]);
  return Array.from({ length: count[row] }, (_, i) => {
    const e = start[row] + i;
    return [at[e], kind[e], text(agent, e), text(source, e)];
  });
}
