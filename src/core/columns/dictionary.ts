/** Dictionary encoding: each distinct text has a code. Code 0 means missing. */

import { TextTable } from './text-table.js';

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

/** A dictionary that has this many texts keeps them decoded. */
const DECODED = 4096;

export class GrowingDictionary implements Dictionary {
  private readonly table = new TextTable();
  private readonly decoded: string[] = [];

  constructor() {
    this.table.internText('');
  }

  get size(): number {
    return this.table.size;
  }

  text(code: number): string {
    return this.decoded[code] ?? this.decode(code);
  }

  find(text: string): number | undefined {
    return text === '' ? undefined : this.table.find(text);
  }

  /** The code of a text, new where need be. */
  encode(text: string | null | undefined): number {
    return text === null || text === undefined ? MISSING : this.table.internText(text);
  }

  /** The code of a text in bytes, new where need be. */
  encodeBytes(source: Uint8Array, from: number, to: number, hash: number): number {
    return this.table.intern(source, from, to, hash);
  }

  trim(): void {
    this.table.trim();
  }

  private decode(code: number): string {
    const text = this.table.text(code);
    if (code < DECODED) this.decoded[code] = text;
    return text;
  }
}

/** All texts in the order of their codes. */
export function textsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code));
}
