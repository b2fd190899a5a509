import type { SelectionClause } from '../core/index.js';

/** The reader has selected something, or cleared a selection. */
export class SelectionEvent extends Event {
  static readonly eventName = 'rapport-selection';

  constructor(
    /** All clauses in force. */
    readonly clauses: readonly SelectionClause[],
  ) {
    super(SelectionEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'rapport-selection': SelectionEvent;
  }
}
