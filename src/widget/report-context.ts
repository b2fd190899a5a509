/** How a widget finds the `report-source` around it: by an event, as the community's context protocol has it. */

import type { ReportStore } from '../data/report-store.js';

export type { ReportStore };

/** A registered symbol, so that copies of this module agree. */
const REPORT_STORE = Symbol.for('rapport-elements/report-store');

interface StoreRequest {
  readonly context: unknown;
  readonly callback: (store: ReportStore) => void;
}

class StoreRequestEvent extends Event implements StoreRequest {
  readonly context = REPORT_STORE;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (store: ReportStore) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** The store of the nearest source around an element. */
export function storeAround(element: Element): ReportStore | null {
  let found: ReportStore | null = null;
  element.dispatchEvent(new StoreRequestEvent(element, (store) => (found = store)));
  return found;
}

/** Gives a source's store to what is inside it. */
export function provideStore(source: Element, store: ReportStore): void {
  source.addEventListener('context-request', (event) => {
    const { context, callback } = event as Event & StoreRequest;
    if (context !== REPORT_STORE) return;
    event.stopPropagation();
    callback(store);
  });
}
