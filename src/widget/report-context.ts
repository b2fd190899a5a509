/** How a widget finds the report of the source around it: the community's context protocol, through shadow roots too. */

import { ContextRoot, createContext } from '@lit/context';
import type { ReportStore } from '../data/report-store.js';

/** The key is a registered symbol, so that two copies of this package on a page agree. */
export const reportContext = createContext<ReportStore>(Symbol.for('rapport-elements/report-store'));

const root = new ContextRoot();
let users = 0;
let listening: HTMLElement | null = null;

/** As long as somebody uses it, requests are kept for sources that are defined, or put around a widget, later. */
export function keepRequests(): void {
  if (users++ > 0) return;
  listening = document.documentElement;
  root.attach(listening);
}

/** To be called once for each `keepRequests`. */
export function stopKeepingRequests(): void {
  if (--users > 0) return;
  // By now the page may have another root, or none: `document.open` takes it away with all that is in it.
  if (listening) root.detach(listening);
  listening = null;
}
