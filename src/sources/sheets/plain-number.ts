/** Numbers of a file that knows what is a number, as a cell of a table that is read in one way only. */

/** `1.234` could be a thousand and more; with one digit more it cannot. */
const READ_IN_TWO_WAYS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * @param decimal the decimal mark that the page says tables have: where it is the comma, only an exponent tells the point
 * @returns empty where it is not finite
 */
export function plainNumber(value: number, decimal: string | undefined): string {
  return Number.isFinite(value) ? plainDecimal(String(value + 0), decimal) : '';
}

/** The same of digits with a point, as they are written. */
export function plainDecimal(text: string, decimal: string | undefined): string {
  if (!text.includes('.')) return text;
  if (decimal === ',') return text.includes('e') ? text : `${text}e0`;
  return READ_IN_TWO_WAYS.test(text) ? `${text}0` : text;
}
