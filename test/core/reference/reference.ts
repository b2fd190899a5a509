/** The scoring core once more, as plainly as it can be written: every answer is counted from the records anew. */

import type { Behavior, CatalogueBehavior } from '../../../src/core/model/behavior.js';
import { OVERALL_SATISFACTION } from '../../../src/core/model/behavior.js';
import { catalogueBehavior, DEFAULT_BEHAVIORS } from '../../../src/core/model/behavior-catalogue.js';
import type { Baseline, Cuts } from '../../../src/core/model/baseline.js';
import type { Scope } from '../../../src/core/engine/questions/scope.js';
import { isDayClause, type SelectionClause } from '../../../src/core/select/clauses.js';
import { isDateDimension, type Dimension } from '../../../src/core/select/dimensions.js';
import { calendarOf } from '../metrics/slow/clock.js';
import type { Span } from './days.js';
import { dayOfIso, localDay, requestedSpan } from './days.js';
import type { Index } from './index-scores.js';
import { cutsOf, indexByCounting, indexByCuts } from './index-scores.js';
import type { PlainInteraction, ReferenceOptions } from './read.js';
import { fields, readInput } from './read.js';

export interface EngineOptions extends ReferenceOptions {
  behaviors?: readonly Behavior[];
  baseline?: Baseline;
}

/** What one behaviour, or the overall satisfaction, got in a list of interactions. */
export interface Cell {
  /** The scored indexes of each interaction that has any. */
  ofInteractions: number[][];
  neutral: number;
  notRated: number;
}

/** An interaction with its index scores; a behaviour without one was not rated. */
export type ScoredInteraction = PlainInteraction & { scores: Map<string, Index> };

/** @param later how many days later the days of the clauses are */
function matches(interaction: PlainInteraction, clause: SelectionClause, later: number): boolean {
  if (clause.field === 'behavior' || isDayClause(clause)) return true;
  if (clause.field === 'search') {
    const wanted = clause.text.toLowerCase();
    return interaction.texts.some((part) => part.toLowerCase().includes(wanted));
  }
  const noon = (interaction.day + later) * 86_400_000 + 43_200_000;
  const ofDay = isDateDimension(clause.field) ? calendarOf(noon, 'UTC')[clause.field] : null;
  const value = ofDay ?? interaction.values[clause.field] ?? null;
  return value !== null && clause.values.includes(value);
}

export function createReference(input: unknown, options: EngineOptions) {
  const envelope = fields(input);
  const catalogue: CatalogueBehavior[] = (
    options.behaviors ??
    (envelope['behaviors'] as Behavior[] | undefined) ??
    DEFAULT_BEHAVIORS
  ).map(catalogueBehavior);
  const baseline = options.baseline ?? (envelope['baseline'] as Baseline | undefined);
  const data = readInput(input, options);

  const populations = new Map<string, number[]>();
  const cuts: Record<string, Cuts> = {};
  const scorable = data.interactions.filter(({ exclusion }) => exclusion === null);
  const goodness = (raw: number, negative: boolean) => (negative ? -raw : raw) + 0;
  for (const { key, polarity } of catalogue) {
    const negative = polarity === 'negative';
    const raws = scorable.map(({ behaviors }) => behaviors.get(key)).filter((raw) => raw !== undefined);
    const population = raws.map((raw) => goodness(raw, negative));
    populations.set(key, population);
    cuts[key] = baseline ? (baseline.cuts[key] ?? [null, null, null, null]) : cutsOf(population, negative);
  }

  const interactions: ScoredInteraction[] = data.interactions.map((interaction) => {
    const scores = new Map<string, Index>();
    for (const { key, polarity } of interaction.exclusion === null ? catalogue : []) {
      const raw = interaction.behaviors.get(key);
      if (raw === undefined) continue;
      // A given baseline that knows nothing of a behaviour cannot place its values.
      if (baseline && cuts[key].every((cut) => cut === null)) continue;
      const negative = polarity === 'negative';
      const g = goodness(raw, negative);
      scores.set(key, baseline ? indexByCuts(g, cuts[key]) : indexByCounting(g, populations.get(key)!, negative));
    }
    return { ...interaction, scores };
  });

  const names = [...catalogue.map(({ key }) => key), OVERALL_SATISFACTION];
  const csat = catalogue.filter(({ group }) => group === 'csat').map(({ key }) => key);
  let last = -Infinity;
  for (const { startedAt } of interactions) if (startedAt > last) last = startedAt;
  const lastDay = interactions.length === 0 ? NaN : localDay(last, options.timeZone);

  /** The days of the period, of the span before it, and what the day clauses leave of each. */
  function spans({ period, selection = [] }: Scope): { whole: Span; current: Span; previous: Span } {
    const whole = requestedSpan(period, lastDay);
    const current = { ...whole };
    for (const clause of selection) {
      if (!isDayClause(clause)) continue;
      current.from = Math.max(current.from, dayOfIso(clause.from));
      current.to = Math.min(current.to, dayOfIso(clause.to));
    }
    const days = whole.to - whole.from;
    return { whole, current, previous: { from: current.from - days, to: current.to - days } };
  }

  /** Interactions of a span that match the selection. */
  function select(span: Span, selection: readonly SelectionClause[] = [], later = 0): ScoredInteraction[] {
    const ofSpan = interactions.filter(({ day }) => day >= span.from && day < span.to);
    return ofSpan.filter((interaction) => selection.every((clause) => matches(interaction, clause, later)));
  }

  /** Without those of agents who must not appear. */
  function shown(selected: readonly ScoredInteraction[]): ScoredInteraction[] {
    return selected.filter(({ hidden }) => !hidden);
  }

  /** The keys of a dimension among these interactions. */
  function keysOf(selected: readonly PlainInteraction[], by: Dimension | undefined): string[] {
    if (by === undefined) return [''];
    return [...new Set(selected.map(({ values }) => values[by] ?? null).filter((value) => value !== null))].sort();
  }

  function ofKey<T extends PlainInteraction>(selected: readonly T[], by: Dimension | undefined, key: string): T[] {
    return by === undefined ? [...selected] : selected.filter(({ values }) => values[by] === key);
  }

  function cell(selected: readonly ScoredInteraction[], behavior: string): Cell {
    const result: Cell = { ofInteractions: [], neutral: 0, notRated: 0 };
    for (const { exclusion, scores } of selected) {
      if (exclusion !== null) continue;
      const own: number[] = [];
      for (const key of behavior === OVERALL_SATISFACTION ? csat : [behavior]) {
        const index = scores.get(key);
        if (index === undefined) result.notRated++;
        else if (index === 'neutral') result.neutral++;
        else own.push(index);
      }
      if (own.length > 0) result.ofInteractions.push(own);
    }
    return result;
  }

  function reasons(selected: readonly PlainInteraction[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { exclusion } of selected) if (exclusion !== null) counts[exclusion] = (counts[exclusion] ?? 0) + 1;
    return counts;
  }

  return {
    data,
    catalogue,
    csat,
    names,
    interactions,
    populations,
    cuts,
    spans,
    select,
    shown,
    keysOf,
    ofKey,
    cell,
    reasons,
  };
}

export type Reference = ReturnType<typeof createReference>;
