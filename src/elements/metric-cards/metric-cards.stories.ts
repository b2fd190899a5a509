import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import type { MetricOverride, MetricRules } from '../../core/index.js';
import { MetricCards } from './metric-cards.js';
import { chinese, dirty, empty, small, tooFew, typical } from '../../../stories/data/fixtures.js';
import { reportPath, type NetworkState } from '../../../stories/data/handlers.js';
import { metricEngine, TEAM, type MetricFigures } from '../../../stories/data/metric-engine.js';
import { linked, network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, ready, selectIn } from '../../../stories/support.js';
import { waitingStates } from '../../../stories/waiting-states.js';
import { ReportSource } from '../report-source/report-source.js';
import { define } from '../../widget/define-element.js';

define(MetricCards);
define(ReportSource);

interface Args {
  report?: () => object;
  /** Figures of their own, in place of those of the report. */
  figures?: MetricFigures;
  state?: NetworkState;
  metrics?: string;
  preset?: string;
  bins?: string;
  definitions?: MetricRules;
  targets?: Record<string, number>;
  agentId?: string;
  period?: string;
  compare?: 'previous' | 'none';
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = (args: Args) => {
  const { report, figures, state, metrics, preset, bins, agentId, period, compare, view } = args;
  return html`<metric-cards
    .data=${figures ? null : (report?.() ?? null)}
    .engine=${figures && report ? until(metricEngine(report(), figures), null) : null}
    src=${state ? reportPath(state) : nothing}
    .definitions=${args.definitions ?? null}
    .targets=${args.targets ?? null}
    metrics=${metrics ?? nothing}
    preset=${preset ?? nothing}
    bins=${bins ?? nothing}
    agent-id=${agentId ?? nothing}
    period=${period ?? nothing}
    compare=${compare ?? nothing}
    view=${view ?? nothing}
  ></metric-cards>`;
};

const meta: Meta<Args> = {
  title: 'Elements/metric-cards',
  component: 'metric-cards',
  args: { report: typical },
  render: draw,
};

export default meta;

const waiting = waitingStates('metric-cards', draw);

function withTargets(): object {
  const targets = [
    { metric: 'firstResponseTime', value: 1800 },
    { metric: 'resolutionTime', value: 5 * 3600 },
    { metric: 'csat', value: 70 },
    { metric: 'serviceLevel', value: 60 },
    { metric: 'abandonmentRate', value: 5 },
  ];
  return { ...typical(), targets };
}

const OWN_METRIC: MetricOverride = {
  unit: 'count',
  better: null,
  measure: { of: 'conversation' },
  aggregate: 'count',
};

/** The eight that most teams watch. */
export const Default: Story = { args: { figures: TEAM } };

/** The same of generated interactions, whose envelope has targets. */
export const Generated: Story = { args: { report: withTargets } };

export const OneAgent: Story = { args: { report: withTargets, agentId: 'agent-02' } };

/** Few conversations of one agent. */
export const TooFew: Story = { args: { report: tooFew, agentId: 'agent-01' } };

export const SmallData: Story = { args: { report: small } };

/** Metrics that the data tells nothing of, among others. */
export const Unmeasured: Story = {
  args: { metrics: 'occupancy onlineHours retentionRate slaCompliance csat ces nps' },
};

/** Metrics of one's own choice, in that order, with another aggregate of one. */
export const Chosen: Story = {
  args: {
    metrics: 'firstResponseTime firstResponseTime.median firstResponseTime.p90 nps',
    figures: {
      firstResponseTime: { value: 108, previous: 120, n: 4812, verdict: 'improving', target: 120 },
      'firstResponseTime.median': { value: 41, previous: 44, n: 4812, verdict: 'noClearChange' },
      'firstResponseTime.p90': { value: 611, previous: 598, n: 4812, verdict: 'declining' },
      nps: { value: -12, previous: -30.4, n: 640, verdict: 'improving' },
    },
  },
};

/** Every unit and size of value, with changes of which neither direction is better. */
export const Units: Story = {
  args: {
    metrics: 'queueTime responseTime resolutionTime backlogAge onlineHours conversationsOpened responsesPerTicket nps',
    figures: {
      queueTime: { value: 4.2, previous: 6, n: 900, verdict: 'improving' },
      responseTime: { value: 59.6, previous: 47, n: 900, verdict: 'declining' },
      resolutionTime: { value: 90_000, previous: 86_400, n: 900, verdict: 'noClearChange' },
      backlogAge: { value: 5.2 * 86_400, previous: 3 * 86_400, n: 90, verdict: 'noClearChange' },
      onlineHours: { value: 1234.5, previous: 1180, n: 900, verdict: 'higher' },
      conversationsOpened: { value: 7291, previous: 7800, n: 7291, verdict: 'lower' },
      responsesPerTicket: { value: 6.3, previous: 6.2, n: 900, verdict: 'noClearChange' },
      nps: { value: 34, previous: 33, n: 900, verdict: 'noClearChange' },
    },
  },
};

/** Nothing is compared: nothing of a previous period is drawn or said. */
export const WithoutComparison: Story = { args: { compare: 'none' } };

/** Too few to judge, nothing at all, nothing to compare with, and a small count, which is exact. */
export const Few: Story = {
  args: {
    metrics: 'firstResponseTime csat resolutionTime reopens',
    figures: {
      firstResponseTime: { value: 95, previous: 140, n: 12, verdict: 'tooFew', target: 120 },
      csat: { value: NaN, n: 0 },
      resolutionTime: { value: 7200, n: 40 },
      reopens: { value: 3, previous: 5, n: 3, verdict: 'tooFew' },
    },
  },
};

/** Steps without a value break the line. */
export const Gaps: Story = {
  args: {
    metrics: 'firstResponseTime csat',
    figures: {
      firstResponseTime: { ...TEAM['firstResponseTime'], gaps: [2, 3, 5, 12] },
      csat: { ...TEAM['csat'], gaps: [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12] },
    },
  },
};

/** Values that cannot be right are left out, counted and listed. */
export const LeftOut: Story = {
  args: {
    metrics: 'handleTime queueTime',
    figures: {
      handleTime: { ...TEAM['handleTime'], leftOut: 14 },
      queueTime: { value: 22, previous: 22, n: 800, verdict: 'noClearChange', leftOut: 1 },
    },
  },
};

/** Metrics that rest on statuses which the data does not give, some of them for the most part. */
export const Inferred: Story = {
  args: {
    metrics: 'sessionsCompleted sessionsMissedAndEnded unhandled csat',
    figures: {
      sessionsCompleted: { value: 3120, previous: 3344, n: 3120, verdict: 'lower', inferred: 212 },
      sessionsMissedAndEnded: { value: 411, previous: 398, n: 411, verdict: 'noClearChange', inferred: 411 },
      unhandled: { value: 96, previous: 90, n: 96, verdict: 'noClearChange', inferred: 30, leftOut: 3 },
      csat: TEAM['csat'],
    },
  },
};

export const InferredExplained: Story = {
  ...Inferred,
  play: async ({ canvasElement }) => {
    const element = await readyCards(canvasElement);
    element.renderRoot.querySelector<HTMLElement>('.metric .link')!.click();
    await opened(element);
  },
};

/** What there is to know of a metric. */
export const Explained: Story = {
  ...LeftOut,
  play: async ({ canvasElement }) => {
    const element = await readyCards(canvasElement);
    element.renderRoot.querySelector<HTMLElement>('.metric .link')!.click();
    await opened(element);
  },
};

/** Business hours of the page, and a vendor's definitions, one of them changed by the page. */
export const Preset: Story = {
  args: {
    preset: 'zendesk',
    metrics: 'firstResponseTime resolutionTime csat backlog',
    definitions: {
      metrics: {
        firstResponseTime: {
          measure: { of: 'span', start: ['firstCustomerMessage', 'started'], stop: 'firstResponse' },
          aggregate: 'median',
        },
      },
    },
  },
};

/** What the vendor and the page have changed is marked. */
export const PresetExplained: Story = {
  ...Preset,
  play: async ({ canvasElement }) => {
    const element = await readyCards(canvasElement);
    element.renderRoot.querySelector<HTMLElement>('.metric .icon-button')!.click();
    await opened(element);
    const details = element.renderRoot.querySelector<HTMLDetailsElement>('dialog details')!;
    while (!details.querySelector('mark')) await new Promise((resolve) => setTimeout(resolve, 20));
    details.open = true;
  },
};

/** Targets of the page win over those of the data. */
export const Targets: Story = {
  args: {
    figures: TEAM,
    targets: { firstResponseTime: 90, csat: 87.1, backlog: 320 },
    metrics: 'firstResponseTime csat backlog',
  },
};

export const OneCard: Story = { args: { metrics: 'csat' } };

export const OneMonth: Story = { args: { period: 'last-30-days' } };

export const OneDay: Story = { args: { period: 'today' } };

export const ByMonth: Story = { args: { bins: 'month', period: '2026-03-10/2026-09-01' } };

export const TableView: Story = { args: { figures: TEAM, view: 'table' } };

export const Dark: Story = { ...Default, globals: { theme: 'dark' } };

export const DarkExplained: Story = { ...Explained, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...Default, globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChineseTable: Story = {
  args: { report: chinese, view: 'table' },
  globals: { locale: 'zh-Hant' },
};

export const TraditionalChinese: Story = { ...Default, globals: { locale: 'zh-Hant' } };

export const SimplifiedChinese: Story = { ...Default, globals: { locale: 'zh-Hans' } };

export const Italian: Story = { ...Default, globals: { locale: 'it' } };

export const ArabicInferredExplained: Story = { ...InferredExplained, globals: { locale: 'ar' } };

export const Width360Italian: Story = {
  ...Default,
  globals: { locale: 'it' },
  render: (args) => boxed(360, draw(args)),
};

export const Width780: Story = { ...Default, render: (args) => boxed(780, draw(args)) };

export const Width360: Story = { ...Default, render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { ...Default, render: (args) => boxed(320, draw(args)) };

export const Width320Few: Story = { ...Few, render: (args) => boxed(320, draw(args)) };

export const Width320Table: Story = { args: { view: 'table' }, render: (args) => boxed(320, draw(args)) };

export const Width360RightToLeft: Story = { ...Width360, globals: { direction: 'rtl', locale: 'ar' } };

/** A name of the page's own is text. */
export const MarkupInNames: Story = {
  args: {
    metrics: 'csat ownMetric',
    definitions: {
      metrics: { csat: { label: '<img src=x onerror="alert(1)">' }, ownMetric: { ...OWN_METRIC, label: '=1+1' } },
    },
  },
};

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

export const Loaded: Story = network('ok', 'ready');

/** Business hours that the page has not given: the question cannot be answered. */
export const Unanswerable: Story = {
  args: { metrics: 'firstResponseTime', definitions: { metrics: { firstResponseTime: { calendar: 'business' } } } },
  parameters: { rapport: { expectedStatus: 'error' } },
};

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = staleAfterRefresh('metric-cards', draw);

/** The server asks to wait: the card counts the seconds. */
export const ServerAsksToWait: Story = waiting.serverAsksToWait;

/** The same of a refresh: the last figures stay. */
export const RefreshWaits: Story = waiting.refreshWaits;

/** Loading goes on with the next connection. */
export const Offline: Story = waiting.offline;

export const TooSlow: Story = waiting.tooSlow;

/** A refresh has brought nothing: the card says what was there before. */
export const EmptyAfterRefresh: Story = waiting.emptyAfterRefresh;

/** The worker has gone, and the data cannot be read a second time. */
export const WorkerLost: Story = waiting.workerLost;

/** The data was read a second time, but what the page had appended is missing. */
export const WorkerLostAfterAppend: Story = waiting.workerLostAfterAppend;

/** An agent is selected in another widget. */
export const Linked: Story = linked(html`<metric-cards></metric-cards>`, (source) => {
  selectIn(source, { field: 'agent', values: ['agent-02'], source: 'elsewhere' });
});

/** The widget, once it shows something. */
const readyCards = (canvasElement: HTMLElement) => ready<MetricCards>(canvasElement, 'metric-cards');

async function opened(element: MetricCards): Promise<void> {
  while (!element.renderRoot.querySelector('dialog[open]')) await new Promise((resolve) => setTimeout(resolve, 20));
}
