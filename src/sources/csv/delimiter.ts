/** What stands before the records of a table, and which character separates its cells. */

/** Where two are as frequent, the first one. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter is looked for in so many characters at most. */
const MAX_HEADER = 1024 * 1024;

const MARK = /^\uFEFF/;
/** Spreadsheets name the delimiter in a line of its own. */
const NAMED = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n)/i;

interface TableStart {
  readonly delimiter: string;
  /** Characters before the header. */
  readonly length: number;
  /** Lines before the header. */
  readonly lines: number;
}

/** Reads the start of a table, piece by piece: each character is looked at once until the header is whole. */
export class StartReader {
  private readonly pieces: string[] = [];
  private readonly header: HeaderEnd = new HeaderEnd();

  /** @param given the delimiter that is known, if any */
  constructor(private readonly given: string | undefined) {}

  /**
   * @param last whether what has come up to here has to do
   * @returns `null` where more text is needed
   */
  push(piece: string, last: boolean): (TableStart & { readonly text: string }) | null {
    this.pieces.push(piece);
    const found = this.header.push(piece);
    if (found < 0 && !last && this.header.length <= MAX_HEADER) return null;
    const text = this.pieces.join('');
    const mark = MARK.test(text) ? 1 : 0;
    const end = found < 0 ? text.length : found;
    const named = NAMED.exec(text.slice(mark));
    if (named) return { delimiter: this.given ?? named[1], length: mark + named[0].length, lines: 1, text };
    return { delimiter: this.given ?? mostFrequent(text, mark, end), length: mark, lines: 0, text };
  }
}

/** Finds where the first line that is not blank ends. */
class HeaderEnd {
  length = 0;
  private quoted = false;
  private blank = true;
  private before = '';
  /** Where it ends if another character follows: what follows a carriage return may belong to it. */
  private ended = -1;

  /** The place in all that came up to here; −1 where that is not known yet. */
  push(piece: string): number {
    if (this.ended < 0) this.scan(piece);
    this.length += piece.length;
    return this.ended >= 0 && this.ended + 1 < this.length ? this.ended : -1;
  }

  private scan(piece: string): void {
    for (let i = 0; i < piece.length; i++) {
      const char = piece[i];
      // The mark comes before all else.
      if (this.length + i === 0 && MARK.test(char)) continue;
      if (char === '"') {
        const opens = this.blank || DELIMITERS.includes(this.before);
        this.quoted = this.quoted || opens ? !this.quoted : this.quoted;
      }
      const lineEnd = char === '\n' || char === '\r';
      if (lineEnd && !this.quoted && !this.blank) {
        this.ended = this.length + i;
        return;
      }
      this.blank = this.blank && lineEnd;
      this.before = char;
    }
  }
}

function mostFrequent(text: string, from: number, to: number): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let i = from; i < to; i++) {
    const char = text[i];
    const opens = i === from || '\r\n'.includes(text[i - 1]) || counts.has(text[i - 1]);
    if (char === '"') quoted = quoted || opens ? !quoted : quoted;
    else if (!quoted && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  return DELIMITERS.reduce((best, delimiter) => (counts.get(delimiter)! > counts.get(best)! ? delimiter : best));
}
