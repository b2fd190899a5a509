/** A tooltip at a mark. It repeats what the mark's accessible name says, so it is hidden from screen readers. */

import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { place } from './place.js';

interface TooltipHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Tooltip implements ReactiveController {
  private shown = false;

  constructor(private readonly host: TooltipHost) {
    host.addController(this);
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
    this.shown = true;
    document.addEventListener('keydown', this.onKeydown);
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    document.removeEventListener('keydown', this.onKeydown);
    this.draw(nothing);
  }

  /** What covers the chart can be put away without moving the pointer or the focus. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.hide();
  };

  /** The place of the tooltip. It comes and goes without drawing the whole chart again. */
  render(): TemplateResult {
    return html`<div class="tips"></div>`;
  }

  private draw(content: unknown): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.tips');
    if (box) render(content, box);
  }
}
