/**
 * From the bytes of a text, piece by piece, to its records: a list, an envelope, or newline-delimited JSON. Only what is
 * cut off at the end of a piece is kept for the next.
 */

import { BROKEN, decodeUtf8 } from '../../columns/text-bytes.js';
import { isRecord } from '../objects/check.js';
import { MEMBERS } from '../objects/members.js';
import { InputError } from '../input-error.js';
import { MAX_LINE, MAX_MEMBER } from '../limits.js';
import { wrongShape } from '../objects/read-document.js';
import type { RecordWalker } from './record-walker.js';
import { skipKey, skipSpace, skipValue } from './skip.js';
import { discard, type Discarded } from './discard.js';
import { TextBuffer } from './text-buffer.js';
import type { TextSink } from './text-sink.js';
import { parseJson } from './parse-json.js';
import { isInteractions } from './interactions-key.js';
import { endless, invalid, truncated } from './reader-errors.js';
import { unusable } from '../unusable.js';

/** Every so many positions the place in the text is marked. */
export const MARKED = 64;
/** Where a text does not begin like JSON, the end of this many bytes tells what it is. What is passed over anyway is not kept beyond it. */
const HEAD = 2 ** 16;

type State = 'head' | 'elements' | 'nextElement' | 'members' | 'nextMember' | 'lines' | 'rest' | 'discard';

export class TextReader extends TextBuffer {
  /** Position of the record that was read last. */
  position = 0;
  private state: State = 'head';
  /** Where a value is cut off, more bytes are waited for before it is tried again: twice as many each time. */
  private wanted = 1;
  private inEnvelope = false;
  /** Whether the list of interactions has begun. */
  private isListed = false;
  /** The first line may be an envelope. */
  private firstLine = true;
  private discarded: Discarded = { depth: 0, quoted: false, escaped: false };
  private discardedBytes = 0;
  /** The member of the envelope that is passed over; `null`: a record is. */
  private discardedMember: string | null = null;

  constructor(
    private readonly walker: Pick<RecordWalker, 'walk' | 'setBytes' | 'spaced'>,
    private readonly sink: TextSink,
  ) {
    super((bytes) => walker.setBytes(bytes));
  }

  /** @throws {InputError} */
  written(length: number): void {
    this.to += length;
    this.bytes[this.to] = 0;
    // A search for the end of a line stops here.
    this.bytes[this.to + 1] = 10;
    if (this.to - this.from >= this.wanted) this.advance();
  }

  /** The text is over. @throws {InputError} */
  end(): void {
    this.advance();
    if (this.state === 'lines' || (this.state === 'discard' && this.discarded.depth < 0)) {
      if (this.state === 'lines' && this.from === this.to) return;
      // The last line may lack its end, but not the end of its record.
      if (this.state === 'lines' && ~skipValue(this.bytes, skipSpace(this.bytes, this.from)) >= this.to) {
        throw truncated(this.offset + this.to);
      }
      this.bytes[this.to++] = 10;
      this.bytes[this.to] = 0;
      this.advance();
    } else if (this.state === 'head') this.wholeText();
    else if (this.state !== 'rest') throw truncated(this.offset + this.to);
  }

  private advance(): void {
    this.wanted = 1;
    while (this.step());
  }

  /** Reads on as far as the state goes; false where more bytes are needed. */
  private step(): boolean {
    switch (this.state) {
      case 'head':
        return this.head();
      case 'elements':
      case 'nextElement':
        return this.elements();
      case 'members':
      case 'nextMember':
        return this.members();
      case 'lines':
        return this.lines();
      case 'discard':
        return this.discard();
      case 'rest':
        this.from = skipSpace(this.bytes, this.from);
        if (this.from < this.to) throw invalid(this.bytes, this.from, this.to, this.offset);
        return false;
    }
  }

  private head(): boolean {
    const { bytes } = this;
    if (bytes[this.from] === 0xef && this.to - this.from >= 3 && bytes[this.from + 1] === 0xbb) this.from += 3;
    const at = skipSpace(bytes, this.from);
    const byte = bytes[at];
    if (byte === 91) return this.begin(at + 1, 'elements', false);
    if (byte === 123) return this.object(at);
    if (this.to - this.from > HEAD) {
      if (at < this.to) throw unusable(decodeUtf8(bytes, this.from, this.from + HEAD));
      // Nothing but blanks so far.
      this.from = at;
    }
    return false;
  }

