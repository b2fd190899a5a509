import type { ReaderState } from '../core/index.js';

/** The reader has selected something, or cleared a selection: one event for each action. */
export class SelectionEvent extends Event {
  static readonly eventName = 'rapport-selection';

  constructor(
    /** Period, comparison and the whole selection, as they are now. */
    readonly state: ReaderState,
  ) {
    super(SelectionEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-selection': SelectionEvent;
  }
}
