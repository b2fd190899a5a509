/** Workbooks and Parquet against tables of text with the same rows, and files that were cut or garbled. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../../src/core/ingest/input-error.js';
import { writeParquet, quoted } from '../../support/parquet.js';
import { writeXlsx, type Cell, type CellXml } from '../../support/xlsx.js';
import { writeCell } from '../support.js';
import { plain, readInput, type Read } from './support.js';

const EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;
const NAMES = ['id', 'startedAt', 'agentName', 'talkSeconds', 'behaviors.calm', 'answered', 'note'];

/** A row as somebody means it; `undefined`: nothing. */
interface Row {
  readonly id: string;
  readonly startedAt: number;
  readonly agentName: string | undefined;
  readonly talkSeconds: number | undefined;
  readonly calm: number | undefined;
  readonly answered: boolean | undefined;
  readonly note: string | undefined;
}

/** Texts that are no other thing in a table: spaces around them are none, and words that mean missing are. */
const text = fc
  .string({ unit: fc.constantFrom(...Array.from('aZ9 ,;"\'\n\r\t<>&é東🗼_x.-')), minLength: 1, maxLength: 12 })
  .map((value) => `t${value}t`);
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.oneof(
    fc.bigInt(0n, 10n ** 19n).map((value) => `${value}`),
    text,
  ),
  startedAt: fc.integer({ min: Date.UTC(2015, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }).map((s) => s * 1000),
  agentName: fc.option(text, { nil: undefined }),
  talkSeconds: fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: undefined }),
  calm: fc.option(
    fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 1000),
    ),
    { nil: undefined },
  ),
  answered: fc.option(fc.boolean(), { nil: undefined }),
  note: fc.option(text, { nil: undefined }),
});
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

/** The slow and obvious one: a CSV with instants in UTC, durations in seconds, and a decimal point that cannot be mistaken. */
function asCsv(all: readonly Row[]): string {
  const cells = ({ id, startedAt, agentName, talkSeconds, calm, answered, note }: Row) => [
    id,
    new Date(startedAt).toISOString(),
    agentName ?? '',
    String(talkSeconds ?? ''),
    calm === undefined ? '' : calm.toExponential(),
    String(answered ?? ''),
    note ?? '',
  ];
  const lines = [NAMES, ...all.map(cells)];
  return lines.map((line) => line.map((cell) => writeCell(cell, ',', true)).join(',')).join('\n');
}

async function recordsOf(input: Parameters<typeof readInput>[0]): Promise<readonly Read[]> {
  return plain((await readInput(input)).records).map((record) => ({
    ...record,
    startedAt: +new Date(record['startedAt'] as number),
  }));
}

/** One of the ways in which a program may keep the same thing. */
function asCells(one: Row, way: number): readonly Cell[] {
  const inline = (value: string): CellXml => ({
    t: 'inlineStr',
    xml: `<is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '_x000D_')}</t></is>`,
  });
  const said = (value: string | undefined): Cell =>
    value === undefined ? null : way % 2 === 0 ? shared(value) : inline(value);
  const days = (one.startedAt - EPOCH) / MS_PER_DAY;
  const format = [22, 'dd.mm.yyyy hh:mm:ss', 'yyyy"年"m"月"d"日" h:mm AM/PM', 'm/d/yy'][way % 4];
  const { talkSeconds } = one;
  const elapsed = { v: (talkSeconds ?? 0) / 86_400, format: ['[h]:mm:ss', 46, '[mm]:ss'][way % 3] };
  return [
    said(one.id),
    { v: days, format },
    said(one.agentName),
    talkSeconds === undefined ? null : way % 5 === 0 ? talkSeconds : elapsed,
    one.calm ?? null,
    one.answered ?? null,
    said(one.note),
  ];
}

/** The writer leaves a carriage return, which XML would change, to this. */
const shared = (value: string) => value.replaceAll('\r', '_x000D_');

describe('a workbook', () => {
  it('gives the records of a CSV with the same rows, however its cells are kept', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(60), fc.nat(5), fc.boolean(), async (all, way, from, isPrefixed) => {
        const lines = all.map((one, i) => asCells(one, way + i));
        const sheets = [{ name: 'Sheet1', rows: [NAMES, ...lines], from: from + 1, left: from }];
        const blob = await writeXlsx({ sheets, prefix: isPrefixed ? 'x' : '' });
        assert.deepEqual(await recordsOf(blob), await recordsOf(asCsv(all)));
      }),
      { numRuns: 80 },
    );
  });
});

