// The text as files in the system's temporary folder, written once and used again by later runs.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeText } from './text.mjs';

/** Grows with every change of the data, so that an older file is not taken for the new one. */
const VERSION = 1;

export const dataFolder = join(tmpdir(), `rapport-bench-${VERSION}`);

/**
 * @param {number} n
 * @param {'json' | 'ndjson'} format
 * @returns {string} the path of the file
 */
export function textFile(n, format) {
  const path = join(dataFolder, `${n}.${format}`);
  if (existsSync(path)) return path;
  mkdirSync(dataFolder, { recursive: true });
  const partial = `${path}.${process.pid}`;
  const file = openSync(partial, 'w');
  writeText(n, format, (part) => writeSync(file, part));
  closeSync(file);
  renameSync(partial, path);
  return path;
}
