import assert from 'node:assert/strict';
import type { Interaction } from '../../src/core/model/interaction.js';

export function between(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value} is not between ${low} and ${high}`);
}

export function share(all: readonly Interaction[], test: (one: Interaction) => unknown): number {
  return all.filter(test).length / all.length;
}
