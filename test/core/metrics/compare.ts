/** An answer of the engine against the reference, cell by cell. */

import assert from 'node:assert/strict';
import type {
  MetricColumns,
  MetricValuesAnswer,
  MetricValuesQuery,
} from '../../../src/core/engine/questions/metrics.js';
import { dayNumber, dayOfIso, isoOfDay, type Span } from '../reference/days.js';
import type { Cell, MetricReference } from './reference.js';

function near(got: number, expected: number, exact: boolean, what: string): void {
  if (Object.is(got, expected) || got === expected) return;
  const close = !exact && Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  assert.ok(close, `${what}: ${got}, expected ${expected}`);
}

/** The steps of a span. */
function binsOf({ from, to }: Span, bins: MetricValuesQuery['bins']): Span[] {
  if (bins === undefined) return [{ from, to }];
  const spans: Span[] = [];
  for (let start = from; start < to;) {
    const date = new Date(start * 86_400_000);
    const month = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 2, 1);
    const end = bins === 'day' ? start + 1 : bins === 'week' ? start + 7 : month;
    spans.push({ from: start, to: Math.min(end, to) });
    start = end;
  }
  return spans;
}

function checkCell(columns: MetricColumns, place: number, { value, n, part, leftOut }: Cell, what: string): void {
  near(columns.n[place], n, true, `${what}, n`);
  near(columns.part[place], part, true, `${what}, part`);
  near(columns.leftOut[place], leftOut, true, `${what}, left out`);
  near(columns.value[place], value, false, what);
}

/** @returns how many cells were compared */
export function checkMetrics(answer: MetricValuesAnswer, query: MetricValuesQuery, reference: MetricReference): number {
  const { metrics, by, selection, bins } = query;
  const days = { from: dayOfIso(answer.period.from), to: dayOfIso(answer.period.to) };
  const length = days.to - days.from;
  const before = { from: days.from - length, to: days.from };
  const spans = binsOf(days, bins);
  const earlier = binsOf(before, bins);
  assert.deepEqual([...answer.binStarts], bins === undefined ? [] : spans.map(({ from }) => isoOfDay(from)), 'bins');
  // Of days that are selected, those as long before are compared.
  const shifted = (iso: string) => isoOfDay(dayOfIso(iso) - length);
  const earlierSelection = selection?.map((clause) =>
    clause.field === 'day' && 'from' in clause
      ? { ...clause, from: shifted(clause.from), to: shifted(clause.to) }
      : clause,
  );
  const { keys } = answer;
  assert.equal(new Set(keys).size, keys.length, 'keys are different');
  const ordered = by === 'status' || by === 'responseBucket' || by === 'openedSource' || by === 'source';
  if (!ordered) assert.deepEqual([...keys], [...keys].sort(), 'keys are in order');
  let compared = 0;
  metrics.forEach((metric, m) => {
    const ask = (span: Span, clauses = selection) =>
      reference.ask({ metric, ...(by && { by }), ...(clauses && { selection: clauses }) }, span);
    const whole = ask(days);
    for (const [key, { n }] of whole.cells) assert.ok(n === 0 || keys.includes(key), `${metric}: no key ${key}`);
    // Customers belong to no group, which says nothing of them.
    if (answer.definitions[m].measure.of !== 'customersActive') {
      near(answer.ungrouped[m], whole.ungrouped, true, `${metric}, ungrouped`);
    }
    spans.forEach((span, b) => {
      const { cells } = bins === undefined ? whole : ask(span);
      const previous = query.compare && earlier[b] ? ask(earlier[b], earlierSelection).cells : null;
      keys.forEach((key, k) => {
        const place = (k * metrics.length + m) * spans.length + b;
        const what = `${metric} of "${key}", ${isoOfDay(span.from)} to ${isoOfDay(span.to)}`;
        checkCell(answer, place, cells.get(key) ?? reference.nothing(metric, span), what);
        compared++;
        if (query.intervals === false) {
          assert.ok(Number.isNaN(answer.low[place]) && Number.isNaN(answer.high[place]), `${what}, no interval`);
        }
        if (!previous) return;
        const { value, n } = previous.get(key) ?? reference.nothing(metric, earlier[b]);
        near(answer.previousN![place], n, true, `${what}, previous n`);
        near(answer.previous![place], value, false, `${what}, previous`);
      });
    });
  });
  return compared;
}
