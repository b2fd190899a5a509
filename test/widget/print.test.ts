import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define.js';
import { manyBehaviors, small, tooFew } from '../../stories/data/fixtures.js';
import { eventually, mount, nextFrame, nextTask, parts, untilStatus } from '../support/widgets.js';
import { widgetTags } from '../support/widget-tags.js';

/** The inside of A4, on its side and upright, and of A5. */
const WIDTHS = [1050, 680, 440];

/** What only works where it can be pressed; whoever reads on paper would wonder why. */
const TOOLS = '.head > :not(.titles), .icon-button, .button, .play, .expand, .pager nav, select, .more-rows';

const tags = widgetTags;

type Widget = HTMLElementTagNameMap['my-agents'];

async function onPaper(tag: string, data: object, width: number, settings: object): Promise<Widget> {
  const root = await mount(html`<div lang="en-GB"></div>`);
  root.style.setProperty('inline-size', `${width}px`);
  const element: Widget = document.createElement(tag as 'my-agents');
  Object.assign(element, { data }, settings);
  root.append(element);
  await untilStatus(element, 'ready', 'partial');
  await eventually(() => getComputedStyle(element).colorScheme === 'light', `what ${tag} is on paper`);
  await nextFrame();
  await nextTask();
  return element;
}

const isDrawn = (one: Element) => one.checkVisibility({ visibilityProperty: true });

/** Words and marks that stick out of the card. */
function cutOff(element: Widget): string[] {
  const card = element.shadowRoot!.querySelector('.card')!.getBoundingClientRect();
  return parts(element, 'th, td, .tile, .glyph, p, li, h3')
    .filter((one) => isDrawn(one) && !one.closest('.visually-hidden, .tips, dialog'))
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < card.left - 1 || right > card.right + 1);
    })
    .map((one) => `${one.localName}.${one.getAttribute('class')}: ${one.textContent.trim().slice(0, 40)}`);
}

describe('on paper', () => {
  before(() => emulateMedia({ media: 'print' }));
  after(() => emulateMedia({ media: 'screen' }));

  const reports = { small, manyBehaviors, tooFew };
  for (const tag of tags) {
    for (const view of ['chart', 'table'] as const) {
      it(`${tag} as a ${view} has no tools, and nothing of it is cut`, async () => {
        for (const [name, report] of Object.entries(reports)) {
          for (const width of WIDTHS) {
            const element = await onPaper(tag, report(), width, { view });
            const what = `${name}, ${width} pixels`;
            const tools = parts(element, TOOLS).filter(isDrawn);
            // In a narrow card the score that is shown is named by what chooses it.
            const named = tools.filter((one) => !one.matches('.pick select'));
            expect(
              named.map((one) => one.className),
              what,
            ).to.deep.equal([]);
            expect(cutOff(element), what).to.deep.equal([]);
            for (const scroller of parts(element, '.scroller')) {
              expect(scroller.scrollWidth, what).to.be.at.most(scroller.clientWidth + 1);
            }
            element.parentElement!.remove();
          }
        }
      });
    }
  }

  it('has heads that are read without turning a page on its side, each in its column', async () => {
    for (const tag of ['my-agents', 'interaction-summary']) {
      for (const [width, mode] of [
        [1050, 'horizontal-tb'],
        [680, 'vertical-rl'],
      ] as const) {
        const element = await onPaper(tag, small(), width, {});
        const heads = parts(element, 'thead th:not(:first-child) .label, thead th.index .sort');
        expect(heads).to.have.length(tag === 'my-agents' ? 10 : 9);
        for (const head of heads) {
          expect(getComputedStyle(head).writingMode, `${tag}, ${width} pixels`).to.equal(mode);
          // The text: the button may have no box of its own.
          const text = document.createRange();
          text.selectNodeContents(head);
          const [inner, outer] = [text, head.closest('th')!].map((one) => one.getBoundingClientRect());
          expect(inner.left, head.textContent).to.be.at.least(outer.left - 1);
          expect(inner.right, head.textContent).to.be.at.most(outer.right + 1);
        }
        element.parentElement!.remove();
      }
    }
  });

  it('is light on a dark page', async () => {
    const element = await onPaper('my-agents', small(), 680, { theme: 'dark' });
    expect(getComputedStyle(element).colorScheme).to.equal('light');
  });

  it('shows all of a short list', async () => {
    const element = await onPaper('my-agents', small(), 440, {});
    expect(parts(element, 'tr.agent').filter(isDrawn)).to.have.length(element.toTable().rows.length);
  });

  it('has no buttons where there are no figures', async () => {
    for (const tag of tags) {
      const failed = await mount<Widget>(html`<div></div>`);
      const element: Widget = document.createElement(tag as 'my-agents');
      element.data = '{';
      failed.append(element);
      await untilStatus(element, 'error');
      expect(parts(element, '.blank .button'), tag).to.have.length(1);
      expect(parts(element, TOOLS).filter(isDrawn), tag).to.deep.equal([]);
    }
  });
});
