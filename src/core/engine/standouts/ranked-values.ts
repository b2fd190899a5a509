/** Quantiles of a key and of all others, weighted by strata. */

import type { RankedMetric } from '../../finish/standouts/finish-quantiles.js';
import { sumsOf, type Clusters } from './clusters.js';

/** Sums of weights may be less than they should be by so much. */
const ROUNDING = 1e-9;

/**
 * @param clusters whose places are keys × strata
 * @param q which quantile, 0 to 1
 */
export function rankedMetric(values: Float64Array, clusters: Clusters, strata: number, q: number): RankedMetric {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const sorted = Float64Array.from(order, (i) => values[i]);
  const of = order.map((i) => clusters.of[i]);
  const keys = clusters.places.map((place) => Math.floor(place / strata));
  return {
    q,
    valuesOf: (key) => sorted.filter((_, p) => keys[of[p]] === key),
    quantileOfOthers(key, weights) {
      let below = 0;
      let found = NaN;
      for (let p = 0; p < of.length; p++) {
        if (keys[of[p]] === key) continue;
        const weight = weights[clusters.places[of[p]] % strata];
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
      const places = clusters.places.map((place, c) => (place % strata) + (keys[c] === key ? 0 : strata));
      const shares = sorted.map((one) => (one < value ? 1 : one === value ? 0.5 : 0));
      return sumsOf({ of, places, sizes: clusters.sizes }, shares, 2 * strata);
    },
  };
}
