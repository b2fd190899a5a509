import { expect } from '@open-wc/testing';
import type { ReportStatus } from '../../src/core/index.js';
import { interactionsOf, rising } from '../support/widgets.js';
import { waitFor } from '../support/wait-for.js';
import { widgetTags } from '../support/widget-tags.js';

/** What browsers of some years ago, embedded ones and `jsdom` do not have, as paths from the global object. */
const MISSING = [
  'ResizeObserver',
  'IntersectionObserver',
  'structuredClone',
  'scheduler',
  'requestIdleCallback',
  'CompressionStream',
  'DecompressionStream',
  'Worker',
  'AbortSignal.any',
  'Intl.DurationFormat',
  'Navigator.prototype.locks',
  'HTMLElement.prototype.attachInternals',
  'HTMLElement.prototype.showPopover',
  'Element.prototype.checkVisibility',
  'CSSStyleSheet.prototype.replace',
  'Document.prototype.adoptedStyleSheets',
  'ShadowRoot.prototype.adoptedStyleSheets',
];

const TAGS = widgetTags;

const data = interactionsOf({ id: 'a', name: 'Ann', values: rising(30) }, { id: 'b', name: 'Ben', values: rising(9) });

interface Widget extends HTMLElement {
  readonly status: ReportStatus;
}

interface Page {
  readonly document: Document;
  readonly widgets: readonly Widget[];
  /** What it wrote to the console, or left uncaught. */
  readonly faults: readonly string[];
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A page in a frame, where some of what a page has is taken away before the elements are defined. */
async function openPage(missing: readonly string[], source: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.width = '900';
  frame.height = '4000';
  const script = `
    globalThis.faults = [];
    addEventListener('error', ({ message }) => faults.push(message));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason?.stack ?? reason)));
    for (const level of ['error', 'warn']) console[level] = (...parts) => {
      const text = parts.map(String).join(' ');
      if (!/Lit is in dev mode|change-in-update/.test(text)) faults.push(text);
    };
    for (const path of ${JSON.stringify(missing)}) {
      const names = path.split('.');
      const last = names.pop();
      const holder = names.reduce((object, name) => object[name], globalThis);
      if (!(last in holder) && path !== 'Intl.DurationFormat') faults.push('Not there to be taken away: ' + path);
      delete holder[last];
      if (last in holder) faults.push('Cannot be taken away: ' + path);
    }`;
  frame.srcdoc = `<!doctype html><html lang="en"><body><script>${script}</script>${source}
    <script type="module" src="/src/define.ts"></script></body></html>`;
  document.body.append(frame);
  const inner = () => frame.contentWindow as unknown as { faults?: string[]; document: Document };
  await waitFor(() => inner().document.querySelectorAll(TAGS.join()).length > 0, 'the page');
  return {
    document: inner().document,
    widgets: [...inner().document.querySelectorAll<Widget>(TAGS.join())],
    faults: inner().faults!,
  };
}

function addressOf(content: BlobPart, type: string): string {
  return URL.createObjectURL(new Blob([content], { type }));
}

const sourceOf = (attributes: string, inside = '') =>
  `<report-source ${attributes} time-zone="UTC">${inside}${TAGS.map((tag) => `<${tag}></${tag}>`).join('')}</report-source>`;

async function untilAll({ widgets, faults }: Page, status: ReportStatus): Promise<void> {
  await waitFor(
    () => widgets.every((widget) => widget.status === status),
    () => `${status}, not ${widgets.map((widget) => widget.status).join()}; ${faults.join('\n')}`,
  );
}

describe('a page without what newer browsers have', () => {
  const json = JSON.stringify(data);
  const pages: readonly (readonly [string, () => string])[] = [
    ['an address', () => sourceOf(`src="${addressOf(json, 'application/json')}"`)],
    ['data inside the tag', () => sourceOf('', `<script type="application/json">${json}</script>`)],
  ];

  for (const [what, source] of pages) {
    it(`shows every widget of ${what}, as wide as there is room, and throws nothing`, async () => {
      const page = await openPage(MISSING, source());
      await untilAll(page, 'ready');
      await waitFor(
        () =>
          page.widgets.every(
            ({ shadowRoot }) => shadowRoot!.querySelector('.foot') && !shadowRoot!.querySelector('.skeleton'),
          ),
        'the drawings',
      );
      const room = page.document.body.clientWidth;
      for (const { localName, shadowRoot } of page.widgets) {
        const { width } = shadowRoot!.querySelector('.card')!.getBoundingClientRect();
        expect(width, localName).to.be.within(room - 20, room);
      }
      expect(page.faults).to.deep.equal([]);
    });
  }

  it('uses a dialog, the table and the keyboard', async () => {
    const page = await openPage(MISSING, pages[1][1]());
    await untilAll(page, 'ready');
    for (const widget of page.widgets) {
      const root = widget.shadowRoot!;
      root.querySelector<HTMLElement>('[data-cell], [tabindex="0"]')?.focus();
      root.querySelector<HTMLElement>('[aria-label="How is this computed"]')?.click();
      if (!root.querySelector('[aria-label="How is this computed"]')) continue;
      await waitFor(() => root.querySelector('dialog')?.open === true, `the dialog of ${widget.localName}`);
      root.querySelector('dialog')!.close();
      Object.assign(widget, { view: 'table' });
      await waitFor(() => root.querySelector('table') !== null, `the table of ${widget.localName}`);
    }
    expect(page.faults).to.deep.equal([]);
  });

  it('says that it cannot read what is compressed', async () => {
    const packed = new Response(new Blob([json]).stream().pipeThrough(new CompressionStream('gzip')));
    const address = addressOf(await packed.arrayBuffer(), 'application/gzip');
    const page = await openPage(MISSING, sourceOf(`src="${address}"`));
    await untilAll(page, 'error');
    const alert = () => page.widgets[0].shadowRoot!.querySelector('[role="alert"]')?.textContent ?? '';
    await waitFor(() => alert() !== '', 'the words');
    expect(alert().replace(/\s+/g, ' ')).to.include('gzip');
  });
});

describe('the page of these tests', () => {
  it('notices what is thrown, and what cannot be taken away', async () => {
    const page = await openPage(
      ['Text.prototype.nothing'],
      '<my-agents></my-agents><script>throw new Error("here")</script>',
    );
    expect(page.faults).to.deep.equal(['Not there to be taken away: Text.prototype.nothing', 'Uncaught Error: here']);
  });
});
