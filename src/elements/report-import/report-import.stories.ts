import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ReportInput } from '../../core/index.js';
import { hugeTable, zippedExport } from '../../../stories/data/import-archives.js';
import {
  encryptedZip,
  file,
  halfRead,
  ownFormat,
  ownTable,
  pdf,
  strangeTable,
  totalsTable,
  zendeskFiles,
} from '../../../stories/data/import-files.js';
import { boxed, drawn, reached } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';
import { MyAgents } from '../my-agents/my-agents.js';
import { ReportSource } from '../report-source/report-source.js';
import { ReportImport } from './report-import.js';

define(MyAgents);
define(ReportSource);
define(ReportImport);

interface Args {
  /** Made anew for each story. */
  data?: () => ReportInput;
  heading?: string;
  vendor?: string;
  worker?: string;
}

type Story = StoryObj<Args>;

const draw = ({ data, heading, vendor, worker }: Args) =>
  html`<report-import
    .data=${data?.() ?? null}
    heading=${heading ?? nothing}
    vendor=${vendor ?? nothing}
    worker=${worker ?? nothing}
  ></report-import>`;

const meta: Meta<Args> = {
  title: 'Elements/report-import',
  component: 'report-import',
  render: draw,
};

export default meta;

const expected = (expectedStatus: string) => ({ rapport: { expectedStatus } });

const elementIn = (canvasElement: HTMLElement) => canvasElement.querySelector('report-import')!;

/** Presses what a selector finds. */
async function press(element: ReportImport, selector: string): Promise<void> {
  await drawn(element, selector);
  element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await element.updateComplete;
}

/** Chooses as a reader would. */
async function choose(element: ReportImport, selector: string, value: string): Promise<void> {
  await drawn(element, selector);
  const select = element.shadowRoot!.querySelector<HTMLSelectElement>(selector)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Gives what takes time to make. */
function giving(make: () => Promise<File>): (context: { canvasElement: HTMLElement }) => Promise<void> {
  return async ({ canvasElement }) => {
    elementIn(canvasElement).data = await make();
  };
}

/** Nothing has been given yet. */
export const Empty: Story = { parameters: expected('initial') };

export const EmptyDark: Story = { ...Empty, globals: { theme: 'dark' } };

export const EmptyWidth360: Story = { ...Empty, render: (args) => boxed(360, draw(args)) };

export const EmptyRightToLeft: Story = { ...Empty, globals: { direction: 'rtl', locale: 'ar' } };

export const EmptyTraditionalChinese: Story = { ...Empty, globals: { locale: 'zh-Hant' } };

/** Something is held over the card. */
export const DraggingOver: Story = {
  parameters: expected('initial'),
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await element.updateComplete;
    const card = element.shadowRoot!.querySelector('.card')!;
    card.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    await element.updateComplete;
  },
};

/** There is a field to paste into. */
export const Pasting: Story = {
  parameters: expected('initial'),
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await element.updateComplete;
    await press(element, '.paste');
  },
};

/** A stream that never ends is being read. */
export const Reading: Story = {
  args: { data: () => new ReadableStream<Uint8Array>() },
  parameters: expected('loading'),
};

/** A part of it is read: how much, and what is known so far. */
export const ReadingPart: Story = {
  args: { data: halfRead, worker: 'off' },
  parameters: expected('ready'),
  play: async ({ canvasElement }) => {
    await drawn(elementIn(canvasElement), '.percent');
  },
};

export const ReadingPartRightToLeft: Story = { ...ReadingPart, globals: { direction: 'rtl', locale: 'ar' } };

/** The reader has stopped it. */
export const Cancelled: Story = {
  ...Reading,
  parameters: expected('initial'),
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await reached(element, 'loading');
    await element.updateComplete;
    await press(element, '.cancel');
  },
};

/** Files of a vendor that belong together; the list of problems tells that pages are missing. */
export const RecognisedSurely: Story = { args: { data: () => zendeskFiles() }, parameters: expected('partial') };

export const RecognisedSurelyDark: Story = { ...RecognisedSurely, globals: { theme: 'dark' } };

export const RecognisedSurelyWidth360: Story = { ...RecognisedSurely, render: (args) => boxed(360, draw(args)) };

export const RecognisedSurelyRightToLeft: Story = {
  ...RecognisedSurely,
  globals: { direction: 'rtl', locale: 'ar' },
};

/** Only the answer's first page is there. */
export const PagesMissing: Story = { args: { data: () => zendeskFiles()[0] }, parameters: expected('partial') };

