/** The sheets of a workbook, each as a table. Loaded with the first workbook. */

import type { Problem } from '../../core/ingest/problems.js';
import type { InputFormat } from '../input-format.js';
import type { Archive } from '../several/unzip.js';
import type { Part } from '../several/part.js';
import type { SheetRow } from '../sheets/grouped-names.js';
import { MixedDates } from '../sheets/mixed-dates.js';
import { Notes } from '../sheets/notes.js';
import { mostText, streamOf } from '../sheets/sheet-text.js';
import { SheetTable } from '../sheets/sheet-table.js';
import { cellText, type CellContext } from './cell-text.js';
import { mergedCells } from './merged-cells.js';
import { SheetReader, type RawRow } from './sheet-reader.js';
import { openWorkbook, type SheetPart, type Workbook } from './workbook.js';
import { readXml } from './xml.js';

/** A name that says nothing, as programs give it. */
const NO_NAME = /^(?:sheet|foglio|tabelle|feuil|hoja|工作表|ورقة|table)\s?\d*$/i;

/**
 * Those that are hidden are not read, and told, unless all are.
 *
 * @param name of the file
 * @throws {InputError} where the workbook is damaged
 */
export async function sheetsOf(
  archive: Archive,
  name: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<{ readonly parts: readonly Part[]; readonly problems: readonly Problem[] }> {
  const workbook = await openWorkbook(archive, signal);
  const { sheets } = workbook;
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const read = visible.length > 0 ? visible : sheets;
  const hidden = sheets.filter((sheet) => !read.includes(sheet));
  const problems = hidden.map((sheet): Problem => {
    const expected = 'a sheet that is shown: this one is hidden, and not read';
    return {
      position: 0,
      // Bytes have no name.
      source: /^\d+$/.test(name) ? sheet.name : `${name}/${sheet.name}`,
      id: null,
      field: '',
      code: 'table',
      found: 'a hidden sheet',
      expected,
      effect: 'ignored',
    };
  });
  const isAlone = read.length === 1;
  const parts = read.map((sheet): Part => {
    const stands = isAlone && NO_NAME.test(sheet.name) ? name : `${name}/${sheet.name}`;
    return sheetPart(new Sheet(archive, workbook, sheet, format, signal), stands);
  });
  return { parts, problems };
}

function sheetPart(sheet: Sheet, name: string): Part {
  return { name, isSheet: true, open: () => sheet.open(), notes: () => sheet.notes.problems() };
}

class Sheet {
  /** Of what was read last. */
  notes = new Notes();

  constructor(
    private readonly archive: Archive,
    private readonly workbook: Workbook,
    private readonly sheet: SheetPart,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {}

  open(): ReadableStream<Uint8Array> {
    this.notes = new Notes();
    return streamOf(this.lines(this.notes), mostText(this.format.limits ?? {}, this.archive.size));
  }

  private async *lines(notes: Notes): AsyncGenerator<string, void, void> {
    const { archive, workbook, sheet, format, signal } = this;
    const { texts, styles } = await workbook.content();
    const table = new SheetTable(format.table, notes, () => mergedCells(archive.read(sheet.path), signal));
    const { system } = workbook;
    const isInstant = (place: number) => table.isInstant(place);
    const mixed = new MixedDates();
    const context: CellContext = { texts, styles, system, decimal: format.table.decimal, isInstant, notes, mixed };
    const reader = new SheetReader(sheet.path);
    for await (const _ of readXml(archive.read(sheet.path), reader, sheet.path, signal)) {
      const rows = reader.take().map((raw) => {
        const row = rowOf(raw, context);
        table.look(row);
        return row;
      });
      if (rows.length > 0) yield await table.push(rows);
    }
    mixed.tell(notes);
    yield await table.end();
  }
}

function rowOf({ row, isHidden, cells }: RawRow, context: CellContext): SheetRow {
  const texts = new Array<string>((cells.at(-1)?.place ?? -1) + 1).fill('');
  for (const cell of cells) texts[cell.place] = cellText(cell, row, context);
  if (isHidden && cells.length > 0) {
    context.notes.add(row, -1, 'a hidden row', 'rows that are shown: those that are hidden are read, too', 'ignored');
  }
  return { row, cells: texts };
}
