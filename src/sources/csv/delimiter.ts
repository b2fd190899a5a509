/** What stands before the records of a table, and which character separates its cells. */

/** Where two are as frequent, the first one. */
const DELIMITERS = [',', ';', '\t', '|'];

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

/**
 * Reads the start of a table; `null` where more text is needed.
 *
 * @param given the delimiter that is known, if any
 * @param whole whether the text is all there is
 */
export function readStart(text: string, given: string | undefined, whole: boolean): TableStart | null {
  const mark = MARK.test(text) ? 1 : 0;
  const end = headerEnd(text, mark, whole);
  if (end < 0) return null;
  const named = NAMED.exec(text.slice(mark));
  if (named) return { delimiter: given ?? named[1], length: mark + named[0].length, lines: 1 };
  return { delimiter: given ?? mostFrequent(text, mark, end), length: mark, lines: 0 };
}

/** Where the first line that is not blank ends, with the line end after it; −1 where that is not known yet. */
function headerEnd(text: string, from: number, whole: boolean): number {
  let quoted = false;
  let blank = true;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = quoted || blank || DELIMITERS.includes(text[i - 1]) ? !quoted : quoted;
    const lineEnd = char === '\n' || char === '\r';
    // What follows a carriage return may belong to it.
    if (lineEnd && !quoted && !blank && (whole || i + 1 < text.length)) return i;
    blank = blank && lineEnd;
  }
  return whole ? text.length : -1;
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
