/** The corpus, and inputs made from a seed. Others are looked for with `npm run fuzz`. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCounted } from './counters/start.mjs';

const { createEngine, fuzz } = await loadCounted();

describe('inputs of the kind table', () => {
  it('break nothing', { timeout: 580_000 }, async () => {
    const report = await fuzz(createEngine, { seed: 20_261_201, inputs: 6000, kinds: ['table'], mostFaults: 5 });
    assert.deepEqual(report.faults, []);
    assert.equal(report.inputs, 6000);
  });
});
