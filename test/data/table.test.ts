import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { HttpResponse, http } from 'msw';
import type { ReportDescription, TableMapping, TableOptions } from '../../src/core.js';
import { leaseData, leaseEngine, type EngineLease } from '../../src/data/shared-engines.js';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { useHandlers } from '../support/msw.js';
import '../support/probe-widget.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import { eventually, mount, part, textOf, untilStatus } from '../support/widgets.js';
import { define } from '../../src/widget/define-element.js';

define(MyAgents);
define(ReportSource);

const HEADER = 'Call no.,Started,Assignee,behaviors.activeListening\n';
const row = (place: number) => `${place},${(place % 28) + 1}/12/2024 10:00,${place % 2 ? 'Ann' : 'Bo'},${place / 7}\n`;
const rows = (count: number, from = 1) => Array.from({ length: count }, (_, i) => row(from + i)).join('');
const TABLE = `${HEADER}${rows(60)}61,soon,Ann,1\n62,05/12/2024 10:00,Ann,"many\nwords"\n63,05/12/2024 10:00,Ann,x\n`;
const MAPPING = { id: 'Call no.' };

const engine = { timeZone: 'Europe/Rome' };

interface Served {
  readonly requests: string[];
  type: string;
  body: BodyInit;
}

async function serve(): Promise<Served> {
  const served: Served = { requests: [], type: 'text/csv; charset=utf-8', body: TABLE };
  await useHandlers([
    http.get('/tables/:name', ({ request }) => {
      served.requests.push(request.url);
      return new HttpResponse(served.body, { headers: { 'Content-Type': served.type } });
    }),
  ]);
  return served;
}

async function described({ engine: leased }: EngineLease): Promise<ReportDescription> {
  return (await leased).describe();
}

function expectTable({ records, problems, agents }: ReportDescription): void {
  expect(records).to.deep.equal({ read: 63, used: 62, skipped: 1, duplicates: 0 });
  expect(agents.map(({ name }) => name)).to.deep.equal(['Ann', 'Bo']);
  expect(problems.problems.map(({ position, field, effect }) => `${position} ${field} ${effect}`)).to.deep.equal([
    '62 startedAt skipped',
    '63 behaviors.activeListening missing',
    '65 behaviors.activeListening missing',
  ]);
}

describe('a table', () => {
  let served: Served;

  beforeEach(async () => {
    served = await serve();
  });

  const lease = (name: string, worker?: string, table: TableOptions = { mapping: MAPPING }) =>
    leaseEngine({ url: `/tables/${name}`, load: { retries: 0 }, engine, worker, table });

  for (const worker of [undefined, 'off']) {
    const place = worker === 'off' ? 'page' : 'worker';

    it(`is read by an engine on a ${place}, with the row of each problem`, async () => {
      const leased = lease('calls.csv', worker);
      expectTable(await described(leased));
      leased.release();
    });

    it(`can be asked for by an engine on a ${place} before all of it has come`, async () => {
      let controller!: ReadableStreamDefaultController<Uint8Array>;
      served.body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
      const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      const parts: ReportDescription[] = [];
      const request = { url: '/tables/slow.csv', load: {}, engine, worker, table: { mapping: MAPPING } };
      const leased = leaseEngine(request, { onGrown: (_, description) => void parts.push(description) });
      write(`${HEADER}0,soon,Ann,1\n${rows(3000)}`);
      await eventually(() => parts.length > 0, 'a part of the report');
      expect(parts[0].complete).to.equal(false);
      expect(parts[0].records.used).to.be.greaterThan(0);
      expect(parts[0].records.skipped).to.equal(1);
      write(rows(100, 3001));
      controller.close();
      const { complete, records } = await described(leased);
      expect([complete, records.used, records.read]).to.deep.equal([true, 3100, 3101]);
      leased.release();
    });
  }

  it('is one by its type, its name or its header', async () => {
    const text = TABLE.replace('Call no.', 'Call id');
    const cases: [name: string, type: string, body: string][] = [
      ['calls.csv', 'text/plain', text],
      ['calls.TSV', 'application/octet-stream', text.replaceAll(',', '\t')],
      ['calls.csv?of=today#x', 'text/plain', text],
      ['export', 'text/tab-separated-values', text],
      ['export', 'text/plain', text],
      ['export', '', text.replaceAll(',', ';')],
    ];
    for (const [name, type, body] of cases) {
      Object.assign(served, { type, body });
      const leased = lease(name, 'off', {});
      expect((await described(leased)).records.used, `${name} ${type}`).to.equal(62);
      leased.release();
    }
  });

  it('is none where it is JSON, whatever is said', async () => {
    served.body = '[{"id":"a","startedAt":"2025-03-10T09:00:00Z"}]';
    for (const name of ['calls.csv', 'export']) {
      const leased = lease(name, 'off');
      expect((await described(leased)).records.used).to.equal(1);
      leased.release();
    }
  });

  it('is shared by those who read it alike', async () => {
    const leases = [lease('calls.csv'), lease('calls.csv'), lease('calls.csv', undefined, { dateOrder: 'dmy' })];
    const engines = await Promise.all(leases.map((leased) => leased.engine));
    expect(engines[0]).to.equal(engines[1]);
    expect(engines[0]).not.to.equal(engines[2]);
    expect(served.requests).to.have.length(2);
    for (const leased of leases) leased.release();
  });

  it('is read on the page where the mapping has functions, which cannot be sent', async () => {
    const { Worker } = globalThis;
    let started = 0;
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        started++;
      }
    };
    try {
      const mappings: TableMapping[] = [MAPPING, { id: (cells) => cells['Call no.'] }];
      for (const mapping of mappings) {
        const leased = lease('calls.csv', undefined, { mapping });
        expectTable(await described(leased));
        // That of the first one.
        expect(started).to.equal(1);
        leased.release();
      }
    } finally {
      globalThis.Worker = Worker;
    }
  });

  it('is data at hand too, as text, bytes, a file or a stream, with functions in the mapping', async () => {
    const table: TableOptions = { mapping: { id: (cells) => cells['Call no.'] } };
    const bytes = new TextEncoder().encode(TABLE);
    const inputs = [TABLE, bytes, new File([TABLE], 'calls.csv'), new Blob([TABLE]).stream()];
    for (const input of inputs) {
      const leased = leaseData(input, engine, { table });
      expectTable(await described(leased));
      leased.release();
    }
  });
});

