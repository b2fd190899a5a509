import { plainWord } from '../cells/cell-words.js';
import type { Row } from '../source.js';

/** Every source asks for the names of the same rows. */
const known = new WeakMap<readonly Row[], ReadonlySet<string>>();

/** Names of fields, those within objects joined to theirs, letters and digits only. */
export function namesOf(rows: readonly Row[]): ReadonlySet<string> {
  const found = known.get(rows);
  if (found) return found;
  const names = new Set<string>();
  known.set(rows, names);
  const look = (row: Row, before: string, depth: number) => {
    for (const [name, value] of Object.entries(row)) {
      const path = before + plainWord(name);
      names.add(path);
      const inner = Array.isArray(value) ? (value as unknown[])[0] : value;
      if (typeof inner === 'object' && inner !== null && depth < 3) look(inner as Row, path, depth + 1);
    }
  };
  for (const row of rows) look(row, '', 0);
  return names;
}
