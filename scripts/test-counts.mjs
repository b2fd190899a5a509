// How a test step tells `npm test` what it ran: a small JSON file named by an environment variable.
import { readFileSync, writeFileSync } from 'node:fs';

const VARIABLE = 'RAPPORT_TEST_COUNTS';

/** Environment of a step that is to report its counts to `file`. */
export function countsEnv(file) {
  return { [VARIABLE]: file };
}

/** @param {{ passed: number, failed: number, failures?: string[] }} counts with a name and a reason of each failure */
export function writeCounts(counts) {
  const file = process.env[VARIABLE];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** The counts that a step left, or undefined if it died before it could. */
export function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
