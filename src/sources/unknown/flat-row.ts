/** A row of JSON as cells: what stands in objects within it is named by its path, as columns of tables are. */

import type { Row } from '../source.js';

/** Objects within objects are looked into so deep. */
const DEPTH = 4;

/** Texts by path, such as `customer.name`; nothing where there is no value. Lists of plain values are one cell. */
export function flatRow(row: Row): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const look = (value: unknown, path: string, depth: number) => {
    if (value === null || value === undefined || value === '') return;
    if (typeof value !== 'object') cells.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    else if (Array.isArray(value)) {
      const isPlain = value.every((one) => typeof one !== 'object' || one === null);
      if (value.length > 0) cells.set(path, isPlain ? value.join('; ') : jsonOf(value));
    } else if (depth === DEPTH) cells.set(path, jsonOf(value));
    else {
      for (const [name, inner] of Object.entries(value)) look(inner, path === '' ? name : `${path}.${name}`, depth + 1);
    }
  };
  look(row, '', 0);
  return cells;
}

/** Empty where objects stand too deep in each other: whoever reads such JSON refuses it. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
