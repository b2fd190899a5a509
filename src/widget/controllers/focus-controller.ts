/**
 * Where the focus goes when what had it is taken away. A button of a card that waits, or has nothing to show, is gone once it
 * has been of use; without this the focus would be on the page, and the next Tab would begin at its top.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What comes and goes with the state of the report. */
const PASSING = '.notice, .loading, .blank, .chips';

export class FocusController implements ReactiveController {
  private focused: Element | null = null;

  /** @param passing what comes and goes, as a selector */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly passing = PASSING,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = this.host.shadowRoot?.activeElement;
    this.focused = focused?.closest(this.passing) ? focused : null;
  }

  hostUpdated(): void {
    const { focused, host } = this;
    if (!focused || focused.isConnected || host.matches(':focus-within')) return;
    const title = host.shadowRoot!.querySelector<HTMLElement>('#title');
    // Only a program can put the focus there, and Tab goes on from it.
    if (title) title.tabIndex = -1;
    title?.focus();
  }
}
