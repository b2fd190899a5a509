import type { ReportEnvelope } from './options.js';

/** The envelope as JSON, one interaction a line, so that a person can read and search it. */
export function toReportJson(report: ReportEnvelope<unknown>): string {
  const { interactions, ...rest } = report;
  const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${rows(value)}`);
  return `{\n${[...head, `"interactions": ${rows(interactions)}`].join(',\n')}\n}\n`;
}

/** Newline-delimited JSON: the envelope's other lists in the first line, then one interaction a line. */
export function toNdjson(report: ReportEnvelope<unknown>): string {
  const { interactions, ...rest } = report;
  return [{ $envelope: rest }, ...interactions].map((row) => JSON.stringify(row)).join('\n') + '\n';
}

function rows(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
