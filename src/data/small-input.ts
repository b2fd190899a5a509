/** Whether data at hand is soon read. */

import type { ReportInput } from '../core/index.js';

const BYTES = 200_000;
const RECORDS = 1000;

export function isSmall(input: ReportInput): boolean {
  if (typeof input === 'string') return input.length <= BYTES;
  if (input instanceof ArrayBuffer || input instanceof Uint8Array) return input.byteLength <= BYTES;
  if (typeof Blob !== 'undefined' && input instanceof Blob) return input.size <= BYTES;
  if (typeof ReadableStream !== 'undefined' && input instanceof ReadableStream) return false;
  if (Array.isArray(input)) return input.length <= RECORDS;
  const { interactions } = input as { interactions?: unknown };
  return !Array.isArray(interactions) || interactions.length <= RECORDS;
}
