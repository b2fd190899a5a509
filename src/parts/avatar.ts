/** A person's picture, or their initials. */

import { html, type TemplateResult } from 'lit';

export function avatar(name: string, picture: TemplateResult | null): TemplateResult {
  return html`<span class="avatar" aria-hidden="true">${picture ?? initials(name)}</span>`;
}

/** First letters of the first and last name; one character for names without spaces. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = (word: string | undefined) => (word ? [...word][0] : '');
  if (words.length < 2) return first(words[0]);
  return (first(words[0]) + first(words.at(-1))).toLocaleUpperCase();
}
