import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import {
  arabic,
  chinese,
  dirty,
  empty,
  oneAgent,
  single,
  small,
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { linked, network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, ready, selectIn } from '../../../stories/support.js';
import { define } from '../../widget/define-element.js';
import { ReportSource } from '../report-source/report-source.js';
import { ConversationHeatmap } from './conversation-heatmap.js';

define(ConversationHeatmap);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  agentId?: string;
  period?: string;
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = ({ report, state, agentId, period, view }: Args) =>
  html`<conversation-heatmap
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    agent-id=${agentId ?? nothing}
    period=${period ?? nothing}
    view=${view ?? nothing}
  ></conversation-heatmap>`;

const meta: Meta<Args> = {
  title: 'Elements/conversation-heatmap',
  component: 'conversation-heatmap',
  args: { report: typical },
  render: draw,
};

export default meta;

export const Default: Story = {};

export const OneAgent: Story = { args: { report: oneAgent } };

/** Thirteen whole weeks: every weekday comes as often. */
export const WholeWeeks: Story = { args: { period: '2026-06-01/2026-08-31' } };

/** One week: most hours hold one conversation or none, so no hour stands out. */
export const OneWeek: Story = { args: { period: 'last-7-days' } };

/** Three days: the other weekdays are left out. */
export const ThreeDays: Story = { args: { period: '2026-08-24/2026-08-27' } };

export const FewConversations: Story = { args: { report: tooFew, agentId: 'agent-01' } };

export const SingleConversation: Story = { args: { report: single } };

export const TableView: Story = { args: { view: 'table' } };

/** An hour is selected by keyboard: it stays marked. */
export const HourSelected: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready<ConversationHeatmap>(canvasElement, 'conversation-heatmap');
    const cell = element.renderRoot.querySelector<HTMLElement>('[data-cell="1,14"]')!;
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkHourSelected: Story = { ...HourSelected, globals: { theme: 'dark' } };

export const RightToLeft: Story = { args: { report: arabic }, globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hant' } };

export const SimplifiedChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hans' } };

export const Italian: Story = { globals: { locale: 'it' } };

export const Width780: Story = { render: (args) => boxed(780, draw(args)) };

export const Width560: Story = { render: (args) => boxed(560, draw(args)) };

export const Width360: Story = { render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { render: (args) => boxed(320, draw(args)) };

export const Width360RightToLeft: Story = { ...Width360, ...RightToLeft, render: Width360.render! };

export const Width320Table: Story = { ...Width320, args: { view: 'table' } };

export const SmallData: Story = { args: { report: small } };

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

export const NoMatch: Story = {
  args: { agentId: 'nobody' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const NothingInPeriod: Story = {
  args: { period: '2020-01-01/2020-02-01' },
  parameters: { rapport: { expectedStatus: 'no-match' } },
};

export const Loading: Story = network('neverAnswers', 'loading');

export const NotFound: Story = network('notFound', 'error');

export const NotAllowed: Story = network('forbidden', 'error');

export const WebPageInsteadOfData: Story = network('htmlInsteadOfJson', 'error');

export const Truncated: Story = network('truncatedJson', 'error');

export const Loaded: Story = network('ok', 'ready');

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = staleAfterRefresh('conversation-heatmap', draw);

/** An agent is selected in another widget. */
export const Linked: Story = linked(html`<conversation-heatmap></conversation-heatmap>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
});

/** Another widget has selected some of the days, and a page some hours: the others are left out, and not called quiet. */
export const LinkedDaysAndHours: Story = linked(html`<conversation-heatmap></conversation-heatmap>`, (source) => {
  const hours = ['09', '10', '11', '12', '13', '14', '15', '16'];
  const values = ['1', '2', '3', '4', '5'].flatMap((weekday) => hours.map((hour) => `${weekday}-${hour}`));
  selectIn(
    source,
    { field: 'day', from: '2026-07-06', to: '2026-07-27', source: 'elsewhere' },
    { field: 'weekdayHour', values, source: 'elsewhere' },
  );
});
