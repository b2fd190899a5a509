/**
 * The rows of JSON that is not our own: lists at some paths of an answer, or lines. Of what comes in pieces only the value
 * that is cut off is kept.
 */

import { decodeUtf8 } from '../../core/columns/text-bytes.js';
import { discard, type Discarded } from '../../core/ingest/bytes/discard.js';
import { endless, invalid, truncated } from '../../core/ingest/bytes/reader-errors.js';
import type { InputError } from '../../core/ingest/input-error.js';
import { skipKey, skipSpace, skipValue } from '../../core/ingest/bytes/skip.js';
import { TextBuffer } from '../../core/ingest/bytes/text-buffer.js';
import { MAX_DEPTH, MAX_LINE } from '../../core/ingest/limits.js';
import type { Row } from '../source.js';
import { parseRow } from './parse-row.js';
import type { FoundRow, RowBatch, RowPlan } from './row-batch.js';
import { unwrap } from './unwrap.js';

/** Longer values beside the lists are not kept. */
const MOST_BESIDE = 4096;

/** More bytes than this are waited for at once only where so many are there already. */
const LARGE = 2 ** 22;
const TOO_LONG = `more than ${MAX_LINE} bytes`;

type State = 'top' | 'value' | 'nextElement' | 'member' | 'nextMember' | 'discard';

interface Frame {
  /** Path of the object or list that is open. */
  readonly path: string;
  readonly isList: boolean;
  /** Elements so far. */
  count: number;
}

export class JsonRows extends TextBuffer {
  private state: State = 'top';
  private readonly open: Frame[] = [];
  private wanted = 1;
  private rows: FoundRow[] = [];
  private envelope: Record<string, unknown> = {};
  private faults: { list: string; place: number; why: string }[] = [];
  private discarded: Discarded = { depth: 0, quoted: false, escaped: false };
  /** Values at the top so far. */
  private values = 0;
  private begun = false;
  /** Where the text ends; only then is a line end put behind it. */
  private last = Infinity;

  constructor(private readonly plan: RowPlan) {
    super(() => undefined);
  }

  /** The bytes that were put into `room()`. @throws {InputError} */
  written(length: number): void {
    this.to += length;
    this.bytes[this.to] = 0;
    if (this.to - this.from >= this.wanted) this.advance();
  }

  /** @throws {InputError} where the text is cut off */
  end(): void {
    // A number at the end is whole only now.
    this.last = this.offset + this.to;
    this.bytes[this.to++] = 10;
    this.bytes[this.to] = 0;
    this.advance();
    this.from = skipSpace(this.bytes, this.from);
    if (this.state !== 'top' || this.from < this.to) throw truncated(this.last);
  }

  /** What has been read since the last call. */
  take(): RowBatch {
    const { rows, envelope, faults } = this;
    this.rows = [];
    this.envelope = {};
    this.faults = [];
    return { rows, envelope, faults, bytes: this.length };
  }

