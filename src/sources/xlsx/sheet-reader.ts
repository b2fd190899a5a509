/** The rows of a sheet, as its XML has them. */

import { InputError } from '../../core/ingest/input-error.js';
import { MAX_COLUMNS, MAX_RECORDS } from '../../core/ingest/limits.js';
import { attributeOf, type Attributes, type XmlHandler } from './xml.js';

export interface RawCell {
  /** Place of the column, from 0. */
  readonly place: number;
  /** As the file calls it: `n` where nothing is said. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly isFormula: boolean;
}

export interface RawRow {
  /** From 1. */
  readonly row: number;
  readonly isHidden: boolean;
  /** Without those that hold nothing, from left to right. */
  readonly cells: readonly RawCell[];
}

const REFERENCE = /^\$?([A-Z]{1,7})\$?(\d{1,8})$/i;

/** The column and row of a cell, such as `B7`, from 0 and from 1; `null` where it is none. */
export function placeOf(reference: string): { readonly place: number; readonly row: number } | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  let place = 0;
  for (const letter of match[1].toUpperCase()) place = place * 26 + letter.charCodeAt(0) - 64;
  return { place: place - 1, row: Number(match[2]) };
}

export class SheetReader implements XmlHandler {
  isDone = false;
  /** Whether the part is one of rows. */
  isSheet = false;
  private rows: RawRow[] = [];
  private row = 0;
  private isHidden = false;
  private cells: RawCell[] = [];
  private place = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private isFormula = false;
  private hasValue = false;
  private reads = false;
  private skips = false;

  constructor(private readonly part: string) {}

  /** Rows that are whole since it was asked last. */
  take(): readonly RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.beginRow(attributes);
        return;
      case 'c':
        this.beginCell(attributes);
        return;
      case 'f':
        this.isFormula = true;
        return;
      case 'rPh':
        this.skips = true;
        return;
      case 'v':
      case 't':
        this.reads = !this.skips;
        this.hasValue ||= this.reads;
        return;
      case 'sheetData':
        this.isSheet = true;
    }
  }

  text(text: string): void {
    if (this.reads) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'rPh') this.skips = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.rows.push({ row: this.row, isHidden: this.isHidden, cells: this.cells });
    else if (name === 'sheetData') this.isDone = true;
  }

  private beginRow(attributes: Attributes): void {
    const given = attributeOf(attributes, 'r');
    const row = given === undefined ? this.row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.row || row > MAX_RECORDS) {
      throw new InputError('truncated', `${this.part} is damaged: row ${String(given)} follows row ${this.row}`);
    }
    this.row = row;
    this.isHidden = isTrue(attributeOf(attributes, 'hidden'));
    this.cells = [];
    this.place = -1;
  }

  private beginCell(attributes: Attributes): void {
    const reference = attributeOf(attributes, 'r');
    const found = reference === undefined ? null : placeOf(reference);
    this.place = found && found.place > this.place ? found.place : this.place + 1;
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = Number(attributeOf(attributes, 's') ?? 0);
    this.value = '';
    this.isFormula = this.hasValue = this.reads = this.skips = false;
  }

  /** One column over the limit is kept, so that it is told. */
  private endCell(): void {
    const { place, type, style, value, isFormula } = this;
    if ((this.hasValue || isFormula) && place <= MAX_COLUMNS) this.cells.push({ place, type, style, value, isFormula });
  }
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
