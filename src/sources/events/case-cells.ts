/** What the rows of a case say besides its events: the cells of the other columns. */

/** In a cell that differs from row to row there is nothing that holds for the case. */
const DIFFERS = null;

export class CaseCells {
  /** Those that all rows have alike; those of the last rows that have any. */
  private readonly same: (string | typeof DIFFERS)[];
  private readonly last: string[];

  constructor(cells: readonly string[]) {
    this.same = [...cells];
    this.last = [...cells];
  }

  /** Adds the cells of a row; empty ones say nothing. */
  add(cells: readonly string[]): void {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell === '') continue;
      const known = this.same[i];
      if (known === '') this.same[i] = cell;
      else if (known !== cell) this.same[i] = DIFFERS;
      this.last[i] = cell;
    }
  }

  /** @param latest whether the last row of a state tells how all is from then on, and the rows came in the order of time */
  cells(latest: boolean): readonly string[] {
    return latest ? this.last : this.same.map((cell) => cell ?? '');
  }
}
