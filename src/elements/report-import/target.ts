/** Finds the source that is given the report: the one that is named, the one around, or the nearest one beside. */

import type { TableOptions } from '../../sources/table/table-options.js';
import type { ReportInput } from '../../core/index.js';

/** What a `report-source`, under whatever name, has. */
export interface Target extends HTMLElement {
  data: ReportInput | null;
  table: TableOptions | null;
  vendor: string | null;
  timeZone?: string | null;
}

const SOURCE = 'report-source';

/** @param id of an element anywhere in the page; `null` for the nearest source */
export function findTarget(host: HTMLElement, id: string | null): Target | null {
  for (let node = host; ;) {
    const root = node.getRootNode();
    if (!(root instanceof Document) && !(root instanceof ShadowRoot)) return null;
    const found = id === null ? nearest(node, root) : root.getElementById(id);
    if (found) return found as Target;
    if (root instanceof Document) return null;
    node = root.host as HTMLElement;
  }
}

/** The source around an element, or else the first one of the smallest part of the tree that holds both. */
function nearest(host: HTMLElement, root: Document | ShadowRoot): Element | null {
  const around = host.closest(SOURCE);
  if (around) return around;
  for (let node: ParentNode | null = host.parentNode; node; node = node.parentNode) {
    const found = node.querySelector(SOURCE);
    if (found || node === root) return found;
  }
  return null;
}
