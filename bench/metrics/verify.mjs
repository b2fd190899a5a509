// Whether all give the same answers, to the last cell.
import { METRICS } from './work.mjs';

/** Sums are added up in different orders. */
const TOLERANCE = 1e-9;

const isEqual = (a, b) => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= TOLERANCE * Math.abs(b));

/** Keeps the first answer to each question, and holds all others against it. */
export class Answers {
  #known = new Map();
  cells = 0;

  /**
   * @param {string} asked what tells this question from others
   * @param {string} name whose answer it is
   * @param {import('./work.mjs').Cells} cells
   * @throws where one number differs from that of whoever answered first
   */
  check(asked, name, cells) {
    const known = this.#known.get(asked);
    if (!known) {
      this.#known.set(asked, { name, cells: new Map(cells) });
      return;
    }
    const problem = differenceOf(new Map(cells), known.cells);
    if (problem) throw new Error(`${asked}: ${name} and ${known.name} give different answers. ${problem}`);
    this.cells += cells.length * METRICS.length;
  }
}

function differenceOf(cells, expected) {
  if (cells.size !== expected.size) return `${cells.size} keys, ${expected.size} keys`;
  for (const [key, numbers] of expected) {
    const m = numbers.findIndex((number, i) => !isEqual(cells.get(key)?.[i], number));
    if (m >= 0) return `${METRICS[m]}, ${key || 'all'}: ${cells.get(key)?.[m]}, ${numbers[m]}`;
  }
  return null;
}
