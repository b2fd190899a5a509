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

interface Written {
  ask?: { period?: [string, string]; timeZone?: string; by?: Dimension } & MetricRules;
  expected: Example['expected'];
  [field: string]: unknown;
}

export function readExamples(): Example[] {
  return DOCUMENT.split(/^(?=###? )/m).flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n')).replace(/^#+ /, '');
    return [...section.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, json], i): Example => {
      const { ask = {}, expected, ...input } = JSON.parse(json) as Written;
      const { period = ['2026-03-01', '2026-04-01'], timeZone = 'UTC', by, ...rules } = ask;
      return { name: `${heading}, ${i + 1}`, input, ask: { period, timeZone, ...(by && { by }), rules }, expected };
    });
  });
}
