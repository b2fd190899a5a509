/** Dictionary encoding: each distinct text of a column has a code, and the column holds the codes. */

/** The code of a missing value. */
export const MISSING = 0;

/** As wide as the number of distinct values asks for. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The texts behind the codes of a column. */
export interface Dictionary {
  /** Codes are below this, code 0 included. */
  readonly size: number;
  /** The text of a code; that of code 0 is empty. */
  text(code: number): string;
  /** The code of a text, or undefined where no row ever had it. */
  find(text: string): number | undefined;
}

export interface CodedColumn {
  readonly codes: Codes;
  readonly dictionary: Dictionary;
}

/** All texts in the order of their codes. */
export function textsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code));
}