describe('a Parquet file', () => {
  it('gives the records of a CSV with the same rows, however its columns are kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom('snappy', 'zstd', 'gzip', 'uncompressed'),
        fc.boolean(),
        async (all, codec, isLocal) => {
          const values = all.map(({ id, startedAt, agentName, talkSeconds, calm, answered, note }) => {
            const said = (value: string | undefined) => (value === undefined ? 'NULL' : quoted(value));
            const at = `make_timestamp(${startedAt * 1000})`;
            const instant = isLocal ? at : `timezone('UTC', ${at})`;
            const number = calm === undefined ? 'NULL' : calm.toExponential(20);
            return `(${said(id)}, ${instant}, ${said(agentName)}, ${talkSeconds ?? 'NULL'}, ${number}::DOUBLE, ${answered ?? 'NULL'}::BOOLEAN, ${said(note)})`;
          });
          const names = NAMES.map((name) => `"${name}"`).join(', ');
          const bytes = await writeParquet(
            `SELECT * FROM (VALUES ${values.join(', ')}) t(${names})`,
            `COMPRESSION ${codec}`,
          );
          assert.deepEqual(await recordsOf(bytes), await recordsOf(asCsv(all)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a file that was cut or garbled', () => {
  const faults = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte: fc.nat(255) }),
    {
      maxLength: 6,
    },
  );

  async function endsWell(
    whole: Uint8Array,
    cut: number,
    wrong: readonly { at: number; byte: number }[],
  ): Promise<void> {
    const bytes = whole.slice(0, Math.ceil(whole.length * cut));
    for (const { at, byte } of wrong) bytes[Math.floor(at * bytes.length)] = byte;
    try {
      const { records } = await readInput(bytes, {}, { unpackedBytes: 2 ** 26 });
      assert.ok(records.length <= 1000);
    } catch (error) {
      if (error instanceof Error && error.message === 'not opened') return;
      assert.ok(error instanceof InputError, String((error as Error).stack));
      assert.ok(error.message.length < 500, error.message);
    }
  }

  it('is read, or refused with a code, never anything else', async () => {
    const sample = Array.from({ length: 20 }, (_, i) => [
      `${i}`,
      { v: 46000 + i, format: 22 },
      'Ada',
      i,
      i / 7,
      true,
      'x',
    ]);
    const sheets = [
      { name: 'A', rows: [NAMES, ...sample], merges: ['A1:B1'] },
      { name: 'B', rows: [NAMES, ...sample] },
    ];
    const workbook = new Uint8Array(await (await writeXlsx({ sheets })).arrayBuffer());
    const columns = `i AS id, make_timestamp(i) AS "startedAt", ['a', 'b'] AS tags, {'name': 'x'} AS customer, i::DECIMAL(30,3) AS d`;
    const parquet = await writeParquet(`SELECT ${columns} FROM range(300) t(i)`, 'COMPRESSION zstd');
    const plainParquet = await writeParquet(`SELECT ${columns} FROM range(300) t(i)`, 'COMPRESSION uncompressed');
    const cut = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true }));
    await fc.assert(fc.asyncProperty(fc.constantFrom(workbook, parquet, plainParquet), cut, faults, endsWell), {
      numRuns: 400,
    });
  });

  it('is no sheet of any XML', async () => {
    const piece = fc.constantFrom(
      '<sheetData>',
      '</sheetData>',
      '<row r="2">',
      '<row>',
      '</row>',
      '<c r="A1" t="s">',
      '<c t="inlineStr">',
      '<c t="e" s="99">',
      '</c>',
      '<v>',
      '</v>',
      '<v>1e400</v>',
      '<v>-1</v>',
      '<is>',
      '<t>',
      '</t>',
      '</is>',
      '<f/>',
      'text',
      '&amp;',
      '<![CDATA[x]]>',
      '<!-- c -->',
      '<?p?>',
      '<',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.boolean(), async (pieces, isWhole) => {
        const inner = isWhole
          ? `<row><c t="inlineStr"><is><t>id</t></is></c></row>${pieces.join('')}`
          : pieces.join('');
        const xml = `<worksheet><sheetData>${inner}</sheetData></worksheet>`;
        const files = { 'xl/worksheets/sheet1.xml': xml };
        const blob = await writeXlsx({ sheets: [{ name: 'A', rows: [] }], files });
        await endsWell(new Uint8Array(await blob.arrayBuffer()), 1, []);
      }),
      { numRuns: 80 },
    );
  });
});
