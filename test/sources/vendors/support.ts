/** Reads an answer or export of a vendor, and gives what a source makes of it. */

import type { Problem } from '../../../src/core/ingest/problems.js';
import type { SourceDescription } from '../../../src/core/ingest/record-batch.js';
import type { ReportInput } from '../../../src/core/index.js';
import type { InputFormat } from '../../../src/sources/input-format.js';
import { openInput } from '../../../src/sources/open-input.js';
import { createEngine, type CreateOptions } from '../../../src/worker/create-engine.js';

interface ReadSource {
  readonly source: SourceDescription | null;
  readonly records: readonly Record<string, unknown>[];
  readonly envelope: Record<string, unknown>;
  /** As `field code effect: found, not expected`. */
  readonly problems: readonly string[];
}

/** @param value text, or what is written as JSON */
export async function readSource(value: unknown, format: Partial<InputFormat> = {}): Promise<ReadSource> {
  const input = inputOf(value);
  const { batches } = await openInput(input, { isTable: null, table: {}, ...format }, undefined);
  if (!batches) throw new Error('No source is known.');
  const records: Record<string, unknown>[] = [];
  const envelope: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let source: SourceDescription | null = null;
  for await (const batch of batches) {
    records.push(...batch.records.map(({ record }) => record as Record<string, unknown>));
    Object.assign(envelope, batch.envelope);
    problems.push(...batch.problems);
    source = batch.source ?? source;
  }
  const told = problems.map(
    ({ field, code, effect, found, expected }) => `${field} ${code} ${effect}: ${found}, not ${expected}`,
  );
  return { source, records, envelope, problems: told };
}

/** The engine of an answer or export. */
export function engineOf(value: unknown, options?: CreateOptions) {
  return createEngine(inputOf(value), options);
}

function inputOf(value: unknown): ReportInput {
  return typeof value === 'string' || value instanceof Uint8Array || value instanceof Blob
    ? value
    : JSON.stringify(value);
}

/** The values of metrics in one number each, of 2026, rounded to thousandths; `null` where there is no data. */
export async function metricsOf(value: unknown, ...metrics: readonly string[]): Promise<readonly (number | null)[]> {
  const engine = await engineOf(value);
  const answer = await engine.metricValues({ metrics, period: { from: '2026-01-01', to: '2027-01-01' } });
  return Array.from(answer.value, (one) => (Number.isNaN(one) ? null : Math.round(one * 1000) / 1000));
}

/** Only these fields of a record. */
export function picked(
  record: Readonly<Record<string, unknown>>,
  ...fields: readonly (string | readonly string[])[]
): Record<string, unknown> {
  const names = fields.flat();
  return Object.fromEntries(names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));
}

const ALL = { from: '2000-01-01', to: '2100-01-01' };

/** A metric of everybody, in all of the data. */
export async function metric(engine: Awaited<ReturnType<typeof engineOf>>, name: string): Promise<number | null> {
  const { value } = await engine.metricValues({ period: ALL, metrics: [name], compare: false });
  return value[0];
}

/** A metric of each agent, team or the like. */
export async function metricBy(engine: Awaited<ReturnType<typeof engineOf>>, name: string, by: 'agent' | 'team') {
  const { keys, value } = await engine.metricValues({ period: ALL, metrics: [name], by, compare: false });
  return Object.fromEntries(keys.map((key, i) => [key, value[i]]));
}
