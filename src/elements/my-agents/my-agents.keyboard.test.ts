import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MyAgents } from './my-agents.js';
import { small } from '../../../stories/data/fixtures.js';
import { part, parts, press } from '../../../test/support/widgets.js';
import { agentsOf, cell, drawnAgents, focusedCell, inNarrow, settled, untilOpen } from './my-agents.support.js';

async function pressing(element: MyAgents, ...keys: string[]): Promise<string | undefined> {
  for (const key of keys) {
    press(element.shadowRoot!.activeElement!, key);
    await settled(element);
  }
  return focusedCell(element);
}

describe('my-agents with the keyboard', () => {
  it('is reached in one stop, and left with the next', async () => {
    const element = await agentsOf(small());
    const after = document.createElement('button');
    element.after(after);
    parts(element, '.controls button')[0].focus();
    await sendKeys({ press: 'Tab' });
    const stops = parts(element, '[role="grid"] [tabindex="0"]');
    expect(stops).to.have.length(1);
    // The scrolling box around the grid may be a stop of its own.
    if (focusedCell(element) === undefined) await sendKeys({ press: 'Tab' });
    expect(focusedCell(element)).to.equal('0,0');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.closest('[role="grid"]') ?? null).to.equal(null);
  });

  it('moves over heads, all agents and agents', async () => {
    const element = await agentsOf(small());
    cell(element, 0, 0).focus();
    expect(await pressing(element, 'ArrowDown', 'ArrowDown', 'ArrowRight')).to.equal('2,1');
    expect(await pressing(element, 'End')).to.equal('2,10');
    expect(await pressing(element, 'ArrowUp', 'ArrowUp')).to.equal('0,10');
    expect(await pressing(element, 'Home')).to.equal('0,0');
  });

  it('mirrors left and right where the page does', async () => {
    const element = await agentsOf(small());
    element.parentElement!.dir = 'rtl';
    await settled(element);
    cell(element, 2, 1).focus();
    expect(await pressing(element, 'ArrowLeft')).to.equal('2,2');
    expect(await pressing(element, 'ArrowRight', 'ArrowRight')).to.equal('2,0');
  });

  it('sorts with Enter and the space bar, and keeps its place', async () => {
    const element = await agentsOf(small());
    cell(element, 0, 1).focus();
    expect(await pressing(element, 'Enter')).to.equal('0,1');
    const before = drawnAgents(element);
    expect(await pressing(element, ' ')).to.equal('0,1');
    expect(drawnAgents(element)).not.to.deep.equal(before);
    await pressing(element, ' ');
    expect(drawnAgents(element)).to.deep.equal(before);
  });

  it('opens a row with Enter and selects with the space bar', async () => {
    const element = await agentsOf(small());
    cell(element, 2, 0).focus();
    await pressing(element, 'Enter');
    await untilOpen(element, cell(element, 2, 0));
    expect(parts(element, '.details')).to.have.length(1);
    expect(cell(element, 2, 0).getAttribute('aria-expanded')).to.equal('true');
    await pressing(element, 'Enter');
    expect(parts(element, '.details')).to.have.length(0);
    expect(await pressing(element, ' ')).to.equal('2,0');
    expect(parts(element, 'tr[aria-selected="true"]')).to.have.length(1);
    await pressing(element, ' ');
    expect(parts(element, 'tr[aria-selected="true"]')).to.have.length(0);
  });

  it('selects a score with Enter and the space bar, and clears it with Escape once the tooltip is gone', async () => {
    const element = await agentsOf(small());
    cell(element, 2, 3).focus();
    await pressing(element, 'Enter');
    expect(parts(element, '.chip')).to.have.length(2);
    await pressing(element, ' ');
    expect(parts(element, '.chip')).to.have.length(0);
    // The first Escape is for the tooltip.
    await pressing(element, 'Enter', 'Escape');
    expect(parts(element, '.chip')).to.have.length(2);
    await pressing(element, 'Escape');
    expect(parts(element, '.chip')).to.have.length(0);
    expect(focusedCell(element)).to.equal('2,3');
  });

  it('does not scroll the page with the keys that it uses', async () => {
    const element = await agentsOf(small());
    for (const [row, column, key] of [
      [0, 0, ' '],
      [2, 0, ' '],
      [2, 1, ' '],
      [2, 1, 'ArrowDown'],
      [2, 1, 'End'],
    ] as const) {
      expect(press(cell(element, row, column), key).defaultPrevented, key).to.equal(true);
    }
    expect(press(cell(element, 2, 1), 'PageDown').defaultPrevented).to.equal(false);
  });

  it('reaches what a row opens', async () => {
    const element = await agentsOf(small());
    cell(element, 2, 0).focus();
    await pressing(element, 'Enter');
    await untilOpen(element, cell(element, 2, 0));
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement!.closest('.details')).not.to.equal(null);
  });

  it('reaches only what a narrow card shows', async () => {
    const element = await agentsOf(small());
    inNarrow(element);
    element.requestUpdate();
    await settled(element);
    const stop = part(element, '[role="grid"] [tabindex="0"]');
    expect(stop.checkVisibility()).to.equal(true);
    stop.focus();
    for (let step = 0; step < 30; step++) {
      await pressing(element, step % 3 === 0 ? 'ArrowRight' : 'ArrowDown');
      expect((element.shadowRoot!.activeElement as HTMLElement).checkVisibility()).to.equal(true);
    }
  });

  it('keeps the focus on the same agent’s row when the rows are drawn anew', async () => {
    const element = await agentsOf(small());
    cell(element, 4, 2).focus();
    element.heading = 'Again';
    element.view = 'chart';
    await settled(element);
    expect(focusedCell(element)).to.equal('4,2');
  });
});
