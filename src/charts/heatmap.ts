/**
 * A heatmap: rows × columns of amounts, each drawn in one of seven steps of one colour. The steps are shares of the
 * greatest amount, so the picture shows where the peaks are; how large they are is said by the legend.
 */

import { bisect, max, sum } from 'd3-array';

/** Steps of the colour, from 0 (least) to 6 (most). Zero is always step 0. */
type HeatStep = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface HeatCell {
  /** From 0, in the order given. */
  readonly row: number;
  readonly column: number;
  /** In the unit of what was given; NaN where there is no data, which is not the same as 0. */
  readonly value: number;
  /** `null` where there is no data. */
  readonly step: HeatStep | null;
  /** Whether no other cell has more. Cells that share the greatest amount all are; with nothing above 0 no cell is. */
  readonly busiest: boolean;
}

/** All of a row or of a column together: a bar at the edge of the map. */
export interface HeatTotal {
  readonly value: number;
  /** Length of the bar, 0 to 100: percent of the greatest total on this side of the map. */
  readonly length: number;
  /** As of a cell, among the totals of this side. */
  readonly busiest: boolean;
}

/** The amounts of one step: `from` inclusive; `to` exclusive, but for the last step, which ends with the greatest. */
interface HeatRange {
  readonly step: HeatStep;
  readonly from: number;
  readonly to: number;
}

export interface Heatmap {
  /** One array for each row. */
  readonly cells: readonly (readonly HeatCell[])[];
  readonly rows: readonly HeatTotal[];
  readonly columns: readonly HeatTotal[];
  readonly total: number;
  /** The greatest amount in a cell; 0 where there is none. */
  readonly greatest: number;
  /** Cells with the greatest amount, row by row. Several where they tie, none where nothing is above 0. */
  readonly busiest: readonly HeatCell[];
  /** Ascending, without a gap from 0 to the greatest amount. Only step 0 where nothing is above 0. */
  readonly legend: readonly HeatRange[];
}

/** Where steps 1 to 6 begin, as shares of the greatest amount: finer at the bottom, where most cells are. */
const BREAKS = [0.06, 0.16, 0.32, 0.5, 0.68, 0.86];
const STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5, 6];

/**
 * @param values amounts of at least 0, row by row; NaN stands for no data
 * @param columns how many columns a row has, at least 1
 */
export function heatmap(values: ArrayLike<number>, columns: number): Heatmap {
  const amounts = Array.from(values, (value) => (Number.isFinite(value) ? value : NaN));
  const greatest = Math.max(0, max(amounts) ?? 0);
  const breaks = BREAKS.map((share) => share * greatest);
  const stepOf = (value: number) => (greatest > 0 ? STEPS[bisect(breaks, value)] : 0);
  const cells = Array.from({ length: Math.ceil(amounts.length / columns) }, (_, row) =>
    amounts.slice(row * columns, (row + 1) * columns).map((value, column): HeatCell => {
      const known = !Number.isNaN(value);
      return { row, column, value, step: known ? stepOf(value) : null, busiest: greatest > 0 && value === greatest };
    }),
  );
  const all = cells.flat();
  const columnTotal = (_: unknown, column: number) => sum(all, (cell) => (cell.column === column ? cell.value : 0));
  return {
    cells,
    rows: totals(cells.map((row) => sum(row, ({ value }) => value))),
    columns: totals(Array.from({ length: columns }, columnTotal)),
    total: sum(amounts),
    greatest,
    busiest: all.filter(({ busiest }) => busiest),
    legend: greatest > 0 ? STEPS.map((step) => rangeOf(step, greatest)) : [{ step: 0, from: 0, to: 0 }],
  };
}

function rangeOf(step: HeatStep, greatest: number): HeatRange {
  const [from, to] = [step - 1, step].map((at) => (BREAKS[at] ?? (at < 0 ? 0 : 1)) * greatest);
  return { step, from, to };
}

function totals(values: readonly number[]): HeatTotal[] {
  const greatest = max(values) ?? 0;
  return values.map((value) => ({
    value,
    length: greatest > 0 ? (100 * value) / greatest : 0,
    busiest: greatest > 0 && value === greatest,
  }));
}