export const PagesMissingWidth360: Story = { ...PagesMissing, render: (args) => boxed(360, draw(args)) };

export const PagesMissingRightToLeft: Story = { ...PagesMissing, globals: { direction: 'rtl', locale: 'ar' } };

/** An archive of several files. */
export const Archive: Story = { parameters: expected('partial'), play: giving(zippedExport) };

/** Our own format: nothing has to be told from it. */
export const OwnFormat: Story = { args: { data: () => ownFormat() } };

/** A table of nobody's that is known. */
export const TableOfOnesOwn: Story = { args: { data: () => ownTable() }, parameters: expected('partial') };

export const TableOfOnesOwnDark: Story = { ...TableOfOnesOwn, globals: { theme: 'dark' } };

export const TableOfOnesOwnWidth360: Story = { ...TableOfOnesOwn, render: (args) => boxed(360, draw(args)) };

export const TableOfOnesOwnRightToLeft: Story = { ...TableOfOnesOwn, globals: { direction: 'rtl', locale: 'ar' } };

export const TableOfOnesOwnSimplifiedChinese: Story = { ...TableOfOnesOwn, globals: { locale: 'zh-Hans' } };

export const TableOfOnesOwnItalian: Story = { ...TableOfOnesOwn, globals: { locale: 'it' } };

/** What the columns are can hardly be told: somebody has to say. */
export const Unsure: Story = { args: { data: () => strangeTable() }, parameters: expected('partial') };

/** The reader has said what the columns are: the effect is shown beside what it was before. */
export const Corrected: Story = {
  args: { data: () => strangeTable() },
  parameters: expected('partial'),
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await drawn(element, 'tr[data-field=startedAt]');
    await choose(element, 'tr[data-field=id] select', 'Stufe');
    await drawn(element, '.was');
  },
};

export const CorrectedDark: Story = { ...Corrected, globals: { theme: 'dark' } };

export const CorrectedWidth360: Story = { ...Corrected, render: (args) => boxed(360, draw(args)) };

export const CorrectedRightToLeft: Story = { ...Corrected, globals: { direction: 'rtl', locale: 'ar' } };

/** Rows with what cannot be read: what is wrong is listed with its place. */
export const Problems: Story = {
  args: {
    data: () =>
      file(
        'calls.csv',
        'id,started at,agent\n1,2026-06-01T09:00:00Z,Ann\n2,yesterday,Ben\n,2026-06-02T09:00:00Z,Ann\n',
      ),
  },
  parameters: expected('partial'),
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await reached(element, 'partial');
    await press(element, '[aria-controls=reasons]');
    await drawn(element, '.reasons');
  },
};

/** One of several files is no data: it is set aside, and said so. */
export const OneOfSeveralNotRead: Story = {
  args: { data: () => [...zendeskFiles(), pdf()] },
  parameters: expected('partial'),
};

export const RefusedNoTable: Story = { args: { data: () => pdf() }, parameters: expected('error') };

export const RefusedNoTableRightToLeft: Story = { ...RefusedNoTable, globals: { direction: 'rtl', locale: 'ar' } };

export const RefusedEncrypted: Story = { args: { data: () => encryptedZip() }, parameters: expected('error') };

export const RefusedEmpty: Story = { args: { data: () => file('export.csv', '') }, parameters: expected('error') };

/** A report of totals. */
export const RefusedTotals: Story = { args: { data: () => totalsTable() }, parameters: expected('error') };

/** The page, or the reader, says that it is another vendor's. */
export const RefusedOtherVendor: Story = {
  args: { data: () => zendeskFiles()[0], vendor: 'freshdesk' },
  parameters: expected('error'),
};

/** A small file that becomes more than the limits allow. */
export const RefusedTooLarge: Story = { parameters: expected('error'), play: giving(hugeTable) };

export const RefusedTooLargeRightToLeft: Story = {
  ...RefusedTooLarge,
  globals: { direction: 'rtl', locale: 'ar' },
};

export const RefusedText: Story = {
  args: { data: () => file('readme.txt', 'Dear all\nplease find attached nothing.') },
  parameters: expected('error'),
};

/** Beside the report that it was handed to. */
export const HandedOver: Story = {
  args: { data: () => ownFormat() },
  render: (args) =>
    html`${draw(args)}<report-source><my-agents behaviors="activeListening"></my-agents></report-source>`,
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await reached(element, 'ready');
    await press(element, '.use');
    await reached(canvasElement.querySelector('my-agents')!, 'ready');
  },
};
