import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { ReportSource } from './report-source.js';
import { define } from '../../widget/define-element.js';
import { dirty, empty, oneAgent, small, typical } from '../../../stories/data/fixtures.js';
import {
  reportHandlers,
  reportPath,
  tableHandler,
  tablePath,
  type NetworkState,
} from '../../../stories/data/handlers.js';
import { toTable } from '../../../stories/data/table.js';
import { partialEngine } from '../../../stories/data/partial-engine.js';
import { network, staleAfterRefresh } from '../../../stories/network-states.js';
import { boxed, reached } from '../../../stories/support.js';
import { BehaviorScore } from '../behavior-score/behavior-score.js';
import { MyAgents } from '../my-agents/my-agents.js';

define(BehaviorScore);
define(MyAgents);
define(ReportSource);

interface Args {
  report?: () => object;
  state?: NetworkState;
  period?: string;
  teamId?: string;
  channel?: string;
}

type Story = StoryObj<Args>;

const FEW = 'overallSatisfaction activeListening beEmpathetic setExpectations';

const widgets = html`<my-agents behaviors=${FEW}></my-agents><behavior-score behaviors=${FEW}></behavior-score>`;

const draw = ({ report, state, period, teamId, channel }: Args, content: unknown = widgets) =>
  html`<report-source
    .data=${report?.() ?? null}
    src=${state ? reportPath(state) : nothing}
    period=${period ?? nothing}
    team-id=${teamId ?? nothing}
    channel=${channel ?? nothing}
    >${content}</report-source
  >`;

const meta: Meta<Args> = {
  title: 'Elements/report-source',
  component: 'report-source',
  args: { report: typical },
  render: (args) => draw(args),
};

export default meta;

/** What is selected in one widget filters the other. */
export const Linked: Story = {};

/** An agent is selected: the scores on the right are theirs. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('my-agents')!;
    await reached(element, 'ready');
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('tr.agent td')!.click();
    await element.updateComplete;
  },
};

export const Period: Story = { args: { period: 'last-30-days' } };

export const Team: Story = { args: { teamId: 'team-1' } };

export const Channel: Story = { args: { channel: 'voice' } };

/** A part of a large report has arrived, and more is on its way. */
export const StillLoading: Story = stillLoading(draw);

export const StillLoadingDark: Story = { ...StillLoading, globals: { theme: 'dark' } };

export const StillLoadingRightToLeft: Story = { ...StillLoading, globals: { direction: 'rtl', locale: 'ar' } };

export const StillLoadingTraditionalChinese: Story = { ...StillLoading, globals: { locale: 'zh-Hant' } };

export const StillLoadingWidth360: Story = stillLoading((args, content) => boxed(360, draw(args, content)));

/** The reader has cancelled: what has arrived stays. */
export const LoadingStopped: Story = {
  render: (args) => draw({ ...args, report: undefined }, html`<my-agents behaviors=${FEW}></my-agents>`),
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('report-source')!.engine = await partialEngine(small());
    await reached(canvasElement.querySelector('my-agents')!, 'partial');
  },
};

export const LoadingStoppedDark: Story = { ...LoadingStopped, globals: { theme: 'dark' } };

/** Two reports on a page know nothing of each other. */
export const TwoReports: Story = {
  render: (args) =>
    html`${draw(args, html`<my-agents heading="All agents" behaviors=${FEW}></my-agents>`)}
    ${draw({ report: oneAgent }, html`<my-agents heading="One agent" behaviors=${FEW}></my-agents>`)}`,
};

/** Widgets anywhere in the page name the source by its id, before it and after it. */
export const ById: Story = {
  render: ({ report }) =>
    html`<my-agents source="story-report" behaviors=${FEW}></my-agents>
      <report-source id="story-report" .data=${report?.() ?? null}></report-source>
      <behavior-score source="story-report" behaviors=${FEW}></behavior-score>`,
};

