/** Which cell a row is counted in: its group and the bin of its day. */

import type { Codes } from '../../columns/codes.js';
import type { CalendarBins } from '../../select/bins.js';
import type { DayColumn } from '../../select/day-column.js';
import type { Dimension } from '../../select/dimensions.js';

export interface Grouping {
  readonly by: Dimension | undefined;
  readonly groups: number;
  /** The group of each code of `by`; −1 where it has none; `null`: everything is group 0. */
  readonly groupOfCode: Int32Array | null;
  readonly bins: CalendarBins;
}

/** Codes to group by: of days, weeks and months the offsets of the days. */
export type GroupCodes = Codes | DayColumn['offsets'];

/**
 * Writes the cell of each row, groups × bins, and the number of all cells for a row without a group.
 *
 * @returns how many rows have no group
 */
export function locateRows(
  { groups, groupOfCode, bins: { starts, binOfDay } }: Grouping,
  codes: GroupCodes | null,
  days: DayColumn,
  rows: Uint32Array,
  cells: Uint32Array,
): number {
  const ungrouped =
    codes && groupOfCode ? groupRows(codes, groupOfCode, groups, rows, cells) : clear(cells, rows.length);
  if (starts.length > 1) binRows(days.offsets, starts[0] - days.base, binOfDay, groups, starts.length, rows, cells);
  return ungrouped;
}

function clear(cells: Uint32Array, n: number): number {
  cells.fill(0, 0, n);
  return 0;
}

function groupRows(
  codes: GroupCodes,
  groupOfCode: Int32Array,
  none: number,
  rows: Uint32Array,
  cells: Uint32Array,
): number {
  let ungrouped = 0;
  for (let i = 0; i < rows.length; i++) {
    const group = groupOfCode[codes[rows[i]]];
    ungrouped += group < 0 ? 1 : 0;
    cells[i] = group < 0 ? none : group;
  }
  return ungrouped;
}

function binRows(
  offsets: DayColumn['offsets'],
  first: number,
  binOfDay: Int32Array,
  groups: number,
  bins: number,
  rows: Uint32Array,
  cells: Uint32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const group = cells[i];
    cells[i] = group * bins + (group === groups ? 0 : binOfDay[offsets[rows[i]] - first]);
  }
}
