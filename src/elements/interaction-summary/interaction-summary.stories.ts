import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { InteractionSummary } from './interaction-summary.js';
import { ReportSource } from '../report-source/report-source.js';
import {
  allExcluded,
  arabic,
  chinese,
  dirty,
  empty,
  longBehaviorNames,
  longNames,
  manyBehaviors,
  markup,
  oneAgent,
  single,
  small,
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, reached, selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';

define(InteractionSummary);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  sentimentView?: boolean;
  pageSize?: number;
  behaviors?: string;
  channel?: string;
  period?: string;
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = ({ report, state, sentimentView, pageSize, behaviors, channel, period, view }: Args) =>
  html`<interaction-summary
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    ?sentiment-view=${sentimentView}
    page-size=${pageSize ?? nothing}
    behaviors=${behaviors ?? nothing}
    channel=${channel ?? nothing}
    period=${period ?? nothing}
    view=${view ?? nothing}
  ></interaction-summary>`;

const meta: Meta<Args> = {
  title: 'Elements/interaction-summary',
  component: 'interaction-summary',
  args: { report: typical },
  render: draw,
};

export default meta;

/** Sentiment view off: an icon for each index. */
export const Icons: Story = {};

/** Sentiment view on: each index as a percent. */
export const Percents: Story = { args: { sentimentView: true } };

export const SmallData: Story = { args: { report: small } };

export const FewInteractions: Story = { args: { report: tooFew } };

export const SingleInteraction: Story = { args: { report: single } };

export const OneAgent: Story = { args: { report: oneAgent } };

export const OneChannel: Story = { args: { channel: 'whatsapp' } };

/** With more behaviours than fit, the list scrolls; when and who stay. */
export const ManyBehaviors: Story = { args: { report: manyBehaviors, sentimentView: true } };

export const SomeBehaviors: Story = { args: { behaviors: 'beEmpathetic setExpectations inappropriateAction' } };

/** The overall satisfaction has a column where it is asked for by name. */
export const OverallColumn: Story = {
  args: { behaviors: 'overallSatisfaction beEmpathetic buildRapport', sentimentView: true },
};

export const OverallOnly: Story = { args: { behaviors: 'overallSatisfaction' } };

export const PageOfThree: Story = { args: { pageSize: 3 } };

/** A period over two years: dates have their year. */
export const LongPeriod: Story = { args: { period: '2025-10-01/2026-09-01' } };

export const LastPage: Story = {
  play: async ({ canvasElement }) => (await summary(canvasElement, '.page:has(+ .icon-button)')).click(),
};

export const SortedByBehavior: Story = {
  play: async ({ canvasElement }) => (await summary(canvasElement, 'th.index button')).click(),
};

export const SortedByAgent: Story = {
  play: async ({ canvasElement }) => (await summary(canvasElement, 'th.who button:last-of-type')).click(),
};

export const Found: Story = { play: ({ canvasElement }) => search(canvasElement, 'an') };

/** A search that finds nothing leaves the field where it is. */
export const NotFound: Story = { play: ({ canvasElement }) => search(canvasElement, 'nobody of that name') };

/** An agent and a channel are chosen here: the other widgets follow, the list stays whole. */
export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    (await summary(canvasElement, 'button.agent')).click();
    (await summary(canvasElement, 'td.channel button')).click();
  },
};

/** An agent and a behaviour are selected in another widget. */
export const Linked: Story = {
  render: ({ report }) =>
    html`<report-source .data=${report?.() ?? null}><interaction-summary></interaction-summary></report-source>`,
  play: async ({ canvasElement }) => {
    const source = canvasElement.querySelector<ReportSource>('report-source')!;
    await reached(source, 'ready');
    selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
    selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
  },
};

/** The list is a table already: the table view is the same. */
export const TableView: Story = { args: { view: 'table' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkPercents: Story = { ...Percents, globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hant' } };

export const Width780: Story = { render: (args) => boxed(780, draw(args)) };

export const Width560Percents: Story = { ...Percents, render: (args) => boxed(560, draw(args)) };

export const Width780RightToLeft: Story = { ...Width780, globals: { direction: 'rtl' } };

export const Width360: Story = { render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { render: (args) => boxed(320, draw(args)) };

export const Width320Percents: Story = { ...Percents, render: (args) => boxed(320, draw(args)) };

export const Width360Dark: Story = { ...Width360, globals: { theme: 'dark' } };

export const Width360RightToLeft: Story = { ...Width360, globals: { direction: 'rtl', locale: 'ar' } };

export const Width360NotFound: Story = { ...NotFound, render: (args) => boxed(360, draw(args)) };

export const ArabicNames: Story = { args: { report: arabic } };

export const ArabicNamesRightToLeft: Story = {
  args: { report: arabic, sentimentView: true },
  globals: { direction: 'rtl' },
};

export const ChineseNames: Story = { args: { report: chinese } };

export const LongNames: Story = { args: { report: longNames } };

export const LongNamesNarrow: Story = { args: { report: longNames }, render: (args) => boxed(320, draw(args)) };

export const LongBehaviorNames: Story = {
  args: { report: longBehaviorNames },
  render: (args) => boxed(700, draw(args)),
};

export const LongBehaviorNamesNarrow: Story = { ...LongBehaviorNames, render: (args) => boxed(320, draw(args)) };

/** Names with markup are text. */
export const MarkupInNames: Story = { args: { report: markup } };

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

/** Every row says why it is not scored. */
export const AllExcluded: Story = { args: { report: allExcluded } };

export const AllExcludedNarrow: Story = { ...AllExcluded, render: (args) => boxed(360, draw(args)) };

export const NoMatch: Story = {
  args: { channel: 'pigeon' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const NothingInPeriod: Story = {
  args: { period: '2020-01-01/2020-02-01' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const Loading: Story = network('neverAnswers', 'loading');

export const LoadingNarrow: Story = { ...Loading, render: (args) => boxed(320, draw(args)) };

export const NotFoundOnServer: Story = network('notFound', 'error');

export const NotAllowed: Story = network('unauthorized', 'error');

export const WebPageInsteadOfData: Story = network('htmlInsteadOfJson', 'error');

export const WrongShape: Story = network('wrongShape', 'error');

export const Loaded: Story = network('ok', 'ready');

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = staleAfterRefresh('interaction-summary', draw);

/** A part of the list once it is there. */
async function summary(canvasElement: HTMLElement, selector: string): Promise<HTMLElement> {
  const element = canvasElement.querySelector<InteractionSummary>('interaction-summary')!;
  await reached(element, 'ready');
  return element.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

async function search(canvasElement: HTMLElement, text: string): Promise<void> {
  const field = (await summary(canvasElement, '.search')) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
}
