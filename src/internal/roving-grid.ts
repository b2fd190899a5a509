/**
 * Keyboard for a grid: one tab stop, arrows move inside, Home and End go to the ends of a row. Cells carry
 * `data-cell="row,column"`; a row without a cell in a column is passed over.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface GridHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class RovingGrid implements ReactiveController {
  /** The cell that Tab reaches. */
  private row = 0;
  private column = 0;
  private observer: ResizeObserver | null = null;

  constructor(private readonly host: GridHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // A layout for another width may hide the tab stop.
    this.observer = new ResizeObserver(() => this.hostUpdated());
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = null;
  }

  hostUpdated(): void {
    // Rows may have gone: the tab stop must always be somewhere.
    const stop = this.find(this.row, this.column) ?? this.cells()[0];
    for (const cell of this.allCells()) cell.tabIndex = cell === stop ? 0 : -1;
  }

  /** Remembers the cell that got the focus. */
  readonly onFocus = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    [this.row, this.column] = placeOf(cell);
    this.hostUpdated();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (!cell || event.altKey || event.metaKey) return;
    const target = this.target(event, cell);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  private target(event: KeyboardEvent, cell: HTMLElement): HTMLElement | undefined {
    const [row, column] = placeOf(cell);
    const forward = getComputedStyle(this.host).direction === 'rtl' ? -1 : 1;
    switch (event.key) {
      case 'ArrowRight':
        return this.inRow(row, column, forward);
      case 'ArrowLeft':
        return this.inRow(row, column, -forward);
      case 'ArrowDown':
        return this.inColumn(row, column, 1);
      case 'ArrowUp':
        return this.inColumn(row, column, -1);
      case 'Home':
        return event.ctrlKey ? this.cells()[0] : this.cellsOf(row)[0];
      case 'End':
        return event.ctrlKey ? this.cells().at(-1) : this.cellsOf(row).at(-1);
      default:
        return undefined;
    }
  }

  private inRow(row: number, column: number, step: number): HTMLElement | undefined {
    const cells = this.cellsOf(row);
    const place = cells.findIndex((cell) => placeOf(cell)[1] === column);
    return cells[place + step];
  }

  private inColumn(row: number, column: number, step: number): HTMLElement | undefined {
    const last = Math.max(...this.cells().map((cell) => placeOf(cell)[0]));
    for (let next = row + step; next >= 0 && next <= last; next += step) {
      const cell = this.find(next, column);
      if (cell) return cell;
    }
    return undefined;
  }

  private find(row: number, column: number): HTMLElement | undefined {
    return this.cells().find((cell) => cell.dataset['cell'] === `${row},${column}`);
  }

  private cellsOf(row: number): HTMLElement[] {
    return this.cells().filter((cell) => placeOf(cell)[0] === row);
  }

  /** Cells that a narrow layout hides cannot be reached. */
  private cells(): HTMLElement[] {
    return this.allCells().filter((cell) => cell.checkVisibility?.() ?? true);
  }

  private allCells(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-cell]')];
  }
}

function placeOf(cell: HTMLElement): [row: number, column: number] {
  const [row, column] = cell.dataset['cell']!.split(',').map(Number);
  return [row, column];
}
