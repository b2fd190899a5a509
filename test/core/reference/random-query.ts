/** Seeded questions about a generated report. */

import type { BehaviorScoresQuery } from '../../../src/core/engine/questions/scores.js';
import { CONVERSATION_DIMENSIONS, DIMENSIONS } from '../../../src/core/select/dimensions.js';
import type { DayClause, SelectionClause } from '../../../src/core/select/clauses.js';
import { BINS } from '../../../src/core/select/bins.js';
import { PERIOD_PRESETS } from '../../../src/core/select/period.js';
import type { PeriodRequest } from '../../../src/core/select/period.js';
import { dayOfIso, isoOfDay } from './days.js';
import type { Random } from './random.js';
import type { ReferenceDimension } from './read.js';
import type { Reference } from './reference.js';

/** All but what is read out of whole conversations. */
const GROUPED = DIMENSIONS.filter(
  (dimension): dimension is ReferenceDimension => !CONVERSATION_DIMENSIONS.includes(dimension),
);

function randomPeriod(random: Random, anchor: number): PeriodRequest | undefined {
  const kind = random.whole(0, 3);
  if (kind === 0) return undefined;
  if (kind === 1) return { preset: random.pick(PERIOD_PRESETS) };
  const near = anchor + random.whole(-12, 12);
  if (kind === 2) return { preset: random.pick(PERIOD_PRESETS), asOf: isoOfDay(near) };
  return { from: isoOfDay(near), to: isoOfDay(near + random.pick([1, 1, 2, 3, 7, 10, 28, 90])) };
}

function randomClause(random: Random, reference: Reference): SelectionClause {
  const field = random.pick([...GROUPED, 'search', 'behavior'] as const);
  if (field === 'behavior') return { field, values: ['activeListening'], source: 'a view' };
  if (field === 'search') {
    return { field, text: random.pick(['a', 'Ag', '1', 'ÉLODIE', '客', 'nothing has this', 'c-3']) };
  }
  const present = new Set(reference.interactions.map(({ values }) => values[field] ?? ''));
  // Those who must not appear, too.
  if (field === 'agent') for (const id of reference.data.agentNames.keys()) present.add(id);
  return { field, values: [...random.some([...present].filter(Boolean), 0.6), ...random.some(['nobody'], 0.3)] };
}

function randomDays(random: Random, anchor: number): DayClause {
  const from = anchor + random.whole(-20, 10);
  return { field: 'day', from: isoOfDay(from), to: isoOfDay(from + random.pick([1, 2, 7, 30])), source: 'a chart' };
}

/** `anchor` is a calendar day near the records. */
export function randomQuery(random: Random, reference: Reference, anchor: string): BehaviorScoresQuery {
  const day = dayOfIso(anchor);
  const query: BehaviorScoresQuery = {};
  const period = randomPeriod(random, day);
  if (period) query.period = period;
  if (random.chance(0.6)) query.by = random.chance(0.5) ? 'agent' : random.pick(GROUPED);
  const span = reference.spans(query).whole;
  if (random.chance(0.4)) query.bins = random.pick(span.to - span.from > 100 ? ['week', 'month'] : BINS);
  if (query.bins && random.chance(0.4)) query.window = random.pick([1, 2, 3, 7, 500]);
  if (random.chance(0.6)) query.compare = true;
  const selection: SelectionClause[] = [];
  while (random.chance(0.3)) selection.push(randomClause(random, reference));
  if (random.chance(0.2)) selection.push(randomDays(random, day));
  if (selection.length > 0 || random.chance(0.1)) query.selection = selection;
  return query;
}
