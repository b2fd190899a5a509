/** The documentation of metrics: complete, true to the definitions, and its examples come out as it says. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { MetricValuesQuery } from '../../../src/core/engine/questions/metrics.js';
import { METRICS } from '../../../src/core/metrics/definitions/metric-catalogue.js';
import { PRESETS } from '../../../src/core/metrics/definitions/vendor-presets.js';
import { dayOfIso } from '../reference/days.js';
import { checkMetrics } from './compare.js';
import { DOCUMENT, readComparisons, readExamples, type ComparedColumn, type Expected } from './examples.js';
import { createReference, definitionOf } from './reference.js';
import { standingsOf } from './slow/standouts.js';

const examples = readExamples();

describe('docs/metrics.md', () => {
  it('has an example of every metric', () => {
    const shown = new Set(examples.flatMap(({ expected }) => Object.keys(expected)));
    assert.deepEqual(
      METRICS.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('says of every metric what its definition says', () => {
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    const rows = new Map(
      DOCUMENT.split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => [cells(line)[0], cells(line)]),
    );
    for (const { id, unit, better, aggregate, anchor, attribution } of METRICS) {
      assert.deepEqual(rows.get(`\`${id}\``), [`\`${id}\``, unit, better ?? '–', aggregate, anchor, attribution]);
    }
  });

  it('names every metric that a preset changes, and no other', () => {
    const said = DOCUMENT.split('\n').flatMap((line) => {
      const [, vendor, metrics] = /^\| `(\w+)` +\| ((?:`\w+`(?:, )?)+) +\|/.exec(line) ?? [];
      return vendor in PRESETS ? [...metrics.matchAll(/\w+/g)].map(([metric]) => `${vendor} ${metric}`) : [];
    });
    const changed = Object.entries(PRESETS).flatMap(([vendor, metrics]) =>
      Object.keys(metrics).map((metric) => `${vendor} ${metric}`),
    );
    assert.deepEqual(said.sort(), changed.sort());
  });
});

describe('the example of', () => {
  for (const { name, input, ask, expected } of examples) {
    const { timeZone, period, by, rules } = ask;
    const [from, to] = period;
    const reference = createReference(input, timeZone, rules);

    it(`${name}, by the reference`, () => {
      for (const [metric, values] of Object.entries(expected)) {
        const { cells } = reference.ask({ metric, ...(by && { by }) }, { from: dayOfIso(from), to: dayOfIso(to) });
        if (by) {
          const found = Object.fromEntries([...cells].map(([key, { value }]) => [key, value]));
          assert.deepEqual(found, values, metric);
          continue;
        }
        const { value, n, part = n, leftOut = 0 } = values as Expected;
        assert.deepEqual(cells.get(''), { value: value ?? NaN, n, part, leftOut }, metric);
      }
    });

    it(`${name}, by the engine`, async () => {
      const engine = await createEngine(input, { timeZone });
      const query: MetricValuesQuery = {
        metrics: Object.keys(expected),
        period: { from, to },
        definitions: rules,
        ...(by && { by }),
      };
      checkMetrics(await engine.metricValues(query), query, reference);
    });
  }
});

describe('the comparison of', () => {
  for (const { name, input, expected } of readComparisons()) {
    const metrics = Object.keys(expected);
    const check = (found: number, value: number, what: string) =>
      assert.ok(Math.abs(found - value) < 1e-9, `${what}: ${found}, expected ${value}`);

    it(`${name}, by the reference`, () => {
      const span = { from: dayOfIso('2026-03-01'), to: dayOfIso('2026-04-01') };
      const reference = createReference(input, 'UTC', {});
      for (const metric of metrics) {
        const { better } = definitionOf(metric, {});
        const seen = reference.evidence({ metric, by: 'agent' }, span);
        const rules = {
          better,
          q: null,
          ratio: false,
          mix: ['channel', 'category', 'language'],
          days: false,
          dates: false,
        };
        const standings = standingsOf(seen, Object.keys(expected[metric]), rules);
        for (const [k, columns] of Object.values(expected[metric]).entries()) {
          const standing = standings[k];
          const found = { ...standing, dueToMix: standing.expected - standing.others };
          for (const [column, value] of Object.entries(columns)) check(found[column as ComparedColumn], value, column);
        }
      }
    });

    it(`${name}, by the engine`, async () => {
      const engine = await createEngine(input, { timeZone: 'UTC' });
      const answer = await engine.standouts({ metrics, behaviors: [] });
      engine.dispose();
      metrics.forEach((metric, m) => {
        assert.deepEqual([...answer.keys], Object.keys(expected[metric]));
        answer.keys.forEach((key, k) => {
          for (const [column, value] of Object.entries(expected[metric][key])) {
            check(answer[column as ComparedColumn][k * metrics.length + m], value, `${column} of ${key}`);
          }
        });
      });
    });
  }
});
