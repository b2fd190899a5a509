/** Checks counts, explanations and pages of interactions against the reference. */

import assert from 'node:assert/strict';
import type { CountsAnswer, CountsQuery } from '../../../src/core/engine/questions/counts.js';
import type { Explanation, ExplainQuery } from '../../../src/core/engine/questions/explanation.js';
import type { InteractionsAnswer, InteractionsQuery } from '../../../src/core/engine/questions/interactions.js';
import { OVERALL_SATISFACTION } from '../../../src/core/model/behavior.js';
import { INDEX_NEUTRAL, INDEX_NOT_RATED } from '../../../src/core/scoring/index-codes.js';
import { binsOf, close, exact, rowsOf } from './compare.js';
import { isoOfDay } from './days.js';
import type { Reference, ScoredInteraction } from './reference.js';
import { bandOf, intervalOf, percentOf, sum } from './totals.js';

export function checkCounts(reference: Reference, query: CountsQuery, got: CountsAnswer): void {
  const { whole, current, previous } = reference.spans(query);
  const days = whole.to - whole.from;
  const valid = (list: readonly ScoredInteraction[]) => list.filter(({ isVoid }) => !isVoid);
  const selected = valid(reference.select(current, query.selection));
  const keys = reference.keysOf(selected, query.by);
  assert.deepEqual([...got.keys], keys, 'counts.keys');
  assert.deepEqual([...got.binStarts], binsOf(whole, query.bins).map(isoOfDay), 'counts.binStarts');
  const now = rowsOf(reference, query, keys, selected, whole);
  assert.deepEqual(
    [...got.count],
    now.map((row) => row.length),
    'counts.count',
  );
  if (!query.compare) return;
  const earlier = { from: whole.from - days, to: whole.from };
  const before = rowsOf(
    reference,
    query,
    keys,
    valid(reference.select(previous, query.selection, days)),
    earlier,
    days,
  );
  assert.deepEqual(
    [...(got.previous ?? [])],
    before.map((row) => row.length),
    'counts.previous',
  );
}

export function checkExplanation(reference: Reference, query: ExplainQuery, got: Explanation): void {
  const scope = reference.shown(reference.select(reference.spans(query).current, query.selection));
  const selected = reference.ofKey(scope, query.by, query.key ?? '');
  const cell = reference.cell(selected, query.behavior);
  const entry = reference.catalogue.find(({ key }) => key === query.behavior);
  const scores = cell.ofInteractions.flat();
  exact(got.behavior, query.behavior, 'explain.behavior');
  exact(got.label, entry?.label ?? null, 'explain.label');
  exact(got.polarity, entry?.polarity ?? null, 'explain.polarity');
  exact(got.interactions, selected.length, 'explain.interactions');
  assert.deepEqual({ ...got.excluded }, reference.reasons(selected), 'explain.excluded');
  for (const index of [10, 6, 4, 0] as const) {
    const count = scores.filter((score) => score === index).length;
    exact(got.counts[`${index}`], count, `explain.counts.${index}`);
  }
  exact(got.neutral, cell.neutral, 'explain.neutral');
  exact(got.notRated, cell.notRated, 'explain.notRated');
  exact(got.scored, scores.length, 'explain.scored');
  exact(got.scoredInteractions, cell.ofInteractions.length, 'explain.scoredInteractions');
  exact(got.earned, sum(scores), 'explain.earned');
  exact(got.possible, 10 * scores.length, 'explain.possible');
  exact(got.percent, percentOf(scores), 'explain.percent');
  exact(got.band, bandOf(scores), 'explain.band');
  const interval = intervalOf(cell.ofInteractions);
  close(got.low, interval.low, 'explain.low');
  close(got.high, interval.high, 'explain.high');
  if (scores.length > 0) {
    close(got.deviation, interval.deviation, 'explain.deviation');
    close(got.quantile, interval.quantile, 'explain.quantile');
  }
  if (query.behavior === OVERALL_SATISFACTION) {
    const part = reference.csat.filter((key) => reference.cell(selected, key).ofInteractions.length > 0);
    assert.deepEqual([...got.behaviors], part, 'explain.behaviors');
    exact(got.cuts, null, 'explain.cuts');
  } else {
    assert.deepEqual([...got.behaviors], [query.behavior], 'explain.behaviors');
    assert.deepEqual(got.cuts && [...got.cuts], reference.cuts[query.behavior], 'explain.cuts');
    const values = got.givenBaseline ? null : (reference.populations.get(query.behavior)?.length ?? null);
    exact(got.populationValues, values, 'explain.populationValues');
  }
}

function codes(interaction: ScoredInteraction, names: readonly string[]): number[] {
  return names.map((name) => {
    const index = interaction.scores.get(name) ?? INDEX_NOT_RATED;
    return index === 'neutral' ? INDEX_NEUTRAL : index;
  });
}

/** Without a sort of its own, a page is newest first; interactions of one instant may come in any order. */
export function checkInteractions(reference: Reference, query: InteractionsQuery, got: InteractionsAnswer): void {
  const selected = reference.shown(reference.select(reference.spans(query).current, query.selection));
  const names = reference.catalogue.map(({ key }) => key);
  exact(got.total, selected.length, 'interactions.total');
  exact(got.scorable, selected.filter(({ exclusion }) => exclusion === null).length, 'interactions.scorable');
  assert.deepEqual([...got.behaviors], names, 'interactions.behaviors');
  const { offset = 0, limit = 10 } = query.page ?? {};
  const newest = [...selected].sort((a, b) => b.startedAt - a.startedAt);
  const instants = newest.slice(offset, offset + limit).map(({ startedAt }) => startedAt);
  if (query.sort === undefined) assert.deepEqual([...got.startedAt], instants, 'interactions.startedAt');
  exact(got.ids.length, instants.length, 'interactions.ids.length');
  exact(new Set(got.ids).size, got.ids.length, 'interactions: an id twice on a page');
  got.ids.forEach((id, row) => {
    const own = selected.find((interaction) => interaction.id === id);
    assert.ok(own, `interactions: ${id} is not in scope`);
    const at = (column: string) => `interactions.${column} of ${id}`;
    exact(got.startedAt[row], own.startedAt, at('startedAt'));
    const seconds = own.endedAt === null ? NaN : (own.endedAt - own.startedAt) / 1000;
    close(got.duration[row], seconds, at('duration'));
    exact(got.channels[row], own.values.channel, at('channels'));
    exact(got.exclusions[row], own.exclusion, at('exclusions'));
    const index = [...got.index.slice(row * names.length, (row + 1) * names.length)];
    assert.deepEqual(index, codes(own, names), at('index'));
    const scores = reference.cell([own], OVERALL_SATISFACTION).ofInteractions.flat();
    exact(got.percent[row], percentOf(scores), at('percent'));
    exact(got.earned[row], sum(scores), at('earned'));
    exact(got.possible[row], 10 * scores.length, at('possible'));
  });
}