describe('a report of a table', () => {
  let served: Served;

  beforeEach(async () => {
    served = await serve();
  });

  it('is shared through a source, and lists by row what is wrong', async () => {
    const source = await mount<ReportSource>(html`
      <report-source
        lang="en"
        src="/tables/calls.csv"
        time-zone="Europe/Rome"
        table='{"mapping": {"id": "Call no."}}'
        period="this-month"
        ><probe-widget></probe-widget
      ></report-source>
    `);
    await untilStatus(source, 'partial');
    const widget = source.querySelector<ProbeWidget>('probe-widget')!;
    await eventually(() => widget.drawn === 'Ann 32, Bo 30', 'the counts');
    expect(textOf(part(widget, '.notice'))).to.contain('1 of 63 records were skipped');
    part(widget, '.notice .link').click();
    await eventually(() => widget.shadowRoot!.querySelector('.reasons') !== null, 'the reasons');
    expect(textOf(part(widget, '.reasons'))).to.contain(
      'startedAt: expected a date and time (column "Started") row 62',
    );
  });

  it('is that of a widget alone, with what its cells do not tell said by an attribute', async () => {
    served.body = 'id,Started,Assignee\n1,05/12/2024 10:00,Ann\n';
    const widget = await mount<ProbeWidget>(html`
      <probe-widget lang="en" src="/tables/calls.csv" time-zone="UTC" period="2024-12-05/2024-12-06"></probe-widget>
    `);
    await untilStatus(widget, 'empty');
    part(widget, '.notice .link').click();
    await eventually(() => textOf(widget).includes('option dateOrder'), 'the name of the option');
    widget.setAttribute('date-order', 'dmy');
    await untilStatus(widget, 'ready', 'partial');
    expect(widget.drawn).to.equal('Ann 1');
    widget.setAttribute('date-order', 'mdy');
    await untilStatus(widget, 'no-match');
  });

  it('can stand in a script inside', async () => {
    const element = document.createElement('my-agents');
    element.table = { mapping: MAPPING };
    element.timeZone = 'UTC';
    const script = document.createElement('script');
    script.type = 'text/csv';
    script.textContent = TABLE;
    element.append(script);
    const widget = await mount<MyAgents>(html`${element}`);
    await untilStatus(widget, 'partial');
    expect(widget.toTable().rows).to.have.length(2);
  });
});
