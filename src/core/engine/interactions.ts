/** Answers `interactions` and `interaction`: pages of rows, and one with everything that is known of it. */

import type { CodedColumnName } from '../columns/interaction-columns.js';
import { OVERALL_SATISFACTION } from '../model/behavior.js';
import { CODE_NEUTRAL, CODES, INDEX_NOT_RATED, INDEX_OF_CODE, type IndexScore } from '../scoring/index-score.js';
import { percentOf, totalOf, type Total } from '../scoring/tally.js';
import type { ReportData } from './report-data.js';
import type { InteractionDetail, InteractionsAnswer, InteractionSort, InteractionsQuery } from './types.js';

export function interactions(data: ReportData, query: InteractionsQuery): InteractionsAnswer {
  const scope = data.resolve(query.period, query.selection);
  const { columns, behaviors } = data.dataset;
  const { codes: agentCodes, dictionary } = columns.agent;
  const visible = scope.rows.filter((row) => !data.dataset.hiddenAgents.has(dictionary.text(agentCodes[row])));
  const offset = Math.max(0, query.page?.offset ?? 0);
  const sorted = sortRows(data, visible, query.sort ?? { by: 'startedAt', descending: true });
  const rows = sorted.subarray(offset, offset + Math.max(0, query.page?.limit ?? 10));
  const list = [...rows];
  const totals = list.map((row) => overallTotal(data, row));
  let scorable = 0;
  for (const row of visible) scorable += data.scorebook.scorable[row];
  return {
    period: scope.period,
    total: visible.length,
    scorable,
    offset,
    ids: list.map((row) => columns.ids.at(row)),
    startedAt: Float64Array.from(list, (row) => columns.startedAt[row]),
    duration: Float64Array.from(list, (row) => durationOf(data, row)),
    channels: list.map((row) => textAt(data, 'channel', row)),
    agentIds: list.map((row) => textAt(data, 'agent', row)),
    agents: list.map((row) => labelAt(data, 'agent', row)),
    teams: list.map((row) => labelAt(data, 'team', row)),
    customers: list.map((row) => textAt(data, 'customer', row)),
    exclusions: list.map((row) => textAt(data, 'exclusion', row)),
    replayable: Uint8Array.from(list, (row) => columns.replayable[row]),
    behaviors: behaviors.map(({ key }) => key),
    index: Int8Array.from(list.flatMap((row) => behaviors.map((_, k) => indexAt(data, row, k)))),
    percent: Float64Array.from(totals, percentOf),
    earned: Float64Array.from(totals, (total) => total.earned),
    possible: Float64Array.from(totals, (total) => total.possible),
  };
}

export async function interaction(data: ReportData, id: string): Promise<InteractionDetail | null> {
  const { columns, behaviors } = data.dataset;
  const row = columns.ids.find(id) ?? -1;
  const agentId = row < 0 ? null : textAt(data, 'agent', row);
  if (row < 0 || (agentId !== null && data.dataset.hiddenAgents.has(agentId))) return null;
  const duration = durationOf(data, row);
  const record = await data.dataset.record(row);
  return {
    id,
    startedAt: columns.startedAt[row],
    duration: Number.isNaN(duration) ? null : duration,
    channel: textAt(data, 'channel', row),
    agentId,
    agent: labelAt(data, 'agent', row),
    team: labelAt(data, 'team', row),
    customer: textAt(data, 'customer', row),
    exclusion: textAt(data, 'exclusion', row),
    behaviors: behaviors.map(({ key }, k) => {
      const raw = columns.raw[k][row];
      return { key, index: indexAt(data, row, k), raw: Number.isNaN(raw) ? null : raw };
    }),
    record,
  };
}

function textAt({ dataset }: ReportData, name: CodedColumnName, row: number): string | null {
  const { codes, dictionary } = dataset.columns[name];
  return dictionary.text(codes[row]) || null;
}

function labelAt(data: ReportData, name: 'agent' | 'team', row: number): string | null {
  const key = textAt(data, name, row);
  return key === null ? null : data.label(name, key);
}

function durationOf({ dataset: { columns } }: ReportData, row: number): number {
  return (columns.endedAt[row] - columns.startedAt[row]) / 1000;
}

function indexAt({ scorebook }: ReportData, row: number, behavior: number): IndexScore {
  return scorebook.scorable[row] === 1 ? INDEX_OF_CODE[scorebook.codes[behavior][row]] : INDEX_NOT_RATED;
}

function overallTotal({ scorebook }: ReportData, row: number): Total {
  const counts = new Uint32Array(CODES);
  if (scorebook.scorable[row] === 1) {
    scorebook.codes.forEach((column, k) => {
      if (scorebook.pooled[k] === 1) counts[column[row]]++;
    });
  }
  return totalOf(counts);
}

/** Missing values last, whichever way; ties newest first, then by id. */
function sortRows(data: ReportData, rows: Uint32Array, sort: InteractionSort): Uint32Array {
  const { columns } = data.dataset;
  const value = sortValue(data, sort.by);
  const values = new Map<number, number | string | null>();
  for (const row of rows) values.set(row, value(row));
  const direction = sort.descending ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const x = values.get(a)!;
    const y = values.get(b)!;
    if (x !== y) {
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * direction;
    }
    return columns.startedAt[b] - columns.startedAt[a] || (columns.ids.at(a) < columns.ids.at(b) ? -1 : 1);
  });
}

function sortValue(data: ReportData, by: string): (row: number) => number | string | null {
  const { columns, behaviors } = data.dataset;
  const number = (value: number) => (Number.isNaN(value) ? null : value);
  switch (by) {
    case 'startedAt':
      return (row) => columns.startedAt[row];
    case 'duration':
      return (row) => number(durationOf(data, row));
    case 'agent':
    case 'team':
      return (row) => labelAt(data, by, row)?.toLowerCase() ?? null;
    case 'customer':
    case 'channel':
      return (row) => textAt(data, by, row)?.toLowerCase() ?? null;
    case OVERALL_SATISFACTION:
      return (row) => number(percentOf(overallTotal(data, row)));
  }
  const k = behaviors.findIndex(({ key }) => key === by);
  if (k < 0) throw new RangeError(`sort.by: "${by}" is not a column`);
  // N/A stands between 4 and 6, where its percentile is.
  return (row) => {
    if (data.scorebook.scorable[row] !== 1) return null;
    const code = data.scorebook.codes[k][row];
    return code === CODE_NEUTRAL ? 5 : INDEX_OF_CODE[code] < 0 ? null : INDEX_OF_CODE[code];
  };
}
