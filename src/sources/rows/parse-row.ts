/** JSON of rows, whose long numbers are kept as text: they are ids, and JavaScript has digits for 15 or 16 only. */

const LONG = /\d{16}/;
/** A text, which is passed over, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;
const LONG_INTEGER = /^-?\d{16,}$/;

export function parseRow(text: string): unknown {
  return JSON.parse(
    LONG.test(text) ? text.replace(TOKEN, (token) => (LONG_INTEGER.test(token) ? `"${token}"` : token)) : text,
  );
}