  /** The first object: an envelope, the first of some lines, or all there is. */
  private object(at: number): boolean {
    const { bytes } = this;
    let p = skipSpace(bytes, at + 1);
    if (bytes[p] === 125) p++;
    else {
      for (;;) {
        const key = p;
        p = skipKey(bytes, key);
        if (p < 0) return this.firstCutOff(at, p);
        if (bytes[p] === 91 && isInteractions(bytes, key)) return this.openEnvelope(at);
        p = skipValue(bytes, p);
        if (p < 0) return this.firstCutOff(at, p);
        p = skipSpace(bytes, p);
        if (bytes[p] === 125) break;
        if (bytes[p] !== 44) return this.firstCutOff(at, ~p);
        p = skipSpace(bytes, p + 1);
      }
      p++;
    }
    const rest = skipSpace(bytes, p);
    if (rest === this.to) {
      if (rest - p > MAX_LINE) throw endless('blanks after an object', this.offset + this.from);
      return this.cutOff(~rest);
    }
    const newline = bytes.indexOf(10, at);
    if (newline < p || newline > rest) throw invalid(this.bytes, rest, this.to, this.offset);
    return this.begin(this.from, 'lines', true);
  }

  /** What is longer than a record may be can only be an envelope, whose list may still come. */
  private firstCutOff(at: number, failed: number): boolean {
    return ~failed >= this.to && this.to - at > MAX_LINE ? this.openEnvelope(at) : this.cutOff(failed);
  }

  private openEnvelope(at: number): true {
    this.inEnvelope = true;
    this.from = at + 1;
    this.state = 'members';
    return true;
  }

  private begin(at: number, state: State, lines: boolean): true {
    this.from = at;
    this.state = state;
    this.sink.mark(0, this.offset + at, lines);
    return true;
  }

  private elements(): boolean {
    const { bytes, walker, sink } = this;
    let p = this.from;
    for (;;) {
      p = skipSpace(bytes, p);
      if (this.state === 'nextElement') {
        if (bytes[p] === 44) {
          this.state = 'elements';
          this.from = p = skipSpace(bytes, p + 1);
          if (bytes[p] === 93) throw invalid(this.bytes, p, this.to, this.offset);
        } else if (bytes[p] !== 93) {
          this.from = p;
          return this.cutOff(~p);
        }
      }
      if (bytes[p] === 93 && (this.state === 'nextElement' || this.position === 0)) {
        this.from = p + 1;
        this.state = this.inEnvelope ? 'nextMember' : 'rest';
        return true;
      }
      this.from = p;
      let end = walker.walk(p);
      const walked = end >= 0;
      if (!walked) {
        end = skipValue(bytes, p);
        if (end < 0 || end === this.to) return this.cutOff(end < 0 ? end : ~end);
      }
      const position = ++this.position;
      if (position % MARKED === 0) sink.mark(position, this.offset + p, false);
      if (end - p > MAX_LINE) sink.tooLong(position, end - p);
      else if (walked) sink.walked(position, bytes, p, end);
      else sink.parse(position, bytes, p, end, false);
      this.from = p = end;
      this.state = 'nextElement';
    }
  }

