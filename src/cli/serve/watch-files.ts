/** Tells when files have changed, however they are written: in place, or by another file that takes their place. */

import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Milliseconds without a further change: programs write a file in several pieces. */
const QUIET = 200;

/** @returns what ends it */
export function watchFiles(names: readonly string[], onChange: () => void): () => void {
  const paths = names.map((name) => resolve(name));
  let known = paths.map(stateOf).join('\n');
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const now = paths.map(stateOf).join('\n');
    if (now === known) return;
    known = now;
    onChange();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  };
  // A file that takes the place of another is a change of their folder only.
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const files = folders.get(dirname(path)) ?? new Set<string>();
    folders.set(dirname(path), files.add(basename(path)));
  }
  const watchers = [...folders].map(([folder, files]): FSWatcher => {
    const watcher = watch(folder, { persistent: true }, (_, file) => {
      if (file === null || files.has(file)) later();
    });
    // The folder may be taken away: what was read is still shown.
    return watcher.on('error', () => watcher.close());
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'gone';
}
