/** JSON of rows, whose whole numbers that are too long for JavaScript are kept as text: they are ids. */

const LONG = /\d{16}/;
/** A text, which is passed over, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;
const LONG_INTEGER = /^-?\d{16,}$/;

export function parseRow(text: string): unknown {
  return JSON.parse(LONG.test(text) ? text.replace(TOKEN, (token) => (isTooLong(token) ? `"${token}"` : token)) : text);
}

function isTooLong(token: string): boolean {
  return LONG_INTEGER.test(token) && !Number.isSafeInteger(Number(token));
}
