/** A tooltip at a mark. It repeats what the mark's accessible name says, so it is hidden from screen readers. */

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { place } from './place.js';

interface TooltipHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Tooltip implements ReactiveController {
  private content: unknown = null;
  private x = 0;
  private y = 0;
  private above = true;

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
    this.x = Math.max(8, Math.min(middle - width / 2, frame.width - width - 8));
    this.above = mark.top > 150;
    this.y = this.above ? frame.bottom - mark.top + 8 : mark.bottom - frame.top + 8;
    this.content = content;
    document.addEventListener('keydown', this.onKeydown);
    this.host.requestUpdate();
  }

  hide(): void {
    if (this.content === null) return;
    this.content = null;
    document.removeEventListener('keydown', this.onKeydown);
    this.host.requestUpdate();
  }

  /** What covers the chart can be put away without moving the pointer or the focus. */
  private readonly onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.hide();
  };

  render(): TemplateResult | typeof nothing {
    if (this.content === null) return nothing;
    const side = this.above ? 'above' : 'below';
    return html`<div class="tip ${side}" aria-hidden="true" ${place({ '--x': `${this.x}px`, '--y': `${this.y}px` })}>
      ${this.content}
    </div>`;
  }
}
