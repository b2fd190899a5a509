/** The figures of the heatmap: a row for each hour of a day, a column for each weekday. */

import type { Localizer } from '../../i18n/index.js';
import type { ReportTable } from '../../parts/table/report-table.js';
import { hourSpan, weekdayName } from './hour-names.js';
import { HOURS } from './week-hours.js';

/** Keys of the columns, Monday first. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** @param counts Monday 0 to 1 o'clock first; `null` where there is no answer */
export function heatmapTable(localizer: Localizer, counts: Float64Array | null): ReportTable {
  const columns = [
    { key: 'hour', label: localizer.text('conversation-heatmap-column-hour') },
    ...WEEKDAYS.map((key, weekday) => ({ key, label: weekdayName(localizer, weekday, 'long') })),
    { key: 'total', label: localizer.text('conversation-heatmap-column-total') },
  ];
  if (!counts) return { columns, rows: [] };
  const rows = Array.from({ length: HOURS }, (_, hour) => {
    const values = WEEKDAYS.map((_key, weekday) => counts[weekday * HOURS + hour]);
    const known = values.filter((value) => !Number.isNaN(value));
    return {
      hour: hourSpan(localizer, hour),
      ...Object.fromEntries(WEEKDAYS.map((key, i) => [key, Number.isNaN(values[i]) ? null : values[i]])),
      total: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null,
    };
  });
  return { columns, rows };
}
