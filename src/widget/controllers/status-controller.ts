/** Tells the page what an element is up to: an event for each change, and a custom state that style sheets can match. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportStatus } from '../../core/index.js';
import { StatusEvent } from '../../events/status-event.js';

export class StatusController implements ReactiveController {
  /** The status that the page was told of last. */
  private told: ReportStatus = 'initial';
  private readonly internals: ElementInternals | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    // Servers and some test environments have no element internals.
    this.internals = host.attachInternals?.();
    host.addController(this);
  }

  hostConnected(): void {
    this.internals?.states?.add(this.told);
  }

  /** @returns whether this is another status than the page was told of before */
  tell(status: ReportStatus): boolean {
    const before = this.told;
    if (status === before) return false;
    this.told = status;
    this.internals?.states?.delete(before);
    this.internals?.states?.add(status);
    this.host.dispatchEvent(new StatusEvent(status, before));
    return true;
  }
}
