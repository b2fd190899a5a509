import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { Tooltip } from '../../src/parts/tooltip.js';
import { tooltips } from '../../src/styles/tooltip.styles.js';
import { eventually, mount, nextTask, press } from '../support/widgets.js';

/** A card that clips what it contains, with one mark. */
class TipProbe extends LitElement {
  static override styles = [
    tooltips,
    css`
      .card {
        contain: content;
        position: relative;
        block-size: 500px;
      }
      button {
        position: absolute;
        inline-size: 20px;
        block-size: 20px;
        padding: 0;
      }
    `,
  ];
  readonly tooltip = new Tooltip(this);

  override render(): TemplateResult {
    return html`<div class="card"><button></button></div>
      <div class="tips"></div>`;
  }

  get mark(): HTMLElement {
    return this.shadowRoot!.querySelector('button')!;
  }

  /** Shows the tip of the mark at a place of the card, px. */
  async showAt(x: number, y: number, text: unknown = html`<b>figure</b>`): Promise<HTMLElement | null> {
    this.mark.style.left = `${x}px`;
    this.mark.style.top = `${y}px`;
    this.tooltip.show(this.mark, text);
    return this.drawn();
  }

  async drawn(): Promise<HTMLElement | null> {
    await this.updateComplete;
    return this.shadowRoot!.querySelector('.tip');
  }
}
customElements.define('tip-probe', TipProbe);

const LONG = html`<b>Empathy, somebody with a long name</b>
  <p>Clear alone, but not among the nine comparisons of this row, where chance alone finds one in twenty.</p>`;

/** Every edge and corner, and the middle: shares of what the card has. */
const PLACES = [0, 0.02, 0.5, 0.98, 1].flatMap((x) => [0, 0.1, 0.5, 0.9, 1].map((y) => [x, y] as const));

/** Shows the tip of marks all over the card, and expects each inside the window and clear of its mark. */
async function expectPlacedEverywhere(probe: TipProbe): Promise<void> {
  const card = probe.shadowRoot!.querySelector<HTMLElement>('.card')!;
  const sides = new Set<string>();
  for (const [x, y] of PLACES) {
    const tip = (await probe.showAt(x * (card.clientWidth - 20), y * (card.clientHeight - 20), LONG))!;
    const [box, mark] = [tip.getBoundingClientRect(), probe.mark.getBoundingClientRect()];
    const where = `at ${x}, ${y}: ${JSON.stringify(box)}, mark ${JSON.stringify(mark)}`;
    expect(box.width, where).to.be.greaterThan(150);
    expect(box.left, where).to.be.at.least(0);
    expect(box.top, where).to.be.at.least(0);
    expect(box.right, where).to.be.at.most(document.documentElement.clientWidth);
    expect(box.bottom, where).to.be.at.most(innerHeight);
    expect(box.bottom <= mark.top || box.top >= mark.bottom, where).to.equal(true);
    // Not farther from the mark than its margin, also where the page is zoomed.
    expect(Math.max(mark.top - box.bottom, box.top - mark.bottom), where).to.be.at.most(16);
    expect(box.left <= mark.right && box.right >= mark.left, where).to.equal(true);
    sides.add(box.bottom <= mark.top ? 'above' : 'below');
  }
  expect([...sides].sort()).to.deep.equal(['above', 'below']);
}

