/** Texts of the data are shown as they are by every element, whatever they look like: nothing runs, nothing is requested. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve.mjs';
import { tags } from '../support/built-package.js';
import { launchBrowser, openPage, waitForStatus } from '../support/page.js';
import { PROBES, probedReport, unreadableField } from '../support/probes.js';

const { report, fields } = probedReport();

/** What brings a report has a test of its own. */
const widgets = tags.filter((tag) => !['report-import', 'report-source'].includes(tag));

/** What a page without a policy lets happen. */
const NO_POLICY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";

/** Fields that are certainly shown somewhere: if they are not, nothing is tested. */
const SHOWN = ['agents-name', 'teams-name', 'channel', 'customer-name', 'behaviors-label', 'messages-text'];

const html = `<!doctype html><html lang="en-GB"><head><title>Probes</title>
<script type="module" src="../../dist/cdn/rapport.js"></script></head>
<body><report-source src="probes.json">${widgets.map((tag) => `<${tag}></${tag}>`).join('')}</report-source></body></html>`;

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
});

/** Runs in the page: what is used by the functions below. */
function prepare(): void {
  const page = window as unknown as { probed: number; deep(root?: ParentNode): Element[]; texts(): string };
  page.probed = 0;
  page.deep = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? page.deep(element.shadowRoot) : []),
    ]);
  page.texts = () => {
    const roots: ParentNode[] = [document.body];
    for (const element of page.deep()) if (element.shadowRoot) roots.push(element.shadowRoot);
    const attributes = page.deep().flatMap((element) => [...element.attributes].map(({ value }) => value));
    return [...roots.map((root) => (root as unknown as Node).textContent ?? ''), ...attributes].join('\n');
  };
}

/** Goes through all that a widget shows, and returns the texts that were seen, those of the list of problems, and what should not be there. */
async function goThrough(tag: string): Promise<{ seen: string; reasons: string; strange: string[] }> {
  const { deep, texts } = window as unknown as { deep(root?: ParentNode): Element[]; texts(): string };
  const widget = document.querySelector<HTMLElement & { view?: string; toCSV?(): string }>(tag)!;
  const seen: string[] = [];
  const strange = new Set<string>();
  const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
  const look = async () => {
    await rest();
    seen.push(texts());
    for (const element of deep()) {
      const isOdd = /^(x-probe|script|iframe|object|embed|math|base)$/.test(element.localName);
      if (isOdd && !(element.parentNode === document.head)) strange.add(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        const isAddress = ['href', 'src', 'action', 'xlink:href', 'formaction'].includes(name);
        if (name.startsWith('on') || name === 'x-probe' || name === 'srcdoc') strange.add(`attribute ${name}`);
        const url = isAddress ? new URL(value, location.href) : null;
        const isOwn = url === null || url.origin === location.origin || ['data:', 'blob:'].includes(url.protocol);
        if (!isOwn) strange.add(`${name}="${value}"`);
        if (name === 'style' && /evil|import|\{/.test(value)) strange.add(`style="${value}"`);
      }
    }
  };
  const parts = () => (widget.shadowRoot ? deep(widget.shadowRoot) : []);
  const kindOf = (element: Element) =>
    `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('part')} ${element.closest('[class]')?.className}`;
  /** Some of each kind: those of the data are many, and alike. */
  const some = (elements: readonly Element[], most: number) => {
    const counts = new Map<string, number>();
    return elements.filter((element) => {
      const count = (counts.get(kindOf(element)) ?? 0) + 1;
      counts.set(kindOf(element), count);
      return count <= most;
    });
  };
  const close = () => {
    for (const element of deep()) if (element instanceof HTMLDialogElement && element.open) element.close();
  };
  await look();
  let reasons = '';
  if (widget.shadowRoot) {
    // What is far down the page is drawn once it comes near, and the code of the list comes when it is asked for.
    const found = async (selector: string) => {
      for (let waits = 0; !widget.shadowRoot!.querySelector(selector) && waits < 500; waits++) await rest();
      return widget.shadowRoot!.querySelector<HTMLElement>(selector);
    };
    widget.scrollIntoView();
    const why = await found('[aria-controls=reasons]');
    why?.click();
    reasons = (await found('.reasons'))?.textContent ?? '';
    await look();
    why?.click();
    await rest();
  }
  if ('view' in widget) {
    widget.view = 'table';
    await look();
    widget.view = 'chart';
    await rest();
  }
  for (const element of some(parts(), 4)) {
    const at = element.getBoundingClientRect();
    const place = { bubbles: true, composed: true, clientX: at.x + at.width / 2, clientY: at.y + at.height / 2 };
    for (const type of ['pointerover', 'pointerenter', 'pointermove']) {
      element.dispatchEvent(new PointerEvent(type, place));
    }
    for (const type of ['mouseover', 'mouseenter', 'mousemove']) element.dispatchEvent(new MouseEvent(type, place));
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
    if (element.matches('[tabindex], button, [role=gridcell], [role=img]')) await look();
  }
  for (let pressed = 0; pressed < 30; pressed++) {
    const button = some(
      parts().filter((element) => element.matches('button:not([disabled]), [role=button], summary')),
      2,
    )[pressed];
    if (!button) break;
    // What saves a file, or copies, has the texts of `toCSV`.
    if (/csv|export|download|copy|print/i.test(`${button.textContent} ${button.getAttribute('aria-label')}`)) continue;
    (button as HTMLElement).click();
    await rest();
    await look();
    close();
  }
  if (widget.toCSV) seen.push(widget.toCSV());
  await look();
  return { seen: seen.join('\n'), reasons, strange: [...strange] };
}

async function open(server: RunningServer): Promise<{ page: Page; faults: string[]; requests: string[] }> {
  const requests: string[] = [];
  const { page, faults } = await openPage(browser, `${server.url}/examples/report/`, async (opened) => {
    opened.on('request', (request) => {
      // A recording of the page's own origin is loaded once it is played.
      const isOwn = new URL(request.url()).origin === server.url;
      if (request.resourceType() !== 'media' || !isOwn) requests.push(request.url());
    });
    // The compiler of the tests names functions with a helper that pages do not have.
    await opened.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await opened.addInitScript(prepare);
    await opened.route('**/probes.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(report) }),
    );
    await opened.route('**/examples/report/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: html });
    });
  });
  return { page, faults, requests };
}

