/** Quantiles of a key and of all others, weighted by strata. */

import type { RankedMetric } from '../../finish/standouts/quantile-entry.js';
import { sumsOf, type Clusters } from './clusters.js';

/** Sums of weights may be less than they should be by so much. */
const ROUNDING = 1e-9;

/**
 * @param clusters whose places are keys × strata
 * @param q which quantile, 0 to 1
 */
export function rankedMetric(values: Float64Array, clusters: Clusters, strata: number, q: number): RankedMetric {
  const { of, places, sizes } = clusters;
  const keyOf = places.map((place) => Math.floor(place / strata));
  const stratumOf = places.map((place) => place % strata);
  // In the order of the values: each key looks through those of all others.
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const sorted = Float64Array.from(order, (i) => values[i]);
  const keys = order.map((i) => keyOf[of[i]]);
  const strataInOrder = order.map((i) => stratumOf[of[i]]);
  const shares = new Float64Array(values.length);
  return {
    q,
    valuesOf(key) {
      const own: number[] = [];
      for (let p = 0; p < sorted.length; p++) if (keys[p] === key) own.push(sorted[p]);
      return Float64Array.from(own);
    },
    quantileOfOthers(key, weights) {
      let below = 0;
      let found = NaN;
      for (let p = 0; p < sorted.length; p++) {
        const weight = keys[p] === key ? 0 : weights[strataInOrder[p]];
        if (weight === 0) continue;
        // Where exactly so many are below, it lies between two values.
        if (below >= q - ROUNDING) return (found + sorted[p]) / 2;
        below += weight;
        found = sorted[p];
        if (below >= q + ROUNDING) return found;
      }
      return found;
    },
    sumsBelow(key, value) {
      const among = stratumOf.map((stratum, cluster) => (keyOf[cluster] === key ? stratum : stratum + strata));
      for (let i = 0; i < values.length; i++) shares[i] = values[i] < value ? 1 : values[i] === value ? 0.5 : 0;
      return sumsOf({ of, places: among, sizes }, shares, 2 * strata);
    },
  };
}
