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
  private stop: HTMLElement | undefined;
  private observer: ResizeObserver | null = null;
  private frame = 0;
  private check: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: GridHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // A layout for another width may hide the tab stop. Where nobody tells of it, the next drawing mends that.
    if (typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(() => this.mend());
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.stopCheck();
  }

  hostUpdated(): void {
    // Rows may have gone: the tab stop must always be somewhere.
    this.stopAt(this.find(this.row, this.column) ?? this.host.renderRoot.querySelector<HTMLElement>('[data-cell]'));
    // Whether it can be seen is known without cost only once the page has been laid out, at the end of a frame.
    this.stopCheck();
    this.frame = requestAnimationFrame(() => {
      this.check = setTimeout(() => this.mend());
    });
  }

  private stopCheck(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.check);
  }

  /** Remembers the cell that got the focus. */
  readonly onFocus = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    [this.row, this.column] = placeOf(cell);
    this.stopAt(cell);
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
    const last = Math.max(...this.allCells().map((cell) => placeOf(cell)[0]));
    for (let next = row + step; next >= 0 && next <= last; next += step) {
      const cell = this.find(next, column);
      if (cell && isVisible(cell)) return cell;
    }
    return undefined;
  }

  /** Puts the tab stop where it can be seen. */
  private mend(): void {
    const wanted = this.find(this.row, this.column);
    const visible = [wanted, this.stop].find((cell) => cell && isVisible(cell));
    this.stopAt(visible ?? this.allCells().find(isVisible));
  }

  private stopAt(cell: HTMLElement | null | undefined): void {
    if (this.stop !== cell) this.stop?.setAttribute('tabindex', '-1');
    cell?.setAttribute('tabindex', '0');
    this.stop = cell ?? undefined;
  }

  private find(row: number, column: number): HTMLElement | null {
    return this.host.renderRoot.querySelector(`[data-cell="${row},${column}"]`);
  }

  private cellsOf(row: number): HTMLElement[] {
    return this.allCells(`^="${row},"`).filter(isVisible);
  }

  /** Cells that a narrow layout hides cannot be reached. */
  private cells(): HTMLElement[] {
    return this.allCells().filter(isVisible);
  }

  private allCells(place = ''): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(`[data-cell${place}]`)];
  }
}

function isVisible(cell: Element): boolean {
  return cell.checkVisibility?.() ?? true;
}

function placeOf(cell: HTMLElement): [row: number, column: number] {
  const [row, column] = cell.dataset['cell']!.split(',').map(Number);
  return [row, column];
}
