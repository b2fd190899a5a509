/**
 * A tooltip at a mark. It repeats what the mark's accessible name says, so it is hidden from screen readers. It lies in
 * the browser's top layer, where nothing clips it, and the browser places it: `styles/tooltip.styles.ts` says on which side.
 */

import { html, nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';

export interface TooltipHost extends ReactiveControllerHost {
  /** Has an element `.tips`, into which the tooltip is drawn. */
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Tooltip implements ReactiveController {
  /** The mark of the tooltip that is shown. */
  private mark: HTMLElement | null = null;
  /** What it said of itself then. */
  private words = '';

  constructor(private readonly host: TooltipHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    // Rows stay where they are and change what they show.
    if (!this.mark?.isConnected || wordsOf(this.mark) !== this.words) this.hide();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Shows the content at a mark. The tooltip that is there goes. */
  show(mark: HTMLElement, content: unknown): void {
    this.hide();
    this.draw(html`<div class="tip" popover="manual" aria-hidden="true">${content}</div>`);
    const tip = this.box?.querySelector<HTMLElement>('.tip');
    if (!tip) return;
    this.mark = mark;
    this.words = wordsOf(mark);
    mark.style.setProperty('anchor-name', '--_mark');
    lift(tip, mark);
    document.addEventListener('keydown', this.onKeydown, true);
  }

  hide(): void {
    if (!this.mark) return;
    this.mark.style.removeProperty('anchor-name');
    this.mark = null;
    document.removeEventListener('keydown', this.onKeydown, true);
    this.draw(nothing);
  }

  /** What covers the chart can be put away without moving the pointer or the focus. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    takeEscape(event, this.mark);
    this.hide();
  };

  private get box(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.tips');
  }

  /** Without drawing the whole chart again. */
  private draw(content: unknown): void {
    if (this.box) render(content, this.box);
  }
}

/**
 * Puts a tooltip into the top layer; a browser without popovers shows it over the card. `high` tells the style sheet
 * which edge of the window is farther from the mark, for where there is no room beside it, or no way to place it there.
 */
export function lift(tip: HTMLElement, mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  tip.classList.toggle('high', top + bottom > innerHeight);
  if (!('showPopover' in tip)) return;
  // Anew each time: what stays open keeps the side, and the scroll position, at which it had room before.
  if (tip.matches(':popover-open')) tip.hidePopover();
  tip.showPopover();
}

/**
 * Keeps an Escape that puts a tooltip away from doing more, such as clearing a selection: that is what the next one is for.
 * It has to be heard on its way down, before whoever else has a use for it. A tooltip behind the dialog that the reader is
 * in takes nothing: nobody sees it.
 */
export function takeEscape(event: KeyboardEvent, mark: Node | null): void {
  const dialog = event.composedPath().find((target) => target instanceof HTMLDialogElement);
  if (!dialog || isWithin(mark, dialog)) event.preventDefault();
}

/** Whether a node is in an element, or in a shadow tree in it. */
function isWithin(node: Node | null, element: Element): boolean {
  if (node === null || node === element) return node !== null;
  return isWithin(node instanceof ShadowRoot ? node.host : node.parentNode, element);
}

/** What the mark, or the cell that it is in, says. */
function wordsOf(mark: Element): string {
  const cell = mark.closest('[data-cell]') ?? mark;
  return `${cell.ariaLabel} ${cell.textContent}`;
}
