/** Answers `counts`: interactions started, per key and bin. */

import { dayToIso } from '../select/zone.js';
import { DAYS_OF_BIN } from './behavior-scores.js';
import type { ReportData } from './report-data.js';
import type { CountsAnswer, CountsQuery } from './types.js';

export function counts(data: ReportData, query: CountsQuery): CountsAnswer {
  const scope = data.resolve(query.period, query.selection);
  const { keys, groupOfCode } = data.groups(query.by, scope.rows);
  const { from, to } = scope.span;
  const step = query.bins ? DAYS_OF_BIN[query.bins] : to - from;
  const bins = Math.ceil((to - from) / step);
  const codes = query.by === undefined ? null : data.dataset.columns[query.by].codes;
  let ungrouped = 0;
  const count = (rows: Uint32Array, firstDay: number) => {
    const result = new Uint32Array(keys.length * bins);
    for (const row of rows) {
      const group = codes ? groupOfCode![codes[row]] : 0;
      if (group < 0) ungrouped++;
      else result[group * bins + Math.floor((data.days[row] - firstDay) / step)]++;
    }
    return result;
  };
  const current = count(scope.rows, from);
  const answer = {
    keys,
    labels: keys.map((key) => data.label(query.by, key)),
    binStarts: query.bins ? Array.from({ length: bins }, (_, bin) => dayToIso(from + bin * step)) : [],
    period: scope.period,
    count: current,
    ungrouped,
  };
  return query.compare ? { ...answer, previous: count(scope.previousRows(), from - (to - from)) } : answer;
}
