/**
 * Cuts the text of a table into blocks of whole records, so that a file of any size is read piece by piece. A quote
 * counts only where a cell begins. Records with quotes that RFC 4180 does not allow are mended, each in a block of
 * its own: what follows a closing quote belongs to the cell, and a quote that is never closed is a character.
 */

/** A record may have this many characters; it is looked at where a piece of text ends. */
export const MAX_RECORD = 16 * 1024 * 1024;

/** Blocks of whole records are not much longer, so that each is soon read. */
const BLOCK = 2 ** 16;

/** `quote`: text after a closing quote. `unclosed`: a quote that nothing closes. `limit`: too long, and left out. */
export type RecordFault = 'quote' | 'unclosed' | 'limit';

export interface Block {
  /** Whole records, all quotes right. */
  readonly text: string;
  /** What was wrong with the one record of this block. */
  readonly fault: RecordFault | null;
  /** Line ends in what a block of fault `limit` left out. */
  readonly lines: number;
}

/** A cell whose quotes are replaced: from `from` to `to`, and what it holds. */
interface Mend {
  readonly from: number;
  readonly to: number;
  readonly cell: string;
}

export class RecordCutter {
  private text = '';
  /** Up to here records are whole, but not yet given out. */
  private recordStart = 0;
  /** The next character to look at. */
  private at = 0;
  /** Place of the quote that is open, or −1. */
  private open = -1;
  private mends: Mend[] = [];
  private fault: RecordFault | null = null;
  /** Whether the rest of a line that is too long is being left out. */
  private dropping = false;
  private blocks: Block[] = [];
  private blockStart = 0;
  /** What has come since, and has not been looked at yet. */
  private pieces: string[] = [];
  private waiting = 0;

  constructor(
    private readonly delimiter: string,
    private readonly maxRecord = MAX_RECORD,
  ) {}

  /** Blocks that the text completes. */
  push(text: string): readonly Block[] {
    this.pieces.push(text);
    this.waiting += text.length;
    // Of a long record in small pieces the whole would be copied again and again.
    if (this.text.length > BLOCK && 4 * this.waiting < this.text.length) return [];
    this.takePieces();
    return this.cut(false);
  }

  end(): readonly Block[] {
    this.takePieces();
    return this.cut(true);
  }

  private takePieces(): void {
    this.text += this.pieces.join('');
    this.pieces = [];
    this.waiting = 0;
  }

  private cut(last: boolean): readonly Block[] {
    this.blocks = [];
    while (this.open < 0 ? this.scanPlain(last) : this.scanQuoted(last)) {
      // Each step takes the text up to the next quote that matters, and not too much of it.
      if (this.recordStart - this.blockStart > BLOCK) this.giveOut(this.recordStart);
    }
    if (last) this.endRecord(this.text.length);
    this.giveOut(this.recordStart);
    this.forget();
    return this.blocks;
  }

  /** Goes on to the next quote outside of quotes; false where the text ends before. */
  private scanPlain(last: boolean): boolean {
    const quote = this.text.indexOf('"', this.at);
    const next = quote < 0 ? this.text.length : quote;
    const far = next - this.at > BLOCK;
    let stop = far ? this.at + BLOCK : next;
    // A line feed may follow.
    if ((far || (quote < 0 && !last)) && this.text[stop - 1] === '\r') stop--;
    if (this.mends.length > 0 || this.dropping) {
      const end = firstBreak(this.text, this.at, stop);
      if (end >= 0) {
        this.endRecord(end);
        this.at = end;
        return true;
      }
    }
    const end = lastBreak(this.text, this.at, stop);
    if (end >= 0) this.recordStart = end;
    this.at = stop;
    if (far) {
      this.giveOut(this.recordStart);
      return true;
    }
    if (quote < 0) {
      if (stop - this.recordStart > this.maxRecord) this.drop(stop);
      return false;
    }
    const opens = quote === this.recordStart || this.text[quote - 1] === this.delimiter;
    if (opens && !this.dropping) this.open = quote;
    this.at = quote + 1;
    return true;
  }