  private members(): boolean {
    const { bytes } = this;
    let p = skipSpace(bytes, this.from);
    this.from = p;
    if (this.state === 'nextMember') {
      if (bytes[p] === 125) {
        if (!this.isListed) throw wrongShape();
        this.from = p + 1;
        this.state = 'rest';
        return true;
      }
      if (bytes[p] !== 44) return this.cutOff(~p);
      this.state = 'members';
      this.from = p = skipSpace(bytes, p + 1);
    }
    const key = p;
    p = skipKey(bytes, key);
    if (p < 0) {
      if (~p >= this.to && this.to - key > MAX_LINE) throw endless('names of members', this.offset + this.from);
      return this.cutOff(p);
    }
    const name = JSON.parse(decodeUtf8(bytes, key, bytes.lastIndexOf(34, p - 1) + 1)) as string;
    if (name === 'interactions' && p < this.to) {
      if (this.isListed || bytes[p] !== 91) {
        throw new InputError('wrongShape', 'The list "interactions" is given twice.');
      }
      this.isListed = true;
      return this.begin(p + 1, 'elements', false);
    }
    const end = skipValue(bytes, p);
    const isKnown = MEMBERS.has(name);
    if (end < 0 || end === this.to) {
      const stopped = end < 0 ? ~end : end;
      if (stopped >= this.to && this.to - p > (isKnown ? MAX_MEMBER : HEAD)) {
        this.from = p;
        this.passOver(name);
        return true;
      }
      this.cutOff(~stopped);
      this.wanted = Math.min(this.wanted, MAX_MEMBER + HEAD);
      return false;
    }
    if (isKnown && end - p > MAX_MEMBER) this.sink.memberTooLong(name, end - p);
    else if (isKnown) this.sink.envelope(name, decodeUtf8(bytes, p, end));
    this.from = end;
    this.state = 'nextMember';
    return true;
  }

  private lines(): boolean {
    const { bytes, walker, sink } = this;
    let p = this.from;
    for (;;) {
      const start = p;
      const position = this.position + 1;
      while (bytes[p] === 32 || bytes[p] === 13 || bytes[p] === 9) p++;
      let end = -1;
      if (bytes[p] === 10) end = p;
      else if (bytes[p] === 123 && !this.firstLine) {
        const walked = walker.walk(p);
        if (walked >= 0) {
          end = walked;
          while (bytes[end] === 32 || bytes[end] === 13 || bytes[end] === 9) end++;
          if (bytes[end] !== 10 || (walker.spaced && bytes.indexOf(10, p) < end)) end = -1;
          else if (end - start <= MAX_LINE) sink.walked(position, bytes, p, walked);
          else sink.tooLong(position, end - start);
        }
      }
      if (end < 0) {
        end = bytes.indexOf(10, p);
        if (end < 0 || end >= this.to) {
          this.from = start;
          return this.cutOff(~this.to);
        }
        if (end - start > MAX_LINE) sink.tooLong(position, end - start);
        else sink.parse(position, bytes, start, end, true);
        this.firstLine = false;
      }
      if (position % MARKED === 0) sink.mark(position, this.offset + start, true);
      this.position = position;
      this.from = p = end + 1;
      if (p >= this.to) return false;
    }
  }

  private discard(): boolean {
    const lines = this.discarded.depth < 0;
    const end = lines ? this.bytes.indexOf(10, this.from) : discard(this.bytes, this.from, this.to, this.discarded);
    const over = end >= 0 && end < this.to;
    this.discardedBytes += (over ? end : this.to) - this.from;
    this.from = over ? end : this.to;
    if (!over) return false;
    const member = this.discardedMember;
    if (member !== null) {
      if (MEMBERS.has(member)) this.sink.memberTooLong(member, this.discardedBytes);
      this.state = 'nextMember';
      return true;
    }
    this.sink.tooLong(++this.position, this.discardedBytes);
    if (lines) this.from++;
    this.state = lines ? 'lines' : 'nextElement';
    return true;
  }

  /** A value ends early: because more is to come, or because it is wrong. */
  private cutOff(failed: number): false {
    const at = ~failed;
    if (at < this.to) throw invalid(this.bytes, at, this.to, this.offset);
    const length = this.to - this.from;
    if (length > MAX_LINE && (this.state === 'elements' || this.state === 'lines')) {
      this.passOver(null);
      this.discard();
    }
    this.wanted = length * 2;
    return false;
  }

  /** Keeps nothing of a value that is too long. */
  private passOver(member: string | null): void {
    this.discarded = { depth: this.state === 'lines' ? -1 : 0, quoted: false, escaped: false };
    this.discardedBytes = 0;
    this.discardedMember = member;
    this.state = 'discard';
  }

  /** All of a text that is neither a list nor an envelope of records nor lines. */
  private wholeText(): void {
    const text = decodeUtf8(this.bytes, this.from, this.to);
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      throw unusable(text, error);
    }
    if (isRecord(value)) this.begin(this.from, 'rest', false);
    this.sink.document(value, BROKEN.test(text), this.bytes, this.from, this.to);
  }
}
