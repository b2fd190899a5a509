/** Minimal cases of what broke something once. New ones are looked for with `npm run fuzz`. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './coverage/start.mjs';

// Later than what counts what it does.
const { createEngine } = await import('../../src/core.js');
const { CORPUS } = await import('./corpus.js');
const { fuzz } = await import('./fuzz.js');

describe('the corpus', () => {
  it('breaks nothing', async () => {
    const report = await fuzz(createEngine, { seed: 1, inputs: 0, kinds: ['json', 'table'], mostFaults: Infinity });
    assert.deepEqual(report.faults, []);
    assert.equal(report.inputs, CORPUS.length);
  });
});
