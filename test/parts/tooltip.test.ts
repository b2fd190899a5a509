import { expect } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { Tooltip } from '../../src/parts/tooltip.js';
import { mount, nextTask, press } from '../support/widgets.js';

class TipProbe extends LitElement {
  static override styles = css`
    .frame {
      position: relative;
      inline-size: 900px;
      block-size: 900px;
    }
    button {
      position: absolute;
      inline-size: 20px;
    }
  `;
  readonly tooltip = new Tooltip(this);

  override render(): TemplateResult {
    return html`<div class="frame">
      <button></button>
      <div class="tips"></div>
    </div>`;
  }

  /** Shows the tip of a mark at a place of the frame. */
  async showAt(x: number, y: number): Promise<HTMLElement | null> {
    const mark = this.shadowRoot!.querySelector('button')!;
    mark.style.left = `${x}px`;
    mark.style.top = `${y}px`;
    this.tooltip.show(mark, html`<b>figure</b>`);
    return this.drawn();
  }

  async drawn(): Promise<HTMLElement | null> {
    await this.updateComplete;
    return this.shadowRoot!.querySelector('.tip');
  }
}
customElements.define('tip-probe', TipProbe);

describe('Tooltip', () => {
  it('is not there until it is shown, and goes again', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    expect(await probe.drawn()).to.equal(null);
    const tip = (await probe.showAt(400, 400))!;
    expect(tip.textContent.trim()).to.equal('figure');
    expect(tip.getAttribute('aria-hidden')).to.equal('true');
    probe.tooltip.hide();
    probe.tooltip.hide();
    expect(await probe.drawn()).to.equal(null);
  });

  it('stays inside the frame', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    const places: number[] = [];
    for (const x of [0, 440, 880]) {
      const tip = (await probe.showAt(x, 400))!;
      places.push(parseFloat(tip.style.getPropertyValue('--x')));
    }
    expect(places).to.deep.equal([8, 280, 552]);
  });

  it('goes below a mark at the top of the window', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    window.scrollTo(0, 0);
    expect((await probe.showAt(400, 400))!.classList.contains('above')).to.equal(true);
    expect((await probe.showAt(400, 10))!.classList.contains('below')).to.equal(true);
  });

  it('is put away with Escape, wherever the focus is', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    press(document.body, 'a');
    expect(await probe.drawn()).not.to.equal(null);
    press(document.body, 'Escape');
    expect(await probe.drawn()).to.equal(null);
  });

  it('goes with its mark', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    probe.shadowRoot!.querySelector('button')!.remove();
    probe.requestUpdate();
    expect(await probe.drawn()).to.equal(null);
  });

  it('goes when its mark says something else', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    probe.requestUpdate();
    expect(await probe.drawn()).not.to.equal(null);
    probe.shadowRoot!.querySelector('button')!.textContent = 'another';
    probe.requestUpdate();
    expect(await probe.drawn()).to.equal(null);
  });

  it('is gone when the widget comes back into the page', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    const parent = probe.parentElement!;
    probe.remove();
    await nextTask();
    parent.append(probe);
    expect(await probe.drawn()).to.equal(null);
  });
});
