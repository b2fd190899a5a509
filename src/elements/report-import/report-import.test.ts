import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import {
  encryptedZip,
  file,
  ownFormat,
  ownTable,
  pdf,
  totalsTable,
  zendeskFiles,
} from '../../../stories/data/import-files.js';
import { expectNoise } from '../../../test/support/no-console-noise.js';
import { button, eventually, mount, part, parts, textOf, untilStatus } from '../../../test/support/widgets.js';
import type { ReportInput } from '../../core/index.js';
import { define } from '../../widget/define-element.js';
import { MyAgents } from '../my-agents/my-agents.js';
import { ReportSource } from '../report-source/report-source.js';
import { ReportImport } from './report-import.js';

define(MyAgents);
define(ReportSource);
define(ReportImport);

async function imported(data: ReportInput | null, attributes: Partial<ReportImport> = {}): Promise<ReportImport> {
  const element = await mount<ReportImport>(html`<report-import lang="en" worker="off"></report-import>`);
  Object.assign(element, attributes, { data });
  if (data !== null) await untilStatus(element, 'ready', 'partial', 'empty', 'error');
  return element;
}

const said = (element: ReportImport) => part(element, '.live').textContent;
const transferOf = (...files: readonly File[]) => {
  const transfer = new DataTransfer();
  for (const one of files) transfer.items.add(one);
  return transfer;
};

