import { expect } from '@open-wc/testing';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RovingGrid } from '../../src/parts/roving-grid.js';
import { eventually, mount, press } from '../support/widgets.js';

/** `x` is a cell, `.` a gap, `h` a cell that is not shown. */
class GridProbe extends LitElement {
  static override styles = css`
    .hidden {
      display: none;
    }
  `;
  @property({ attribute: false }) lines: readonly string[] = [];
  private readonly grid = new RovingGrid(this);

  override render(): TemplateResult {
    return html`<div @focusin=${this.grid.onFocus} @keydown=${this.grid.onKeydown}>
      ${this.lines.map((line, row) =>
        [...line].map((mark, column) =>
          mark === '.'
            ? nothing
            : html`<span class=${mark === 'h' ? 'hidden' : ''} data-cell="${row},${column}" tabindex="-1"
                >${row},${column} <button tabindex="-1"></button
              ></span>`,
        ),
      )}
    </div>`;
  }
}
customElements.define('grid-probe', GridProbe);

const focused = (probe: GridProbe) => (probe.shadowRoot!.activeElement as HTMLElement | null)?.dataset['cell'];
const stops = (probe: GridProbe) =>
  [...probe.shadowRoot!.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((cell) => cell.dataset['cell']);
const cell = (probe: GridProbe, place: string) =>
  probe.shadowRoot!.querySelector<HTMLElement>(`[data-cell="${place}"]`)!;

/** Presses keys one after the other, always at what has the focus, and tells where that leads. */
function walk(probe: GridProbe, ...keys: string[]): (string | undefined)[] {
  return keys.map((name) => {
    const [key, ctrl] = name.split('+').reverse();
    press(probe.shadowRoot!.activeElement!, key, { ctrlKey: ctrl === 'Ctrl' });
    return focused(probe);
  });
}

describe('RovingGrid', () => {
  const full = ['xxx', 'xxx', 'xxx'];

  it('is one tab stop, the first cell, until another one gets the focus', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    expect(stops(probe)).to.deep.equal(['0,0']);
    cell(probe, '1,2').focus();
    expect(stops(probe)).to.deep.equal(['1,2']);
  });

  it('moves with the arrows and stops at the edges', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    cell(probe, '0,0').focus();
    expect(walk(probe, 'ArrowLeft', 'ArrowUp')).to.deep.equal(['0,0', '0,0']);
    expect(walk(probe, 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight')).to.deep.equal([
      '0,1',
      '1,1',
      '1,2',
      '1,2',
    ]);
    expect(walk(probe, 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp')).to.deep.equal(['2,2', '2,2', '2,1', '1,1']);
    expect(stops(probe)).to.deep.equal(['1,1']);
  });

  it('goes to the ends of a row, and with Ctrl to those of the grid', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    cell(probe, '1,1').focus();
    expect(walk(probe, 'End', 'Home', 'Ctrl+End', 'Ctrl+Home')).to.deep.equal(['1,2', '1,0', '2,2', '0,0']);
  });

  it('goes the other way where the page is read from right to left', async () => {
    const root = await mount(html`<div dir="rtl"><grid-probe .lines=${full}></grid-probe></div>`);
    const probe = root.querySelector<GridProbe>('grid-probe')!;
    await probe.updateComplete;
    cell(probe, '1,1').focus();
    expect(walk(probe, 'ArrowLeft', 'ArrowRight', 'ArrowRight')).to.deep.equal(['1,2', '1,1', '1,0']);
    expect(walk(probe, 'Home', 'End')).to.deep.equal(['1,0', '1,2']);
  });

  it('passes over rows without a cell in the column, and over cells that are not shown', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${['xxx', 'x..', 'xhx']}></grid-probe>`);
    cell(probe, '0,2').focus();
    expect(walk(probe, 'ArrowDown', 'ArrowLeft', 'ArrowUp')).to.deep.equal(['2,2', '2,0', '1,0']);
    cell(probe, '0,1').focus();
    expect(walk(probe, 'ArrowDown')).to.deep.equal(['0,1']);
  });

  it('keeps a tab stop when rows go away', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    cell(probe, '2,2').focus();
    probe.lines = ['xx'];
    await probe.updateComplete;
    expect(stops(probe)).to.deep.equal(['0,0']);
    probe.lines = [];
    await probe.updateComplete;
    expect(stops(probe)).to.deep.equal([]);
  });

  it('keeps one tab stop when a layout hides and shows cells', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    cell(probe, '0,1').focus();
    cell(probe, '0,1').classList.add('hidden');
    probe.requestUpdate();
    await eventually(() => cell(probe, '0,0').tabIndex === 0, 'the stop at a cell that is shown');
    expect(stops(probe)).to.deep.equal(['0,0']);
    cell(probe, '0,1').classList.remove('hidden');
    probe.requestUpdate();
    await eventually(() => cell(probe, '0,1').tabIndex === 0, 'the stop where it was');
    expect(stops(probe)).to.deep.equal(['0,1']);
  });

  it('takes a key from inside a cell, and leaves other keys to the page', async () => {
    const probe = await mount<GridProbe>(html`<grid-probe .lines=${full}></grid-probe>`);
    const inside = cell(probe, '0,0').querySelector('button')!;
    inside.focus();
    expect(press(inside, 'ArrowRight').defaultPrevented).to.equal(true);
    expect(focused(probe)).to.equal('0,1');
    for (const key of ['Tab', 'a', 'PageDown', 'Escape']) {
      expect(press(cell(probe, '0,1'), key).defaultPrevented, key).to.equal(false);
    }
    expect(press(cell(probe, '0,1'), 'ArrowRight', { altKey: true }).defaultPrevented).to.equal(false);
    expect(press(cell(probe, '0,1'), 'ArrowUp').defaultPrevented).to.equal(false);
    expect(focused(probe)).to.equal('0,1');
  });
});
