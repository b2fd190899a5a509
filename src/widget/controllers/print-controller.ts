/**
 * Brings what only paper needs. It is loaded a little after the figures are drawn: nobody who reads on a screen waits
 * for it, and when the reader prints it is there.
 */

import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import { addStyles } from '../../parts/add-styles.js';

export interface PrintStyles {
  readonly print: readonly CSSResult[];
}

/** By then the rest of the page has been asked for, too. In milliseconds. */
const LATER = 500;

export class PrintController implements ReactiveController {
  /** 0 where it has to be asked for; what is there already is not put there twice. */
  private timer = 0;

  constructor(
    private readonly host: ReactiveElement,
    private readonly hasDrawn: () => boolean,
    private readonly load: () => Promise<PrintStyles>,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.timer || !this.hasDrawn()) return;
    this.timer = window.setTimeout(() => {
      this.load().then(
        ({ print }) => addStyles(this.host.renderRoot, print),
        // It prints as it is on the screen; the next drawing asks again.
        () => (this.timer = 0),
      );
    }, LATER);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = 0;
  }
}
