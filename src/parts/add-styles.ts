/** Sheets of a part that is loaded later than the element that it draws in. */

import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Puts the sheets behind those that the root has; what it has already stays where it is. */
export function addStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  // Before 2023: style elements, one more each time.
  if (!supportsAdoptingStyleSheets) return adoptStyles(root, [...styles]);
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
