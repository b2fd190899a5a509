/** Loads the code of an element when the first one comes into the page, in the shadow trees of other elements too. */

/** By tag, what loads and registers the element. */
type Parts = Readonly<Record<string, () => Promise<unknown>>>;

/** In milliseconds; each is twice as long as the one before. */
const FIRST_DELAY = 250;
/** Of all tags together: what fails for one mostly fails for all. */
const MOST_TRIES = 3;
const DEEP = { childList: true, subtree: true };

/**
 * Nothing is loaded before a root is given.
 *
 * @returns searches a root, and what comes into it later. Shadow roots that are open, and attached before or while their
 *   element comes into the page, are found by themselves; any other has to be given.
 */
export function loadWhenFound(parts: Parts): (root: Document | ShadowRoot) => void {
  const missing = new Set(Object.keys(parts));
  /** Tags of other elements that are not defined yet: they may attach a shadow root when they are. */
  const awaited = new Set<string>();
  /** The roots that were given, none of which this may keep from being thrown away. */
  const given = new Set<WeakRef<Document | ShadowRoot>>();
  const known = new WeakSet<Document | ShadowRoot>();
  let failures = 0;

  const load = (tag: string) => {
    if (!missing.delete(tag)) return;
    parts[tag]().catch((error: unknown) => {
      // This module shares no code with what it loads, so it has no other way to say so.
      console.warn(`[rapport] The code of <${tag}> could not be loaded.`, error);
      // The next element of this tag has it asked for again, and so has the next connection, or some time.
      missing.add(tag);
      for (const root of givenRoots()) observer.observe(root, DEEP);
      if (!navigator.onLine) addEventListener('online', searchAll, { once: true });
      else if (++failures <= MOST_TRIES) setTimeout(searchAll, FIRST_DELAY * 2 ** failures);
    });
  };

  const waitFor = (tag: string) => {
    if (awaited.has(tag)) return;
    awaited.add(tag);
    customElements.whenDefined(tag).then(
      searchAll,
      // Not every name with a hyphen may be that of an element.
      () => undefined,
    );
  };

  const look = (element: Element) => {
    const tag = element.localName;
    if (tag in parts) load(tag);
    else if (element.shadowRoot) observe(element.shadowRoot);
    else if (tag.includes('-') && !customElements.get(tag)) waitFor(tag);
  };

  const search = (root: ParentNode) => {
    if (root instanceof Element) look(root);
    for (const element of missing.size > 0 ? root.querySelectorAll('*') : []) look(element);
    if (missing.size === 0) observer.disconnect();
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) search(node);
  });

  const givenRoots = () => {
    const roots: (Document | ShadowRoot)[] = [];
    for (const one of given) {
      const root = one.deref();
      if (root) roots.push(root);
      else given.delete(one);
    }
    return roots;
  };

  const searchAll = () => givenRoots().forEach(search);

  const observe = (root: Document | ShadowRoot) => {
    if (missing.size === 0) return;
    observer.observe(root, DEEP);
    search(root);
  };
  return (root) => {
    if (!known.has(root)) given.add(new WeakRef(root));
    known.add(root);
    observe(root);
  };
}
