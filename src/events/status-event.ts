import type { ReportStatus } from '../core/index.js';

/** A report element's status has changed. A fact about the element, so it does not bubble. */
export class StatusEvent extends Event {
  static readonly eventName = 'rapport-status';

  constructor(
    readonly status: ReportStatus,
    readonly previous: ReportStatus,
  ) {
    super(StatusEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-status': StatusEvent;
  }
}
