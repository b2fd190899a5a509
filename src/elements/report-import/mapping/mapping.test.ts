import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { file, ownTable, strangeTable, zendeskFiles } from '../../../../stories/data/import-files.js';
import { button, eventually, mount, part, parts, textOf, untilStatus } from '../../../../test/support/widgets.js';
import type { ReportInput } from '../../../core/index.js';
import type { TableOptions } from '../../../table.js';
import { define } from '../../../widget/define-element.js';
import { ReportImport } from '../report-import.js';

define(ReportImport);

async function imported(data: ReportInput, attributes: Partial<ReportImport> = {}): Promise<ReportImport> {
  const element = await mount<ReportImport>(html`<report-import lang="en" worker="off"></report-import>`);
  Object.assign(element, attributes, { data });
  await untilStatus(element, 'ready', 'partial', 'empty', 'error');
  await eventually(() => !element.shadowRoot!.querySelector('[aria-busy=true]'), 'the end of reading');
  return element;
}

const row = (element: ReportImport, path: string) => part(element, `tr[data-field="${path}"]`);

const used = (element: ReportImport) => textOf(part(element, '.counts .used dd'));

function choose(element: ReportImport, selector: string, value: string): void {
  const select = part<HTMLSelectElement>(element, selector);
  select.value = value;
  expect(select.value).to.equal(value);
  select.dispatchEvent(new Event('change'));
}