  /** Goes on to the end of a quoted cell; false where the text ends before. */
  private scanQuoted(last: boolean): boolean {
    const { text, open } = this;
    let quote = text.indexOf('"', this.at);
    while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
    if (quote < 0) {
      this.at = text.length;
      if (!last && text.length - this.recordStart <= this.maxRecord) return false;
      return this.takeLiterally(open, last);
    }
    this.at = quote;
    const end = cellEnd(text, quote + 1, this.delimiter);
    if (end === text.length && !last) return this.tooLong();
    if (end > quote + 1) {
      const cell = text.slice(open + 1, quote).replaceAll('""', '"') + text.slice(quote + 1, end);
      this.mend('quote', { from: open, to: end, cell });
    }
    this.open = -1;
    this.at = end;
    return true;
  }

  /** Text after a closing quote that does not end within the limit is that of a line which is left out. */
  private tooLong(): boolean {
    if (this.text.length - this.recordStart > this.maxRecord) {
      this.open = -1;
      this.drop(this.text.length);
    }
    return false;
  }

  /** Nothing closes the quote: it is a character of its cell, and what follows is read again. */
  private takeLiterally(open: number, last: boolean): boolean {
    const end = cellEnd(this.text, open + 1, this.delimiter);
    if (end === this.text.length && !last) return this.tooLong();
    this.open = -1;
    this.at = end;
    this.mend('unclosed', { from: open, to: end, cell: this.text.slice(open, end) });
    return true;
  }

  private mend(fault: RecordFault, mend: Mend): void {
    this.fault ??= fault;
    this.mends.push(mend);
  }

  /** Leaves out the record up to here, and the rest of its line. */
  private drop(to: number): void {
    this.giveOut(this.recordStart);
    const lines = breaks(this.text.slice(this.recordStart, to));
    if (this.dropping) {
      if (lines > 0) this.blocks.push({ text: '', fault: null, lines });
    } else this.blocks.push({ text: '', fault: 'limit', lines });
    this.dropping = true;
    this.mends = [];
    this.fault = null;
    this.at = this.recordStart = this.blockStart = to;
  }

  /** Ends the record that is being mended or left out. */
  private endRecord(end: number): void {
    if (this.dropping) {
      this.blocks.push({ text: '', fault: null, lines: breaks(this.text.slice(this.recordStart, end)) });
      this.blockStart = end;
    } else if (this.mends.length > 0) {
      this.giveOut(this.recordStart);
      let text = '';
      let at = this.recordStart;
      for (const { from, to, cell } of this.mends) {
        text += `${this.text.slice(at, from)}"${cell.replaceAll('"', '""')}"`;
        at = to;
      }
      this.blocks.push({ text: text + this.text.slice(at, end), fault: this.fault, lines: 0 });
      this.blockStart = end;
    }
    this.dropping = false;
    this.mends = [];
    this.fault = null;
    this.recordStart = end;
  }

  private giveOut(end: number): void {
    if (end > this.blockStart) this.blocks.push({ text: this.text.slice(this.blockStart, end), fault: null, lines: 0 });
    this.blockStart = end;
  }

  /** Lets go of the text that was given out. */
  private forget(): void {
    const start = this.blockStart;
    this.text = this.text.slice(start);
    this.recordStart -= start;
    this.at -= start;
    if (this.open >= 0) this.open -= start;
    this.mends = this.mends.map(({ from, to, cell }) => ({ from: from - start, to: to - start, cell }));
    this.blockStart = 0;
  }
}

/** Line ends of all three kinds in a text. */
export function breaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** The place after the first line end, or −1. */
function firstBreak(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (isBreak(text.charCodeAt(i))) return text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return -1;
}

/** The place after the last line end, or −1. */
function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isBreak(text.charCodeAt(i))) return i + 1;
  return -1;
}

/** Where a cell ends, from a place in it that is not in quotes. */
function cellEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && !isBreak(text.charCodeAt(end))) end++;
  return end;
}
