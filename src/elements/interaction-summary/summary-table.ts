/** The page as a table: one row an interaction, one column a behaviour. */

import { INDEX_NEUTRAL, INDEX_NOT_RATED, OVERALL_SATISFACTION, type IndexScore } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { CellValue, ReportTable, TableColumn } from '../../parts/table/report-table.js';
import type { InteractionRow } from './interaction-rows.js';

/** The index of a neutral interaction, in every language. */
const NOT_APPLICABLE = 'N/A';

const FIXED_COLUMNS = ['id', 'startedAt', 'channel', 'agentId', 'agent', 'customer', 'durationSeconds'];

/** @param behaviors keys without `overallSatisfaction`, which always comes after them */
export function interactionTable(
  localizer: Localizer,
  rows: readonly InteractionRow[],
  behaviors: readonly string[],
  behaviorName: (key: string) => string,
): ReportTable {
  const fixed = (key: string): TableColumn => ({ key, label: localizer.text(`interaction-summary-column-${key}`) });
  return {
    columns: [
      ...FIXED_COLUMNS.map(fixed),
      ...[...behaviors, OVERALL_SATISFACTION].map((key) => ({ key, label: behaviorName(key) })),
      fixed('exclusion'),
    ],
    rows: rows.map((row) => tableRow(row, behaviors)),
  };
}

function tableRow(row: InteractionRow, behaviors: readonly string[]): Record<string, CellValue> {
  return {
    id: row.id,
    startedAt: new Date(row.startedAt).toISOString(),
    channel: row.channel,
    agentId: row.agentId,
    agent: row.agent,
    customer: row.customer,
    durationSeconds: known(row.duration),
    ...Object.fromEntries(behaviors.map((key) => [key, indexValue(row.indexes.get(key)!)])),
    [OVERALL_SATISFACTION]: known(row.percent),
    exclusion: row.exclusion,
  };
}

function indexValue(index: IndexScore): CellValue {
  if (index === INDEX_NEUTRAL) return NOT_APPLICABLE;
  return index === INDEX_NOT_RATED ? null : index;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
