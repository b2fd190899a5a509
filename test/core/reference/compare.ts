/** Asks the reference the same question as the engine, and checks every column of the engine's answer against it. */

import assert from 'node:assert/strict';
import type {
  BehaviorScoresAnswer,
  BehaviorScoresQuery,
  ScoreColumns,
} from '../../../src/core/engine/questions/scores.js';
import type { Bins } from '../../../src/core/select/bins.js';
import { isoOfDay } from './days.js';
import type { Span } from './days.js';
import type { Cell, Reference, ScoredInteraction } from './reference.js';
import { bandOf, changeOf, clearOf, intervalOf, percentOf, sum } from './totals.js';

const TOLERANCE = 1e-9;

/** Equal to 1e-9; NaN equals NaN. */
export function close(actual: number | undefined, expected: number, what: string): void {
  const same = Object.is(actual, expected) || Math.abs((actual ?? NaN) - expected) <= TOLERANCE;
  assert.ok(same, `${what}: got ${actual}, expected ${expected}`);
}

/** Exactly equal, −0 and 0 alike; NaN equals NaN. */
export function exact<T>(actual: T | undefined, expected: T, what: string): void {
  assert.ok(
    actual === expected || Object.is(actual, expected),
    `${what}: got ${String(actual)}, expected ${String(expected)}`,
  );
}

/** First days of the bins of a span. */
export function binsOf({ from, to }: Span, bins: Bins | undefined): number[] {
  const starts: number[] = [];
  if (bins === undefined) return starts;
  for (let day = from; day < to; day++) {
    const place = day - from;
    const begins = bins === 'day' || (bins === 'week' ? place % 7 === 0 : isoOfDay(day).endsWith('-01'));
    if (place === 0 || begins) starts.push(day);
  }
  return starts;
}

/**
 * The interactions of every key × bin. Bin b holds what the window ending in it pools.
 *
 * @param later how many days later the bins begin that these are compared with
 */
export function rowsOf(
  reference: Reference,
  query: BehaviorScoresQuery,
  keys: readonly string[],
  selected: readonly ScoredInteraction[],
  span: Span,
  later = 0,
): ScoredInteraction[][] {
  const starts = binsOf({ from: span.from + later, to: span.to + later }, query.bins).map((day) => day - later);
  const rows: ScoredInteraction[][] = [];
  for (const key of keys) {
    const own = reference.ofKey(selected, query.by, key);
    if (query.bins === undefined) rows.push(own);
    starts.forEach((_, b) => {
      const first = starts[Math.max(0, b - (query.window ?? 1) + 1)] ?? NaN;
      const end = starts[b + 1] ?? span.to;
      rows.push(own.filter(({ day }) => day >= first && day < end));
    });
  }
  return rows;
}

function checkColumns(
  got: ScoreColumns,
  cells: readonly Cell[],
  rows: readonly ScoredInteraction[][],
  what: string,
): void {
  exact(got.interactions.length, rows.length, `${what}.interactions.length`);
  rows.forEach((row, i) => {
    exact(got.interactions[i], row.length, `${what}.interactions[${i}]`);
    const excluded = row.filter(({ exclusion }) => exclusion !== null).length;
    exact(got.excluded[i], excluded, `${what}.excluded[${i}]`);
  });
  exact(got.percent.length, cells.length, `${what}.percent.length`);
  cells.forEach(({ ofInteractions, neutral, notRated }, i) => {
    const scores = ofInteractions.flat();
    const at = (column: string) => `${what}.${column}[${i}]`;
    exact(got.earned[i], sum(scores), at('earned'));
    exact(got.possible[i], 10 * scores.length, at('possible'));
    exact(got.scored[i], scores.length, at('scored'));
    exact(got.neutral[i], neutral, at('neutral'));
    exact(got.notRated[i], notRated, at('notRated'));
    exact(got.scoredInteractions[i], ofInteractions.length, at('scoredInteractions'));
    exact(got.percent[i], percentOf(scores), at('percent'));
    exact(got.band[i], bandOf(scores), at('band'));
    const { low, high } = intervalOf(ofInteractions);
    close(got.low[i], low, at('low'));
    close(got.high[i], high, at('high'));
  });
}

function checkChanges(got: BehaviorScoresAnswer, before: readonly Cell[], after: readonly Cell[]): void {
  const { verdict, change, changeLow, changeHigh, pValue, clear } = got;
  assert.ok(verdict && change && changeLow && changeHigh && pValue && clear, 'compare: a column is missing');
  const expected = after.map((now, i) => changeOf(before[i].ofInteractions, now.ofInteractions));
  exact(verdict.length, expected.length, 'verdict.length');
  expected.forEach((cell, i) => {
    close(change[i], cell.change, `change[${i}]`);
    close(changeLow[i], cell.low, `changeLow[${i}]`);
    close(changeHigh[i], cell.high, `changeHigh[${i}]`);
    close(pValue[i], cell.pValue, `pValue[${i}]`);
    if (!(Math.abs(cell.pValue - 0.05) < TOLERANCE)) exact(verdict[i], cell.verdict, `verdict[${i}]`);
  });
  assert.deepEqual([...clear], clearOf(expected.map((cell) => cell.pValue)), 'clear');
}

/** How many cells were compared. */
export function checkScores(reference: Reference, query: BehaviorScoresQuery, got: BehaviorScoresAnswer): number {
  const { whole, current, previous } = reference.spans(query);
  const days = whole.to - whole.from;
  const [from, to, previousFrom] = [whole.from, whole.to, whole.from - days].map(isoOfDay);
  assert.deepEqual({ ...got.period }, { from, to, days, previousFrom, previousTo: from }, 'period');
  assert.deepEqual([...got.binStarts], binsOf(whole, query.bins).map(isoOfDay), 'binStarts');
  assert.deepEqual([...got.behaviors], reference.names, 'behaviors');

  const selected = reference.shown(reference.select(current, query.selection));
  const keys = reference.keysOf(selected, query.by);
  assert.deepEqual([...got.keys], keys, 'keys');
  const named =
    query.by === 'agent' ? reference.data.agentNames : query.by === 'team' ? reference.data.teamNames : null;
  if (named) {
    assert.deepEqual(
      [...got.labels],
      keys.map((key) => named.get(key) ?? key),
      'labels',
    );
  }
  const grouped = keys.reduce((count, key) => count + reference.ofKey(selected, query.by, key).length, 0);
  exact(got.ungrouped, selected.length - grouped, 'ungrouped');
  const { reasons, counts } = got.exclusions;
  const given = reasons.map((reason, i) => [reason, counts[i] ?? 0] as const).filter(([, count]) => count > 0);
  assert.deepEqual(Object.fromEntries(given), reference.reasons(selected), 'exclusions');

  const cells = (rows: readonly ScoredInteraction[][]) =>
    rows.flatMap((row) => reference.names.map((name) => reference.cell(row, name)));
  const rows = rowsOf(reference, query, keys, selected, whole);
  const after = cells(rows);
  checkColumns(got, after, rows, 'current');
  if (!query.compare) {
    exact(got.previous, undefined, 'previous');
    return after.length;
  }
  assert.ok(got.previous, 'previous is missing');
  const earlier = { from: whole.from - days, to: whole.from };
  const selectedBefore = reference.shown(reference.select(previous, query.selection, days));
  const rowsBefore = rowsOf(reference, query, keys, selectedBefore, earlier, days);
  const before = cells(rowsBefore);
  checkColumns(got.previous, before, rowsBefore, 'previous');
  checkChanges(got, before, after);
  return 2 * after.length;
}
