import type { InteractionDetail } from '../core/index.js';

/** The reader asks to replay an interaction. Cancel it to replay in a player of the page's own. */
export class ReplayEvent extends Event {
  static readonly eventName = 'rapport-replay';

  constructor(readonly interaction: InteractionDetail) {
    super(ReplayEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-replay': ReplayEvent;
  }
}