/** The data stands in the page: a page opened from disk can show it. */
export const InlineData: Story = {
  render: () => html`<report-source ${ref(withInlineData)}><my-agents behaviors=${FEW}></my-agents></report-source>`,
};

/** The export of another system: `;` between the cells, decimal commas, days before months, local times. */
export const FromCsv: Story = fromTable(() => toTable(small()), 'ready');

/** What cannot be read is left out, counted and listed with the row of the file. */
export const FromCsvWithProblems: Story = {
  ...fromTable(() => toTable(small(), { noDate: 25, noNumber: 40 }), 'partial'),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('my-agents')!;
    await reached(element, 'partial');
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('.notice .link')!.click();
  },
};

let names = 0;

/** The tag is defined after its widgets are in the page, as with scripts that load late. */
export const DefinedLate: Story = {
  render: ({ report }) => {
    const tag = `story-report-source-${++names}`;
    return html`<div ${ref((holder) => holder && fillWithLateSource(holder, tag, report?.() ?? {}))}></div>`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('my-agents')!;
    await element.updateComplete;
    define(ReportSource, `story-report-source-${names}`);
  },
};

/** One load for all widgets, whoever names the address. */
export const SharedLoad: Story = {
  ...network('ok', 'ready'),
  render: (args): TemplateResult =>
    html`${draw(args)}<my-agents heading="The same report" src=${reportPath('ok')} behaviors=${FEW}></my-agents>`,
};

export const SmallData: Story = { args: { report: small } };

export const DirtyData: Story = { args: { report: dirty }, parameters: { rapport: { expectedStatus: 'partial' } } };

export const Empty: Story = { args: { report: empty }, parameters: { rapport: { expectedStatus: 'empty' } } };

export const NothingNamed: Story = {
  args: { report: undefined },
  parameters: { rapport: { expectedStatus: 'initial' } },
};

export const Loading: Story = network('neverAnswers', 'loading');

/** In pieces, so that the progress can be seen. */
export const SlowLoad: Story = {
  ...network('slow', 'ready'),
  parameters: {
    msw: { handlers: [reportHandlers.slow(small(), { pieces: 5, pause: 60 })] },
    rapport: { expectedStatus: 'ready', timeout: 30_000 },
  },
};

export const NotFound: Story = network('notFound', 'error');

/** A failed refresh is said once in each widget, and the figures stay. */
export const Stale: Story = staleAfterRefresh('report-source', draw);

export const Dark: Story = { globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', locale: 'ar' } };

export const TraditionalChinese: Story = { globals: { locale: 'zh-Hant' } };

function fromTable(table: () => string, expectedStatus: string): Story {
  return {
    args: { report: undefined },
    render: () => html`<report-source src=${tablePath} time-zone=${small().timeZone}>${widgets}</report-source>`,
    parameters: { msw: { handlers: [tableHandler(table())] }, rapport: { expectedStatus } },
  };
}

function withInlineData(source?: Element): void {
  if (!source || source.querySelector(':scope > script')) return;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(small());
  source.append(script);
}

function fillWithLateSource(holder: Element, tag: string, data: object): void {
  const source = document.createElement(tag);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  const widget = document.createElement('my-agents');
  widget.behaviors = FEW;
  source.append(script, widget);
  holder.replaceChildren(source);
}

function stillLoading(drawn: (args: Args, content: unknown) => unknown): Story {
  return {
    render: (args) => html`${drawn({ ...args, report: undefined }, html`<my-agents behaviors=${FEW}></my-agents>`)}`,
    play: async ({ canvasElement }) => {
      const source = canvasElement.querySelector('report-source')!;
      source.engine = await partialEngine(small());
      const element = canvasElement.querySelector('my-agents')!;
      await reached(element, 'partial');
      source.refresh();
      await reached(element, 'loading');
    },
    parameters: { rapport: { expectedStatus: 'ready' } },
  };
}
