import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import '../../src/define.js';
import * as elements from '../../src/elements/registry.js';
import { registerMessages } from '../../src/i18n/index.js';
import { Ledger } from '../support/ledger.js';
import { useHandlers } from '../support/msw.js';
import { interactionsOf, nextTask, parts, rising } from '../support/widgets.js';

const CYCLES = 200;

const data = interactionsOf({ id: 'a', name: 'Ann', values: rising(30) }, { id: 'b', name: 'Ben', values: rising(3) });

interface Widget extends HTMLElement {
  data: unknown;
  source: string | null;
  src: string | null;
  status: string;
  updateComplete: Promise<boolean>;
}

/** The tags that `define` registers. */
const allTags = Object.values(elements).map((element) => element.is);

/** Ways for an element to come and go. */
const WAYS: readonly ((element: Widget) => Promise<void> | void)[] = [
  // Gone before it is drawn.
  () => undefined,
  // Gone while it loads.
  async (element) => {
    element.src = '/leaks.json';
    await element.updateComplete;
  },
  // Gone while it waits for a source.
  async (element) => {
    element.source = 'never-there';
    await nextTask();
  },
  // Gone after it was used.
  async (element) => {
    element.data = data;
    for (let turn = 0; turn < 20 && element.status !== 'ready'; turn++) await nextTask();
    use(element);
    await nextTask();
    await element.updateComplete;
  },
];

/** Shows whatever listens to the page while it is shown: tooltips, dialogs, open rows. */
function use(element: Widget): void {
  parts(element, '[data-cell], [tabindex="0"]').at(-1)?.focus();
  for (const target of parts(element, 'td, li, [tabindex]').slice(0, 20)) {
    target.dispatchEvent(new PointerEvent('pointerenter'));
    target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  }
  for (const name of ['How is this computed', 'Details of Ann']) {
    parts(element, `[aria-label="${name}"]`)[0]?.click();
  }
}

async function comeAndGo(tag: string, way: number, inSource: boolean): Promise<Widget> {
  const element = document.createElement(tag) as Widget;
  element.lang = 'en';
  const holder = document.createElement(inSource ? 'report-source' : 'div');
  holder.append(element);
  document.body.append(holder);
  await WAYS[way % WAYS.length](element);
  holder.remove();
  return element;
}

describe('the ledger', () => {
  it('sees what is left, and what is not', async () => {
    const ledger = new Ledger();
    const listen = () => undefined;
    ledger.start();
    try {
      document.addEventListener('keydown', listen);
      window.addEventListener('resize', listen);
      window.removeEventListener('resize', listen);
      const observers = [new MutationObserver(listen), new ResizeObserver(listen)];
      for (const observer of observers) observer.observe(document.body, { attributes: true });
      observers[1].disconnect();
      const interval = setInterval(listen, 1000);
      clearTimeout(setTimeout(listen, 1000));
      setTimeout(listen);
      await nextTask();
      expect(ledger.left.map((entry) => entry.split('\n')[0])).to.deep.equal([
        'keydown on HTMLDocument',
        'MutationObserver',
        'interval',
      ]);
      clearInterval(interval);
      document.removeEventListener('keydown', listen);
      observers[0].disconnect();
      expect(ledger.left).to.deep.equal([]);
    } finally {
      ledger.stop();
    }
  });
});

describe('coming and going two hundred times leaves nothing behind', () => {
  const ledger = new Ledger();

  before(async () => {
    await useHandlers([http.get('/leaks.json', () => HttpResponse.json(data))]);
    // The first of each kind sets up what is shared and stays.
    for (const tag of allTags) for (let way = 0; way < WAYS.length; way++) await comeAndGo(tag, way, false);
    await nextTask();
    ledger.start();
  });

  after(() => ledger.stop());

  it('of every element', async function () {
    this.timeout(120_000);
    const tags = allTags;
    expect(tags).to.include.members(['my-agents', 'report-source']);
    for (const tag of tags) {
      for (let cycle = 0; cycle < CYCLES; cycle++) await comeAndGo(tag, cycle, cycle % 3 === 0);
      for (let turn = 0; turn < 50 && ledger.left.length > 0; turn++) await nextTask();
      expect(ledger.left, tag).to.deep.equal([]);
    }
  });

  it('that hears of the page: a language, a selection', async () => {
    for (const tag of allTags) {
      const elements: Widget[] = [];
      for (let way = 0; way < WAYS.length; way++) elements.push(await comeAndGo(tag, way, way % 2 === 1));
      // What was on its way when they went still comes.
      for (let turn = 0; turn < 50; turn++) await nextTask();
      let updates = 0;
      for (const element of elements) {
        Object.assign(element, { requestUpdate: () => updates++ });
      }
      registerMessages('eo', 'close = Fermi');
      const { lang } = document.documentElement;
      document.documentElement.lang = 'eo';
      document.body.append(document.createElement('i'));
      await nextTask();
      document.documentElement.lang = lang;
      await nextTask();
      expect(updates, tag).to.equal(0);
    }
  });
});

const { gc } = globalThis as { gc?: () => void };

// Only where the browser lets a page collect garbage (--js-flags=--expose-gc).
if (gc) {
  describe('an element that is gone', () => {
    it('is not kept in memory, whatever it waited for', async function () {
      this.timeout(60_000);
      for (const tag of allTags) {
        const kept: WeakRef<Widget>[] = [];
        for (let cycle = 0; cycle < 12; cycle++) {
          const around = document.createElement('never-defined-around');
          document.body.append(around);
          around.append(await comeAndGo(tag, cycle, cycle % 3 === 0));
          kept.push(new WeakRef(around.firstElementChild as Widget));
          await nextTask();
          around.remove();
        }
        document.querySelector<HTMLElement>('body')!.focus();
        for (let turn = 0; turn < 20 && kept.some((one) => one.deref()); turn++) {
          await nextTask();
          gc();
        }
        // The last one may still be held by the test itself.
        expect(kept.filter((one) => one.deref()).length, tag).to.be.at.most(1);
      }
    });
  });
}
