import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  BuiltInEngine,
  type EngineOptions,
  type ReportEngine,
  type ReportInput,
  type Scope,
} from '../../src/core/index.js';
import type { LoadedEngine } from '../../src/worker/loaded-engine.js';
import { LocalEngine } from '../../src/worker/local-engine.js';
import { buildCase, shapes } from '../core/generators.js';
import { Random } from '../core/reference/random.js';
import { randomQuery } from '../core/reference/random-query.js';
import { createReference } from '../core/reference/reference.js';
import { connect } from './channel.js';

/** The page, with a rest after every single step. */
function restingEngine(options: EngineOptions): LoadedEngine {
  return new LocalEngine(options, 0);
}

/** An answer, or what kept it from coming. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code };
  }
}

/** One question after the other, of every kind. */
async function* answersOf(engine: ReportEngine, queries: readonly Scope[]): AsyncGenerator<unknown, void, void> {
  const description = await engine.describe();
  yield description;
  const ids: string[] = [];
  for (const query of queries) {
    yield await outcome(engine.behaviorScores(query));
    yield await outcome(engine.counts(query));
    const page = await outcome(engine.interactions({ ...query, page: { limit: 5 } }));
    yield page;
    ids.push(...((page as { ids?: string[] }).ids ?? []));
    for (const { key } of description.behaviors.slice(0, 2)) {
      yield await outcome(engine.explain({ ...query, behavior: key }));
    }
    yield await outcome(engine.explain({ ...query, behavior: 'overallSatisfaction' }));
  }
  for (const id of [...ids.slice(0, 5), 'nobody']) yield await outcome(engine.interaction(id));
}

/** In pieces of so many bytes, as from a network. */
function streamOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += size)));
      else controller.close();
    },
  });
}

describe('page and worker', () => {
  it('answer every question alike, to the last byte, whatever the input is', async () => {
    await fc.assert(
      fc.asyncProperty(shapes(40), fc.integer({ min: 1, max: 3000 }), async (shape, size) => {
        const { input, languages, anchor } = buildCase(shape);
        const options = { timeZone: shape.place.timeZone, languages };
        const random = new Random(shape.seed);
        const reference = createReference(input, options);
        const queries: Scope[] = [
          ...Array.from({ length: 4 }, () => randomQuery(random, reference, anchor)),
          { by: 'nothing' } as Scope,
          { period: { from: '2024-02-31', to: 'x' } },
        ];
        const text = JSON.stringify(input);
        const lines = input.interactions.map((record) => JSON.stringify(record)).join('\n');
        const forms: (() => ReportInput)[] = [
          () => input,
          () => input.interactions,
          () => text,
          () => new TextEncoder().encode(text),
          () => new Blob([lines]),
          () => streamOf(lines, size),
        ];
        for (const form of forms) {
          const plain = new BuiltInEngine(options);
          await plain.read(form());
          for (const other of [restingEngine(options), connect(options).engine]) {
            await other.read(form());
            const answers = answersOf(other, queries);
            for await (const expected of answersOf(plain, queries)) {
              assert.deepStrictEqual((await answers.next()).value, expected);
            }
            other.dispose();
          }
        }
      }),
      { seed: 23, numRuns: 8 },
    );
  });

  it('refuse the same inputs with the same errors', async () => {
    const inputs: (() => ReportInput)[] = [
      () => '',
      () => '<!doctype html>',
      () => '[{"id": 1',
      () => ({ nothing: true }),
      () => '{"a": 1}',
      () => 'abc',
      () => new Uint8Array([0xff, 0xfe]),
      () => streamOf('[{', 1),
    ];
    for (const input of inputs) {
      const expected = await outcome(new BuiltInEngine().read(input()));
      assert.ok(expected, 'the input is taken');
      for (const other of [restingEngine({}), connect().engine]) {
        assert.deepStrictEqual(await outcome(other.read(input())), expected);
        other.dispose();
      }
    }
  });
});
