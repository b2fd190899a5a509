import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { SelectionClause } from '../../src/core/index.js';
import type { SelectionEvent } from '../../src/events/selection-event.js';
import type { ProbeWidget } from '../support/probe-widget.js';
import '../support/probe-widget.js';
import { interactionsOf, mount, nextTask, parts, press, rising, textOf, untilStatus } from '../support/widgets.js';
import { ReportSource } from '../../src/elements/report-source/report-source.js';
import { define } from '../../src/widget/define-element.js';

define(ReportSource);

const data = interactionsOf(
  { id: 'a', name: 'Ann', teamId: 't', values: rising(4) },
  { id: 'b', name: 'Ben', teamId: 't', values: rising(3) },
  { id: 'c', name: 'Cid', teamId: 'u', values: rising(2) },
);

const agent = (...values: string[]): SelectionClause => ({ field: 'agent', values });
const behavior = (...values: string[]): SelectionClause => ({ field: 'behavior', values });

/** Two widgets of one report. */
async function linked(): Promise<[ProbeWidget, ProbeWidget]> {
  const root = await mount(html`
    <report-source lang="en-GB" time-zone="UTC" .data=${data}>
      <probe-widget></probe-widget>
      <probe-widget></probe-widget>
    </report-source>
  `);
  const [one, two] = [...root.querySelectorAll('probe-widget')];
  await untilStatus(one, 'ready');
  await untilStatus(two, 'ready');
  return [one, two];
}

async function settled(...widgets: ProbeWidget[]): Promise<void> {
  for (const widget of widgets) await widget.updateComplete;
  await nextTask();
  for (const widget of widgets) await widget.updateComplete;
}

const chips = (widget: ProbeWidget) => parts(widget, '.chip').map((chip) => chip.textContent.trim());

describe('selecting', () => {
  it('is followed by the others, not by the widget itself', async () => {
    const [one, two] = await linked();
    one.choose(agent('b'));
    await settled(one, two);
    expect(one.drawn).to.equal('a 4, b 3, c 2');
    expect(two.drawn).to.equal('b 3');
    expect(one.own('agent')).to.deep.equal(['b']);
    expect(two.own('agent')).to.deep.equal([]);
  });

  it('replaces what the widget selected before in the same field', async () => {
    const [one, two] = await linked();
    one.choose(agent('b'));
    one.choose(agent('c'));
    await settled(one, two);
    expect(two.drawn).to.equal('c 2');
    expect(one.clausesNow).to.have.length(1);
  });

  it('the same again clears it', async () => {
    const [one, two] = await linked();
    one.choose(agent('b'));
    one.choose(agent('b'));
    await settled(one, two);
    expect(two.drawn).to.equal('a 4, b 3, c 2');
    expect(one.clausesNow).to.deep.equal([]);
  });

  it('of several widgets counts together', async () => {
    const [one, two] = await linked();
    one.choose(agent('a', 'c'));
    two.choose({ field: 'team', values: ['u'] });
    await settled(one, two);
    expect(one.drawn).to.equal('c 2');
    expect(two.drawn).to.equal('a 4, c 2');
    expect(chips(one)).to.deep.equal(['Agent: Ann and Cid', 'Team: u']);
    expect(chips(two)).to.deep.equal(chips(one));
  });

  it('has one behaviour in focus at a time, whoever sets it, and selects no interactions by it', async () => {
    const [one, two] = await linked();
    one.choose(behavior('activeListening'));
    await settled(one, two);
    expect([one.focused, two.focused]).to.deep.equal(['activeListening', 'activeListening']);
    expect(two.drawn).to.equal('a 4, b 3, c 2');
    two.choose(behavior('beEmpathetic'));
    expect([one.focused, two.focused]).to.deep.equal(['beEmpathetic', 'beEmpathetic']);
    expect(one.own('behavior')).to.deep.equal([]);
    two.choose(behavior('beEmpathetic'));
    expect([one.focused, two.focused]).to.deep.equal([null, null]);
  });

  it('of days narrows the others', async () => {
    const [one, two] = await linked();
    one.choose({ field: 'day', from: '2026-06-30', to: '2026-07-01' });
    await settled(one, two);
    expect(two.drawn).to.equal('a 1, b 1, c 1');
    expect(chips(one)).to.deep.equal(['Day: 30 Jun']);
  });

  it('of nonsense harms nobody', async () => {
    const [one, two] = await linked();
    one.choose({ field: 'day', from: 'soon', to: 'later' });
    await settled(one, two);
    expect(['no-match', 'ready', 'error']).to.include(two.status);
    expect(chips(two)).to.deep.equal(['Day: soon–later']);
    one.clear();
    await settled(one, two);
    expect(two.status).to.equal('ready');
  });

  it('tells the page, with all clauses in force', async () => {
    const [one, two] = await linked();
    const told: (readonly SelectionClause[])[] = [];
    const listen = (event: SelectionEvent) => told.push(event.state.selection);
    one.parentElement!.addEventListener('rapport-selection', listen);
    one.choose(agent('a'));
    two.choose({ field: 'channel', values: ['chat'] });
    one.clear('agent');
    one.clear('agent');
    one.clear();
    const fields = told.map((clauses) => clauses.map(({ field }) => field));
    expect(fields).to.deep.equal([['agent'], ['agent', 'channel'], ['channel'], []]);
  });

  it('is announced', async () => {
    const [one] = await linked();
    const live = one.shadowRoot!.querySelector('[role="status"].live')!;
    one.choose(agent('a'));
    expect(live.textContent).to.equal('Selected: Agent: Ann');
    one.clear();
    expect(live.textContent).to.equal('');
  });
});

