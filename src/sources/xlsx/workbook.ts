/** What a workbook says of its sheets: their names, where they stand, and how dates are counted. */

import { InputError } from '../../core/ingest/input-error.js';
import type { Archive } from '../several/unzip.js';
import { isTrue } from './sheet-reader.js';
import type { DateSystem } from './serial.js';
import { SharedStrings } from './shared-strings.js';
import { Styles } from './styles.js';
import { attributeOf, readWhole, type Attributes, type XmlHandler } from './xml.js';

export interface SheetPart {
  readonly name: string;
  /** In the archive. */
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly system: DateSystem;
  /** Read when they are asked for first. */
  content(): Promise<{ readonly texts: readonly string[]; readonly styles: Styles }>;
}

/** Relations by id: the last part of their type, and the path of what they lead to. */
class Relations implements XmlHandler {
  readonly byId = new Map<string, { readonly type: string; readonly path: string }>();

  constructor(private readonly folder: string) {}

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const type = (attributes['Type'] ?? '').split('/').at(-1)!;
    const target = attributes['Target'] ?? '';
    this.byId.set(attributes['Id'] ?? '', { type, path: resolved(this.folder, target) });
  }

  path(type: string): string | undefined {
    return [...this.byId.values()].find((one) => one.type === type)?.path;
  }
}

class WorkbookPart implements XmlHandler {
  system: DateSystem = 1900;
  readonly sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr' && isTrue(attributeOf(attributes, 'date1904'))) this.system = 1904;
    if (name !== 'sheet') return;
    const state = attributes['state'] ?? 'visible';
    // The `id` of a relation has a prefix; the sheet's own is called `sheetId`.
    this.sheets.push({
      name: attributes['name'] ?? '',
      id: attributeOf(attributes, 'id') ?? '',
      isHidden: state !== 'visible',
    });
  }
}

/** @throws {InputError} where the archive holds no workbook that can be read */
export async function openWorkbook(archive: Archive, signal: AbortSignal | undefined): Promise<Workbook> {
  const read = async <T extends XmlHandler>(path: string, handler: T): Promise<T> => {
    const stream = archive.open(path);
    if (stream) await readWhole(stream, handler, path, signal);
    return handler;
  };
  const root = await read('_rels/.rels', new Relations(''));
  const main = root.path('officeDocument') ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await read(`${folder}_rels/${main.slice(folder.length)}.rels`, new Relations(folder));
  const part = await read(main, new WorkbookPart());
  const sheets = part.sheets.flatMap(({ name, id, isHidden }): readonly SheetPart[] => {
    const found = relations.byId.get(id);
    return found?.type === 'worksheet' ? [{ name, path: found.path, isHidden }] : [];
  });
  if (sheets.length === 0) {
    throw new InputError('truncated', 'The workbook is damaged: it has no sheet that can be found.');
  }
  let content: ReturnType<Workbook['content']> | null = null;
  const load = async () => {
    const strings = await read(relations.path('sharedStrings') ?? `${folder}sharedStrings.xml`, new SharedStrings());
    const styles = await read(relations.path('styles') ?? `${folder}styles.xml`, new Styles());
    return { texts: strings.texts, styles };
  };
  return { sheets, system: part.system, content: () => (content ??= load()) };
}

/** The path that a relation means: from the folder of its part, or from the top. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
