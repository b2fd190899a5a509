/** Counts observations by key and calendar day. */

import type { CountedDays } from '../../../finish/metrics/day-series.js';
import { spanDays } from '../../../finish/metrics/weekdays.js';
import type { Observations } from '../../../metrics/observations.js';
import type { DaySpan } from '../../../select/period.js';
import type { SelectedDays } from '../../../select/selected-days.js';
import type { MetricData } from '../metric-data.js';
import type { DailyPlaces, Placed, PlaceContext } from './metric-place.js';

/** The days of a span that are in the data. */
export function countedDays(
  { span, chosen }: SelectedDays,
  within: DaySpan,
  known: DaySpan,
  binEnds: readonly number[],
): CountedDays {
  const first = Math.min(Math.max(within.from, known.from), within.to);
  const length = Math.max(0, Math.min(within.to, known.to) - first);
  const place = (day: number) => Math.min(Math.max(day - first, 0), length);
  const counted = Uint8Array.from({ length }, (_, d) => {
    const day = first + d - span.from;
    return day >= 0 && day < span.to - span.from ? (chosen?.[day] ?? 1) : 0;
  });
  const bounds = Int32Array.from([0, ...binEnds.map(place)]);
  const bins = binEnds.map((_, bin) => spanDays(first + bounds[bin], counted.subarray(bounds[bin], bounds[bin + 1])));
  return { first, chosen: counted, bounds, bins };
}

/** The place of each of some observations in columns of keys × days; −1 where the day is not in the data. */
export function dailyPlaces(
  observations: Observations,
  placed: Placed,
  { metrics, groups, bins, counted: { first, chosen } }: PlaceContext & { readonly counted: CountedDays },
): DailyPlaces {
  if (placed.daily) return placed.daily;
  const { scratch, picked, cells } = placed;
  const { rows } = observations;
  const { days, base, ofRows }: ReturnType<MetricData['daysOf']> = metrics.daysOf(observations);
  const places = scratch.signed('days', picked.length);
  const { length } = chosen;
  const offset = base - first;
  for (let p = 0; p < picked.length; p++) {
    const i = picked[p];
    const day = days[ofRows ? rows[i] : i] + offset;
    places[p] = day >= 0 && day < length ? (bins === 1 ? cells[p] : Math.floor(cells[p] / bins)) * length + day : -1;
  }
  return (placed.daily = { places, n: dailyCounts(places, groups * length) });
}

/** How many there are in each place. */
export function dailyCounts(places: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  // Those of a day mostly stand together: one run of them is added at once.
  for (let p = 0; p < places.length;) {
    const place = places[p];
    const from = p++;
    while (p < places.length && places[p] === place) p++;
    if (place >= 0) counts[place] += p - from;
  }
  return counts;
}

/** What the values in each place come to, added in their order. */
export function dailySums(places: Int32Array, values: ArrayLike<number>, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let p = 0; p < places.length;) {
    const place = places[p];
    let sum = place >= 0 ? sums[place] : 0;
    do sum += values[p++];
    while (p < places.length && places[p] === place);
    if (place >= 0) sums[place] = sum;
  }
  return sums;
}
