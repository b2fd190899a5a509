/** Dictionary encoding: each distinct text has a code. Code 0 means missing. */

export const MISSING = 0;

/** The texts behind the codes of a column. */
export interface Dictionary {
  /** Codes are below this, code 0 included. */
  readonly size: number;
  /** The text of a code; that of code 0 is empty. */
  text(code: number): string;
  /** The code of a text, or undefined where no row ever had it. */
  find(text: string): number | undefined;
}

export class GrowingDictionary implements Dictionary {
  private readonly texts: string[] = [''];
  private readonly codes = new Map<string, number>();

  get size(): number {
    return this.texts.length;
  }

  text(code: number): string {
    return this.texts[code];
  }

  /** The code of a text, new where need be. */
  encode(text: string | null | undefined): number {
    if (text === null || text === undefined || text === '') return MISSING;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.texts.push(text);
      this.codes.set(text, code);
    }
    return code;
  }

  find(text: string): number | undefined {
    return this.codes.get(text);
  }
}

/** All texts in the order of their codes. */
export function textsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code));
}
