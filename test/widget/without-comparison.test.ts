import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import '../../src/define.js';
import * as elements from '../../src/elements/registry.js';
import type { ReportSource } from '../../src/elements/report-source/report-source.js';
import type { ReportStatus } from '../../src/core/index.js';
// Loaded before it is asked for, so that it is there at once.
import '../../src/parts/table/data-table.js';
import { typical } from '../../stories/data/fixtures.js';
import { waitFor } from '../support/wait-for.js';
import { eventually, mount, nextTask, part, parts, textOf, untilStatus } from '../support/widgets.js';

const TAGS = Object.values(elements)
  .map(({ is }) => is)
  .filter((tag) => tag !== 'report-source');

interface Widget extends HTMLElement {
  readonly status: ReportStatus;
  readonly updateComplete: Promise<boolean>;
  view: 'chart' | 'table';
  toCSV(): string;
}

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

/** Every view of the widget, and what opens over it. */
async function lookAround(widget: Widget): Promise<void> {
  await waitFor(() => !!widget.shadowRoot!.querySelector('.foot'), `the chart of ${widget.localName}`);
  for (const mark of parts(widget, '[data-cell], [tabindex="0"]').slice(0, 3)) {
    mark.focus();
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await widget.updateComplete;
    mark.dispatchEvent(new PointerEvent('pointerleave'));
  }
  const [explain] = parts(widget, '[aria-label="How is this computed"]');
  if (explain) {
    explain.click();
    const dialog = () => widget.shadowRoot!.querySelector('dialog');
    await eventually(() => dialog()?.open === true, `the dialog of ${widget.localName}`);
    await eventually(() => textOf(dialog()).length > 200, `the words in the dialog of ${widget.localName}`);
    dialog()!.close();
  }
  // What has the focus and is taken away by an update would cause another one.
  (widget.shadowRoot!.activeElement as HTMLElement | null)?.blur();
  await widget.updateComplete;
  widget.view = 'table';
  await waitFor(() => !!widget.shadowRoot!.querySelector('table'), `the table of ${widget.localName}`);
  expect(textOf(part(widget, 'table'))).not.to.equal('');
  expect(widget.toCSV()).not.to.equal('');
  widget.view = 'chart';
  await widget.updateComplete;
  await nextTask();
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
});
