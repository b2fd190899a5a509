/** Answers `interactions`: pages of rows. */

import { isScorable } from '../../scoring/index-codes.js';
import { percentOf } from '../../scoring/tally.js';
import type { Steps } from '../../steps.js';
import type { ReportData } from './report-data.js';
import { durationOf, indexAt, labelAt, overallTotal, textAt } from './row-values.js';
import { firstRows } from './sort-rows.js';
import type { InteractionsAnswer, InteractionsQuery } from '../questions/interactions.js';

/** What operational metrics add to a list of interactions. */
interface MetricAdditions {
  /** The rows behind a number, in the order of the columns; `null`: those of the question's scope. */
  readonly rows: Uint32Array | null;
  readonly names: readonly string[];
  /** The value of each metric in a row. */
  valueOf(metric: number, row: number): number;
  /** By row. */
  readonly unusual: { readonly duration: Int8Array; readonly messages: Int8Array } | null;
}

export function* interactions(
  data: ReportData,
  query: InteractionsQuery,
  added: MetricAdditions | null = null,
): Steps<InteractionsAnswer> {
  const scope = yield* data.scope(query);
  const { columns, behaviors } = data.dataset;
  const visible = added?.rows ?? data.visible(yield* scope.rows());
  const offset = query.page?.offset ?? 0;
  const end = Math.min(visible.length, offset + (query.page?.limit ?? 10));
  const sort = query.sort ?? { by: 'startedAt', descending: true };
  const metric = added?.names.indexOf(sort.by) ?? -1;
  const own = metric < 0 ? null : (row: number) => added!.valueOf(metric, row);
  const sorted = yield* firstRows(data, visible, sort, end, own);
  const rows = sorted.subarray(offset, end);
  const list = [...rows];
  const totals = list.map((row) => overallTotal(data, row));
  let scorable = 0;
  for (let i = 0; i < visible.length; i++) scorable += isScorable(data.scorebook.rowState[visible[i]]) ? 1 : 0;
  return {
    period: scope.period,
    total: visible.length,
    scorable,
    offset,
    ids: list.map((row) => columns.ids.at(row)),
    startedAt: Float64Array.from(list, (row) => columns.startedAt[row]),
    duration: Float64Array.from(list, (row) => durationOf(data, row)),
    channels: list.map((row) => textAt(data, 'channel', row)),
    agentIds: list.map((row) => (data.isHidden(row) ? null : textAt(data, 'agent', row))),
    agents: list.map((row) => (data.isHidden(row) ? null : labelAt(data, 'agent', row))),
    teams: list.map((row) => labelAt(data, 'team', row)),
    customers: list.map((row) => textAt(data, 'customer', row)),
    exclusions: list.map((row) => textAt(data, 'exclusion', row)),
    replayable: Uint8Array.from(list, (row) => columns.replayable[row]),
    behaviors: behaviors.map(({ key }) => key),
    index: Int8Array.from(list.flatMap((row) => behaviors.map((_, k) => indexAt(data, row, k)))),
    percent: Float64Array.from(totals, percentOf),
    earned: Float64Array.from(totals, (total) => total.earned),
    possible: Float64Array.from(totals, (total) => total.possible),
    ...(added && {
      metrics: added.names,
      metricValue: Float64Array.from(list.flatMap((row) => added.names.map((_, m) => added.valueOf(m, row)))),
    }),
    ...(added?.unusual && {
      unusualDuration: Int8Array.from(list, (row) => added.unusual!.duration[row]),
      unusualMessages: Int8Array.from(list, (row) => added.unusual!.messages[row]),
    }),
  };
}
