import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { DEFAULT_BEHAVIORS } from '../../core/model/behavior-catalogue.js';
import { InteractionTrend } from './interaction-trend.js';
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
  single,
  small,
  tooFew,
  typical,
} from '../../../stories/data/fixtures.js';
import { reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { linked, network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, ready, selectIn } from '../../../stories/support.js';
import { ReportSource } from '../report-source/report-source.js';
import { define } from '../../widget/define-element.js';

define(InteractionTrend);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  agentId?: string;
  channel?: string;
  behaviors?: string;
  period?: string;
  compare?: 'previous' | 'none';
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = ({ report, state, agentId, channel, behaviors, period, compare, view }: Args) =>
  html`<interaction-trend
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    agent-id=${agentId ?? nothing}
    channel=${channel ?? nothing}
    behaviors=${behaviors ?? nothing}
    period=${period ?? nothing}
    compare=${compare ?? nothing}
    view=${view ?? nothing}
  ></interaction-trend>`;

const meta: Meta<Args> = {
  title: 'Elements/interaction-trend',
  component: 'interaction-trend',
  args: { report: typical },
  render: draw,
};

export default meta;

/** A quarter: each point pools seven days. */
export const Everybody: Story = {};

/** An agent with clear changes. */
export const OneAgent: Story = { args: { agentId: 'agent-02' } };

/** An agent whose behaviours all got worse. */
export const Declining: Story = { args: { agentId: 'agent-06' } };

/** A new agent: the line begins late, and there is nothing to compare with. */
export const NewAgent: Story = { args: { agentId: 'agent-11' } };

/** Nothing is compared: nothing of a previous period is drawn or said. */
export const WithoutComparison: Story = { args: { compare: 'none' } };

/** Up to two weeks: every day for itself. */
export const TwoWeeks: Story = { args: { period: 'last-14-days' } };

/** Days without a score break the line; points that rest on too few interactions are dotted. */
export const Gaps: Story = { args: { agentId: 'agent-03', period: 'last-14-days' } };

export const OneDay: Story = { args: { period: 'today' } };

export const OneMonth: Story = { args: { period: 'last-30-days' } };

/** More than four months: whole weeks. */
export const HalfAYear: Story = { args: { period: '2026-03-05/2026-09-01' } };

export const Years: Story = { args: { period: '2023-01-01/2026-09-01' } };

export const SmallData: Story = { args: { report: small } };

export const TooFew: Story = { args: { report: tooFew, agentId: 'agent-01' } };

export const SingleInteraction: Story = { args: { report: single } };

export const ManyBehaviors: Story = { args: { report: manyBehaviors } };

export const SomeBehaviors: Story = { args: { behaviors: 'overallSatisfaction beEmpathetic inappropriateAction' } };

/** Without the overall satisfaction the first behaviour is the large one. */
export const OneBehavior: Story = { args: { behaviors: 'inappropriateAction' } };

export const OverallOnly: Story = { args: { behaviors: 'overallSatisfaction' } };

export const TableView: Story = { args: { view: 'table', period: 'last-30-days' } };

export const WeeksTable: Story = { args: { view: 'table', period: '2026-03-05/2026-09-01' } };

/** A day is selected by keyboard: it stays marked, and its readout is shown. */
export const DaySelected: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyTrend(canvasElement);
    const plot = element.renderRoot.querySelector<HTMLElement>('[role="slider"]')!;
    plot.focus();
    for (const key of ['Home', 'PageUp', 'ArrowRight', 'Enter']) {
      plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  },
};

export const DaySelectedNarrow: Story = { ...DaySelected, render: (args) => boxed(360, draw(args)) };

/** A behaviour is chosen among the small charts. */
export const BehaviorInFocus: Story = {
  play: async ({ canvasElement }) => {
    const element = await readyTrend(canvasElement);
    element.renderRoot.querySelectorAll<HTMLElement>('.panel')[1].click();
  },
};

export const Dark: Story = { ...OneAgent, globals: { theme: 'dark' } };

export const DarkDaySelected: Story = { ...DaySelected, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...OneAgent, globals: { direction: 'rtl', locale: 'ar' } };

export const RightToLeftDaySelected: Story = { ...DaySelected, globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { args: { report: chinese }, globals: { locale: 'zh-Hant' } };

export const Width780: Story = { ...OneAgent, render: (args) => boxed(780, draw(args)) };

export const Width560: Story = { ...OneAgent, render: (args) => boxed(560, draw(args)) };

export const Width360: Story = { ...OneAgent, render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { ...OneAgent, render: (args) => boxed(320, draw(args)) };

export const Width320Table: Story = {
  args: { view: 'table', period: 'last-14-days' },
  render: (args) => boxed(320, draw(args)),
};

export const Width360RightToLeft: Story = { ...Width360, globals: { direction: 'rtl', locale: 'ar' } };

export const ArabicNames: Story = { args: { report: arabic, agentId: 'agent-02' } };

export const ChineseNames: Story = { args: { report: chinese, agentId: 'agent-02' } };

export const LongNames: Story = { args: { report: longNames, agentId: 'agent-01' } };

export const LongBehaviorNames: Story = {
  args: { report: longBehaviorNames },
  render: (args) => boxed(320, draw(args)),
};

/** Names with markup are text. */
export const MarkupInNames: Story = {
  args: {
    report: () => ({
      ...markup(),
      behaviors: DEFAULT_BEHAVIORS.map((behavior, i) => ({
        ...behavior,
        label: ['<img src=x onerror="alert(1)">', '=HYPERLINK("https://example.com")'][i] ?? null,
      })),
    }),
  },
};

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

export const AllExcluded: Story = { args: { report: allExcluded } };

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
export const Stale: Story = staleAfterRefresh('interaction-trend', draw);

/** An agent and a behaviour are selected in another widget. */
export const Linked: Story = linked(html`<interaction-trend></interaction-trend>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
  selectIn(source, { field: 'behavior', values: ['beEmpathetic'], source: 'elsewhere' });
});

/** Another widget has selected some of the days: the others are empty. */
export const LinkedDays: Story = linked(html`<interaction-trend></interaction-trend>`, (source) => {
  selectIn(source, { field: 'day', from: '2026-07-06', to: '2026-07-27', source: 'elsewhere' });
});

/** The widget, once it shows something. */
const readyTrend = (canvasElement: HTMLElement) => ready<InteractionTrend>(canvasElement, 'interaction-trend');
