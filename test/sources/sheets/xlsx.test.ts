/** Workbooks as tables: what every kind of cell becomes, and what is told of it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { createEngine } from '../../../src/worker/create-engine.js';
import { writeXlsx, type BookXml, type Cell, type CellXml, type SheetXml } from '../../support/xlsx.js';
import { inPieces, readInput } from './support.js';

const NAMES = ['Call ID', 'Started at', 'Agent'];
const AT: CellXml = { v: 46000.5, format: 'yyyy-mm-dd hh:mm' };
const START = Date.UTC(2025, 11, 9, 12);

const sheet = (rows: readonly (readonly Cell[])[], more?: Partial<SheetXml>): SheetXml => ({
  name: 'Sheet1',
  rows,
  ...more,
});
const book = (rows: readonly (readonly Cell[])[], more?: Partial<SheetXml>) =>
  writeXlsx({ sheets: [sheet(rows, more)] });

/** What a cell of a column becomes. */
async function one(name: string, cell: Cell, more?: Partial<BookXml>): Promise<Record<string, unknown>> {
  const rows = [
    ['Call ID', 'Started at', name],
    ['1', AT, cell],
  ];
  const { records } = await readInput(await writeXlsx({ sheets: [sheet(rows)], ...more }));
  return records[0];
}

