/** Texts of data and names of files as a terminal may show them: they must not move its cursor or turn its lines round. */

/** Control characters, and marks that change the direction of what follows. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** In one line. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (mark) => (mark === '\t' ? ' ' : '�'));
}

/** JSON for a program or a terminal. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNSAFE, (mark) =>
    mark === '\n' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
