/** The cuboids of one state of the data, built when they are first needed. */

import { DIMENSIONS, type Dimension } from '../../select/dimensions.js';
import type { Steps } from '../../steps.js';
import type { ReportData } from '../rows/report-data.js';
import { Cuboid, type CuboidSource } from './cuboid.js';

const known = new WeakMap<ReportData, CuboidCache>();

export function cuboidsOf(data: ReportData): CuboidCache {
  let found = known.get(data);
  if (!found) known.set(data, (found = new CuboidCache(sourceOf(data), data.limits.cuboidBytes)));
  return found;
}

function sourceOf(data: ReportData): CuboidSource {
  return {
    columnOf: (dimension) => data.dimensions.of(dimension),
    days: data.days,
    counted: data.counted,
    exclusionCodes: data.dataset.columns.exclusion.dictionary.size,
  };
}

class CuboidCache {
  /** Least recently used first. */
  private cuboids: Cuboid[] = [];
  /** Combinations of dimensions that take too much memory. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly source: CuboidSource,
    private readonly limit: number,
  ) {}

  /**
   * A cuboid of at least some dimensions, or `null` where there is none.
   *
   * @param exact no further dimensions, because the question asks many times of each combination
   * @param worth whether the question is big enough for a new one
   */
  *find(fields: ReadonlySet<Dimension>, exact: boolean, worth: boolean): Steps<Cuboid | null> {
    const wanted = DIMENSIONS.filter((field) => fields.has(field));
    const name = wanted.join();
    const fitting = this.cuboids
      .filter((cuboid) => wanted.every((field) => cuboid.fields.includes(field)))
      .sort((a, b) => a.size - b.size);
    const known = fitting.find((cuboid) => cuboid.fields.length === wanted.length) ?? (exact ? undefined : fitting[0]);
    if (known) return this.use(known);
    if (!worth || this.refused.has(name)) return null;
    const made = fitting[0] ? yield* fitting[0].derive(wanted) : yield* Cuboid.build(this.source, wanted, this.limit);
    if (made && made.bytes <= this.limit) return this.use(made);
    this.refused.add(name);
    return null;
  }

  private use(cuboid: Cuboid): Cuboid {
    this.cuboids = [...this.cuboids.filter((other) => other !== cuboid), cuboid];
    let bytes = this.cuboids.reduce((all, { bytes }) => all + bytes, 0);
    while (bytes > this.limit) bytes -= this.cuboids.shift()!.bytes;
    return cuboid;
  }
}
