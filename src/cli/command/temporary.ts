/** Files that must not be left behind, however the program ends. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const paths = new Set<string>();

process.on('exit', () => {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
});

/** Has a file removed at the end, unless it is kept. */
export function removeAtExit(path: string): void {
  paths.add(path);
}

export function keep(path: string): void {
  paths.delete(path);
}

export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
  paths.delete(path);
}

/** A folder that nobody else can look into. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  removeAtExit(folder);
  return folder;
}