describe('the table of fields and columns', () => {
  it('says what feeds each field, with samples, and how sure that is', async () => {
    const element = await imported(ownTable());
    expect(parts(element, '.fields thead th').map((head) => textOf(head))).to.deep.equal([
      'Our field',
      'Their column',
      'Sample values',
      'Read as',
      'How sure, and why',
    ]);
    const start = textOf(row(element, 'startedAt'));
    expect(start).to.contain('Started at needed');
    expect(start).to.contain('2026-06-01T08:00:00Z · 2026-06-02T09:00:00Z');
    expect(start).to.contain('date and time');
    expect(start).to.contain('Sure a name that such columns have');
    expect(textOf(row(element, 'csat.score'))).to.contain('50% empty');
    expect(textOf(part(element, '.mapping > p'))).to.contain('7 of 8 columns are read.');
    expect(textOf(part(element, '.unused'))).to.contain('Cost centre');
    await expect(element).to.be.accessible();
  });

  it('shows the effect of a correction at once, tells the page, and can be undone', async () => {
    const element = await imported(strangeTable());
    const told: (TableOptions | null)[] = [];
    document.body.addEventListener('rapport-mapping', ({ table }) => told.push(table as TableOptions), { once: true });
    choose(element, 'tr[data-field=id] select', 'Stufe');
    await eventually(() => used(element).startsWith('4'), 'four ids');
    expect(used(element)).to.equal('4 before: 30');
    expect(textOf(row(element, 'id'))).to.contain('Said by you chosen by hand');
    expect(told).to.deep.equal([element.table]);
    expect(element.table!.mapping).to.deep.include({ id: 'Stufe' });
    expect(JSON.parse(JSON.stringify(element.table))).to.deep.equal(element.table);
    choose(element, 'tr[data-field=startedAt] select', '');
    await untilStatus(element, 'empty');
    await element.updateComplete;
    expect(textOf(part(element, '.say'))).to.contain('None of 30 rows can be used.');
    expect(part<HTMLButtonElement>(element, '.use').disabled).to.equal(true);
    button(element, 'Undo corrections').click();
    await eventually(() => used(element).startsWith('30'), 'as it was');
    await element.updateComplete;
    expect(part<HTMLButtonElement>(element, '.undo').disabled).to.equal(true);
  });

  it('reads a further field, and goes on to its column', async () => {
    const element = await imported(strangeTable());
    part<HTMLSelectElement>(element, '.add select').value = 'agentName';
    button(element, 'Add this field').click();
    await eventually(
      () => element.shadowRoot!.activeElement?.closest('tr')?.dataset['field'] === 'agentName',
      'the focus in the new row',
    );
    choose(element, 'tr[data-field=agentName] select', 'Wer');
    await eventually(() => textOf(part(element, '.counts .agents dd')).startsWith('3'), 'three agents');
    await eventually(
      () => textOf(part(element, '.possible')).includes('Conversations opened 30'),
      'what becomes possible',
    );
  });

  it('is worked by keyboard alone, and keeps the focus', async () => {
    const element = await imported(ownTable());
    const select = row(element, 'channel').querySelector('select')!;
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await eventually(() => textOf(row(element, 'channel')).includes('Said by you'), 'the correction');
    await eventually(() => !element.shadowRoot!.querySelector('[aria-busy=true]'), 'the end of reading');
    expect(element.shadowRoot!.activeElement).to.equal(select);
    expect(select.isConnected).to.equal(true);
  });

  it('asks what plain numbers count, and says what each answer would mean', async () => {
    const element = await imported(ownTable());
    expect(textOf(part(element, '.units'))).to.contain('Plain numbers of “Time to first response” are');
    expect(parts(element, '.unit').map((unit) => textOf(unit))).to.deep.equal([
      'Seconds median 46 s',
      'Minutes median 46:00 min',
      'Hours median 46.0 h',
    ]);
    expect(part(element, '.units').matches('.asked')).to.equal(true);
    part(element, '.unit:nth-of-type(2) input').click();
    await eventually(() => /First response 4\d:\d\d min/.test(textOf(part(element, '.possible'))), 'minutes');
    expect(element.table).to.include({ durations: 'minutes' });
    expect(part(element, '.units').matches('.asked')).to.equal(false);
  });

  it('asks for the time zone of times that have none, and for the order of dates that may be read in two', async () => {
    const text = 'id,created at\n1,01/02/2026 10:00\n2,03/04/2026 11:00\n';
    const element = await imported(file('dates.csv', text));
    const asked = () => parts(element, '.reading .asked select').map((one) => one.dataset['option']);
    expect(asked()).to.include('dateOrder');
    choose(element, '[data-option=dateOrder]', 'dmy');
    await eventually(() => used(element).startsWith('2'), 'two dates');
    expect(asked()).to.deep.equal(['timeZone']);
    choose(element, '[data-option=timeZone]', 'Europe/Rome');
    await eventually(() => asked().length === 0, 'nothing to ask');
    expect(element.table).to.include({ dateOrder: 'dmy', timeZone: 'Europe/Rome' });
    await eventually(() => element.status === 'ready', 'no problem left');
    expect(new Date(element.description!.extent!.from).toISOString()).to.equal('2026-02-01T09:00:00.000Z');
  });

  it('takes a mapping that was remembered, as an attribute, too', async () => {
    const table = { kind: 'interactions', mapping: { id: 'Fall', startedAt: 'Eingang', agentName: 'Wer' } };
    const element = await mount<ReportImport>(
      html`<report-import lang="en" worker="off" table=${JSON.stringify(table)}></report-import>`,
    );
    element.data = strangeTable();
    await untilStatus(element, 'ready', 'partial');
    expect(element.description!.agents).to.have.length(3);
    expect(textOf(row(element, 'agentName'))).to.contain('Kofi Mensah');
  });

  it('reads a table with lines above its header alike after a correction', async () => {
    const element = await imported(
      file(
        'report.csv',
        'Tickets of the week\n\nTicket ID,Created at,Owner\n1,2026-06-01T09:00:00Z,Ann\n2,2026-06-02T09:00:00Z,Ben\n',
      ),
    );
    expect(element.description!.records.used).to.equal(2);
    part<HTMLSelectElement>(element, '.add select').value = 'agentName';
    button(element, 'Add this field').click();
    await eventually(() => element.shadowRoot!.querySelector('tr[data-field=agentName]') !== null, 'the row');
    choose(element, 'tr[data-field=agentName] select', 'Owner');
    await eventually(() => element.description!.agents.length === 2, 'two agents');
    expect(element.description!.records.used).to.equal(2);
  });

  it('reads what was recognised as another source, or as a table of its own', async () => {
    const element = await imported(zendeskFiles()[0]);
    expect(textOf(part(element, '#title'))).to.equal('Zendesk');
    choose(element, '.vendor select', 'twilio');
    await untilStatus(element, 'error');
    expect(element.vendor).to.equal('twilio');
    expect(textOf(part(element, '[role=alert]'))).to.contain('not from the source');
    choose(element, '.vendor select', '');
    await untilStatus(element, 'partial');
    expect(element.vendor).to.equal(null);
    expect(element.description!.records.used).to.equal(50);
  });
});
