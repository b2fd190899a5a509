/** Index scores of a whole data set: one code column a behaviour, and the cut values that gave them. */

import { MISSING, type CodedColumn } from '../columns/codes.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import { SATISFACTION_GROUP, type CatalogueBehavior } from '../model/behavior.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import type { Baseline, BaselinePopulation, Cuts } from '../model/baseline.js';
import { PopulationReader } from './population.js';
import type { ValueColumn } from './value-buckets.js';
import { Calibration, type CalibrationSizes } from './calibrate.js';
import { replaceColumn } from '../columns/growing/extend-column.js';
import { scoreList, scoreRows } from './index-score.js';
import { ROW_EXCLUDED, ROW_SCORABLE } from './index-codes.js';

/** What is scored: interactions in columns, the behaviours, and the cut values to score by where some were given. */
interface Scored {
  readonly columns: InteractionColumns;
  readonly behaviors: readonly CatalogueBehavior[];
  readonly baseline: Baseline | null;
}

export interface Scorebook {
  readonly cuts: Readonly<Record<string, Cuts>>;
  /** The cut values were given rather than taken from this data. */
  readonly given: Baseline | null;
  /** Index codes, one column a behaviour; meaningless in rows that are excluded. */
  readonly codes: readonly Uint8Array[];
  /** By row, whether it is scored: `isScorable` tells. */
  readonly rowState: Uint8Array;
  /** Values behind each behaviour's cut values; `null` with a given baseline. */
  readonly values: readonly (number | null)[];
  /** 1 for the behaviours that make up the overall satisfaction. */
  readonly pooled: Uint8Array;
  readonly calibrations: readonly (Calibration | null)[];
  readonly populationReader: PopulationReader;
}

const UNREACHED: Cuts = [null, null, null, null];

const SIZES: CalibrationSizes = { margin: 4096, most: 16_384, crowd: 1024 };

/**
 * Scores a data set.
 *
 * @param previous the scores of its first rows, which have not changed; what it holds is written over
 */
export function* score(dataset: Scored, previous: Scorebook | null, sizes = SIZES): Steps<Scorebook> {
  const { columns, behaviors, baseline } = dataset;
  const { length } = columns;
  const known = previous?.rowState.length ?? 0;
  const rowState = replaceColumn(previous?.rowState, length, Uint8Array, 1);
  for (const [from, to] of parts(known, length)) {
    markScorable(columns.exclusion, rowState, from, to);
    yield;
  }
  // Some values are kept around each cut. More new rows than that could move the cut beyond them: it is then searched
  // anew.
  const follow = previous !== null && length - known <= sizes.margin;
  const own = follow ? sizes : { ...sizes, margin: 0 };
  let scratch: Uint16Array | undefined;
  let values: Float64Array | undefined;
  const room = () => (values ??= new Float64Array(length));
  const pooled = Uint8Array.from(behaviors, ({ group }) => (group === SATISFACTION_GROUP ? 1 : 0));
  const cuts = new Map<string, Cuts>();
  const codes: Uint8Array[] = [];
  const calibrations: (Calibration | null)[] = [];
  for (let k = 0; k < behaviors.length; k++) {
    const { key, polarity } = behaviors[k];
    const column: ValueColumn = { raw: columns.raw[k].values(room), rowState, sign: polarity === 'negative' ? -1 : 1 };
    const written = replaceColumn(previous?.codes[k], length, Uint8Array, 1);
    let calibration = follow ? previous.calibrations[k] : null;
    // Rows whose index changed; `null`: the column was scored as a whole.
    let moved: readonly number[] | null = [];
    if (!baseline) {
      moved = calibration?.extend(column, known) ?? null;
      if (!moved) calibration = yield* Calibration.of(column, written, (scratch ??= new Uint16Array(length)), own);
    }
    const given = baseline && Object.hasOwn(baseline.cuts, key) ? baseline.cuts[key] : UNREACHED;
    const inForce = calibration?.cuts ?? given;
    for (const [from, to] of parts(moved ? known : length, length)) {
      scoreRows(column.raw, column.sign, inForce, written, from, to);
      yield;
    }
    scoreList(column.raw, column.sign, inForce, written, moved ?? []);
    cuts.set(key, inForce);
    codes.push(written);
    calibrations.push(calibration);
  }
  return {
    cuts: Object.fromEntries(cuts),
    given: baseline,
    codes,
    rowState,
    values: calibrations.map((calibration) => calibration?.population ?? null),
    pooled,
    calibrations,
    populationReader: previous?.populationReader ?? new PopulationReader(),
  };
}

/** The baseline in force. Its fingerprint takes a look at every value, so it waits until somebody asks for it. */
export function* baselineOf({ columns }: Pick<Scored, 'columns'>, scorebook: Scorebook): Steps<Baseline> {
  return (
    scorebook.given ?? { version: 1, population: yield* populationOf({ columns }, scorebook), cuts: scorebook.cuts }
  );
}

export function* populationOf(
  { columns: { startedAt, raw } }: Pick<Scored, 'columns'>,
  { given, populationReader, rowState }: Scorebook,
): Steps<BaselinePopulation> {
  return given?.population ?? (yield* populationReader.read(startedAt, raw, rowState));
}

function markScorable({ codes, dictionary }: CodedColumn, rowState: Uint8Array, from: number, to: number): void {
  rowState.fill(ROW_SCORABLE, from, to);
  // Most data excludes no row.
  if (dictionary.size === 1) return;
  for (let row = from; row < to; row++) if (codes[row] !== MISSING) rowState[row] = ROW_EXCLUDED;
}

/** The rows from `from` up to `to` in parts of one step. */
function* parts(from: number, to: number): Generator<readonly [number, number]> {
  for (let row = from; row < to; row += ROWS_PER_STEP) yield [row, Math.min(row + ROWS_PER_STEP, to)];
}
