import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MyAgents } from '../../src/elements/my-agents/my-agents.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';
import { interactionsOf, mount, rising, uncaughtDuring, untilStatus } from '../support/widgets.js';

define(MyAgents);

describe('a page whose root is taken away with the widgets in it, as document.open does', () => {
  it('throws nothing, and widgets that come after find sources that are defined later', async () => {
    await mount(html`<my-agents></my-agents>`);
    const page = document.documentElement;
    let rootless: Element | null = page;
    const uncaught = await uncaughtDuring(() => {
      page.remove();
      rootless = document.documentElement;
    });
    document.append(page);
    expect(rootless).to.equal(null);
    expect(uncaught).to.deep.equal([]);

    const around = await mount(
      html`<div>
        <report-source><my-agents></my-agents></report-source>
      </div>`,
    );
    define(ReportSource);
    around.querySelector('report-source')!.data = interactionsOf({ id: 'late', values: rising(3) });
    const widget = around.querySelector('my-agents')!;
    await untilStatus(widget, 'ready');
    expect(widget.toTable().rows.map((row) => row['agentId'])).to.deep.equal(['late']);
  });
});
