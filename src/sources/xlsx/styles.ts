/** The number formats of the cells of a workbook, by the style that a cell names. */

import { attributeOf, type XmlHandler } from './xml.js';
import { builtIn, FormatCode, GENERAL, type NumberFormat } from './number-format.js';

export class Styles implements XmlHandler {
  private readonly codes = new Map<number, FormatCode>();
  /** Ids of formats, by style. */
  private readonly formats: number[] = [];
  private isInCells = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') {
      const id = Number(attributeOf(attributes, 'numFmtId'));
      this.codes.set(id, new FormatCode(attributeOf(attributes, 'formatCode') ?? ''));
    } else if (name === 'cellXfs') this.isInCells = true;
    else if (name === 'xf' && this.isInCells) this.formats.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isInCells = false;
  }

  /** The format in which a cell of a style shows a number. */
  of(style: number, value: number): NumberFormat {
    const id = this.formats[style];
    if (id === undefined) return GENERAL;
    return this.codes.get(id)?.of(value) ?? builtIn(id);
  }
}