  private advance(): void {
    this.wanted = 1;
    if (!this.begun && this.to - this.from >= 3) {
      if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb) this.from += 3;
      this.begun = true;
    }
    while (this.step());
  }

  private step(): boolean {
    if (this.state === 'discard') return this.passOver();
    const { bytes } = this;
    const p = (this.from = skipSpace(bytes, this.from));
    if (p >= this.to) return false;
    const frame = this.open.at(-1);
    switch (this.state) {
      case 'top':
        // Lines, or values behind each other.
        return this.value(p, '', frame);
      case 'value':
        if (bytes[p] === 93 && frame!.count === 0) return this.close(p);
        return this.value(p, frame!.path, frame);
      case 'nextElement':
      case 'nextMember':
        if (bytes[p] === (frame!.isList ? 93 : 125)) return this.close(p);
        if (bytes[p] !== 44) throw this.wrong(p);
        this.from = p + 1;
        this.state = frame!.isList ? 'value' : 'member';
        if (frame!.isList) frame!.count = Math.max(frame!.count, 1);
        return true;
      case 'member':
        return this.member(p, frame!);
    }
  }

  private member(p: number, frame: Frame): boolean {
    const { bytes } = this;
    if (bytes[p] === 125 && frame.count === 0) return this.close(p);
    const value = skipKey(bytes, p);
    if (value < 0 || value >= this.to) return this.wait(value < 0 ? ~value : value);
    const name = JSON.parse(decodeUtf8(bytes, p, bytes.lastIndexOf(34, value - 1) + 1)) as string;
    frame.count++;
    const path = frame.path === '' ? name : `${frame.path}.${name}`;
    const read = this.value(value, path, frame);
    if (!read) frame.count--;
    return read;
  }

  /** A value at a path: opened where rows stand in it, else taken whole. */
  private value(p: number, path: string, frame: Frame | undefined): boolean {
    const { bytes, plan } = this;
    const isElement = frame?.isList === true;
    if (!isElement && bytes[p] === 91 && plan.lists.has(path)) return this.begin(p, path, true);
    if (!isElement && bytes[p] === 123 && !(plan.whole && path === '') && this.holdsLists(path)) {
      return this.begin(p, path, false);
    }
    const end = skipValue(bytes, p, MAX_DEPTH);
    if (end < 0 || end >= this.to) {
      const at = end < 0 ? ~end : end;
      if (this.to - p <= MAX_LINE || at < this.to) return this.wait(at);
      this.from = p;
      this.discarded = { depth: 0, quoted: false, escaped: false };
      this.state = 'discard';
      if (isElement) this.fault(frame, TOO_LONG);
      return true;
    }
    if (isElement && end - p > MAX_LINE) this.fault(frame, TOO_LONG);
    else if (isElement) this.element(p, end, frame);
    else if (bytes[p] === 123 && plan.lists.has(path) && path !== '') {
      this.element(p, end, { path, isList: true, count: 0 });
    } else if (path === '') this.line(p, end);
    else if (end - p <= MOST_BESIDE) this.envelope[path] = parseRow(decodeUtf8(bytes, p, end));
    this.from = end;
    this.after(frame);
    return true;
  }

  private holdsLists(path: string): boolean {
    return path === '' || [...this.plan.lists].some((list) => list.startsWith(`${path}.`)) || this.isPaging(path);
  }

  /** Objects that say where the next page is. */
  private isPaging(path: string): boolean {
    return /^(?:data\.)?(?:meta|links?|_links|paging|pages|navigation|_pagination|response_metadata)(?:\.next)?$/i.test(
      path,
    );
  }

  private element(p: number, end: number, frame: Frame): void {
    frame.count++;
    const value = parseRow(decodeUtf8(this.bytes, p, end));
    if (isRow(value)) this.rows.push({ list: frame.path, row: value, size: end - p });
    else this.fault(frame, 'no object', true);
  }

  /** An object at the top that is a row by itself, or wrapped. */
  private line(p: number, end: number): void {
    const value = parseRow(decodeUtf8(this.bytes, p, end));
    const frame = { path: '', isList: true, count: ++this.values };
    if (isRow(value)) this.rows.push({ ...(unwrap(value) ?? { list: '', row: value }), size: end - p });
    else this.fault(frame, 'no object', true);
  }

  private fault(frame: Frame, why: string, counted = false): void {
    if (!counted) frame.count++;
    this.faults.push({ list: frame.path, place: frame.count, why });
  }

  private begin(p: number, path: string, isList: boolean): boolean {
    this.open.push({ path, isList, count: 0 });
    this.from = p + 1;
    this.state = isList ? 'value' : 'member';
    return true;
  }

  private close(p: number): boolean {
    this.open.pop();
    this.from = p + 1;
    this.after(this.open.at(-1));
    return true;
  }

  private after(frame: Frame | undefined): void {
    this.state = frame ? (frame.isList ? 'nextElement' : 'nextMember') : 'top';
  }

  /** More bytes are needed: twice as many each time, so that no value is looked at often. */
  private wait(at: number): false {
    if (at < this.to && this.offset + at < this.last) throw this.wrong(at);
    const length = this.to - this.from;
    if (length > MAX_LINE + LARGE) throw endless('names of members', this.offset + this.from);
    this.wanted = length < LARGE ? length * 2 : length + LARGE;
    return false;
  }

  private wrong(at: number): InputError {
    const place = this.offset + at;
    return place < this.last ? invalid(this.bytes, at, this.to, this.offset) : truncated(this.last);
  }

  private passOver(): boolean {
    const end = discard(this.bytes, this.from, this.to, this.discarded);
    const isOver = end >= 0 && end < this.to;
    this.from = isOver ? end : this.to;
    if (isOver) this.after(this.open.at(-1));
    return isOver;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
