/** The worked examples of docs/metrics.md. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dimension } from '../../../src/core/select/dimensions.js';
import type { MetricRules } from '../../../src/core/metrics/definitions/rules.js';

export const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8');

export interface Expected {
  value: number | null;
  n: number;
  part?: number;
  leftOut?: number;
}

export interface Example {
  /** The heading it stands under, and its place there. */
  name: string;
  input: Record<string, unknown>;
  ask: { period: [string, string]; timeZone: string; by?: Dimension; rules: MetricRules };
  /** By metric: its value, or with `by` the value of each key. */
  expected: Record<string, Expected | Record<string, number>>;
}

/** An example of the question `standouts`. */
export interface Comparison {
  name: string;
  input: Record<string, unknown>;
  /** By metric and key, some columns of the answer. */
  expected: Record<string, Record<string, Partial<Record<ComparedColumn, number>>>>;
}

export type ComparedColumn = 'value' | 'others' | 'expected' | 'difference' | 'dueToMix' | 'compared' | 'pValue';

interface Written {
  /** Default: `metricValues`. */
  question?: 'standouts';
  ask?: { period?: [string, string]; timeZone?: string; by?: Dimension } & MetricRules;
  /** What has `times` stands for so many records, each with an id of its own. */
  interactions?: ({ times?: number } & Record<string, unknown>)[];
  expected: unknown;
  [field: string]: unknown;
}

const WRITTEN = DOCUMENT.split(/^(?=###? )/m).flatMap((section) => {
  const heading = section.slice(0, section.indexOf('\n')).replace(/^#+ /, '');
  return [...section.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, json], i) => {
    const { question = 'metricValues', ask = {}, expected, ...input } = JSON.parse(json) as Written;
    const interactions = input.interactions?.flatMap(({ times, ...record }, row) =>
      times === undefined ? [record] : Array.from({ length: times }, (_, k) => ({ id: `${row}-${k}`, ...record })),
    );
    return {
      name: `${heading}, ${i + 1}`,
      question,
      input: { ...input, ...(interactions && { interactions }) },
      ask,
      expected,
    };
  });
});

export function readExamples(): Example[] {
  return WRITTEN.filter(({ question }) => question === 'metricValues').map(({ name, input, ask, expected }) => {
    const { period = ['2026-03-01', '2026-04-01'], timeZone = 'UTC', by, ...rules } = ask;
    return {
      name,
      input,
      ask: { period, timeZone, ...(by && { by }), rules },
      expected: expected as Example['expected'],
    };
  });
}

export function readComparisons(): Comparison[] {
  return WRITTEN.filter(({ question }) => question === 'standouts').map(({ name, input, expected }) => ({
    name,
    input,
    expected: expected as Comparison['expected'],
  }));
}
