import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/metric-cards/define.js';
import type { MetricCards } from '../../src/elements/metric-cards/index.js';
import { small } from '../../stories/data/fixtures.js';
import { waitFor } from '../support/wait-for.js';

async function ready(): Promise<MetricCards> {
  const element = await fixture<MetricCards>(html`<metric-cards .data=${small()}></metric-cards>`);
  await waitFor(
    () => element.status === 'ready',
    () => `<metric-cards> to be ready (it is ${element.status})`,
  );
  await element.updateComplete;
  return element;
}

describe('<metric-cards>', () => {
  it('passes the accessibility checks', async () => {
    await expect(await ready()).to.be.accessible();
  });

  it('gives one row for each behaviour and one for overall satisfaction', async () => {
    expect((await ready()).toTable().rows.length).to.equal(10);
  });

  it('shows the same in its chart and in its table', async () => {
    const element = await ready();
    const rows = element.toTable().rows.length;
    expect(element.renderRoot.querySelectorAll('.scores li').length).to.equal(rows);
    element.view = 'table';
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(rows);
  });
});
