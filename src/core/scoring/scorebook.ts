/** Index scores of a whole data set: one code column a behaviour, and the cut values that gave them. */

import type { Dataset } from '../ingest/ingest.js';
import { MISSING } from '../columns/dictionary.js';
import { SATISFACTION_GROUP } from '../model/behavior.js';
import { fingerprint, type Baseline, type BaselinePopulation } from './baseline.js';
import { calibrate } from './calibrate.js';
import { scoreColumn, type Cuts } from './index-score.js';

export interface Scorebook {
  readonly baseline: Baseline;
  /** Whether the cut values were given rather than taken from this data. */
  readonly given: boolean;
  /** Index codes, one column a behaviour; meaningless in rows that are excluded. */
  readonly codes: readonly Uint8Array[];
  /** 1 for rows that are scored. */
  readonly scorable: Uint8Array;
  /** Values behind each behaviour's cut values; `null` with a given baseline. */
  readonly values: readonly (number | null)[];
  /** 1 for the behaviours that make up the overall satisfaction. */
  readonly pooled: Uint8Array;
}

const UNREACHED: Cuts = [null, null, null, null];

export function score(dataset: Dataset): Scorebook {
  const { columns, behaviors, baseline } = dataset;
  const scorable = Uint8Array.from(columns.exclusion.codes, (code) => (code === MISSING ? 1 : 0));
  const cuts = new Map<string, Cuts>();
  const values: (number | null)[] = [];
  const codes = behaviors.map(({ key, polarity }, k) => {
    const raw = columns.raw[k];
    const negative = polarity === 'negative';
    const calibration = baseline ? null : calibrate(raw, scorable, negative);
    const own = calibration?.cuts ?? (Object.hasOwn(baseline!.cuts, key) ? baseline!.cuts[key] : UNREACHED);
    cuts.set(key, own);
    values.push(calibration?.values ?? null);
    const column = new Uint8Array(columns.length);
    // Without any cut value there is nothing to score by: the behaviour stays not rated.
    if (own.some((cut) => cut !== null)) scoreColumn(raw, negative, own, column);
    return column;
  });
  return {
    baseline: baseline ?? lazyBaseline(dataset, scorable, Object.fromEntries(cuts)),
    given: baseline !== null,
    codes,
    scorable,
    values,
    pooled: Uint8Array.from(behaviors, ({ group }) => (group === SATISFACTION_GROUP ? 1 : 0)),
  };
}

/** The fingerprint reads every value again, so it waits until somebody asks for the population. */
function lazyBaseline(dataset: Dataset, scorable: Uint8Array, cuts: Record<string, Cuts>): Baseline {
  let known: BaselinePopulation | undefined;
  return {
    version: 1,
    get population() {
      return (known ??= populationOf(dataset, scorable));
    },
    cuts,
  };
}

function populationOf({ columns }: Dataset, scorable: Uint8Array): BaselinePopulation {
  let count = 0;
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < columns.length; row++) {
    if (scorable[row] !== 1) continue;
    count++;
    from = Math.min(from, columns.startedAt[row]);
    to = Math.max(to, columns.startedAt[row]);
  }
  return {
    count,
    from: count === 0 ? null : new Date(from).toISOString(),
    to: count === 0 ? null : new Date(to).toISOString(),
    fingerprint: fingerprint(columns.startedAt, columns.raw, scorable),
  };
}