describe('a workbook', () => {
  it('is told by its bytes, however it comes', async () => {
    const blob = await book([NAMES, ['1', AT, 'Ada']]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const packed = new Response(blob.stream().pipeThrough(new CompressionStream('gzip')));
    const zip = new ZipWriter(new BlobWriter());
    await zip.add('january', new BlobReader(blob));
    const csv = new File(['Call ID,Started at\n2,2026-01-01T00:00Z\n'], 'b.csv');
    for (const [form, input] of Object.entries({
      blob,
      bytes,
      buffer: bytes.buffer,
      file: new File([blob], 'calls.xlsx'),
      misnamed: new File([blob], 'calls.csv', { type: 'text/csv' }),
      stream: blob.stream(),
      drops: inPieces(bytes, 1),
      list: [new File([blob], 'a')],
      beside: [csv, new File([blob], 'calls.xlsx')],
      zip: await zip.close(),
      gzip: await packed.blob(),
    })) {
      const { records } = await readInput(input);
      assert.deepEqual(records.at(-1)!['id'], '1', form);
      assert.equal(records.length, form === 'beside' ? 2 : 1, form);
    }
    const engine = await createEngine(blob);
    assert.equal((await engine.describe()).records.used, 1);
  });

  it('may have a prefix, and cells that do not say where they are', async () => {
    const rows = [NAMES, ['1', AT, 'Ada']];
    for (const more of [{ prefix: 'x' }, { places: false }]) {
      const { records } = await readInput(await writeXlsx({ sheets: [sheet(rows)], ...more }));
      assert.deepEqual([records.length, records[0]['startedAt']], [1, START]);
    }
  });

  it('is damaged where a part is missing or not whole', async () => {
    const broken = (files: Record<string, string>) => writeXlsx({ sheets: [sheet([NAMES])], files });
    const refused = async (files: Record<string, string>) =>
      assert.rejects(readInput(await broken(files)), { name: 'InputError', code: 'truncated' });
    await refused({ 'xl/workbook.xml': '<workbook><sheets>' });
    await refused({ 'xl/workbook.xml': '<workbook/>' });
    await refused({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' });
    await refused({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="0"/></sheetData></worksheet>' });
    await refused({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>' });
    await refused({ 'xl/worksheets/sheet1.xml': '<a>&bomb;</a>' });
    const blob = await book([NAMES]);
    await assert.rejects(readInput(blob.slice(0, blob.size - 30)), { code: 'truncated' });
  });

  it('that is empty says so', async () => {
    await assert.rejects(async () => readInput(await book([])), { code: 'empty' });
    await assert.rejects(async () => readInput(await book([[''], [' ']])), { code: 'empty' });
  });

  it('is no more than the limits allow', async () => {
    const many = await book([NAMES, ...Array.from({ length: 600 }, (_, i) => [`${i}`, AT, 'x'.repeat(30_000)])]);
    const limits = { unpackedRatio: 1 };
    await assert.rejects(readInput(many, {}, limits), { code: 'tooLarge' });
    await assert.rejects(readInput(many, {}, { unpackedBytes: 1000 }), { code: 'tooLarge' });
    assert.equal((await readInput(await book([NAMES, ['1', AT, 'a']]), {}, limits)).records.length, 1);
  });

  it('of another kind says what to do', async () => {
    const zipped = async (...names: string[]) => {
      const zip = new ZipWriter(new BlobWriter());
      for (const name of names) await zip.add(name, new TextReader('x'));
      return zip.close();
    };
    const refused = (input: Blob, code: string, message: RegExp) =>
      assert.rejects(readInput(new File([input], 'a.xls')), { name: 'InputError', code, message });
    await refused(ole('Workbook'), 'otherWorkbook', /97 to 2003.*save it as \.xlsx/);
    await refused(ole('EncryptedPackage'), 'encrypted', /password/);
    await refused(ole('Workbook').slice(0, 100), 'otherWorkbook', /97 to 2003/);
    await refused(await zipped('[Content_Types].xml', 'xl/workbook.bin'), 'otherWorkbook', /xlsb/);
    await refused(await zipped('mimetype', 'content.xml'), 'otherWorkbook', /OpenDocument/);
    await refused(await zipped('Index/Document.iwa'), 'otherWorkbook', /Numbers/);
    await refused(await zipped('[Content_Types].xml', 'word/document.xml'), 'empty', /no file/);
    await assert.rejects(readInput(ole('Workbook').stream()), { code: 'otherWorkbook' });
  });
});

/** A file of an old office program, with one stream. */
function ole(stream: string): Blob {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  [...stream].forEach((char, i) => view.setUint16(512 + 128 + 2 * i, char.charCodeAt(0), true));
  view.setUint16(512 + 128 + 64, 2 * stream.length + 2, true);
  return new Blob([bytes]);
}

describe('a cell', () => {
  const instant = async (cell: Cell, more?: Partial<BookXml>) => {
    const rows = [NAMES, ['1', cell, 'Ada']];
    const { records } = await readInput(await writeXlsx({ sheets: [sheet(rows)], ...more }));
    const at = records[0]?.['startedAt'];
    return at === undefined ? null : new Date(at as number).toISOString();
  };

  it('with a date is that date, in both systems', async () => {
    for (const format of [14, 22, 27, 57, 'd/m/yy', 'yyyy"年"m"月"d"日"', '[$-F800]dddd\\, mmmm dd\\, yyyy', 'e/m/d']) {
      assert.equal(await instant({ v: 46000, format }), '2025-12-09T00:00:00.000Z', String(format));
      assert.equal(await instant({ v: 44538, format }, { date1904: true }), '2025-12-09T00:00:00.000Z', String(format));
    }
    // Numbers that nobody formatted.
    assert.equal(await instant(46000.25), '2025-12-09T06:00:00.000Z');
    assert.equal(await instant(44538.25, { date1904: true }), '2025-12-09T06:00:00.000Z');
    // To the millisecond; a day that was formatted as such keeps its time.
    assert.equal(await instant({ v: '46000.423726851855', format: 22 }), '2025-12-09T10:10:10.000Z');
    assert.equal(await instant({ v: 46000.5, format: 14 }), '2025-12-09T12:00:00.000Z');
    assert.equal(await instant({ t: 'd', v: '2025-12-09T10:10:10' }), '2025-12-09T10:10:10.000Z');
  });

  it('with a day of 1900 is that day, except the one that there never was', async () => {
    assert.equal(await instant({ v: 1, format: 22 }), '1900-01-01T00:00:00.000Z');
    assert.equal(await instant({ v: 59, format: 22 }), '1900-02-28T00:00:00.000Z');
    assert.equal(await instant({ v: 60, format: 22 }), null);
    assert.equal(await instant({ v: 61, format: 22 }), '1900-03-01T00:00:00.000Z');
    assert.equal(await instant({ v: 1, format: 22 }, { date1904: true }), '1904-01-02T00:00:00.000Z');
  });

  it('with a duration is seconds, also above a day', async () => {
    const seconds = async (v: number | string, format: number | string) =>
      (await one('Talk time', { v, format }))['talkSeconds'];
    assert.equal(await seconds(26 / 24, 46), 93_600);
    assert.equal(await seconds(26 / 24, '[h]:mm'), 93_600);
    assert.equal(await seconds(1.5, '[mm]:ss'), 129_600);
    assert.equal(await seconds(26 / 24, 'h:mm:ss'), 93_600);
    assert.equal(await seconds(61.5 / 86_400, '[ss].000'), 61.5);
    assert.equal(await seconds(90 / 86_400, 'mm:ss.0'), 90);
    assert.equal(await seconds(90 / 86_400, 21), 90);
    assert.equal(await seconds(90, 0), 90);
    assert.equal(await seconds(5, '0" min"'), 300);
    assert.equal(await seconds(5, '0\\ \\m\\i\\n'), 300);
    assert.equal(await seconds(5, '0.00_);[Red](0.00)'), 5);
  });

  it('with a number is that number, whichever mark the page says', async () => {
    for (const decimal of [undefined, ',', '.'] as const) {
      const rows = [
        ['Call ID', 'Started at', 'Talk time', 'behaviors.a'],
        ['1', AT, 1.234, 0.1],
        ['2', AT, 123.456, { v: '0.10000000000000001' }],
        ['3', AT, { v: '1E-3' }, { v: 0.57, format: 9 }],
      ];
      const { records } = await readInput(await book(rows), decimal ? { decimal } : {});
      assert.deepEqual(
        records.map(({ talkSeconds, behaviors }) => [talkSeconds, behaviors]),
        [
          [1.234, { a: 0.1 }],
          [123.456, { a: 0.1 }],
          [0.001, { a: 57 }],
        ],
      );
    }
  });

  it('with a text is that text, wherever the file keeps it', async () => {
    const name = async (cell: Cell, more?: Partial<BookXml>) =>
      ((await one('Customer', cell, more))['customer'] as { name: string }).name;
    const strings = (inner: string) => ({
      files: { 'xl/sharedStrings.xml': `<sst>${inner}${'<si><t>x</t></si>'.repeat(9)}</sst>` },
    });
    assert.equal(await name({ t: 'inlineStr', xml: '<is><t>Ada &amp; Bob</t></is>' }), 'Ada & Bob');
    assert.equal(await name({ t: 'str', v: 'Ada', formula: 'A1' }), 'Ada');
    const rich =
      '<is><r><rPr><b/></rPr><t>A</t></r><r><t xml:space="preserve">da L</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
    assert.equal(await name({ t: 'inlineStr', xml: rich }), 'Ada L');
    assert.equal(await name('a_x000D_b'), 'a\rb');
    assert.equal(await name('東京 🗼 "x",\ny'), '東京 🗼 "x",\ny');
    const rows = [
      [
        { t: 'inlineStr', xml: '<is><t>Call ID</t></is>' },
        { t: 'inlineStr', xml: '<is><t>Started at</t></is>' },
        { t: 'inlineStr', xml: '<is><t>Agent</t></is>' },
      ],
      [1, AT, { t: 's', v: 0 }],
    ];
    const shared = strings('<si><r><t>A</t></r><phoneticPr/><r><t>da</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>');
    const { records } = await readInput(await writeXlsx({ sheets: [sheet(rows)], ...shared }));
    assert.equal(records[0]['agentId'] ?? records[0]['agentName'], 'Ada');
  });

  it('with true or false is that', async () => {
    assert.equal((await one('abandoned', true))['abandoned'], true);
    assert.equal((await one('abandoned', false))['abandoned'], false);
    assert.equal((await one('Public', { t: 'b', v: 'false' }))['Public'], 'FALSE');
  });

  it('with an error, or a formula that was never computed, is missing, and told once', async () => {
    const rows = [
      [...NAMES, 'Talk time'],
      ['1', AT, 'Ada', { t: 'e', v: '#N/A' }],
      ['2', AT, 'Ada', { t: 'e', v: '#DIV/0!', formula: 'A1/0' }],
      ['3', AT, { formula: 'B1' }, 5],
      ['4', AT, 'Ada', { v: 7, formula: 'A1+1' }],
    ];
    const { records, told } = await readInput(await book(rows));
    assert.deepEqual(
      records.map(({ talkSeconds }) => talkSeconds ?? null),
      [null, null, 5, 7],
    );
    assert.deepEqual(told, [
      '2 Talk time: "#N/A", 2 in all -> a value, not an error',
      '4 Agent: "a formula" -> its value: save the file in a spreadsheet program, which computes it',
    ]);
  });

  it('with an id is that id as the file has it, and told where the program has rounded it', async () => {
    const rows = [
      NAMES,
      ['00123456789012345678', AT, 'Ada'],
      [{ v: '12345678901234567' }, AT, 'Ada'],
      [{ v: '1.23456789012345E+16' }, AT, 'Ada'],
      [{ v: '987654321012345000' }, AT, 'Ada'],
      [42, AT, 'Ada'],
    ];
    const { records, told } = await readInput(await book(rows));
    const ids = records.map(({ id }) => id);
    const whole = ['00123456789012345678', '12345678901234567', '12345678901234500', '987654321012345000', '42'];
    assert.deepEqual(ids, whole);
    assert.equal(told.length, 1);
    assert.match(told[0], /^4 Call ID: "12345678901234500", 2 in all -> ids of more than 15 digits as text/);
  });
});

describe('a column with dates and with texts that look like dates', () => {
  it('is doubted once: what made dates of some may have swapped day and month', async () => {
    const date = { v: 46000, format: 14 };
    const rows = [NAMES, ['1', '13/12/2025', 'Ada'], ['2', date, 'Ada'], ['3', '14/12/2025', 'Ada']];
    const { told, records } = await readInput(await book(rows));
    assert.equal(records.length, 3);
    const doubts = told.filter((text) => text.includes('swapped'));
    assert.equal(doubts.length, 1);
    assert.match(doubts[0], /^2 Started at: "13\/12\/2025", 2 in all -> dates in all cells, not texts/);
    const one = [
      [NAMES, ['1', date, 'Ada'], ['2', '2025-12-13', 'Ada']],
      [NAMES, ['1', '13/12/2025', 'Ada']],
    ];
    for (const plainRows of one) {
      const answer = await readInput(await book(plainRows));
      assert.deepEqual(
        answer.told.filter((text) => text.includes('swapped')),
        [],
      );
    }
  });
});

describe('a sheet', () => {
  it('names its rows as people see them, blank ones and lines within cells too', async () => {
    const rows = [NAMES, ['1', AT, 'Ada\nLovelace\n'], [], ['2', AT, 'Bob'], ['3', 'never', 'Bob']];
    const { positions, told } = await readInput(await book(rows, { from: 7, left: 3 }));
    assert.deepEqual(positions, [8, 10]);
    assert.deepEqual(
      told.filter((text) => !text.startsWith('7')),
      ['11 startedAt: "never" -> a date and time (column "Started at")'],
    );
  });

  it('may have a title above, totals and a line below, which are told', async () => {
    const rows = [
      ['Calls of\nJanuary'],
      [],
      NAMES.concat('Talk time'),
      ['1', AT, 'Total', 60],
      ['2', AT, 'Bob', 30],
      ['Total', null, null, 90],
      ['Made by a program'],
    ];
    const { records, told } = await readInput(await book(rows));
    assert.deepEqual(
      records.map(({ id, talkSeconds }) => [id, talkSeconds]),
      [
        ['1', 60],
        ['2', 30],
      ],
    );
    assert.deepEqual(told, [
      '1 : "Calls of\\nJanuary" -> the names of the columns: 1 line above them are passed over',
      '6 : "Total" -> rows that are records: a row of totals is left out',
      '7 : "Made by a program" -> rows of the table: a line below it is left out',
    ]);
  });

  it('may have names in two lines, the upper one over several columns', async () => {
    const header: Cell[][] = [
      ['Ticket', null, null, 'Agent', null, 'Talk time', 'Customer', null],
      ['ID', 'Created\nat', 'Subject', 'ID', 'Name', null, 'ID', 'Name'],
    ];
    const rows = [...header, ['1', AT, 'Help', 'a7', 'Ada', 61, 'c9', 'Ruth']];
    const merges = ['A1:C1', 'D1:E1', 'F1:F2', 'G1:H1'];
    const { records, positions, told } = await readInput(await book(rows, { merges }));
    assert.deepEqual(told, []);
    assert.deepEqual(positions, [3]);
    const [{ id, agentId, agentName, talkSeconds, customer }] = records;
    assert.deepEqual([id, agentId, agentName, talkSeconds], ['1', 'a7', 'Ada', 61]);
    assert.deepEqual(customer, { id: 'c9', name: 'Ruth' });
  });

  it('may have its names in the upper line, and more of a few of them below', async () => {
    const rows: Cell[][] = [
      ['Call ID', 'Started at', 'Talk time', null],
      [null, null, 'Minutes', 'Comment'],
      ['1', AT, 2, 'fine'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:D1'];
    const { records } = await readInput(await book(rows, { merges }));
    assert.deepEqual([records[0]['id'], records[0]['talkSeconds']], ['1', 120]);
  });

  it('with a title over all columns has one line of names', async () => {
    const rows: Cell[][] = [['Calls', null, null], NAMES, ['1', AT, 'Ada']];
    const { records, told } = await readInput(await book(rows, { merges: ['A1:C1'] }));
    assert.deepEqual([records.length, told.length], [1, 1]);
  });

  it('whose rows are hidden is read, and says so', async () => {
    const rows = [NAMES, ['1', AT, 'Ada'], ['2', AT, 'Bob'], ['3', AT, 'Bob']];
    const { records, told } = await readInput(await book(rows, { hiddenRows: [2, 4] }));
    assert.equal(records.length, 3);
    assert.match(told[0], /^2 : "a hidden row", 2 in all/);
  });

  it('holds as many columns as other tables', async () => {
    const names = Array.from({ length: 4200 }, (_, i) => `c${i}`);
    const { records, problems } = await readInput(
      await book([
        [...NAMES, ...names],
        ['1', AT, 'Ada', ...names],
      ]),
    );
    assert.equal(records.length, 1);
    assert.ok(problems.some(({ code, expected }) => code === 'limit' && /4096 columns/.test(expected)));
  });

  it('of a vendor is known by its columns, of events by its rows', async () => {
    const logged = [
      ['Case ID', 'Activity', 'Timestamp', 'Resource'],
      ['c1', 'Created', { v: 46000, format: 22 }, 'Ada'],
      ['c1', 'Resolved', { v: 46000.5, format: 22 }, 'Bob'],
      ['c2', 'Created', { v: 46001, format: 22 }, 'Ada'],
    ];
    const { records, source, positions } = await readInput(await book(logged));
    assert.equal(source, 'event-log');
    assert.deepEqual(
      [records.map(({ id }) => id), positions],
      [
        ['c1', 'c2'],
        [2, 4],
      ],
    );
  });

  it('is read by a mapping', async () => {
    const rows = [['Export'], ['Nr', 'Moment', 'Wer'], ['1', AT, 'Ada']];
    const mapping = { id: 'Nr', startedAt: 'Moment', agentId: 'Wer' };
    const { records } = await readInput(await book(rows), { mapping });
    assert.deepEqual([records[0]['id'], records[0]['startedAt'], records[0]['agentId']], ['1', START, 'Ada']);
    const twice = { sheets: [sheet([['About', 'this']], { name: 'About' }), sheet(rows, { name: 'Data' })] };
    assert.equal((await readInput(await writeXlsx(twice), { mapping })).records.length, 1);
  });
});

describe('several sheets', () => {
  const calls = (name: string, id: string, more?: Partial<SheetXml>) =>
    sheet([NAMES, [id, AT, 'Ada']], { name, ...more });

  it('that are alike are one table; others are named', async () => {
    const about = sheet([['This workbook'], ['was made', 'today']], { name: 'About' });
    const sheets = [about, calls('Jan', '1'), calls('Feb', '2'), sheet([], { name: 'Empty' })];
    const { records, told } = await readInput(new File([await writeXlsx({ sheets })], 'year.xlsx'));
    assert.deepEqual(
      records.map(({ id }) => id),
      ['1', '2'],
    );
    assert.deepEqual(told, [
      '0 year.xlsx/About: another kind of sheet -> a sheet whose columns say when a conversation began: this one is not read',
    ]);
  });

  it('that are hidden are not read, unless all are', async () => {
    const sheets = [
      calls('Old', '1', { state: 'hidden' }),
      calls('New', '2'),
      calls('Lists', '3', { state: 'veryHidden' }),
    ];
    const { records, told } = await readInput(await writeXlsx({ sheets }));
    assert.deepEqual(
      records.map(({ id }) => id),
      ['2'],
    );
    assert.deepEqual(
      told,
      ['Old', 'Lists'].map(
        (name) => `0 ${name}: a hidden sheet -> a sheet that is shown: this one is hidden, and not read`,
      ),
    );
    const hidden = await readInput(await writeXlsx({ sheets: [calls('Old', '1', { state: 'hidden' })] }));
    assert.equal(hidden.records.length, 1);
  });

  it('that are the tables of a source are joined', async () => {
    const tickets = [
      [
        'id',
        'created_at',
        'updated_at',
        'status',
        'via_channel',
        'requester_id',
        'submitter_id',
        'assignee_id',
        'group_id',
      ],
      [1, '2026-07-20T10:00:00Z', '2026-07-20T12:00:00Z', 'solved', 'web', 901, 901, 7, 3],
    ];
    const users = [
      ['id', 'name', 'role', 'email', 'time_zone', 'suspended'],
      [7, 'Ada', 'agent', 'a@example.org', 'Rome', false],
    ];
    const sheets = [
      sheet(users, { name: 'users' }),
      sheet(tickets, { name: 'tickets' }),
      sheet([['x', 'y']], { name: 'Notes' }),
    ];
    const { source, records, told } = await readInput(new File([await writeXlsx({ sheets })], 'zendesk.xlsx'));
    assert.deepEqual([source, records.length, records[0]['id']], ['zendesk', 1, '1']);
    assert.deepEqual(told, [
      '0 zendesk.xlsx/Notes: another kind of file -> a file of Zendesk, as the others are: it is not read',
    ]);
  });

  it('of which none has conversations are refused', async () => {
    const sheets = [
      sheet(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        { name: 'A' },
      ),
      sheet([['x', 'y']], { name: 'B' }),
    ];
    await assert.rejects(async () => readInput(await writeXlsx({ sheets })), { code: 'wrongShape', message: /A, .*B/ });
  });
});
