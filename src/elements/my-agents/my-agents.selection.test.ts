import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { MyAgents } from './my-agents.js';
import type { ProbeWidget } from '../../../test/support/probe-widget.js';
import '../../../test/support/probe-widget.js';
import { button, interactionsOf, mount, parts, press, rising, untilStatus } from '../../../test/support/widgets.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { cellOf, drawnAgents, header, inNarrow, openRow, settled } from './my-agents.support.js';
import { ReportSource } from '../report-source/report-source.js';
import { define } from '../../widget/define-element.js';

define(MyAgents);
define(ReportSource);

const data = interactionsOf(
  { id: 'a', name: 'Ann', values: rising(30, 100) },
  { id: 'b', name: 'Ben', values: rising(30) },
);

/** The matrix and another widget of the same report. */
async function linked(): Promise<[MyAgents, ProbeWidget]> {
  const root = await mount(html`
    <report-source lang="en-GB" time-zone="UTC" .data=${data}>
      <div class="wide"><my-agents></my-agents></div>
      <probe-widget></probe-widget>
    </report-source>
  `);
  root.querySelector<HTMLElement>('.wide')!.style.setProperty('inline-size', '1216px');
  const element = await untilStatus(root.querySelector('my-agents')!, 'ready');
  return [element, await untilStatus(root.querySelector('probe-widget')!, 'ready')];
}

const chips = (element: HTMLElement) => parts(element, '.chip').map((chip) => chip.textContent.trim());
const selected = (element: MyAgents) =>
  parts(element, 'tr[aria-selected="true"] .person > bdi').map((one) => one.textContent);
const focused = (element: MyAgents) => [
  ...new Set(parts(element, '.focused').map((one) => one.dataset['cell']!.split(',')[1])),
];

async function click(element: MyAgents, agent: string, column = 0): Promise<void> {
  cellOf(element, agent, column).click();
  await settled(element);
}

describe('selecting in my-agents', () => {
  it('an agent filters the others and marks the row here, where all rows stay', async () => {
    const [element, other] = await linked();
    await click(element, 'Ben');
    expect(other.drawn).to.equal('b 30');
    expect(drawnAgents(element)).to.deep.equal(['Ben', 'Ann']);
    expect(selected(element)).to.deep.equal(['Ben']);
    await click(element, 'Ann');
    expect([other.drawn, selected(element)]).to.deep.equal(['a 30', ['Ann']]);
    await click(element, 'Ann');
    expect([other.drawn, selected(element)]).to.deep.equal(['a 30, b 30', []]);
  });

  it('a score selects the agent and puts the behaviour in focus', async () => {
    const [element, other] = await linked();
    await click(element, 'Ben', 3);
    expect(other.drawn).to.equal('b 30');
    expect(other.focused).to.equal('activeListening');
    expect(selected(element)).to.deep.equal(['Ben']);
    expect(focused(element)).to.deep.equal(['3']);
    expect(chips(other)).to.deep.equal(['Agent: Ben', 'Behaviour: Active listening']);
  });

  it('the same score again clears both', async () => {
    const [element, other] = await linked();
    await click(element, 'Ben', 3);
    await click(element, 'Ben', 3);
    expect(chips(other)).to.deep.equal([]);
  });

  it('another score changes only what differs', async () => {
    const [element, other] = await linked();
    await click(element, 'Ben', 3);
    await click(element, 'Ben', 4);
    expect(chips(other)).to.deep.equal(['Agent: Ben', 'Behaviour: Empathy']);
    await click(element, 'Ann', 4);
    expect([...chips(other)].sort()).to.deep.equal(['Agent: Ann', 'Behaviour: Empathy']);
    await click(element, 'Ben', 3);
    expect([...chips(other)].sort()).to.deep.equal(['Agent: Ben', 'Behaviour: Active listening']);
  });

  it('follows the focus that another widget sets, and its filter', async () => {
    const [element, other] = await linked();
    other.choose({ field: 'behavior', values: ['beEmpathetic'] });
    await settled(element);
    expect(focused(element)).to.deep.equal(['4']);
    other.choose({ field: 'agent', values: ['b'] });
    await settled(element);
    expect(drawnAgents(element)).to.deep.equal(['Ben']);
    expect(selected(element)).to.deep.equal([]);
    press(element, 'Escape');
    await settled(element);
    expect(drawnAgents(element)).to.deep.equal(['Ben', 'Ann']);
    expect(focused(element)).to.deep.equal([]);
  });

  it('shows the behaviour in focus in a narrow card', async () => {
    const [element, other] = await linked();
    inNarrow(element);
    other.choose({ field: 'behavior', values: ['beEmpathetic'] });
    await settled(element);
    expect(parts<HTMLSelectElement>(element, '.pick select')[0].value).to.equal('beEmpathetic');
  });

  it('sorting and opening select nothing', async () => {
    const [element, other] = await linked();
    header(element, 'Empathy').click();
    await settled(element);
    await openRow(element);
    expect(chips(other)).to.deep.equal([]);
  });

  it('“See all” selects the agent of the open row, and does not clear it', async () => {
    const [element, other] = await linked();
    await openRow(element);
    button(element, 'See all 30 interactions').click();
    await settled(element);
    expect(other.drawn).to.equal('b 30');
    button(element, 'See all 30 interactions').click();
    await settled(element);
    expect(other.drawn).to.equal('b 30');
  });

  it('explains the score of the selected agent', async () => {
    const [element] = await linked();
    await click(element, 'Ben');
    button(element, 'How is this computed').click();
    await waitFor(
      () => parts(element, '#explain-title').length > 0,
      () => 'the dialog to open',
    );
    expect(parts(element, '#explain-title')[0].textContent).to.contain('Ben');
  });
});
