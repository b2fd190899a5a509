/** The names of the columns. */

import { foundText, type Report } from './table-types.js';

/**
 * Names without spaces around them, each once: the second of a name becomes `name 2`; a column without a name is
 * called `column 3` by its place.
 */
export function columnNames(cells: readonly string[], line: number, report: Report): readonly string[] {
  const names = new Set<string>();
  return cells.map((cell, place) => {
    const given = cell.trim();
    const base = given || `column ${place + 1}`;
    let name = base;
    for (let n = 2; names.has(name); n++) name = `${base} ${n}`;
    if (given && name !== base) {
      report({
        position: line,
        id: null,
        field: given,
        code: 'duplicate',
        found: foundText(given),
        expected: `a name for each column: this one is called ${JSON.stringify(name)}`,
        effect: 'ignored',
      });
    }
    names.add(name);
    return name;
  });
}
