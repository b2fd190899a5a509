/**
 * Brings what only paper needs. It is loaded once the figures are drawn and the browser has time: nobody who reads on a
 * screen waits for it, and when the reader prints it is there.
 */

import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import { addStyles } from '../../parts/add-styles.js';

export interface PrintStyles {
  readonly print: readonly CSSResult[];
}

export class PrintController implements ReactiveController {
  private asked = false;

  constructor(
    private readonly host: ReactiveElement,
    private readonly parts: { readonly hasDrawn: () => boolean; readonly load: () => Promise<PrintStyles> },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.asked || !this.parts.hasDrawn()) return;
    this.asked = true;
    whenIdle(() => {
      this.parts.load().then(
        ({ print }) => addStyles(this.host.renderRoot, print),
        // It prints as it is on the screen; the next drawing asks again.
        () => (this.asked = false),
      );
    });
  }
}

function whenIdle(run: () => void): void {
  // Not every browser has it.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
