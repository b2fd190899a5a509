/** Finds the cells of what is open at the end of their bins. */

import type { Observations } from '../../../metrics/observations.js';
import { firstFrom } from '../../../select/day-column.js';
import type { Steps } from '../../../steps.js';
import { codeOf } from '../metric-groups.js';
import { isSelected } from '../metric-scope.js';
import { PER_STEP, type PlaceContext, type Placed } from './metric-place.js';

export interface OpenContext extends PlaceContext {
  /** The day after the last one of each bin. */
  readonly binEnds: readonly number[];
}

/** The ends of bins, or the last instant of the data where that is earlier: epoch ms. */
export function instantsOf({ binEnds, metrics }: OpenContext): Float64Array {
  return Float64Array.from(binEnds, (day) => Math.min(metrics.clock.startOf(day), metrics.asOf));
}

/** What is open at the end of bins, once for each of them. */
export function* placeOpen(spans: Observations, ends: Float64Array, context: PlaceContext): Steps<Placed> {
  const { selected, grouper, groupOfCode, groups, bins } = context;
  const { values, length } = spans;
  const latest = ends[bins - 1];
  const n = new Uint32Array(groups * bins);
  const found: number[] = [];
  const places: number[] = [];
  let ungrouped = 0;
  for (let from = 0; from < length; from += PER_STEP) {
    const to = Math.min(from + PER_STEP, length);
    for (let i = from; i < to; i++) {
      if (!(values[i] > ends[0])) continue;
      const at = spans.at(i);
      if (at > latest) continue;
      if (!isSelected(selected, spans, i, false)) continue;
      const code = grouper.whole ? 1 : codeOf(grouper, spans, i);
      const group = grouper.whole ? 0 : code > 0 ? groupOfCode[code] : -1;
      if (group < 0) {
        if (values[i] > latest) ungrouped++;
        continue;
      }
      for (let bin = firstFrom(ends, at); bin < bins && ends[bin] < values[i]; bin++) {
        found.push(i);
        places.push(group * bins + bin);
        n[group * bins + bin]++;
      }
    }
    yield;
  }
  const { scratch } = context.metrics;
  return { scratch, of: length, picked: Uint32Array.from(found), cells: Uint32Array.from(places), n, ungrouped };
}
