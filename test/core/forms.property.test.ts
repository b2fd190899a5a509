/** The same records in any form give the same answers. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReportInput } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import type { Shape } from './generators.js';
import { buildCase, shapes } from './generators.js';
import { Random } from './reference/random.js';

function streamOf(bytes: Uint8Array, random: Random, longest: number): ReadableStream<Uint8Array> {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) return controller.close();
      const end = Math.min(bytes.length, start + random.whole(1, longest));
      controller.enqueue(bytes.slice(start, end));
      start = end;
    },
  });
}

/** All that an input leads to. `shift` is how many lines stand before the first record. */
async function answers(input: ReportInput, options: object, shift = 0) {
  const engine = await createEngine(input, options);
  const { problems, ...description } = await engine.describe();
  const unshifted = problems.problems.map((problem) => ({ ...problem, position: problem.position - shift }));
  const scores = await engine.behaviorScores({ by: 'agent', compare: true, bins: 'week' });
  const page = await engine.interactions({ page: { limit: 20 } });
  const details = [];
  for (const id of page.ids.slice(0, 3)) details.push(await engine.interaction(id));
  engine.dispose();
  return { description, problems: unshifted, scores, page, details };
}

/** `NaN` and the like cannot be written as JSON, nor can an absent value in an object. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe('forms of input', () => {
  it('objects, text, bytes, a blob and streams give the same answers', async () => {
    const check = async (shape: Shape, longest: number) => {
      const { input, languages } = buildCase(shape);
      const plain = throughJson(input);
      const options = { timeZone: shape.place.timeZone, languages };
      const random = new Random(shape.seed);
      const text = JSON.stringify(plain, null, random.pick([0, 2]));
      const bytes = new TextEncoder().encode(text);
      const expected = await answers(plain, options);
      assert.deepEqual(await answers(text, options), expected, 'text');
      assert.deepEqual(await answers(`\uFEFF${text}`, options), expected, 'text with a byte order mark');
      assert.deepEqual(await answers(bytes, options), expected, 'bytes');
      assert.deepEqual(await answers(bytes.slice().buffer, options), expected, 'buffer');
      assert.deepEqual(await answers(new Blob([bytes]), options), expected, 'blob');
      assert.deepEqual(await answers(streamOf(bytes, random, longest), options), expected, 'stream');
    };
    const lengths = fc.constantFrom(1, 3, 50, 5000);
    await fc.assert(fc.asyncProperty(shapes(15), lengths, check), { seed: 16, numRuns: 80 });
  });

  it('an array and its newline-delimited form give the same answers', async () => {
    const check = async (shape: Shape, lineEnd: string, longest: number) => {
      const { interactions } = throughJson(buildCase(shape).input);
      const options = { timeZone: shape.place.timeZone };
      const text = interactions.map((record) => JSON.stringify(record)).join(lineEnd);
      const expected = await answers(interactions, options);
      assert.deepEqual(await answers(JSON.stringify(interactions), options), expected, 'array as text');
      assert.deepEqual(await answers({ interactions }, options), expected, 'envelope');
      assert.deepEqual(await answers(text, options), expected, 'lines');
      assert.deepEqual(await answers(`${text}${lineEnd}`, options), expected, 'lines, the last one ended');
      const stream = streamOf(new TextEncoder().encode(text), new Random(shape.seed), longest);
      assert.deepEqual(await answers(stream, options), expected, 'streamed lines');
    };
    const lineEnds = fc.constantFrom('\n', '\r\n');
    // One line alone is also a JSON text, and one without what makes it a record is not a list of interactions.
    const several = shapes(15).filter(({ size, dirt }) => size > 1 && dirt < 0.5);
    await fc.assert(fc.asyncProperty(several, lineEnds, fc.constantFrom(1, 7, 500), check), { seed: 17, numRuns: 80 });
  });

  it('a first line may carry the rest of the envelope', async () => {
    const check = async (shape: Shape) => {
      const { input, languages } = buildCase(shape);
      const { interactions, ...rest } = throughJson(input);
      const options = { timeZone: shape.place.timeZone, languages };
      const lines = [{ $envelope: rest }, ...interactions].map((line) => JSON.stringify(line));
      assert.deepEqual(await answers(lines.join('\n'), options, 1), await answers({ interactions, ...rest }, options));
    };
    await fc.assert(fc.asyncProperty(shapes(15), check), { seed: 18, numRuns: 60 });
  });
});
