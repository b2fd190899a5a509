import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import '../../src/define.js';
import type { ReportSource } from '../../src/elements/report-source/report-source.js';
import type { ReportStatus } from '../../src/core/index.js';
// Loaded before it is asked for, so that it is there at once.
import '../../src/parts/table/data-table.js';
import { typical } from '../../stories/data/fixtures.js';
import type { ReportTable } from '../../src/parts/table/report-table.js';
import { waitFor } from '../support/wait-for.js';
import { widgetTags } from '../support/widget-tags.js';
import { eventually, mount, nextTask, part, parts, press, textOf, untilStatus } from '../support/widgets.js';

const TAGS = widgetTags;

interface Widget extends HTMLElement {
  readonly status: ReportStatus;
  readonly updateComplete: Promise<boolean>;
  view: 'chart' | 'table';
  toTable(): ReportTable;
  toCSV(): string;
}

/**
 * How each language speaks of a previous period, and of what has changed since. “Previous page”, filters that never change a
 * score, and how a score changes over time are none of it.
 */
const OF_BEFORE: Readonly<Record<string, RegExp>> = {
  ar: /(?<!الصفحة )السابق|تغيّر(?! عوامل)|مقارنةً بالفترة/,
  en: /previous(?! page)|\bbefore\b|(?<!never )\bchanges?\b|\bchanged\b|compared with (?!wider)|to compare|difference$/im,
  it: /(?<!Pagina )precedente|variazion|a confronto con/i,
  'zh-Hans': /上一周期|(?<!随时间的)变化|对比|之前/,
  'zh-Hant': /上一期|(?<!隨時間的)變化|對比|之前/,
};

/** Attributes whose text is told, or shown by the browser. */
const TOLD = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder'];

/** What tells of the mark that the reader is at. */
const OF_MARK = '.tips *, .live, .readout *';

/** Columns that only a comparison fills. */
const COMPARED = /(^|\.)(previous\w*|change|verdict|clear)$/;

/** What nobody caught since the test began. */
const faults: string[] = [];
const onError = ({ message }: ErrorEvent) => faults.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent) => faults.push(String(reason));

beforeEach(() => {
  faults.length = 0;
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
});

afterEach(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onRejection);
});

async function mounted(tag: string, given: { source?: 'none'; own?: 'none' }) {
  const source = await mount<ReportSource>(
    html`<report-source .data=${typical()} lang="en" compare=${given.source ?? nothing}></report-source>`,
  );
  const widget = document.createElement(tag) as Widget;
  if (given.own) widget.setAttribute('compare', given.own);
  source.append(widget);
  return { source, widget: await untilStatus(widget, 'ready', 'partial') };
}

/**
 * All that stands in the widget, and all that is only told to those who do not see it.
 *
 * @param within only in such elements
 */
function wordsOf(widget: Widget, within = '*'): string[] {
  const words = parts(widget, `:is(${within}):not(style)`).flatMap((one) => [
    ...TOLD.map((name) => one.getAttribute(name)),
    ...Array.from(one.childNodes, (node) => (node instanceof Text ? node.data : null)),
  ]);
  return words.flatMap((text) => text?.replace(/\s+/g, ' ').trim() || []);
}