/** The sheet as a browser without anchors reads it. */
function plainPlace(): string {
  const fallback = [...tooltips.styleSheet!.cssRules].find((rule) => rule instanceof CSSSupportsRule)!;
  expect(fallback.conditionText).to.match(/^not \(position-area:/);
  return `.tip { position-area: none; position-anchor: auto } ${[...fallback.cssRules].map((rule) => rule.cssText).join(' ')}`;
}

describe('Tooltip', () => {
  it('is not there until it is shown, and goes again', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    expect(await probe.drawn()).to.equal(null);
    const tip = (await probe.showAt(400, 400))!;
    expect(tip.textContent.trim()).to.equal('figure');
    expect(tip.getAttribute('aria-hidden')).to.equal('true');
    expect(tip.matches(':popover-open')).to.equal(true);
    probe.tooltip.hide();
    probe.tooltip.hide();
    expect(await probe.drawn()).to.equal(null);
    expect(probe.mark.style.getPropertyValue('anchor-name')).to.equal('');
  });

  it('takes no focus, no pointer and no style attribute', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    probe.mark.focus();
    const tip = (await probe.showAt(100, 100))!;
    expect(probe.shadowRoot!.activeElement).to.equal(probe.mark);
    expect(getComputedStyle(tip).pointerEvents).to.equal('none');
    expect(tip.hasAttribute('style')).to.equal(false);
  });

  it('is put away with Escape, wherever the focus is', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    press(document.body, 'a');
    expect(await probe.drawn()).not.to.equal(null);
    press(document.body, 'Escape');
    expect(await probe.drawn()).to.equal(null);
  });

  it('takes that Escape, so that it does nothing else, and leaves the next one alone', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    await probe.showAt(400, 400);
    const heard: boolean[] = [];
    probe.addEventListener('keydown', (event) => heard.push(event.defaultPrevented));
    press(probe.mark, 'Escape');
    press(probe.mark, 'Escape');
    expect(heard).to.deep.equal([true, false]);
  });

  it('leaves Escape to the dialog that the reader is in, unless it is in that dialog', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    const dialog = await mount<HTMLDialogElement>(html`<dialog><button></button></dialog>`);
    dialog.showModal();
    await probe.showAt(400, 400);
    expect(press(dialog.firstElementChild!, 'Escape').defaultPrevented).to.equal(false);
    expect(await probe.drawn()).to.equal(null);
    dialog.close();
    const inside = await mount<HTMLDialogElement>(html`<dialog><tip-probe></tip-probe></dialog>`);
    inside.showModal();
    const within = inside.querySelector<TipProbe>('tip-probe')!;
    await within.showAt(0, 0);
    expect(press(within.mark, 'Escape').defaultPrevented).to.equal(true);
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

  it('is that of its own mark where two widgets show one', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    const other = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    window.scrollTo(0, 0);
    const first = (await probe.showAt(20, 60))!;
    const second = (await other.showAt(300, 20))!;
    for (const [tip, { mark }] of [
      [first, probe],
      [second, other],
    ] as const) {
      expect(tip.getBoundingClientRect().bottom).to.be.closeTo(mark.getBoundingClientRect().top - 8, 1);
    }
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

describe('The place of a tooltip', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('is beside its mark and inside the window, wherever the mark is', async () => {
    await expectPlacedEverywhere(await mount<TipProbe>(html`<tip-probe></tip-probe>`));
  });

  it('is the same in a narrow window', async () => {
    await setViewport({ width: 320, height: 600 });
    await expectPlacedEverywhere(await mount<TipProbe>(html`<tip-probe></tip-probe>`));
  });

  it('is the same from right to left', async () => {
    const box = await mount(html`<div dir="rtl"><tip-probe></tip-probe></div>`);
    await expectPlacedEverywhere(box.querySelector<TipProbe>('tip-probe')!);
  });

  it('is the same where an ancestor is zoomed, and where the page has large letters', async () => {
    const box = await mount(html`<div><tip-probe></tip-probe></div>`);
    box.style.setProperty('zoom', '1.25');
    await expectPlacedEverywhere(box.querySelector<TipProbe>('tip-probe')!);
    box.style.setProperty('zoom', '1');
    box.style.fontSize = '32px';
    await expectPlacedEverywhere(box.querySelector<TipProbe>('tip-probe')!);
  });

  it('is at the edge of the window that is farther from its mark, where it has room on neither side', async () => {
    await setViewport({ width: 400, height: 130 });
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    window.scrollTo(0, 0);
    for (const [y, edge] of [
      [30, 'bottom'],
      [70, 'top'],
    ] as const) {
      const box = (await probe.showAt(200, y, LONG))!.getBoundingClientRect();
      expect(edge === 'top' ? box.top : innerHeight - box.bottom).to.be.closeTo(8, 1);
    }
  });

  it('is found again when it is shown at another mark, whatever it was before', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    window.scrollTo(0, 0);
    const below = (await probe.showAt(200, 0))!.getBoundingClientRect();
    expect(below.top).to.be.closeTo(probe.mark.getBoundingClientRect().bottom + 8, 1);
    const above = (await probe.showAt(200, 300))!.getBoundingClientRect();
    expect(above.bottom).to.be.closeTo(probe.mark.getBoundingClientRect().top - 8, 1);
  });

  it('needs no anchors: else it is at the edge of the window that is farther from its mark', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    window.scrollTo(0, 0);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(plainPlace());
    probe.shadowRoot!.adoptedStyleSheets.push(sheet);
    for (const [y, edge] of [
      [20, 'bottom'],
      [480, 'top'],
    ] as const) {
      const box = (await probe.showAt(10, y))!.getBoundingClientRect();
      expect(edge === 'top' ? box.top : innerHeight - box.bottom).to.be.closeTo(8, 1);
      expect((box.left + box.right) / 2).to.be.closeTo(document.documentElement.clientWidth / 2, 1);
    }
  });

  it('needs no popovers: else it is over the card', async () => {
    const probe = await mount<TipProbe>(html`<tip-probe></tip-probe>`);
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      expect((await probe.showAt(100, 100))!.textContent).to.equal('figure');
      probe.tooltip.hide();
      expect(await probe.drawn()).to.equal(null);
    } finally {
      HTMLElement.prototype.showPopover = showPopover;
    }
  });

  it('is the same in a scrolled box that clips, and follows its mark', async () => {
    const box = await mount(html`<div><tip-probe></tip-probe></div>`);
    box.style.cssText = 'overflow: auto; block-size: 300px; inline-size: 400px; transform: translateX(10px)';
    const probe = box.querySelector<TipProbe>('tip-probe')!;
    const tip = (await probe.showAt(200, 200, LONG))!;
    const distance = () => probe.mark.getBoundingClientRect().top - tip.getBoundingClientRect().bottom;
    expect(tip.getBoundingClientRect().width).to.be.at.least(300);
    expect(distance()).to.be.closeTo(8, 1);
    box.scrollTop = 40;
    await eventually(() => Math.abs(distance() - 8) < 1, 'the tooltip at its mark');
  });
});
