/** Loads the code of an element when the first one comes into the page. Shadow trees of the page are not searched. */

import { warnOnce } from './warn-once.js';

/** @param parts by tag, what loads and registers it */
export function loadWhenFound(parts: Readonly<Record<string, () => Promise<unknown>>>): void {
  const missing = new Set(Object.keys(parts));
  const search = (root: ParentNode) => {
    for (const tag of missing) {
      if (!(root instanceof Element && root.localName === tag) && !root.querySelector(tag)) continue;
      missing.delete(tag);
      parts[tag]().catch(() => warnOnce(`The code of <${tag}> could not be loaded.`));
    }
    if (missing.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) search(node);
  });
  observer.observe(document, { childList: true, subtree: true });
  search(document);
}
