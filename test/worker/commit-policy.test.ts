/** When partial results are made, by a clock of the test. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommitPolicy } from '../../src/worker/reading/commit-policy.js';

/** The instants, ms from the first byte, of the partial results of a load that takes so long, each costing `cost`. */
function results(load: number, cost: number): number[] {
  let now = 1000;
  const policy = new CommitPolicy(() => now);
  const found: number[] = [];
  for (;;) {
    now += policy.wait;
    if (now - 1000 >= load) return found;
    found.push(now - 1000);
    policy.begin();
    now += cost;
    policy.end();
  }
}

describe('partial results', () => {
  it('come soon, then more and more seldom, and at least every three seconds', () => {
    const found = results(20_000, 0);
    assert.deepEqual(found.slice(0, 5), [100, 600, 1100, 1650, 2475]);
    const gaps = found.slice(1).map((at, i) => at - found[i]);
    assert.equal(Math.max(...gaps), 3000);
    assert.deepEqual(
      gaps,
      gaps.slice().sort((a, b) => a - b),
    );
  });

  it('are not made of an input that is there at once', () => {
    assert.deepEqual(results(100, 0), []);
  });

  it('are not made where all has arrived and the rest is read within a second', () => {
    let now = 0;
    const policy = new CommitPolicy(() => now);
    assert.equal(policy.wait, 100);
    now = 200;
    assert.deepEqual(
      [5e6, 5.1e6, Infinity, 0].map((left) => policy.isSoonOver(1e6, left)),
      [true, false, false, true],
    );
  });

  it('take a sixth of the time at most', () => {
    for (const cost of [50, 300, 2000]) {
      const found = results(120_000, cost);
      assert.ok((found.length - 1) * cost <= 120_000 / 6, `${found.length} results of ${cost} ms`);
    }
  });
});