/** Every view of the widget, and what opens over it. Returns all words that were there. */
async function lookAround(widget: Widget): Promise<string[]> {
  const seen: string[] = [];
  const look = (within?: string) => seen.push(...wordsOf(widget, within));
  await waitFor(() => !!widget.shadowRoot!.querySelector('.foot'), `the chart of ${widget.localName}`);
  const [closed] = parts(widget, '[aria-expanded=false] .expand');
  if (closed && parts(widget, '.opened').length === 0) {
    closed.click();
    await waitFor(() => parts(widget, '.recent').length > 0, 'the details of an agent');
  }
  look();
  const marks = parts(widget, '[data-cell], [tabindex="0"]');
  for (const mark of new Set([
    ...marks.slice(0, 3),
    ...marks.slice(marks.length / 2).slice(0, 3),
    ...marks.slice(-2),
  ])) {
    mark.focus();
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    press(mark, 'ArrowRight');
    await widget.updateComplete;
    look(OF_MARK);
    mark.dispatchEvent(new PointerEvent('pointerleave'));
  }
  const [explain] = parts(widget, '.tools > .icon-button + .icon-button');
  if (explain) {
    explain.click();
    const dialog = () => widget.shadowRoot!.querySelector('dialog');
    await eventually(() => dialog()?.open === true, `the dialog of ${widget.localName}`);
    await eventually(() => textOf(dialog()).length > 200, `the words in the dialog of ${widget.localName}`);
    look('dialog *');
    dialog()!.close();
  }
  // What has the focus and is taken away by an update would cause another one.
  (widget.shadowRoot!.activeElement as HTMLElement | null)?.blur();
  await widget.updateComplete;
  widget.view = 'table';
  await waitFor(() => !!widget.shadowRoot!.querySelector('table'), `the table of ${widget.localName}`);
  expect(textOf(part(widget, 'table'))).not.to.equal('');
  expect(widget.toCSV()).not.to.equal('');
  look();
  widget.view = 'chart';
  await widget.updateComplete;
  await nextTask();
  return seen;
}

/** Gives the report a reader of another language. */
async function read(source: ReportSource, widget: Widget, lang: string): Promise<void> {
  source.lang = lang;
  await nextTask();
  await widget.updateComplete;
}

describe('without a comparison', () => {
  for (const tag of TAGS) {
    it(`<${tag}> is ready, in each view, with its dialog, and throws nothing`, async () => {
      for (const given of [{ own: 'none' }, { source: 'none' }] as const) {
        const { source, widget } = await mounted(tag, given);
        await lookAround(widget);
        // What is below what a reader sees is not drawn.
        source.remove();
        expect(faults).to.deep.equal([]);
      }
    });

    it(`<${tag}> says nothing of a previous period, in any language, to anybody`, async () => {
      const said: string[] = [];
      const { source, widget } = await mounted(tag, { own: 'none' });
      for (const [lang, ofBefore] of Object.entries(OF_BEFORE)) {
        await read(source, widget, lang);
        const words = await lookAround(widget);
        expect(words.length).to.be.greaterThan(20);
        said.push(...words.filter((text) => ofBefore.test(text)).map((text) => `${lang}: ${text}`));
        const { columns, rows } = widget.toTable();
        const keys = columns.map(({ key }) => key);
        expect(keys.filter((key) => COMPARED.test(key))).to.deep.equal([]);
        for (const row of rows) expect(Object.keys(row)).to.have.members(keys);
        said.push(...columns.filter(({ label }) => ofBefore.test(label)).map(({ label }) => `${lang}: ${label}`));
      }
      expect([...new Set(said)]).to.deep.equal([]);
    });

    it(`<${tag}> follows a reader who puts the comparison away, and takes it back`, async () => {
      const { source, widget } = await mounted(tag, {});
      const first = widget.toCSV();
      for (const compare of ['none', 'previous'] as const) {
        source.state = { compare };
        await nextTask();
        await untilStatus(widget, 'ready', 'partial');
        await lookAround(widget);
      }
      expect(faults).to.deep.equal([]);
      expect(widget.toCSV()).to.equal(first);
    });
  }

  it('is told from a report that is compared, which says so in every language', async () => {
    for (const tag of ['my-agents', 'behavior-score', 'interaction-trend', 'metric-cards']) {
      const { source, widget } = await mounted(tag, {});
      await waitFor(() => !!widget.shadowRoot!.querySelector('.foot'), `the chart of ${tag}`);
      expect(
        widget.toTable().columns.some(({ key }) => COMPARED.test(key)),
        tag,
      ).to.equal(true);
      for (const [lang, ofBefore] of Object.entries(OF_BEFORE)) {
        await read(source, widget, lang);
        expect(wordsOf(widget).filter((text) => ofBefore.test(text)).length, `${tag} ${lang}`).to.be.greaterThan(3);
      }
      source.remove();
    }
  });
});
