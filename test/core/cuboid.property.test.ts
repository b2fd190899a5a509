/** However an answer is worked out, from rows or from cuboids, in order or as rows came, it is the same. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { behaviorScores } from '../../src/core/engine/behaviors/behavior-scores.js';
import { counts } from '../../src/core/engine/behaviors/interaction-counts.js';
import { describe as describeData } from '../../src/core/engine/rows/describe.js';
import { explain } from '../../src/core/engine/behaviors/explain.js';
import { interactions } from '../../src/core/engine/rows/interaction-page.js';
import type { Limits } from '../../src/core/engine/rows/engine-limits.js';
import { prepare, type ReportData } from '../../src/core/engine/rows/report-data.js';
import type { BehaviorScoresQuery } from '../../src/core/engine/questions/scores.js';
import type { InteractionsQuery } from '../../src/core/engine/questions/interactions.js';
import type { Scope } from '../../src/core/engine/questions/scope.js';
import type { SelectionClause } from '../../src/core/select/clauses.js';
import type { Dimension } from '../../src/core/select/dimensions.js';
import { finish } from '../../src/core/steps.js';
import { Random } from './reference/random.js';
import { SyntheticSource, type SyntheticRow } from './support/synthetic-dataset.js';

const DAY = 86_400_000;
const START = Date.UTC(2024, 2, 20);
const BY_ROWS: Limits = { cuboidRows: Infinity, cuboidBytes: 0, unsortedRows: 0, unsortedPart: 0 };
const BY_CUBOIDS: Limits = { cuboidRows: 0, cuboidBytes: 2 ** 24, unsortedRows: 25, unsortedPart: 0 };
/** Room for few cuboids: some are refused, others thrown out again. */
const BY_FEW: Limits = { ...BY_CUBOIDS, cuboidBytes: 40_000 };

function randomRow(random: Random, i: number, days: number): SyntheticRow {
  const agent = random.pick(['a', 'b', 'c', 'd', '']);
  const startedAt = START + Math.floor(random.next() * days * DAY);
  return {
    id: `${i}`,
    startedAt: random.chance(0.3) ? START + random.whole(0, days) * DAY : startedAt,
    ...(random.chance(0.8) && { endedAt: startedAt + random.whole(0, 5) * 1000 }),
    agent,
    // Agents change their team and work for others.
    team: random.chance(0.2) ? random.pick(['t1', 't2', '']) : agent < 'c' ? 't1' : 't2',
    channel: random.pick(['voice', 'chat', 'Chat', '']),
    category: random.pick(['x', 'y', '']),
    customer: random.pick(['Ann', 'ann', 'Bob', '']),
    exclusion: random.chance(0.15) ? random.pick(['opt_out', 'no_agent']) : '',
    raw: [random.next(), random.whole(0, 3), random.chance(0.7) ? 0 : random.next(), random.chance(0.5) ? NaN : 1],
  };
}

const POLARITIES = ['positive', 'positive', 'negative', 'positive'] as const;

/** The same rows made ready in one of several ways, in batches. */
function open(batches: readonly (readonly SyntheticRow[])[], limits: Limits, complete: (batch: number) => boolean) {
  const source = new SyntheticSource(POLARITIES, ['d']);
  let data: ReportData | null = null;
  batches.forEach((batch, i) => {
    source.add(batch);
    const options = { limits, complete: complete(i), sizes: { margin: 4, most: 40, crowd: 20 } };
    data = finish(prepare(source, () => 'Europe/London', data, options));
  });
  return data!;
}

function randomScope(random: Random, days: number): Scope {
  const iso = (day: number) => new Date(START + day * DAY).toISOString().slice(0, 10);
  const from = random.whole(-3, days);
  const selection: SelectionClause[] = [];
  const maybe = (field: Dimension, values: readonly string[]) => {
    if (random.chance(0.35)) selection.push({ field, values: random.some(values, 0.6) });
  };
  maybe('team', ['t1', 't2', 'none']);
  maybe('channel', ['voice', 'chat', 'Chat', '']);
  maybe('agent', ['a', 'b', 'd']);
  maybe('category', ['x', 'y']);
  if (random.chance(0.2)) selection.push({ field: 'day', from: iso(from + 1), to: iso(from + 6) });
  if (random.chance(0.1)) selection.push({ field: 'search', text: random.pick(['an', '1', 'A']) });
  const period = { from: iso(from), to: iso(from + random.whole(1, days)) };
  return random.chance(0.1) ? { selection } : { period, selection };
}

