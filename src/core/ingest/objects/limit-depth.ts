/** Fields that are nested too deep are treated as missing. */

import { MAX_DEPTH } from '../limits.js';

/**
 * Whether a value has more levels than this.
 *
 * @param value parsed from JSON: what is shared or holds itself would never end
 */
export function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((part) => isDeeper(part, depth - 1));
}

/** Empties fields that are nested too deep, and names each. */
export function limitDepth(record: Record<string, unknown>, report: (field: string, value: unknown) => void): void {
  for (const field of Object.keys(record)) {
    if (!isDeeper(record[field], MAX_DEPTH)) continue;
    report(field, record[field]);
    record[field] = null;
  }
}