describe('report-import', () => {
  it('says that nothing leaves the browser, and asks for files', async () => {
    const element = await imported(null);
    expect(element.status).to.equal('initial');
    expect(textOf(element)).to.contain('Nothing is sent anywhere');
    expect(textOf(element)).to.contain('Zendesk');
    await expect(element).to.be.accessible();
  });

  it('takes what is dropped, and shows that it would', async () => {
    const element = await imported(null);
    const card = part(element, '.card');
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transferOf() });
    card.dispatchEvent(over);
    await element.updateComplete;
    expect(over.defaultPrevented).to.equal(true);
    expect(textOf(element)).to.contain('Let go');
    card.dispatchEvent(new DragEvent('dragleave', { bubbles: true, relatedTarget: document.body }));
    await element.updateComplete;
    expect(textOf(element)).to.contain('Drop files here');
    card.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transferOf(ownTable(20)) }),
    );
    await untilStatus(element, 'ready', 'partial');
    expect(element.description!.records.used).to.equal(20);
    expect(textOf(element)).to.contain('How support_q3.csv was understood');
  });

  it('takes what is chosen, and the same again', async () => {
    const element = await imported(null);
    for (const rows of [5, 6]) {
      const input = part<HTMLInputElement>(element, '#files');
      input.files = transferOf(ownTable(rows)).files;
      input.dispatchEvent(new Event('change'));
      expect(input.files).to.have.length(0);
      await eventually(() => element.description?.records.used === rows, `${rows} rows`);
    }
  });

  it('takes what is pasted, by keyboard, too', async () => {
    const element = await imported(null);
    part(element, '.paste').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => element.shadowRoot!.activeElement?.id === 'text', 'the field');
    await sendKeys({ type: 'id,started at' });
    part<HTMLTextAreaElement>(element, '#text').value = 'id,started at\n1,2026-06-01T09:00:00Z\n2,2026-06-02T09:00:00Z';
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await untilStatus(element, 'ready', 'partial');
    expect(element.description!.records.used).to.equal(2);
    expect(textOf(element)).to.contain('Pasted text');
    const clipboardData = transferOf();
    clipboardData.setData('text/plain', 'id,started at\n1,2026-06-01T09:00:00Z\n');
    part(element, '.use').dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData }),
    );
    await eventually(() => element.description?.records.used === 1, 'what was pasted');
  });

  it('says whose files it was given, how sure that is, and why', async () => {
    const element = await imported(zendeskFiles());
    expect(part(element, '#title').textContent).to.equal('Zendesk');
    expect(part(element, '.certainty').textContent).to.contain('Sure');
    expect(part(element, '.why').textContent).to.contain('requester_id');
    expect(parts(element, '.tables tbody tr').map((row) => textOf(row))).to.deep.equal([
      'metrics ticket_metrics 40',
      'users 3',
      'tickets 50',
    ]);
    expect(textOf(part(element, '.say'))).to.equal('50 conversations of 3 agents, Jun 1 – 28, 2026.');
    await eventually(() => textOf(element).includes('First response'), 'what becomes possible');
    expect(textOf(part(element, '.possible'))).to.contain('CSAT: needs “Satisfaction”');
    expect(said(element)).to.contain('Zendesk: 50 conversations');
    await expect(element).to.be.accessible();
  });

  it('says of several files which one a problem is in, and where', async () => {
    const rows = (...ids: string[]) => `id,started at\n${ids.map((id) => `${id},2026-06-01T09:00:00Z\n`).join('')}`;
    const element = await imported([file('jan.csv', rows('a', '', 'b')), file('feb.csv', rows('c', '', '', 'd'))]);
    part(element, '[aria-controls=reasons]').click();
    await eventually(() => element.shadowRoot!.querySelector('.reasons') !== null, 'the list');
    expect(textOf(part(element, '.reasons td:last-child'))).to.equal('jan.csv, row 3feb.csv, rows 3 and 4');
  });

  it('says that pages are missing, and how many', async () => {
    const element = await imported(zendeskFiles()[0]);
    expect(textOf(part(element, '.pages'))).to.contain('50 of 120 are here (41%)');
    expect(part(element, '.pages button').textContent).to.equal('Add files');
  });

  it('refuses what the page says is of another vendor', async () => {
    const element = await imported(zendeskFiles()[0], { vendor: 'freshdesk' });
    expect(element.status).to.equal('error');
    expect(textOf(part(element, '[role=alert]'))).to.contain('it is of Zendesk');
  });

  it('sets aside what is certainly no data, and says which and why', async () => {
    const element = await imported([...zendeskFiles(), pdf()]);
    expect(element.description!.records.used).to.equal(50);
    const [first] = parts(element, '.files li');
    expect(textOf(first)).to.contain('notes.pdf a PDF document');
    expect(textOf(first)).to.contain('Not read. No table and no data');
  });

  for (const [what, given, words] of [
    ['no data', pdf, 'a PDF document'],
    ['an encrypted archive', encryptedZip, 'password'],
    ['a table of totals', totalsTable, 'not conversations'],
    ['an empty file', () => file('a.csv', ' '), 'holds nothing'],
    ['a web page', () => file('a.csv', '<!doctype html><title>Sign in</title>'), 'sign in'],
    ['a text', () => file('a.txt', 'Dear all\nnothing.'), 'neither a table with a header row nor JSON'],
    ['other JSON', () => file('a.json', '{"a": 1}'), 'no list of interactions'],
  ] as const) {
    it(`refuses ${what} in clear words, and takes other files`, async () => {
      const element = await imported(given());
      expect(element.status).to.equal('error');
      expect(textOf(part(element, '[role=alert]'))).to.contain(words);
      await expect(element).to.be.accessible();
      button(element, 'Take other files').click();
      await element.updateComplete;
      expect(element.status).to.equal('initial');
      // The button that had been pressed is gone: the focus stays in the card.
    });
  }

  it('hands over to the source beside it, with how the table is read', async () => {
    const root = await mount(
      html`<div lang="en">
        <report-source id="far"></report-source>
        <div>
          <report-import worker="off"></report-import
          ><report-source time-zone="UTC"><my-agents></my-agents></report-source>
        </div>
      </div>`,
    );
    const element = root.querySelector('report-import')!;
    element.data = ownTable(30);
    await untilStatus(element, 'ready', 'partial');
    const near = element.nextElementSibling as ReportSource;
    const told: unknown[] = [];
    root.addEventListener('rapport-import', ({ data, table }) => told.push(data, table));
    button(element, 'Use 30 conversations').click();
    await untilStatus(near, 'ready', 'partial');
    expect(near.store.snapshot.description!.records.used).to.equal(30);
    expect(near.table).to.deep.include({ kind: 'interactions' });
    expect(told).to.deep.equal([near.data, near.table]);
    expect(JSON.parse(JSON.stringify(near.table))).to.deep.equal(near.table);
    await element.updateComplete;
    expect(textOf(element)).to.contain('The report shows them now.');
    expect(said(element)).to.contain('The report shows them now.');
    expect(root.querySelector<ReportSource>('#far')!.data).to.equal(null);
    element.source = 'far';
    button(element, 'Use 30 conversations').click();
    expect(root.querySelector<ReportSource>('#far')!.data).to.equal(near.data);
  });

  it('leaves the data to a page that cancels the event, and says where there is no source', async () => {
    const element = await imported(ownFormat());
    element.addEventListener('rapport-import', (event) => event.preventDefault(), { once: true });
    expect(element.handOver()).to.equal(true);
    element.source = 'nowhere';
    expect(element.handOver()).to.equal(false);
    await element.updateComplete;
    expect(textOf(part(element, '[role=alert]'))).to.contain('no report on this page');
    expect(expectNoise(/needs a <report-source>/)).to.have.length(1);
  });

  it('shows file names and cells as they are written', async () => {
    const name = '<img src=x onerror=alert(1)>.csv';
    const element = await imported(
      file(name, 'id,started at,<b>x</b>\n1,2026-06-01T09:00:00Z,<i>y</i>\n2,2026-06-02T09:00:00Z,z'),
    );
    expect(textOf(element)).to.contain(name);
    expect(parts(element, 'img, b b, i i')).to.have.length(0);
  });

  it('lets go of all when it is taken out while it reads, and begins anew when it is put back', async () => {
    const element = await imported(null);
    element.data = ownTable(10);
    const parent = element.parentElement!;
    element.remove();
    await eventually(() => element.status === 'initial' || element.status === 'loading', 'nothing');
    parent.append(element);
    await untilStatus(element, 'ready', 'partial');
    expect(element.description!.records.used).to.equal(10);
  });

  it('stops where the reader wants it', async () => {
    const element = await imported(null);
    element.data = new ReadableStream<Uint8Array>();
    await untilStatus(element, 'loading');
    await element.updateComplete;
    expect(part(element, '.card').getAttribute('aria-busy')).to.equal('true');
    button(element, 'Cancel').click();
    await untilStatus(element, 'initial');
    await element.updateComplete;
    expect(textOf(element)).to.contain('Reading was stopped');
    expect(said(element)).to.contain('Reading was stopped');
  });
});
