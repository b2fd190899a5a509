/** A dictionary that grows while its column is filled. */

import { MISSING, type Dictionary } from '../codes.js';
import { TextTable } from './text-table.js';

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
