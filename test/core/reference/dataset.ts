/** All that a data set says, in plain values. */

import type { Dataset } from '../../../src/core/ingest/ingest.js';
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
      raw: columns.raw.map((values) => values[row]),
      coded,
      record: await dataset.record(row),
    });
  }
  const { agents, teams, hiddenAgents, baseline, timeZone, recordsRead, duplicates, problems } = dataset;
  return { rows, behaviors, agents, teams, hiddenAgents, baseline, timeZone, recordsRead, duplicates, problems };
}
