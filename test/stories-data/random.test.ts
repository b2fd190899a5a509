import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Random } from '../../stories/data/random.js';
import { between } from './support.js';

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

suite('the random generator', () => {
  test('gives the same numbers on every machine', () => {
    const random = new Random('fixed');
    assert.deepEqual(
      draws(4, () => random.integer(0, 999_999)),
      [105_077, 700_246, 949_397, 785_958],
    );
  });

  test('draws uniform and normal numbers of the right mean and spread', () => {
    const random = new Random('spread');
    const uniform = draws(20_000, () => random.uniform(2, 4));
    between(mean(uniform), 2.98, 3.02);
    assert.ok(uniform.every((value) => value >= 2 && value < 4));
    const normal = draws(20_000, () => random.normal(5, 2));
    between(mean(normal), 4.95, 5.05);
    between(Math.sqrt(mean(normal.map((value) => (value - 5) ** 2))), 1.95, 2.05);
  });

  test('picks by weight and shuffles without losing anything', () => {
    const random = new Random('weights');
    const picks = draws(10_000, () =>
      random.weighted([
        [0, 3],
        [1, 1],
        [2, 0],
      ]),
    );
    between(picks.filter((pick) => pick === 0).length, 7300, 7700);
    assert.ok(!picks.includes(2));
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = random.shuffle(items);
    assert.notDeepEqual(shuffled, items);
    assert.deepEqual(
      [...shuffled].sort((a, b) => a - b),
      items,
    );
  });

  test('forks into streams that do not disturb each other', () => {
    const alone = new Random('seed').fork('a').next();
    const parent = new Random('seed');
    parent.fork('b').next();
    assert.equal(parent.fork('a').next(), alone);
    assert.notEqual(parent.fork('b').next(), alone);
  });
});
