/**
 * A tooltip at a mark. It repeats what the mark's accessible name says, so it is hidden from screen readers. It stands
 * in an element `.tips` of the host, over the card: nothing that a card contains is seen outside of it.
 */

import { html, nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { place } from './place.js';

export interface TooltipHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Tooltip implements ReactiveController {
  /** The mark of the tooltip that is shown. */
  private anchor: Element | null = null;
  /** What it said of itself then. */
  private words = '';

  constructor(private readonly host: TooltipHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    // Rows stay where they are and change what they show.
    if (!this.anchor?.isConnected || wordsOf(this.anchor) !== this.words) this.hide();
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(anchor: Element, content: unknown): void {
    const frame = this.host.renderRoot.querySelector('.frame')!.getBoundingClientRect();
    const mark = anchor.getBoundingClientRect();
    const width = 340;
    const middle = mark.left + mark.width / 2 - frame.left;
    const x = Math.max(8, Math.min(middle - width / 2, frame.width - width - 8));
    const above = mark.top > 150;
    const y = above ? frame.bottom - mark.top + 8 : mark.bottom - frame.top + 8;
    const side = above ? 'above' : 'below';
    this.draw(
      html`<div class="tip ${side}" aria-hidden="true" ${place({ '--x': `${x}px`, '--y': `${y}px` })}>${content}</div>`,
    );
    this.anchor = anchor;
    this.words = wordsOf(anchor);
    document.addEventListener('keydown', this.onKeydown);
  }

  hide(): void {
    if (!this.anchor) return;
    this.anchor = null;
    document.removeEventListener('keydown', this.onKeydown);
    this.draw(nothing);
  }

  /** What covers the chart can be put away without moving the pointer or the focus. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.hide();
  };

  /** Without drawing the whole chart again. */
  private draw(content: unknown): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.tips');
    if (box) render(content, box);
  }
}

/** What the mark, or the cell that it is in, says. */
function wordsOf(anchor: Element): string {
  const cell = anchor.closest('[data-cell]') ?? anchor;
  return `${cell.ariaLabel} ${cell.textContent}`;
}
