/** Counts the observations of a rate by conversation, where one may have several. */

import type { RateClusters } from '../../../finish/metrics/metric-counts.js';
import type { Observations } from '../../../metrics/observations.js';
import type { Placed } from './metric-place.js';

/** @param parts of each placed one, 1 where it is of the part, else 0 */
export function rateClusters({ rows }: Observations, placed: Placed, parts: Float64Array): RateClusters {
  const { picked, cells, n } = placed;
  const units = new Uint32Array(n.length);
  const [nn, nk, kk] = [new Float64Array(n.length), new Float64Array(n.length), new Float64Array(n.length)];
  /** Of each cell, the conversation that it was last seen with, and what that has so far. */
  const last = new Int32Array(n.length).fill(-1);
  const [size, part] = [new Float64Array(n.length), new Float64Array(n.length)];
  const close = (cell: number) => {
    nn[cell] += size[cell] ** 2;
    nk[cell] += size[cell] * part[cell];
    kk[cell] += part[cell] ** 2;
    size[cell] = part[cell] = 0;
  };
  for (let p = 0; p < picked.length; p++) {
    const cell = cells[p];
    if (rows[picked[p]] !== last[cell]) {
      close(cell);
      last[cell] = rows[picked[p]];
      units[cell]++;
    }
    size[cell]++;
    part[cell] += parts[p];
  }
  for (let cell = 0; cell < n.length; cell++) close(cell);
  return { units, nn, nk, kk };
}