async function check(policy: string | undefined): Promise<void> {
  const server = await serve({ port: 0, ...(policy === undefined ? {} : { policy }) });
  try {
    const { page, faults, requests } = await open(server);
    await waitForStatus(page, ['report-source', ...widgets], 'partial');
    const seen: string[] = [];
    for (const tag of widgets) {
      const found = await page.evaluate(goThrough, tag);
      assert.deepEqual(found.strange, [], tag);
      seen.push(found.seen);
      for (const probe of PROBES) assert.ok(found.reasons.includes(unreadableField(probe)), `${tag}: ${probe}`);
    }
    const all = seen.join('\n');
    for (const mark of SHOWN) assert.ok(all.includes(`[${mark}]`), `${mark} is shown nowhere`);
    assert.ok(all.includes(PROBES[0]), 'markup is shown as it is written');
    assert.equal(await page.evaluate(() => (window as unknown as { probed: number }).probed), 0);
    assert.deepEqual(await page.evaluate(() => Object.keys(Object.prototype)), []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('blob:')),
      [],
    );
    const own = requests.map((url) => new URL(url).pathname).filter((path) => !path.startsWith('/dist/'));
    assert.deepEqual([...new Set(own)].sort(), ['/examples/report/', '/examples/report/probes.json']);
    assert.deepEqual(
      faults.filter((fault) => !/^console\.warning: \[rapport\]|status of 404|^request failed/.test(fault)),
      [],
    );
    await page.context().close();
  } finally {
    await server.close();
  }
}

describe('texts of the data', () => {
  it('are probes in every text field of the input', () => {
    for (const field of ['id', 'channel', 'tags', 'agentName', 'customer.name', 'messages.text', 'recording.url']) {
      assert.ok(fields.has(field), field);
    }
    for (const field of ['agents.name', 'agents.avatarUrl', 'teams.name', 'behaviors.label', 'targets.metric']) {
      assert.ok(fields.has(field), field);
    }
  });

  it('do nothing under a strict policy', () => check(undefined));
  it('do nothing without a policy', () => check(NO_POLICY));
});
