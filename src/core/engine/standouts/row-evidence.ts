/** What each row is of, and what it has of a behaviour: for how sure a comparison is. */

import type { Observed, RowUnits } from '../../finish/standouts/witnesses.js';
import { INDEX_OF_CODE } from '../../scoring/index-codes.js';
import { isDateDimension, type Dimension } from '../../select/dimensions.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import type { ReportData } from '../rows/report-data.js';

const WEEK = 7;
/** Points of an index of one: an index of 10 is a hundred points. */
const POINTS = 10;

export function unitsOf(data: ReportData, by: Dimension, stratumOf: Uint32Array): RowUnits {
  const { offsets, base, last } = data.days;
  const { codes, dictionary } = data.dataset.columns.customerId;
  const isOfDates = isDateDimension(by) || by === 'weekdayHour';
  const weekdayOfFirst = isOfDates ? null : ((base % WEEK) + WEEK) % WEEK;
  return {
    stratumOf,
    // Where a clock is set back over midnight, an earlier instant may show the later day.
    days: by === 'day' ? null : { of: offsets, size: last + 2 - base, weekdayOfFirst },
    customers: { of: codes, size: dictionary.size },
  };
}

/**
 * Points of a hundred, and scored indexes, of some rows.
 *
 * @param column the place of a behaviour in the catalogue; that of the overall satisfaction is their number
 */
export function* observedOf({ scorebook }: ReportData, column: number, rows: Uint32Array): Steps<Observed> {
  const { codes, pooled } = scorebook;
  const columns = column < codes.length ? [codes[column]] : codes.filter((_, k) => pooled[k] === 1);
  const e = new Float64Array(rows.length);
  const q = new Uint32Array(rows.length);
  for (const indexes of columns) {
    for (let p = 0; p < rows.length; p++) {
      const index = INDEX_OF_CODE[indexes[rows[p]]];
      if (index >= 0) {
        e[p] += POINTS * index;
        q[p]++;
      }
      if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    }
    yield;
  }
  return { e, q };
}