function randomScores(random: Random, days: number): BehaviorScoresQuery {
  const by = random.pick([undefined, 'agent', 'team', 'channel', 'category'] as const);
  const bins = random.pick([undefined, undefined, 'day', 'week'] as const);
  return {
    ...randomScope(random, days),
    ...(by && { by }),
    ...(bins && { bins, window: random.whole(1, 9) }),
    compare: random.chance(0.5),
  };
}

const SORTS = ['startedAt', 'duration', 'agent', 'team', 'channel', 'customer', 'b0', 'b1', 'overallSatisfaction'];

function randomPage(random: Random, days: number): InteractionsQuery {
  return {
    ...randomScope(random, days),
    ...(random.chance(0.8) && { sort: { by: random.pick(SORTS), descending: random.chance(0.5) } }),
    page: { offset: random.pick([0, 0, 3, 50, 400]), limit: random.pick([0, 1, 5, 40, 1000]) },
  };
}

describe('ways to an answer', () => {
  const shape = fc.record({
    seed: fc.nat(2 ** 30),
    sizes: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 }),
    days: fc.constantFrom(1, 12, 30, 400),
  });

  function batchesOf(random: Random, sizes: readonly number[], days: number): SyntheticRow[][] {
    let i = 0;
    return sizes.map((size) => Array.from({ length: size }, () => randomRow(random, i++, days)));
  }

  it('rows at once, rows in batches, cuboids, few cuboids and rows out of order agree', () => {
    const check = ({ seed, sizes, days }: { seed: number; sizes: number[]; days: number }) => {
      const random = new Random(seed);
      const batches = batchesOf(random, sizes, days);
      const plain = open([batches.flat()], BY_ROWS, () => false);
      const others = [
        open([batches.flat()], BY_CUBOIDS, () => true),
        open(batches, BY_CUBOIDS, () => true),
        open(batches, BY_FEW, (batch) => batch > 1),
        open(batches, BY_ROWS, () => false),
      ];
      for (const other of others) {
        const { problems: _, complete: _c, ...expected } = finish(describeData(plain));
        const { problems: __, complete: __c, ...found } = finish(describeData(other));
        assert.deepEqual(found, expected);
      }
      for (let i = 0; i < 6; i++) {
        const query = randomScores(random, days);
        const page = randomPage(random, days);
        const { bins, by, compare = false, ...scope } = query;
        const count = { ...scope, ...(by && { by }), ...(bins && { bins }), compare };
        const expected = [
          finish(behaviorScores(plain, query)),
          finish(counts(plain, count)),
          finish(explain(plain, { ...scope, behavior: 'b2' })),
          finish(interactions(plain, page)),
        ];
        for (const other of others) {
          const found = [
            finish(behaviorScores(other, query)),
            finish(counts(other, count)),
            finish(explain(other, { ...scope, behavior: 'b2' })),
            finish(interactions(other, page)),
          ];
          assert.deepEqual(found, expected, JSON.stringify([query, page]));
        }
      }
    };
    fc.assert(fc.property(shape, check), { seed: 41, numRuns: 100 });
  });

  it('a page is a part of the whole list in its order', () => {
    const check = ({ seed, sizes, days }: { seed: number; sizes: number[]; days: number }) => {
      const random = new Random(seed);
      const data = open(batchesOf(random, sizes, days), BY_ROWS, () => true);
      const { page = {}, ...query } = randomPage(random, days);
      const whole = finish(interactions(data, { ...query, page: { limit: 10_000 } }));
      const part = finish(interactions(data, { ...query, page }));
      const [from, to] = [page.offset ?? 0, (page.offset ?? 0) + (page.limit ?? 10)];
      assert.deepEqual(part.ids, whole.ids.slice(from, to));
      assert.equal(whole.ids.length, whole.total);
      assert.equal(part.total, whole.total);
      const all = [...whole.startedAt];
      if (!query.sort) {
        assert.deepEqual(
          all,
          all.toSorted((a, b) => b - a),
        );
      }
    };
    fc.assert(fc.property(shape, check), { seed: 42, numRuns: 500 });
  });

  it('rows are put in order once all have arrived, and again when many are out of it', () => {
    const batches = batchesOf(new Random(5), [200, 20, 20], 30);
    const sorted = (count: number) => open(batches.slice(0, count), BY_CUBOIDS, () => true).days.sorted;
    assert.equal(sorted(1), 200);
    assert.ok(sorted(2) < 220);
    assert.equal(sorted(3), 240);
    assert.ok(open(batches, BY_CUBOIDS, () => false).days.sorted < 200);
  });
});
