import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import '../src/elements/metric-cards/define.js';
import '../src/elements/report-source/define.js';
import type { MetricRules, ReportEngine } from '../src/core/index.js';
import type { MetricCards } from '../src/elements/metric-cards/index.js';
import { dirty, empty, typical } from './data/fixtures.js';
import { reportPath, type NetworkState } from './data/handlers.js';
import { metricEngine, TEAM, type MetricFigures } from './data/metric-engine.js';
import { network } from './network-states.js';
import { boxed, ready } from './support.js';

interface Args {
  report?: () => object;
  figures?: MetricFigures;
  replaced?: () => Partial<ReportEngine>;
  state?: NetworkState;
  metrics?: string;
  preset?: string;
  bins?: string;
  definitions?: MetricRules;
  targets?: Record<string, number>;
  agentId?: string;
  period?: string;
  view?: 'chart' | 'table';
}

type Story = StoryObj<Args>;

const draw = (args: Args) => {
  const { report = typical, figures, replaced, state, metrics, preset, bins, agentId, period, view } = args;
  return html`<metric-cards
    .engine=${state ? null : until(metricEngine(report(), figures, replaced?.()), null)}
    src=${state ? reportPath(state) : nothing}
    .definitions=${args.definitions ?? null}
    .targets=${args.targets ?? null}
    metrics=${metrics ?? nothing}
    preset=${preset ?? nothing}
    bins=${bins ?? nothing}
    agent-id=${agentId ?? nothing}
    period=${period ?? nothing}
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

/** The eight that most teams watch. */
export const Default: Story = {};

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
      backlogAge: { value: 5.2 * 86_400, previous: 3 * 86_400, n: 90, verdict: null },
      onlineHours: { value: 1234.5, previous: 1180, n: 900, verdict: 'higher' },
      conversationsOpened: { value: 7291, previous: 7800, n: 7291, verdict: 'lower' },
      responsesPerTicket: { value: 6.3, previous: 6.2, n: 900, verdict: 'noClearChange' },
      nps: { value: 34, previous: 33, n: 900, verdict: 'noClearChange' },
    },
  },
};

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
      firstResponseTime: { ...TEAM['firstResponseTime']!, gaps: [2, 3, 5, 12] },
      csat: { ...TEAM['csat']!, gaps: [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12] },
    },
  },
};

/** Values that cannot be right are left out, counted and listed. */
export const LeftOut: Story = {
  args: {
    metrics: 'handleTime queueTime',
    figures: {
      handleTime: { ...TEAM['handleTime']!, leftOut: 14 },
      queueTime: { value: 22, previous: 22, n: 800, verdict: 'noClearChange', leftOut: 1 },
    },
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

/** The definitions of a vendor, one of them changed by the page. */
export const Preset: Story = {
  args: {
    preset: 'zendesk',
    metrics: 'firstResponseTime resolutionTime csat backlog',
    definitions: {
      metrics: {
        firstResponseTime: {
          measure: { of: 'span', start: ['firstCustomerMessage', 'started'], stop: 'firstResponse' },
          aggregate: 'median',
          calendar: 'business',
        },
      },
    },
  },
};

/** Targets of the page win over those of the data. */
export const Targets: Story = {
  args: { targets: { firstResponseTime: 90, csat: 87.1, backlog: 320 }, metrics: 'firstResponseTime csat backlog' },
};

export const NoTargets: Story = {
  args: { figures: Object.fromEntries(Object.entries(TEAM).map(([id, one]) => [id, { ...one, target: NaN }])) },
};

export const OneCard: Story = { args: { metrics: 'csat' } };

export const OneMonth: Story = { args: { period: 'last-30-days' } };

export const OneDay: Story = { args: { period: 'today' } };

export const ByMonth: Story = { args: { bins: 'month', period: '2026-03-10/2026-09-01' } };

export const TableView: Story = { args: { view: 'table' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const DarkExplained: Story = { ...Explained, globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { globals: { locale: 'zh-Hant' } };

export const Width780: Story = { render: (args) => boxed(780, draw(args)) };

export const Width360: Story = { render: (args) => boxed(360, draw(args)) };

export const Width320: Story = { render: (args) => boxed(320, draw(args)) };

export const Width320Few: Story = { ...Few, render: (args) => boxed(320, draw(args)) };

export const Width320Table: Story = { args: { view: 'table' }, render: (args) => boxed(320, draw(args)) };

export const Width360RightToLeft: Story = { ...Width360, globals: { direction: 'rtl', locale: 'ar' } };

/** A name of the page's own is text. */
export const MarkupInNames: Story = {
  args: {
    metrics: 'csat ownMetric',
    definitions: { metrics: { csat: { label: '<img src=x onerror="alert(1)">' }, ownMetric: { label: '=1+1' } } },
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

/** An engine that cannot answer. */
export const Failing: Story = {
  args: { replaced: () => ({ metricValues: () => Promise.reject(new Error('The database is away.')) }) },
  parameters: { rapport: { expectedStatus: 'error' } },
};

/** A refresh has failed: the last figures stay, and say from when they are. */
export const Stale: Story = {
  args: {
    report: typical,
    replaced: () => {
      let asked = 0;
      const engine = metricEngine(typical());
      return {
        describe: async () => {
          if (++asked > 1) throw new Error('The database is away.');
          return (await engine).describe();
        },
      };
    },
  },
  play: async ({ canvasElement }) => {
    const element = await readyCards(canvasElement);
    element.refresh();
  },
  parameters: { rapport: { expectedStatus: 'stale' } },
};

/** The widget, once it shows something. */
const readyCards = (canvasElement: HTMLElement) => ready<MetricCards>(canvasElement, 'metric-cards');

async function opened(element: MetricCards): Promise<void> {
  while (!element.renderRoot.querySelector('dialog[open]')) await new Promise((resolve) => setTimeout(resolve, 20));
}
