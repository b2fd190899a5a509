/** The texts that cells of a workbook share; how they look, and how they are pronounced, is left out. */

import type { XmlHandler } from './xml.js';

/** Control characters are written as `_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private parts = '';
  private reads = false;
  private skips = false;

  open(name: string): void {
    if (name === 'si') this.parts = '';
    else if (name === 'rPh') this.skips = true;
    else if (name === 't') this.reads = !this.skips;
  }

  text(text: string): void {
    if (this.reads) this.parts += text;
  }

  close(name: string): void {
    if (name === 't') this.reads = false;
    else if (name === 'rPh') this.skips = false;
    else if (name === 'si') this.texts.push(unescaped(this.parts));
  }
}
