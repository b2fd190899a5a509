/** Dictionary encoding: each distinct text has a code. Code 0 means missing. */

export const MISSING = 0;

export class Dictionary {
  /** The text of each code; that of code 0 is empty. */
  readonly texts: string[] = [''];
  private readonly codes = new Map<string, number>();

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

  /** The code of a text, or undefined where no row has it. */
  find(text: string): number | undefined {
    return this.codes.get(text);
  }
}
