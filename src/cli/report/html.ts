/** Texts in a page, where they must stay texts. */

import { createHash } from 'node:crypto';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** In elements and in quoted attributes. What HTML cannot hold is replaced. */
export function escapeHtml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD').replace(/[&<>"']/g, (mark) => ESCAPED[mark]);
}

/** JSON in a script element: the same JSON, without what would end the element, or a line of a script. */
export function escapeJson(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A script in a script element: in its texts and patterns an escaped character means the same. */
export function escapeScript(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

/** What a policy lets through of what stands in the page. */
export function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