describe('clearing', () => {
  it('with a chip takes away that clause only', async () => {
    const [one, two] = await linked();
    one.choose(agent('a'));
    two.choose({ field: 'channel', values: ['chat'] });
    await settled(one, two);
    const chip = parts(two, '.chip')[0];
    expect(chip.getAttribute('aria-label')).to.equal('Remove Agent: Ann');
    chip.click();
    await settled(one, two);
    expect(chips(one)).to.deep.equal(['Channel: Chat']);
    expect(one.drawn).to.equal('a 2, b 2, c 1');
  });

  it('with Escape takes away what the widget selected, else everything', async () => {
    const [one, two] = await linked();
    one.choose(agent('a'));
    two.choose({ field: 'channel', values: ['chat'] });
    press(one, 'Escape');
    expect(one.clausesNow.map(({ field }) => field)).to.deep.equal(['channel']);
    press(one, 'Escape');
    expect(one.clausesNow).to.deep.equal([]);
    let told = 0;
    one.addEventListener('rapport-selection', () => told++);
    press(one, 'Escape');
    expect(told).to.equal(0);
  });

  it('is not done by an Escape that something else has a use for', async () => {
    const [one] = await linked();
    one.choose(agent('a'));
    await settled(one);
    const field = parts<HTMLInputElement>(one, 'input')[0];
    field.value = 'text';
    press(field, 'Escape');
    expect(one.clausesNow).to.have.length(1);
    field.value = '';
    field.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press(field, 'Escape');
    expect(one.clausesNow).to.have.length(1);
    press(field, 'a');
    expect(one.clausesNow).to.have.length(1);
    press(field, 'Escape');
    expect(one.clausesNow).to.deep.equal([]);
  });

  it('is offered where nothing matches: that filter, or all', async () => {
    const [one, two] = await linked();
    one.choose(agent('a'));
    one.choose({ field: 'channel', values: ['fax'] });
    await settled(one, two);
    expect(two.status).to.equal('no-match');
    expect(textOf(two)).to.contain('matches Agent: Ann and Channel: fax');
    const actions = parts(two, '.blank button');
    expect(actions.map((action) => action.textContent.trim())).to.deep.equal([
      'Remove “Channel: fax”',
      'Clear all filters',
    ]);
    actions[0].click();
    await settled(one, two);
    expect(two.drawn).to.equal('a 4');
    one.choose({ field: 'channel', values: ['fax'] });
    await settled(one, two);
    parts(two, '.blank button')[1].click();
    await settled(one, two);
    expect(two.drawn).to.equal('a 4, b 3, c 2');
  });
});

describe('clauses that cannot be cleared', () => {
  it('come from the attributes of the source and of the widget', async () => {
    const root = await mount(html`
      <report-source time-zone="UTC" team-id="t" .data=${data}>
        <probe-widget channel="chat"></probe-widget>
        <probe-widget></probe-widget>
      </report-source>
    `);
    const [one, two] = [...root.querySelectorAll('probe-widget')] as [ProbeWidget, ProbeWidget];
    await untilStatus(one, 'ready');
    await untilStatus(two, 'ready');
    expect(one.drawn).to.equal('a 2, b 2');
    expect(two.drawn).to.equal('a 4, b 3');
    one.choose(agent('a'));
    press(one, 'Escape');
    one.clear();
    await settled(one, two);
    expect(two.drawn).to.equal('a 4, b 3');
    expect(chips(two)).to.deep.equal([]);
    root.setAttribute('team-id', 'u');
    two.setAttribute('agent-id', 'c');
    await settled(one, two);
    expect([one.drawn, two.drawn]).to.deep.equal(['c 1', 'c 2']);
    root.removeAttribute('team-id');
    two.setAttribute('agent-id', '');
    await settled(one, two);
    expect(two.drawn).to.equal('a 4, b 3, c 2');
  });
});

describe('two reports on a page', () => {
  it('do not influence each other', async () => {
    const root = await mount(html`
      <div>
        <report-source time-zone="UTC" .data=${data}><probe-widget></probe-widget></report-source>
        <report-source time-zone="UTC" .data=${data}><probe-widget></probe-widget></report-source>
        <probe-widget time-zone="UTC" .data=${data}></probe-widget>
      </div>
    `);
    const [one, two, alone] = [...root.querySelectorAll('probe-widget')] as [ProbeWidget, ProbeWidget, ProbeWidget];
    for (const widget of [one, two, alone]) await untilStatus(widget, 'ready');
    one.choose(agent('a'));
    one.choose(behavior('activeListening'));
    root.querySelector('report-source')!.setAttribute('period', 'today');
    await settled(one, two, alone);
    expect(one.drawn).to.equal('a 1, b 1, c 1');
    for (const other of [two, alone]) {
      expect(other.drawn).to.equal('a 4, b 3, c 2');
      expect(other.focused).to.equal(null);
      expect(chips(other)).to.deep.equal([]);
    }
    press(two, 'Escape');
    expect(one.clausesNow).to.have.length(2);
  });
});
