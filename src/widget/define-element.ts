/** Registration, apart from the classes, so that a page can rename a tag or use two versions side by side. */

import { warnOnce } from './warn-once.js';

export const VERSION = '0.1.0';

/** The class of an element of the package. */
export interface ElementClass extends CustomElementConstructor {
  readonly is: string;
  readonly version?: string;
}

/**
 * Registers an element class. The same class again does nothing. Another class under this name stays, with one warning.
 * A class that has another name already is registered by a subclass of its own.
 */
export function define(
  elementClass: ElementClass,
  tag: string = elementClass.is,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const present = registry.get(tag) as ElementClass | undefined;
  if (present) {
    if (present !== elementClass && Object.getPrototypeOf(present) !== elementClass) {
      const [theirs, ours] = [present.version ?? 'not of Rapport', elementClass.version ?? VERSION];
      warnOnce(`<${tag}> is defined already (${theirs}); this definition (${ours}) is not used.`);
    }
    return;
  }
  const nameOf = registry as CustomElementRegistry & { getName?: (c: CustomElementConstructor) => string | null };
  const taken = nameOf.getName ? nameOf.getName(elementClass) !== null : registry.get(elementClass.is) === elementClass;
  registry.define(tag, taken ? class extends elementClass {} : elementClass);
}
