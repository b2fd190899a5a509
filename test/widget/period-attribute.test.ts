import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { PERIOD_PRESETS } from '../../src/core/index.js';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { parsePeriod } from '../../src/widget/period-attribute.js';
import { expectNoise } from '../support/no-console-noise.js';
import { interactionsOf, mount, nextTask, part, rising, untilStatus } from '../support/widgets.js';
import { define } from '../../src/widget/define-element.js';

define(MyAgents);

const today = () => '2026-02-03';

describe('parsePeriod', () => {
  it('says nothing where the attributes say nothing', () => {
    expect(parsePeriod(null, null, today)).to.equal(undefined);
    expect(parsePeriod('', '', today)).to.equal(undefined);
  });

  it('takes every preset', () => {
    for (const preset of PERIOD_PRESETS) expect(parsePeriod(preset, null, today)).to.deep.equal({ preset });
  });

  it('takes the day that presets count back from', () => {
    expect(parsePeriod('today', '2024-02-29', today)).to.deep.equal({ preset: 'today', asOf: '2024-02-29' });
    expect(parsePeriod(null, '2024-02-29', today)).to.deep.equal({ preset: 'last-90-days', asOf: '2024-02-29' });
    expect(parsePeriod('this-week', 'now', today)).to.deep.equal({ preset: 'this-week', asOf: '2026-02-03' });
  });

  it('takes a span of days, the end not included', () => {
    expect(parsePeriod('2026-06-01/2026-07-01', null, today)).to.deep.equal({ from: '2026-06-01', to: '2026-07-01' });
    expect(parsePeriod('2026-06-01/2026-07-01', 'now', today)).to.deep.equal({ from: '2026-06-01', to: '2026-07-01' });
  });

  const bad = [
    'yesteryear',
    'LAST-30-DAYS',
    '2026-06-01',
    '2026-06-01/2026-06-01',
    '2026-07-01/2026-06-01',
    '2026-02-30/2026-03-02',
    '2026-6-1/2026-7-1',
    '2026-06-01/2026-07-01/2026-08-01',
  ];
  for (const period of bad) {
    it(`takes period="${period}" for the default, with one warning`, () => {
      expect(parsePeriod(period, null, today)).to.deep.equal({ preset: 'last-90-days' });
      parsePeriod(period, null, today);
      expect(expectNoise(/period=/)).to.have.length(1);
    });
  }

  for (const asOf of ['tomorrow', '2026-02-30', '2026-13-01', '20260201', '2026-02-01T00:00:00Z']) {
    it(`leaves as-of="${asOf}" out, with one warning`, () => {
      expect(parsePeriod('today', asOf, today)).to.deep.equal({ preset: 'today' });
      parsePeriod('today', asOf, today);
      expect(expectNoise(/as-of=/)).to.have.length(1);
    });
  }
});

describe('the period of a widget', () => {
  const data = interactionsOf({ id: 'a', values: rising(40) });
  const counted = (element: MyAgents) => element.toTable().rows.map((row) => row['interactions']);

  async function drawn(element: MyAgents): Promise<MyAgents> {
    await element.updateComplete;
    await nextTask();
    return untilStatus(element, 'ready', 'no-match');
  }

  it('counts back from the last interaction, or from the day it is told', async () => {
    const element = await mount<MyAgents>(
      html`<my-agents time-zone="UTC" period="last-7-days" .data=${data}></my-agents>`,
    );
    await untilStatus(element, 'ready');
    expect(counted(element)).to.deep.equal([7]);
    element.asOf = '2026-05-24';
    await drawn(element);
    expect(counted(element)).to.deep.equal([3]);
    element.period = '2026-06-01/2026-06-03';
    await drawn(element);
    expect(counted(element)).to.deep.equal([2]);
    expect(part(element, '.caption').textContent).to.match(/1\s*–\s*2 Jun 2026 · compared with 30\s*–\s*31 May/);
    // Of another year, it says so.
    element.period = '2026-01-01/2026-06-03';
    await drawn(element);
    expect(part(element, '.caption').textContent).to.match(/2 Jun 2026 · compared with 1 Aug\s*–\s*31 Dec 2025/);
  });

  it('means by `now` the day in the zone of the report', async () => {
    const element = await mount<MyAgents>(
      html`<my-agents time-zone="UTC" period="today" as-of="now" .data=${data}></my-agents>`,
    );
    await untilStatus(element, 'no-match');
    const day = new Date().toISOString().slice(0, 10);
    element.data = [{ ...data[0], startedAt: `${day}T00:00:00Z`, endedAt: null }];
    await untilStatus(element, 'loading');
    await drawn(element);
    expect(counted(element)).to.deep.equal([1]);
  });

  it('warns once of a bad one, however many widgets have it', async () => {
    const element = await mount(html`
      <div>
        <my-agents period="fortnight" .data=${data}></my-agents>
        <my-agents period="fortnight" .data=${data}></my-agents>
      </div>
    `);
    for (const one of element.querySelectorAll('my-agents')) {
      await untilStatus(one, 'ready');
      expect(counted(one)).to.deep.equal([40]);
    }
    expect(expectNoise(/period="fortnight"/)).to.have.length(1);
  });
});
