/** Writes workbooks for tests: as little of the format as there has to be, so that every cell can be told by hand. */

import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';

/** A text is shared, a number and a boolean are what they are; `null`: no cell. */
export type Cell = string | number | boolean | null | CellXml;

/** A cell as the file has it. */
export interface CellXml {
  /** Its type: `s`, `str`, `inlineStr`, `e`, `d`, `b`, or none. */
  readonly t?: string;
  /** Its value, as written. */
  readonly v?: string | number;
  /** Its number format: an id, or a code. */
  readonly format?: number | string;
  readonly formula?: string;
  /** What stands in it instead of a value. */
  readonly xml?: string;
}

export interface SheetXml {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The row of the first one. Default: 1. */
  readonly from?: number;
  /** The place of the first column. Default: 0. */
  readonly left?: number;
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
}

export interface BookXml {
  readonly sheets: readonly SheetXml[];
  readonly date1904?: boolean;
  /** Before each name of an element. */
  readonly prefix?: string;
  /** Whether cells and rows say where they are. Default: true. */
  readonly places?: boolean;
  /** Files in place of, or beside, those that are written. */
  readonly files?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML cannot hold, or would change.
    .replace(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`);

export function letters(place: number): string {
  return (place >= 26 ? letters(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));
}

/** Numbers of texts and formats by their first use. */
class Numbered {
  readonly all: string[] = [];

  of(text: string): number {
    const known = this.all.indexOf(text);
    return known >= 0 ? known : this.all.push(text) - 1;
  }
}

export async function writeXlsx({ sheets, date1904, prefix = '', places = true, files = {} }: BookXml): Promise<Blob> {
  const texts = new Numbered();
  const formats = new Numbered();
  formats.of('0');
  const p = prefix === '' ? '' : `${prefix}:`;
  const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
  const cellXml = (cell: Cell, reference: string): string => {
    if (cell === null) return '';
    const at = places ? ` r="${reference}"` : '';
    const given: CellXml =
      typeof cell === 'string'
        ? { t: 's', v: texts.of(cell) }
        : typeof cell === 'number'
          ? { v: cell }
          : typeof cell === 'boolean'
            ? { t: 'b', v: cell ? 1 : 0 }
            : cell;
    const { t, v, format, formula, xml } = given;
    const style = format === undefined ? '' : ` s="${formats.of(String(format))}"`;
    const type = t === undefined ? '' : ` t="${t}"`;
    const f = formula === undefined ? '' : `<${p}f>${escaped(formula)}</${p}f>`;
    const value = v === undefined ? '' : `<${p}v>${escaped(String(v))}</${p}v>`;
    return `<${p}c${at}${style}${type}>${f}${value}${xml ?? ''}</${p}c>`;
  };
  const sheetXml = ({ rows, from = 1, left = 0, merges = [], hiddenRows = [] }: SheetXml): string => {
    const lines = rows.map((cells, i) => {
      const row = from + i;
      const inner = cells.map((cell, place) => cellXml(cell, `${letters(left + place)}${row}`)).join('');
      if (inner === '' && places) return '';
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
      return `<${p}row${places ? ` r="${row}"` : ''}${hidden}>${inner}</${p}row>`;
    });
    const merged = merges.map((area) => `<${p}mergeCell ref="${area}"/>`).join('');
    const after = merged === '' ? '' : `<${p}mergeCells count="${merges.length}">${merged}</${p}mergeCells>`;
    return `${HEAD}<${p}worksheet ${namespace}><${p}sheetData>${lines.join('')}</${p}sheetData>${after}</${p}worksheet>`;
  };
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)));
  const listed = sheets.map(({ name, state }, i) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<${p}sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const system = date1904 ? `<${p}workbookPr date1904="1"/>` : '';
  parts['xl/workbook.xml'] =
    `${HEAD}<${p}workbook ${namespace} xmlns:r="${OFFICE}">${system}<${p}sheets>${listed.join('')}</${p}sheets></${p}workbook>`;
  const relations = sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  relations.push(relation(900, 'sharedStrings', '/xl/sharedStrings.xml'), relation(901, 'styles', 'styles.xml'));
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;
  parts['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;
  parts['[Content_Types].xml'] = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  const items = texts.all.map((text) => `<${p}si><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}si>`);
  parts['xl/sharedStrings.xml'] = `${HEAD}<${p}sst ${namespace}>${items.join('')}</${p}sst>`;
  const own = formats.all.flatMap((format, i) =>
    /^\d+$/.test(format) ? [] : [`<${p}numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`],
  );
  const used = formats.all.map((format, i) => `<${p}xf numFmtId="${/^\d+$/.test(format) ? format : 200 + i}"/>`);
  parts['xl/styles.xml'] =
    `${HEAD}<${p}styleSheet ${namespace}><${p}numFmts>${own.join('')}</${p}numFmts>` +
    `<${p}cellStyleXfs><${p}xf numFmtId="22"/></${p}cellStyleXfs><${p}cellXfs>${used.join('')}</${p}cellXfs></${p}styleSheet>`;
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, text] of Object.entries({ ...parts, ...files })) await zip.add(name, new TextReader(text));
  return zip.close();
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
